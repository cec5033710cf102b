"""Seconds to resolve the names of 1,000 to 30,000 articles, and to do so again when one of them has changed.

Each is measured in a process of its own, which has resolved nothing before.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.corpus import synthetic_articles
from builder.entities.english.reading import read_names
from builder.entities.knowledge import Knowledge
from builder.entities.model import Reading
from builder.entities.resolving.keeping import resolve_again
from builder.entities.resolving.resolution import Library, resolve
from builder.foundation.digests import digest_of
from builder.foundation.store import open_store

SIZES = (1_000, 3_000, 10_000, 30_000)
ROUNDS = 3


class Resolved(NamedTuple):
    """What was measured with one number of articles: medians; `cpu` is that of all processes that resolved.

    `again` is that of a build that has what the last one left, with one article changed.
    """

    articles: int
    mentions: int
    entities: int
    seconds: float
    cpu: float
    again: float


def resolved(sizes: Sequence[int]) -> list[Resolved]:
    """Resolve so many articles each time, in processes that have resolved nothing before."""
    articles = synthetic_articles(max(sizes))
    readings = [(one.doc_id, read_names(one.text, one.mentions)) for one in articles]
    return [_median([_resolved_anew(readings[:size]) for _ in range(ROUNDS)]) for size in sizes]


def _median(rounds: Sequence[Resolved]) -> Resolved:
    first = rounds[0]
    return first._replace(
        seconds=median(one.seconds for one in rounds),
        cpu=median(one.cpu for one in rounds),
        again=median(one.again for one in rounds),
    )


def _resolved_anew(readings: Sequence[tuple[str, Reading]]) -> Resolved:
    with TemporaryDirectory() as folder:
        cache = Path(folder, "cache.sqlite3")
        with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
            first = pool.submit(_resolved, readings, cache).result()
            changed = [(readings[0][0], readings[-1][1]), *readings[1:]]
            return first._replace(again=pool.submit(_resolved_again, changed, cache).result())


def _resolved(readings: Sequence[tuple[str, Reading]], cache: Path) -> Resolved:
    seconds, cpu = time.perf_counter(), _processor()
    resolution = resolve(dict(readings), Knowledge())
    seconds, cpu = time.perf_counter() - seconds, _processor() - cpu
    _resolved_again(readings, cache)
    mentions = sum(map(len, resolution.mentions.values()))
    return Resolved(len(readings), mentions, len(resolution.entities), seconds, cpu, 0.0)


def _processor() -> float:
    """Seconds of the processor that this process has taken, and those that it started and that have ended."""
    return sum(os.times()[:4])


def _resolved_again(readings: Sequence[tuple[str, Reading]], cache: Path) -> float:
    """Seconds of the processor that a build takes with what is in the cache, which it brings up to date."""
    keys = {doc: digest_of(repr(reading)) for doc, reading in readings}
    library = Library(dict(readings), keys, Knowledge())
    cpu = time.process_time()
    with open_store(cache) as store:
        resolve_again(library, store)
    return time.process_time() - cpu

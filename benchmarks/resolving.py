"""Seconds to resolve the names of 1,000 to 30,000 articles. Each size in a process of its own."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from typing import NamedTuple

from benchmarks.corpus import synthetic_articles
from builder.entities.english.reading import read_names
from builder.entities.knowledge import Knowledge
from builder.entities.model import Reading
from builder.entities.resolving.resolution import resolve

SIZES = (1_000, 3_000, 10_000, 30_000)
ROUNDS = 3


class Resolved(NamedTuple):
    """What was measured with one number of articles: medians; `cpu` is this process's own time."""

    articles: int
    mentions: int
    entities: int
    seconds: float
    cpu: float


def resolved(sizes: Sequence[int]) -> list[Resolved]:
    """Resolve so many articles each time, in processes that have resolved nothing before."""
    articles = synthetic_articles(max(sizes))
    readings = [(one.doc_id, read_names(one.text, one.mentions)) for one in articles]
    return [_median([_resolved_anew(readings[:size]) for _ in range(ROUNDS)]) for size in sizes]


def _median(rounds: Sequence[Resolved]) -> Resolved:
    first = rounds[0]
    return first._replace(
        seconds=median(one.seconds for one in rounds), cpu=median(one.cpu for one in rounds)
    )


def _resolved_anew(readings: Sequence[tuple[str, Reading]]) -> Resolved:
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(_resolved, readings).result()


def _resolved(readings: Sequence[tuple[str, Reading]]) -> Resolved:
    seconds, cpu = time.perf_counter(), time.process_time()
    resolution = resolve(dict(readings), Knowledge())
    seconds, cpu = time.perf_counter() - seconds, time.process_time() - cpu
    mentions = sum(map(len, resolution.mentions.values()))
    return Resolved(len(readings), mentions, len(resolution.entities), seconds, cpu)

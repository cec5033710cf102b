"""Seconds to resolve the names of 1,000 to 30,000 articles. Each size in a process of its own."""

from __future__ import annotations

import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from typing import NamedTuple

from benchmarks.corpus import synthetic_articles
from builder.entities.knowledge import Knowledge
from builder.entities.reading import read_names
from builder.entities.resolution import resolve

SIZES = (1_000, 3_000, 10_000, 30_000)
ROUNDS = 3


class Resolved(NamedTuple):
    """What was measured with one number of articles: medians; `cpu` is this process's own time."""

    articles: int
    mentions: int
    entities: int
    seconds: float
    cpu: float


def resolved(articles: int) -> Resolved:
    """Resolve so many articles, in a process that has resolved nothing before."""
    with ProcessPoolExecutor(1, get_context("spawn"), max_tasks_per_child=1) as pool:
        rounds = [pool.submit(_resolved, articles).result() for _ in range(ROUNDS)]
    first = rounds[0]
    return first._replace(
        seconds=median(one.seconds for one in rounds), cpu=median(one.cpu for one in rounds)
    )


def _resolved(articles: int) -> Resolved:
    readings = {one.doc_id: read_names(one.text, one.mentions) for one in synthetic_articles(articles)}
    seconds, cpu = time.perf_counter(), time.process_time()
    resolution = resolve(readings, Knowledge())
    seconds, cpu = time.perf_counter() - seconds, time.process_time() - cpu
    mentions = sum(map(len, resolution.mentions.values()))
    return Resolved(articles, mentions, len(resolution.entities), seconds, cpu)

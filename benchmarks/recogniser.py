"""Words a second: spaCy's default pipeline on one core beside Dateline's recogniser in one and two processes.

Every round measures all three one after the other, so that a busy machine slows all of them, and ratios are
taken within a round. Starting and loading are not counted, and each process has read some texts before.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from typing import NamedTuple

from benchmarks.corpus import synthetic_articles
from builder.foundation.text import count_words

ARTICLES = 400
ROUNDS = 5
CHUNK = 16
"""Texts sent to one of two processes at a time."""

_read: Callable[[Sequence[str]], int]  # in a process: reads texts and counts their names


class Speeds(NamedTuple):
    """Words a second."""

    plain: float
    one: float
    two: float


class Recognised(NamedTuple):
    """What was measured with one model: medians, and the peak of two processes and parent in MB."""

    model: str
    words: int
    speeds: Speeds
    ratio_of_one: float
    ratio_of_two: float
    megabytes: float


def recognised(model: str, articles: int, rounds: int) -> Recognised:
    """The speed of reading so many articles with an installed pipeline."""
    texts = [one.text for one in synthetic_articles(articles)]
    words = sum(map(count_words, texts))
    chunks = _chunks(texts)
    with (
        _pool(1, _start_plain, model) as plain,
        _pool(1, _start, model) as one,
        _pool(2, _start, model) as two,
    ):
        for pool in (plain, one, two):
            _seconds(pool, chunks[:4])
        speeds = [
            # spaCy gets all texts at once, so that it can make batches as it likes.
            Speeds(
                words / _seconds(plain, [texts]), words / _seconds(one, chunks), words / _seconds(two, chunks)
            )
            for _ in range(rounds)
        ]
        peaks = set(two.map(_peak, range(20)))
    return Recognised(
        model,
        words,
        Speeds(*(median(column) for column in zip(*speeds, strict=True))),
        median(each.one / each.plain for each in speeds),
        median(each.two / each.plain for each in speeds),
        2 * max(peaks) + _peak(0),
    )


def seconds_alone(model: str, texts: Sequence[str], processes: int) -> float:
    """How long so many processes, started and loaded before, take to read the texts."""
    chunks = _chunks(texts)
    with _pool(processes, _start, model) as pool:
        _seconds(pool, chunks[:4])
        return _seconds(pool, chunks)


def seconds_plain(model: str, texts: Sequence[str], processes: int) -> float:
    """How long spaCy's default pipeline takes in as many, which get an equal share of the texts each."""
    share = -(-len(texts) // processes)
    with _pool(processes, _start_plain, model) as pool:
        _seconds(pool, [texts[:CHUNK]] * 2 * processes)
        return _seconds(pool, [texts[at : at + share] for at in range(0, len(texts), share)])


def _chunks(texts: Sequence[str]) -> list[Sequence[str]]:
    return [texts[at : at + CHUNK] for at in range(0, len(texts), CHUNK)]


def _pool(processes: int, start: Callable[[str], None], model: str) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, get_context("spawn"), start, (model,))


def _seconds(pool: ProcessPoolExecutor, chunks: Sequence[Sequence[str]]) -> float:
    start = time.perf_counter()
    names = sum(pool.map(_names, chunks))
    assert names
    return time.perf_counter() - start


def _names(texts: Sequence[str]) -> int:
    return _read(texts)


def _start_plain(model: str) -> None:
    global _read
    import spacy

    from builder.recognition.pipelines import find_pipeline

    pipeline = find_pipeline(model)
    assert pipeline is not None
    nlp = spacy.load(pipeline.folder)
    _read = lambda texts: sum(len(doc.ents) for doc in nlp.pipe(texts))  # noqa: E731


def _start(model: str) -> None:
    global _read
    from builder.recognition.spacy_recogniser import load

    recogniser = load(model)
    _read = lambda texts: sum(map(len, recogniser.read(texts)))  # noqa: E731


def _peak(_: int) -> float:
    """The most memory that this process has had, in megabytes. Linux counts kilobytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

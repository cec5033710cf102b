"""Several processes that read texts side by side, each with the recogniser in its own memory."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor

from builder.recognition.model import Mention, Recogniser

CHUNK = 16
"""Texts sent to a process at a time."""

_recogniser: Recogniser | None = None  # in a worker: loaded once, used for every chunk


class Processes:
    """A recogniser in `jobs` processes; the mentions are those of one process, in the same order."""

    def __init__(self, model: str, jobs: int) -> None:
        from builder.recognition.spacy_recogniser import model_identity

        self.identity = model_identity(model)
        # Spawned, not forked: the same on every system, and safe beside threads.
        context = multiprocessing.get_context("spawn")
        self._pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(model,))

    def read(self, texts: Iterable[str]) -> Iterator[tuple[Mention, ...]]:
        """The mentions of each text, in order."""
        every = list(texts)
        chunks = [every[at : at + CHUNK] for at in range(0, len(every), CHUNK)]
        for found in self._pool.map(_read, chunks):
            yield from found


def _start(model: str) -> None:
    global _recogniser
    from builder.recognition.spacy_recogniser import load

    _recogniser = load(model)


def _read(texts: list[str]) -> list[tuple[Mention, ...]]:
    assert _recogniser is not None
    return list(_recogniser.read(texts))

"""Work on texts that needs a recogniser, in this process or in several, each with its own recogniser."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial
from typing import Any, TypeVar

from builder.foundation.cores import worthwhile
from builder.foundation.problems import ContentProblems, Problem
from builder.recognition.chunks import TURNS, Crew, cut, in_order
from builder.recognition.model import Recogniser

S = TypeVar("S")
T = TypeVar("T")

Load = Callable[[], Recogniser]
"""Loads a recogniser. For other processes it must be picklable, as `functools.partial(load, model)` is."""

Task = Callable[[Recogniser, Sequence[S]], list[T]]
"""Makes one result of each source. For other processes a function of a module, so that it is picklable."""

WORTH_A_PROCESS = 150_000
"""Characters that each process should have to read: some 25,000 words, a second of reading or two.

A process needs about two seconds to start, import spaCy and load its pipeline.
"""

DIED = Problem(
    "--jobs",
    None,
    "A process that read texts ended before it was done.",
    "Perhaps there was too little memory: try --jobs 1.",
)

_load: Load  # in a worker: how it loads its recogniser


def processes_for(characters: int, jobs: int | None) -> int:
    """How many processes to read so many characters with: `jobs` at most, else one a core up to four."""
    return worthwhile(characters, WORTH_A_PROCESS, jobs)


def worked(
    load: Load, task: Task[S, T], sources: Sequence[S], characters: int, jobs: int | None
) -> Iterator[T]:
    """The result of each source, in order, the same with any number of processes.

    The sources have so many `characters` in all, which says how many processes they are worth. Raises
    ContentProblems where one of the processes dies.
    """
    processes = processes_for(characters, jobs)
    chunks = cut(sources, characters, processes)
    if processes > 1:
        yield from _side_by_side(load, task, chunks, processes)
    elif sources:
        recogniser = load()
        for chunk in chunks:
            yield from task(recogniser, chunk)


def _side_by_side(load: Load, task: Task[S, T], chunks: Iterator[Sequence[S]], processes: int) -> Iterator[T]:
    # Spawned, not forked: the same on every system, and safe beside threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, context, _start, (load,)) as pool:
        # A pool notices by itself when one of its processes has died, and says so with the next result.
        crew = Crew(pool.submit, lambda: None, TURNS * processes)
        try:
            yield from in_order(crew, (partial(_run, task, chunk) for chunk in chunks))
        except BrokenProcessPool as error:
            raise ContentProblems([DIED]) from error


def _start(load: Load) -> None:
    global _load
    _load = load


@cache
def _recogniser() -> Recogniser:
    """Loaded with the first chunk, so that what is wrong with it is raised where work is asked for."""
    return _load()


def _run(task: Callable[[Recogniser, Any], Any], chunk: Sequence[Any]) -> Any:
    return task(_recogniser(), chunk)

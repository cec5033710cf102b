"""Processes beside this one, each at the other end of a pipe."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, SpawnContext

Run = Callable[[int, Connection], object]
"""What a process does with its number, from 1 on, and its end of the pipe."""


@contextmanager
def beside(context: ForkContext | SpawnContext, count: int, run: Run) -> Iterator[Sequence[Connection]]:
    """Our ends of the pipes to so many processes that `run`, which is let go here when they have begun.

    They end with the block, or as this process ends. A process that is not forked is sent what it runs.
    """
    ours: list[Connection] = []
    processes = []
    try:
        for number in range(1, count + 1):
            here, there = context.Pipe()
            ours.append(here)
            # The ends that it must not hold are given to it to close, else it would never see them closed.
            process = context.Process(target=_begin, args=(run, number, there, tuple(ours)), daemon=True)
            process.start()
            processes.append(process)
            there.close()
        del run
        yield ours
    finally:
        for here in ours:
            here.close()
        for process in processes:
            process.terminate()
            process.join()


def _begin(run: Run, number: int, pipe: Connection, others: Sequence[Connection]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the process that waits for this one
    for other in others:
        other.close()
    run(number, pipe)

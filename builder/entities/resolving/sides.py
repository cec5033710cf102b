"""Processes that resolve one library side by side, each its share of the documents.

All of them go through the same steps. What the documents of each say is shared after every step, so that each
then knows what the whole library says; what comes out is left to the first.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection
from typing import Any, TypeVar

from builder.foundation.beside import beside
from builder.foundation.cores import worthwhile
from builder.foundation.forking import may_fork

T = TypeVar("T")

WORTH_A_PROCESS = 1_500
"""Documents that each process should have: half a second of resolving, of which sharing takes a tenth."""


class Gone(Exception):
    """Another side has ended before it was done."""


@dataclass(frozen=True)
class Side:
    """One of several processes, numbered from 0. `pipes` lead from the first to the others, from these to it.

    Each asks for the same in the same order. What is asked for raises Gone where a side has ended.
    """

    number: int = 0
    pipes: tuple[Connection, ...] = ()
    sides: int = 1

    def share(self, documents: Sequence[str]) -> Sequence[str]:
        """This side's share of some documents: those that stand together."""
        return share_of(documents, self.number, self.sides)

    def shared(self, have: Callable[[], T]) -> Sequence[T]:
        """What each of the others has; `have` gives what this one has, and is not asked where it is alone."""
        if not self.pipes:
            return ()
        mine = have()
        if self.number:
            self.give([mine])
            others: Sequence[T] = _received(self.pipes[0])
            return others
        theirs = list(self.given())
        for at, pipe in enumerate(self.pipes):
            _send(pipe, [mine, *theirs[:at], *theirs[at + 1 :]])
        return theirs

    def of_the_first(self, work: Callable[[], T]) -> T:
        """What comes out of work that only the first side does."""
        found: T = _received(self.pipes[0]) if self.number else work()
        for pipe in self.pipes if not self.number else ():
            _send(pipe, found)
        return found

    def give(self, parts: Iterable[object]) -> None:
        """Let the first side have these; on that itself, nothing."""
        for pipe in self.pipes if self.number else ():
            for part in parts:
                _send(pipe, (part,))
            _send(pipe, ())

    def given(self) -> Iterator[Any]:
        """On the first side, what each of the others gives at a time: all at once might fill the memory."""
        for pipe in self.pipes if not self.number else ():
            while part := _received(pipe):
                yield from part


ALONE = Side()


def share_of(documents: Sequence[str], number: int, sides: int) -> Sequence[str]:
    """The share of the side of that number among so many."""
    return documents[len(documents) * number // sides : len(documents) * (number + 1) // sides]


def sides_for(documents: int, jobs: int | None) -> int:
    """How many processes are worth it for so many documents: `jobs` at most, one where none can be forked."""
    sides = worthwhile(documents, WORTH_A_PROCESS, jobs)
    return sides if sides > 1 and may_fork() else 1


def by_sides(sides: int, first: Callable[[Side], T], other: Callable[[], Callable[[Side], object]]) -> T:
    """What `first` gives on the first of so many sides.

    `other` gives what the others do, and is let go when they have begun. Where one of them ends before it is
    done, all is done again by this process alone.
    """
    if sides > 1:
        context = multiprocessing.get_context("fork")
        with suppress(Gone), beside(context, sides - 1, partial(_run, other(), sides)) as pipes:
            return first(Side(0, tuple(pipes), sides))
    return first(ALONE)


def _run(work: Callable[[Side], object], sides: int, number: int, pipe: Connection) -> None:
    # Whatever is wrong is wrong for the first side too, which then says so.
    with suppress(Exception):
        work(Side(number, (pipe,), sides))


def _send(pipe: Connection, what: object) -> None:
    try:
        pipe.send(what)
    except OSError as error:
        raise Gone from error


def _received(pipe: Connection) -> Any:
    try:
        return pipe.recv()
    except (EOFError, OSError) as error:
        raise Gone from error

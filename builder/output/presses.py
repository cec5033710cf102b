"""Sheets printed by this process, and by others beside it.

Each has the whole work from the start, so that it is only told the numbers of sheets. A forked process has it
as it stands in memory; to any other it is sent.
"""

from __future__ import annotations

import multiprocessing
import traceback
from collections import deque
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from multiprocessing import connection
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, SpawnContext

from builder.foundation.beside import beside
from builder.foundation.forking import may_fork
from builder.foundation.problems import ContentProblems, Problem
from builder.output.sheets import Printed, Work
from builder.pages.rendering import Press

WORTH_A_PROCESS = 2_000
"""Pages that each process should have to render: most of a second, and half of one to start it by other means
than forking."""

MOST_AT_ONCE = 8
"""Sheets that another process is given in one go."""

Bodies = Mapping[str, bytes]

DIED = Problem(
    "dateline build",
    None,
    "A process that rendered pages ended before it was done.",
    "Perhaps there was too little memory: build with --jobs 1.",
)


def printed(work: Work, bodies_of: Callable[[int], Bodies], processes: int) -> Generator[Printed]:
    """What came of each sheet, as it is done. `bodies_of` is what is known of the bodies on a sheet.

    This process prints from the front, and the others from the back, until they meet: what lies together is
    then mostly printed by one of them. It prints one sheet at a time and looks whether another process waits,
    which is given several; fewer towards the end, so that all have done at about the same time.

    Raises ContentProblems where one of them dies, and what one of them raises.
    """
    left = deque(range(len(work.sheets)))
    busy: list[Connection] = []
    to_do = partial(_print, replace(work, press=_unused(work.press)))
    with beside(_way_to_start(), processes - 1, to_do) as others:
        while left or busy:
            for other in others:
                if left and other not in busy:
                    some = [left.pop() for _ in range(_share(len(left), processes))]
                    with suppress(OSError):  # it is dead, as will be seen where its results should come
                        other.send({sheet: bodies_of(sheet) for sheet in some})
                    busy.append(other)
            if left:
                sheet = left.popleft()
                yield work.printed(sheet, bodies_of(sheet))
            for other in _done(busy, wait=not left):
                busy.remove(other)
                yield from _received(other)


def _share(left: int, processes: int) -> int:
    return max(1, min(MOST_AT_ONCE, left // (2 * processes)))


def _done(busy: Sequence[Connection], *, wait: bool) -> Sequence[Connection]:
    """Those of the others that have sent something; one at least, where they are waited for."""
    return connection.wait(busy, None if wait else 0) if busy else []  # type: ignore[return-value]


def _received(other: Connection) -> Sequence[Printed]:
    try:
        done: Sequence[Printed] | Exception = other.recv()
    except (EOFError, OSError) as error:
        raise ContentProblems([DIED]) from error
    if isinstance(done, Exception):
        raise done
    return done


def _unused(press: Press) -> Press:
    """The press without what it has made for itself, which no other process could be sent."""
    return replace(press, templates=replace(press.templates))


def _way_to_start() -> ForkContext | SpawnContext:
    """Processes are forked where that is safe: a forked one has at once what takes seconds to send."""
    return multiprocessing.get_context("fork") if may_fork() else multiprocessing.get_context("spawn")


def _print(work: Work, _number: int, pipe: Connection) -> None:
    """Print the sheets whose numbers come, with what is known of their bodies, until the pipe is closed."""
    with suppress(EOFError, OSError):  # the other end is closed, by whoever waits there or by their end
        while True:
            given: Mapping[int, Bodies] = pipe.recv()
            pipe.send(_outcome(work, given))


def _outcome(work: Work, given: Mapping[int, Bodies]) -> Sequence[Printed] | Exception:
    try:
        return [work.printed(sheet, bodies) for sheet, bodies in given.items()]
    except Exception as error:  # whatever it is, it is raised where the build is
        error.add_note(traceback.format_exc())
        return error

"""What reading a file comes to: its clippings, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from builder.clippings.model import Clipping
from builder.clippings.refusal import Refused
from builder.foundation.problems import Problem

Outcome = tuple[tuple[Clipping, ...], tuple[Problem, ...]]


def each_read(path: str, readers: Iterable[Callable[[], Clipping]]) -> Outcome:
    """What each reader gives of the file at that path; one that refuses is a problem and hides no other."""
    clippings: list[Clipping] = []
    problems: list[Problem] = []
    for read in readers:
        try:
            clippings.append(read())
        except Refused as refused:
            problems.append(refused.problem(path))
    return tuple(clippings), tuple(problems)

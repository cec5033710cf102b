"""Which chapters must be opened: those that are not known to hold the pages that they held before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.output.listing import Listing
from builder.output.remembering import Memory, Remembered
from builder.pages.chapters import SitePlan
from builder.pages.keys import Keys
from builder.pages.model import Planned

LOOSE = ""
"""What the pages that are in no chapter are remembered under. They have no mark: each is looked at."""


class Open(NamedTuple):
    """A chapter whose pages are looked at one by one."""

    name: str
    mark: str
    pages: Sequence[Planned]


class Opened(NamedTuple):
    """The chapters that are open; the names of all others, whose pages are as they were."""

    open: Sequence[Open]
    closed: frozenset[str]


def opened(plan: SitePlan, keys: Keys, memory: Memory, there: Listing) -> Opened:
    """Open every chapter whose mark is not the one remembered, or whose files do not look as they did.

    `there` is how the files look. Where all look as they did, those of no chapter are looked at.
    """
    found = [Open(LOOSE, "", plan.pages)]
    closed = set()
    as_left = memory.looks == there.looks
    for chapter in plan.chapters:
        name, mark = chapter.name, keys.mark_of(chapter)
        if memory.mark_of(name) == mark and (as_left or _untouched(memory.of(name), there)):
            closed.add(name)
        else:
            found.append(Open(name, mark, chapter.pages(plan.settings)))
    return Opened(found, frozenset(closed))


def _untouched(before: Remembered | None, there: Listing) -> bool:
    for known in before.files if before else ():
        look = there.get(known.path)
        if look is None or look.mtime_ns != known.mtime_ns or look.size != known.size:
            return False
    return before is not None

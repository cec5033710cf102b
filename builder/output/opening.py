"""Which chapters must be opened: those that are not known to hold the pages that they held before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from builder.output.listing import Listing
from builder.output.remembering import Known, Memory
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

    `there` is how the files look.
    """
    found = [Open(LOOSE, "", plan.pages)]
    closed = set()
    for chapter in plan.chapters:
        mark, before = keys.mark_of(chapter), memory.of(chapter.name)
        if before and before.mark == mark and _untouched(before.files, there):
            closed.add(chapter.name)
        else:
            found.append(Open(chapter.name, mark, chapter.pages(plan.settings)))
    return Opened(found, frozenset(closed))


def _untouched(files: Iterable[Known], there: Listing) -> bool:
    for known in files:
        look = there.get(known.path)
        if look is None or look.mtime_ns != known.mtime_ns or look.size != known.size:
            return False
    return True

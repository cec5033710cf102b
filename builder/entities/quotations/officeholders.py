"""Who holds an office that stands alone: "the foreign minister" after "Foreign Minister Lee"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from builder.entities.names.tokens import CAPITALS, Span

_MOST = 8
"""Places at which the holders of an office are looked for; all must name the same person."""

_BESIDE = 80
"""Characters before an office in which the name of its apposition stands: "Ann Lee, the foreign minister"."""

_NAME_WORD = rf"[{CAPITALS}][\w’'-]*\.?"
_NAME = rf"{_NAME_WORD}(?: (?:(?:von|van|de|der|den|del|la|al|bin) )*{_NAME_WORD})*"
_NAME_BEFORE = re.compile(rf"(?<!\w)(?P<name>{_NAME}), (?:[\w’'-]+ ){{0,4}}$")
_NAME_AFTER = re.compile(rf",? (?P<name>{_NAME})")
_OTHER_OFFICE = re.compile(r"(?:deputy|vice|former|ex|shadow|acting|late)[ -]$", re.IGNORECASE)


def places_of_office(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Names that stand beside the same office before it in the text, in order, the nearest few.

    `text[start:end]` is the office with its article, "the foreign minister".
    """
    holders = _holders(text, text[start:end].partition(" ")[2].rstrip(".").lower())
    last = bisect_left(holders, (start, start))
    return holders[max(0, last - _MOST) : last]


@lru_cache(maxsize=16)
def _holders(text: str, office: str) -> tuple[Span, ...]:
    """All names that stand beside an office, in order."""
    found = []
    for match in re.finditer(rf"(?<!\w){re.escape(office)}(?!\w)", text, re.IGNORECASE):
        at = max(0, match.start() - _BESIDE)
        if _OTHER_OFFICE.search(text, at, match.start()):
            continue
        beside = _NAME_AFTER.match(text, match.end()) or _NAME_BEFORE.search(text, at, match.start())
        if beside is not None:
            found.append(beside.span("name"))
    return tuple(sorted(found))

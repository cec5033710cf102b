"""Datelines and sign-offs: the agency of "GENEVA, May 20 (DSW) -" is no part of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.entities.model import Run
from builder.entities.names.taken import Taken
from builder.entities.names.tokens import CAPITALS, Span
from builder.recognition.model import Mention

_DATELINE = re.compile(
    rf"^[{CAPITALS}][\w.'’ -]{{1,40}}(?:,[^()\n]{{1,40}})?\s?"
    rf"\((?P<agency>[{CAPITALS}][\w./ -]{{1,30}})\)\s?[—–-]{{1,2}}\s",
    re.MULTILINE,
)
_PLACE = re.compile(
    rf"^(?P<place>[{CAPITALS}]{{3,}}(?:[ -][{CAPITALS}]{{2,}}){{0,3}})"
    r"(?:(?:, [^\n]{1,40}?| \([^()\n]{1,30}\)){0,2} [—–-]{1,2} (?=[\"“]?[A-Z]?[a-z])|,? \d{4}-\d\d-\d\d)",
    re.MULTILINE,
)
_SIGN_OFF = re.compile(
    rf"[.!?\"”]\s*\((?P<agency>[{CAPITALS}]{{2,6}}(?:/[{CAPITALS}]{{2,6}})*)\)\s*$", re.MULTILINE
)


def agencies_in(text: str) -> tuple[Span, ...]:
    """Where the agencies that datelines and sign-offs put into brackets stand."""
    return tuple(
        match.span("agency") for pattern in (_DATELINE, _SIGN_OFF) for match in pattern.finditer(text)
    )


def places_in(text: str) -> tuple[Span, ...]:
    """Where the places in capitals that begin datelines stand: "GENEVA, May 20 -", "GENEVA 2026-05-20"."""
    return tuple(match.span("place") for match in _PLACE.finditer(text))


def mentions_outside(spans: Sequence[Span], mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that none of the spans touches."""
    taken = Taken(spans)
    return [m for m in mentions if not taken.touches(m.start, m.end)]


def runs_outside(spans: Sequence[Span], runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The runs that none of the spans touches."""
    taken = Taken(spans)
    return tuple(run for run in runs if not taken.touches(run.start, run.start + len(run.text)))

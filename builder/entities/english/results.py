"""Results of matches: a city there is its team. "Liverpool 0 Leeds 1", "Boston beat Oakland 2-1"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.entities.names.tokens import CAPITALS, Span

_NAME = rf"[{CAPITALS}][\w.'’-]*(?: [{CAPITALS}][\w.'’-]*){{0,3}}"
_RESULT = re.compile(
    rf"^(?P<home>{_NAME}) \d{{1,3}}(?: ?[-–:] ?\d{{1,3}},? (?P<guest>{_NAME})| (?P<away>{_NAME}) \d{{1,3}})\b"
    r"(?=[^\n]{0,30}$)",
    re.MULTILINE,
)
# A line of a table: "Real Madrid 15 10 5 0 31 12 35".
_STANDING = re.compile(rf"^(?P<team>{_NAME})(?: [\d.+-]{{1,5}}){{4,}}$", re.MULTILINE)


def teams_in(text: str) -> Iterator[Span]:
    """Where the two sides of every line that is a match's result stand, and the teams of tables."""
    for match in _RESULT.finditer(text):
        yield from (match.span(side) for side in ("home", "guest", "away") if match[side])
    yield from (match.span("team") for match in _STANDING.finditer(text))

"""Who holds the rights in a page, by its copyright line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.pasted.kinds import Kind, Part, Reading

_SIGN = re.compile(r"©|\(c\)|\b[Cc]opyright\b|\bCOPYRIGHT\b|(?i:\ball rights reserved\b)")
_WORDS = re.compile(
    r"(?i)©|\(c\)|\bcopyright\b|\b(?:all|content)\b(?= content| ©)"
    r"|\b(?:19|20)\d\d(?: ?[-–] ?(?:19|20)?\d\d)?\b"
    r"|\b(?:all rights|alle rechte|tous droits|todos los derechos|riproduzione|reproduction)\b.*"
)
"""What a copyright line says beside its holder."""

_PIECE = re.compile(r"[.,;|–—]|(?<=\s)-(?=\s)")
_LINES = frozenset({Kind.CREDIT, Kind.CAPTION, Kind.STRAY})
"""What a copyright line may be taken for below a text."""

_LONGEST_NAME = 60
"""Characters in a holder's name, at most."""

_LONGEST = 200
"""Characters in a copyright line, at most."""

_COMPANY = re.compile(
    r",? (?:Limited|Ltd|Inc|LLC|L|LP|Co|Corp|Corporation|GmbH|AG|SAS?|S|OÜ|AS|Oy|AB|BV|NV|SpA|PLC|plc|DAC"
    r"|Pty)$"
)

_OWNERS = re.compile(
    r"(?i)(?:dow jones|nexstar|gannett|hearst|lee enterprises|mcclatchy|sinclair|gray (?:media|television)"
    r"|scripps|tegna|advance (?:local|media)|condé nast|news ?corp|reach plc|mediahuis|axel springer|ringier"
    r"|funke|sph media|bennett,? coleman|newsquest|national world|postmedia|digital first|medianews"
    r"|townsquare)\b"
)
"""Companies that own many outlets: their copyright lines do not tell which."""

_HOLDERS = {
    "guardian news & media": "The Guardian",
    "guardian news and media": "The Guardian",
    "thomson reuters": "Reuters",
    "cable news network": "CNN",
    "cbs broadcasting": "CBS News",
    "cbs interactive": "CBS News",
    "nbcuniversal": "NBC News",
    "nbc universal": "NBC News",
    "npr": "NPR",
    "the new york times company": "The New York Times",
    "al jazeera media network": "Al Jazeera",
    "south china morning post publishers": "South China Morning Post",
    "british broadcasting corporation": "BBC",
}
"""Outlets by the companies that are theirs alone."""


def rights_holder(readings: Sequence[Reading], authors: Sequence[str]) -> str:
    """The outlet in the page's copyright line; "" where it names an author, or an owner of many outlets."""
    lines = (
        r.text for r in readings if r.kind is Kind.FURNITURE or (r.part is Part.TAIL and r.kind in _LINES)
    )
    for line in lines:
        name = _holder(line)
        if name and name not in authors and not _OWNERS.match(name):
            return _HOLDERS.get(name.casefold(), name)
    return ""


def _holder(line: str) -> str:
    """Whom a copyright line names: the first piece of it that is a name, its years and set words left out."""
    if not _SIGN.search(line[:_LONGEST]):
        return ""
    pieces = (_WORDS.sub(" ", piece) for piece in _PIECE.split(line))
    names = (" ".join(piece.split()).removeprefix("by ") for piece in pieces)
    named = (name for name in names if name[:1].isupper() and ":" not in name and len(name) <= _LONGEST_NAME)
    return _COMPANY.sub("", next(named, "")).partition("/")[0]  # "SZ/dpa/laho": the outlet, then its sources

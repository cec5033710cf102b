"""A page's byline, which may say more than who wrote: who made the pictures, from where, and when."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signature import Signature
from builder.clippings.bylines.signing import read_signature
from builder.clippings.dates.finding import find_dates
from builder.clippings.names.people import is_personal_name

_LONGEST = 120
"""Characters in a byline."""

_PICTURES_OF = re.compile(
    r"(?i)(?:(?:^|[,;|&]|\b(?:and|und|et|y|e|og|och)\b)\s*)[^,;|&()]{3,60}"
    r"\((?:photo|foto|bild|picture|image|video|illustration|graphic|grafik|zeichnung)[^()]{0,20}\)"
)
"""Who made the pictures, among those who wrote: "Jane Doe (text) and John Roe (photos)"."""


def without_picture_makers(line: str) -> str:
    """A byline without those who made its pictures, where brackets say so."""
    return _PICTURES_OF.sub("", line)


_WRITTEN = re.compile(
    r"(?i)^(?:words|text|texte|texto|testo|tekst|story|report)\b"
    r"(?:\s*(?:and|&|und|et|y|e|i|och|og|\+|/)\s*(?:photo|foto|pictures?|images?|bild|zdjęcia)\w*)?\s*[:|]?\s*"
    r"(?P<names>.+?)"
    r"(?:[\s,;|·•/–—-]+(?:photo\w*|foto\w*|pictures?|images?|bild\w*|video|illustrations?|zdjęcia)\b.*)?$"
)


_PLACED = re.compile(r"(?P<name>[^|]{3,60}?) \| [^|\d]{2,40} \| (?P<day>[^|]*\d[^|]*)")
"""A name, the place it writes from, which may be made like a name too, and a day."""

_BOTH_FORMS = re.compile(r"(?i)^(autor|redakteur)(?:[/*:_]-?in(?:nen)?|\(in\))\s*:")
_SHORT_TIME = re.compile(r"(?i)\b(\d{1,2}:\d\d) ?([ap])\b(?!\.?m)")
_AT_TIME = re.compile(
    r"(?i)(?:posted|written|veröffentlicht|publié) by (?P<name>\S+(?: \S+){0,2}) at \d{1,2}[:.]\d\d.{0,6}"
)


def _plain(line: str) -> str:
    """A byline with its label and its time of day as they are read: "Autor", "9:40 pm"."""
    return _SHORT_TIME.sub(r"\1 \2m", _BOTH_FORMS.sub(r"\1:", line))


def read_byline(line: str) -> Signature | None:
    """What a page's byline says; behind a dash it says from where: "Jane Doe, The Courier — Hull".

    Between a name and a day stands a place: "Jane Doe | Port Hale | 8 January 2026".
    Magazines tell who wrote from who made the pictures: "Words Jane Doe Photos John Roe".
    """
    line = _plain(without_picture_makers(line))
    posted = _AT_TIME.fullmatch(line)
    if posted:
        return Signature(authors=(posted["name"],), cued=True)
    placed = _PLACED.fullmatch(line)
    if placed and is_personal_name(placed["name"]):
        line = f"{placed['name']} | {placed['day']}"
    written = _WRITTEN.match(line)
    signed = read_signature(f"By {written['names']}") if written else None
    if signed and all(map(is_personal_name, signed.authors)):
        return signed
    whole, first = read_signature(line), read_signature(re.split(r"\s[—–]\s", line)[0])
    if whole and first:
        return replace(whole, authors=first.authors or whole.authors)
    return whole or _named_beside_date(line) or first


_MOST_BESIDE = 40
"""Characters on a line beside the names and the date."""


def _named_beside_date(line: str) -> Signature | None:
    """The names on a line that tells the day and more: "Jane Doe | Hull - 8 January 2026".

    They are what stands before the date, or the first or last of the parts between bars and dots. On a
    line that tells nothing but the day nobody is named.
    """
    dates = find_dates(line)
    if not dates or len(line) > _LONGEST or read_date_line(line):
        return None
    parts = _PARTS.split(line)
    for part in (line[: dates[0].start], parts[0], parts[-1]):
        name = part.strip(" ,|·•–—-")
        signature = read_signature(name)
        beside = len(line) - len(name) - (dates[0].end - dates[0].start)
        if signature and all(map(is_personal_name, signature.authors)) and beside <= _MOST_BESIDE:
            return replace(signature, date=dates[0].moment)
    return None


_PARTS = re.compile(r"\s*[|·•–—]\s*|\s+-\s+")

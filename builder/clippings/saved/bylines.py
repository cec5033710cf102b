"""A page's byline, which may say more than who wrote: who made the pictures, from where, and when."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.clippings.bylines import Signature, read_signature
from builder.clippings.dates import find_dates
from builder.clippings.names import is_personal_name

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
    r"(?i)^(?:words|text|texte|texto|testo|tekst|story|report)\b\s*[:|]?\s*(?P<names>.+?)"
    r"(?:[\s,;|·•/–—-]+(?:photo\w*|foto\w*|pictures?|images?|bild\w*|video|illustrations?|zdjęcia)\b.*)?$"
)


def read_byline(line: str) -> Signature | None:
    """What a page's byline says; behind a dash it says from where: "Jane Doe, The Courier — Hull".

    Magazines tell who wrote from who made the pictures: "Words Jane Doe Photos John Roe".
    """
    line = without_picture_makers(line)
    written = _WRITTEN.match(line)
    signed = read_signature(f"By {written['names']}") if written else None
    if signed and all(map(is_personal_name, signed.authors)):
        return signed
    whole, first = read_signature(line), read_signature(re.split(r"\s[—–]\s", line)[0])
    if whole and first:
        return replace(whole, authors=first.authors or whole.authors)
    return whole or _named_before_date(line) or first


def _named_before_date(line: str) -> Signature | None:
    """The names on a line whose other parts tell the day and more: "Jane Doe | Hull - 8 January 2026"."""
    first, *others = re.split(r"\s*[|·•–—]\s*|\s+-\s+", line)
    dates = [found for part in others for found in find_dates(part)]
    signature = read_signature(first) if dates and len(line) <= _LONGEST else None
    if not signature or not all(map(is_personal_name, signature.authors)):
        return None
    return replace(signature, date=dates[0].moment)

"""The lines below a page's headline, where it says who wrote it and when in nothing but words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.clippings.bylines import Signature, read_date_line, read_signature
from builder.clippings.dates import Moment, find_dates
from builder.clippings.names import is_personal_name
from builder.foundation.text import letters_of

_LOOKED_AT = 12
"""Lines below the headline."""

_PREFIX = 20
"""Characters before the date: "Published on"."""

_LONGEST = 120
"""Characters in such a line."""


_PROSE = 20
"""Words of a line with which the text has begun."""


def signed_head(lines: Sequence[str], title: str) -> Signature:
    """The authors and the date in the lines below the headline; empty where the page has none there.

    A line counts as a byline with a word before it ("By Jane Doe"). Without one it counts above the text
    only, and beside a date, on its own line or the next: a mere name may be anything.
    """
    head = Signature()
    at = next((n for n, line in enumerate(lines) if letters_of(line) == letters_of(title)), None)
    if at is None:
        return head
    below = lines[at + 1 : at + 1 + _LOOKED_AT]
    text = next((n for n, line in enumerate(below) if len(line.split()) >= _PROSE), len(below))
    for number, line in enumerate(below):
        signature = read_byline(line) or _posted(line)
        dated = signature or read_date_line(line)
        signed = signature and (signature.cued or (number < text and _is_by_date(below, number, signature)))
        if signature and signed and not head.authors:
            head = replace(head, authors=signature.authors)
        if dated and dated.date and not head.date:
            head = replace(head, date=dated.date)
    return head if head.date else replace(head, date=_dated_amid(below[:text]))


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
    return replace(whole, authors=first.authors or whole.authors) if whole and first else whole or first


def _dated_amid(lines: Sequence[str]) -> Moment | None:
    """The one date in the first short line that has any, whatever else it says."""
    short = (line for line in lines if len(line) <= _LONGEST and not read_date_line(line))
    found = next((dates for line in short if (dates := find_dates(line))), None)
    return found[0].moment if found and len(found) == 1 else None


def _is_by_date(lines: Sequence[str], number: int, signature: Signature) -> bool:
    """Whether a line of nothing but people's names has the date on it, or on the line before or behind."""
    if not all(map(is_personal_name, signature.authors)):
        return False
    beside = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    return signature.date is not None or any(map(_tells_day, beside))


def _tells_day(line: str) -> bool:
    dated = read_date_line(line)
    return dated is not None and dated.date is not None


def _posted(line: str) -> Signature | None:
    """What blogs write in one line: "Posted on 8 January 2026 by Jane Doe in Local"."""
    found = find_dates(line)
    if not found or found[0].start > _PREFIX or len(line) > _LONGEST:
        return None
    behind = re.sub(r"^[\s,|·–—-]+|\s+(?:in|dans|en)\s.*$", "", line[found[0].end :])
    signature = read_signature(behind)
    return replace(signature, date=found[0].moment) if signature and signature.cued else None

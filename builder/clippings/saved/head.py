"""The lines below a page's headline, where it says who wrote it and when in nothing but words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signature import Signature
from builder.clippings.bylines.signing import read_signature
from builder.clippings.dates.finding import find_dates
from builder.clippings.dates.moments import Moment
from builder.clippings.names.people import is_personal_name, names_person
from builder.clippings.names.roles import is_role
from builder.clippings.outlets import looks_like_outlet
from builder.clippings.saved.bylines import read_byline
from builder.clippings.saved.told_in_lines import QUOTED
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

    A line counts as a byline with a word before it ("By Jane Doe"), or on the line before ("Author:").
    Without one it counts above the text only, and beside a date, an office or an address, on its own line
    or the next: a mere name may be anything.
    """
    head = Signature()
    at = next((n for n, line in enumerate(lines) if letters_of(line) == letters_of(title)), None)
    if at is None:
        return head
    below = [line for line in lines[at + 1 : at + 1 + _LOOKED_AT] if not line.startswith(QUOTED)]
    text = next((n for n, line in enumerate(below) if len(line.split()) >= _PROSE), len(below))
    for number, line in enumerate(below):
        labelled = number > 0 and _LABEL.fullmatch(below[number - 1]) is not None
        signature = read_byline(f"By {line}" if labelled else line) or _posted(line)
        dated = signature or read_date_line(line)
        signed = signature and (signature.cued or (number < text and _is_borne_out(below, number, signature)))
        if signature and signed and not any(map(names_person, head.authors)):
            head = replace(head, authors=signature.authors)
        if dated and dated.date and not head.date:
            head = replace(head, date=dated.date)
    return head if head.date else replace(head, date=_dated_amid(below[:text]))


def _dated_amid(lines: Sequence[str]) -> Moment | None:
    """The one date in the first short line that has any, whatever else it says."""
    short = (line for line in lines if len(line) <= _LONGEST and not read_date_line(line))
    found = next((dates for line in short if (dates := find_dates(line))), None)
    return found[0].moment if found and len(found) == 1 else None


_LABEL = re.compile(
    r"(?i)(?:(?:written |reported |story )?by|authors?|reporters?|words|text|par|auteurs?|por"
    r"|autor(?:a|es|e|en|in)?|von|di|autore|door)\s*:?"
)
"""A line that tells what the next one is."""


def _is_borne_out(lines: Sequence[str], number: int, signature: Signature) -> bool:
    """Whether a line of nothing but people's names has beside it what bylines have.

    That is a date, on the line itself, the one before or the one behind; or an office or address behind.
    """
    if not all(map(is_personal_name, signature.authors)):
        return False
    before, behind = lines[max(0, number - 1) : number], lines[number + 1 : number + 2]
    if behind and looks_like_outlet(behind[0]):
        behind = lines[number + 1 : number + 3]  # the day is behind the outlet
    told = signature.date is not None or any(map(_tells_day, (*before, *behind)))
    return told or any(is_role(line) or "@" in line for line in behind)


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

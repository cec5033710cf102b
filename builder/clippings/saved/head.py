"""The lines below a page's headline, where it says who wrote it and when in nothing but words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signature import Signature
from builder.clippings.bylines.signing import read_signature
from builder.clippings.dates.finding import find_dates
from builder.foundation.text import letters_of

_LOOKED_AT = 12
"""Lines below the headline."""

_PREFIX = 20
"""Characters before the date: "Published on"."""

_LONGEST = 120
"""Characters in such a line."""


def signed_head(lines: Sequence[str], title: str) -> Signature:
    """The authors and the date in the lines below the headline; empty where the page has none there.

    A line counts as a byline only with a word before it ("By Jane Doe"): a mere name may be anything.
    """
    head = Signature()
    at = next((n for n, line in enumerate(lines) if letters_of(line) == letters_of(title)), None)
    if at is None:
        return head
    for line in lines[at + 1 : at + 1 + _LOOKED_AT]:
        signature = read_signature(line) or _posted(line)
        dated = signature or read_date_line(line)
        if signature and signature.cued and not head.authors:
            head = replace(head, authors=signature.authors)
        if dated and dated.date and not head.date:
            head = replace(head, date=dated.date)
    return head


def _posted(line: str) -> Signature | None:
    """What blogs write in one line: "Posted on 8 January 2026 by Jane Doe in Local"."""
    found = find_dates(line)
    if not found or found[0].start > _PREFIX or len(line) > _LONGEST:
        return None
    behind = re.sub(r"^[\s,|·–—-]+|\s+(?:in|dans|en)\s.*$", "", line[found[0].end :])
    signature = read_signature(behind)
    return replace(signature, date=found[0].moment) if signature and signature.cued else None

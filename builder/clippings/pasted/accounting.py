"""Nothing is lost: every word is in a field or in the body, or its block is listed as furniture."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable

from builder.clippings.accounting import fields_as_text
from builder.clippings.model import Clipping, Furniture
from builder.clippings.pasted.kinds import Kind, Reading
from builder.clippings.pasted.rules.phrases import OPENS

_IN_BODY = frozenset({Kind.PARAGRAPH, Kind.SUBHEAD, Kind.LISTED})
_WORD = re.compile(r"\w+")


def words_of(text: str) -> Counter[str]:
    """The words of a text, in one case, with how often each stands there."""
    return Counter(_WORD.findall(text.casefold()))


def leftovers(readings: Iterable[Reading], clipping: Clipping) -> tuple[Furniture, ...]:
    """The blocks outside the body that the clipping's fields do not hold word by word, each with its rule.

    "By Ada Lindgren | 8 January 2026" is one: the fields say what it says, but not in its own words.
    """
    held = _held(clipping)
    left: list[Furniture] = []
    for reading in readings:
        if reading.kind in _IN_BODY:
            left += [
                Furniture(note.strip(", ()"), "says where a link opens")
                for note in OPENS.findall(reading.text)
            ]
            continue
        words = words_of(reading.text)
        if reading.kind is not Kind.FURNITURE and words and words <= held:
            held -= words
        else:
            left.append(Furniture(reading.text, reading.rule))
    return tuple(left)


def _held(clipping: Clipping) -> Counter[str]:
    days = [str(d) for d in (clipping.date, clipping.updated) if isinstance(d, dt.date)]
    return words_of("\n".join((fields_as_text(clipping), *days)))

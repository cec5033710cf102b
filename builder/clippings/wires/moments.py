"""Moments as wire formats write them: ISO 8601 in its extended and its basic form."""

from __future__ import annotations

import datetime as dt
import re

from builder.clippings.dates.finding import parse_moment
from builder.clippings.dates.moments import Moment

_BASIC_DAY = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)$")


def read_moment(text: str) -> Moment | None:
    """The day or moment of "2026-01-06T09:30:00+01:00", "20260106T093000Z" or "20260106"; None for others.

    A moment keeps its own zone, and loses what is less than a second.
    """
    bare = text.strip()
    day = _BASIC_DAY.match(bare)
    try:
        if day:
            return dt.date(int(day[1]), int(day[2]), int(day[3]))
        if re.match(r"\d{4}-?\d\d-?\d\dT", bare):
            return dt.datetime.fromisoformat(bare).replace(microsecond=0)
    except ValueError:
        pass
    return parse_moment(bare)


def is_later(one: Moment | None, other: Moment | None, *, by: dt.timedelta = dt.timedelta(0)) -> bool:
    """Whether the first of two moments is later by more than that; False where they cannot be compared."""
    if not isinstance(one, dt.datetime) or not isinstance(other, dt.datetime):
        return False
    if (one.tzinfo is None) is not (other.tzinfo is None):
        return False
    return one - other > by

"""Moments as metadata state them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from builder.clippings.dates.finding import parse_moment
from builder.clippings.dates.moments import Moment

_UNIX = re.compile(r"(\d{10})(?:\d{3})?")
_COMPACT = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?(\d\d):?(\d\d).*)?")


def stated_moment(text: str) -> Moment | None:
    """The moment in a metadata field, or None: as `parse_moment`, or 20260131, or seconds since 1970."""
    text = text.strip()
    unix = _UNIX.fullmatch(text)
    if unix:
        return dt.datetime.fromtimestamp(int(unix[1]), dt.UTC)
    compact = _COMPACT.fullmatch(text)
    if compact:
        time = f"T{compact[4]}:{compact[5]}" if compact[4] else ""
        return parse_moment(f"{compact[1]}-{compact[2]}-{compact[3]}{time}")
    return parse_moment(text)


def in_own_zone(moment: Moment, others: Iterable[Moment]) -> Moment:
    """The moment as one of the others gives it in the outlet's own zone, where this one is in UTC.

    The same minute, so that an update or another article's time is not taken for it.
    """
    if not isinstance(moment, dt.datetime) or moment.utcoffset() != dt.timedelta():
        return moment
    for other in others:
        if (
            isinstance(other, dt.datetime)
            and other.utcoffset()
            and abs(other - moment) < dt.timedelta(minutes=1)
        ):
            return other
    return moment

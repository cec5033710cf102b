"""Times of day, and the dates that they belong to."""

from __future__ import annotations

import datetime as dt
import re

from builder.clippings.dates.moments import FoundDate, Moment, day_of
from builder.clippings.zones import ZONE, zone_of

_HALF = r"(?P<half>[ap])(?:\.?m|\. m)\b\.?"

_TIME = re.compile(
    r"(?i)(?<![\d.:])(?:(?P<hour>\d{1,2}) ?[:.h] ?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?)?"
    rf"(?!\d)(?: ?{_HALF})?"
    r"|(?P<hour4>[01]\d|2[0-3])(?P<minute4>[0-5]\d)(?= (?:GMT|UTC)\b)"
    rf"|(?P<whole>\d{{1,2}}) ?(?:h\b|Uhr\b|{_HALF.replace('half', 'other')}))"
    rf"(?: ?(?:Uhr|Uhr \()?)?(?P<zone>(?: |, )?\(?{ZONE}\)?)?"
)

_ISO_TIME = re.compile(
    rf"[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?! ?[AaPp]\.?[Mm]\b)(?: Uhr\b)?((?:,? )?(?i:{ZONE}))?"
)

_APART = re.compile(r"[|•·]|[^\W\d_]{5,}")
"""What stands between a date and the time of another: "6:03 a.m. Aug. 22 | Updated 9:10 a.m. Aug. 23"."""

_NEAR = 40
"""Characters between a date and its time of day, at most."""


def time_on(moment: Moment, text: str) -> dt.datetime | None:
    """The first time of day in the text on that moment's day, and in its zone where the text names none."""
    time = _TIME.search(text)
    found = _moment(day_of(moment), time) if time else None
    if found and found.tzinfo is None and isinstance(moment, dt.datetime):
        return found.replace(tzinfo=moment.tzinfo)
    return found


def with_iso_time(text: str, found: FoundDate) -> FoundDate:
    """The date with the time right behind it, as ISO 8601 and databases write them: 2026-01-08T05:06:07Z."""
    time = _ISO_TIME.match(text, found.end)
    if not time or isinstance(found.moment, dt.datetime):
        return found
    moment = _at(found.moment, int(time[1]), int(time[2]), int(time[3] or 0), zone_name=time[4] or "")
    return FoundDate(moment, found.start, time.end()) if moment else found


def with_time(text: str, found: FoundDate, all_found: list[FoundDate], taken: int) -> FoundDate:
    """The date with the time of day that stands behind it, or before it: 6:41 PM UTC, May 20, 2025.

    `taken` is where the date before ends, with its own time, in characters.
    """
    if isinstance(found.moment, dt.datetime):
        return found
    after = min((f.start for f in all_found if f.start > found.start), default=len(text))
    before = max((f.end for f in all_found if f.end < found.end), default=0)
    behind = _TIME.search(text, found.end, min(after, found.end + _NEAR))
    ahead = list(_TIME.finditer(text, max(before, taken, found.start - _NEAR), found.start))
    apart = behind is not None and _APART.search(text[found.end : behind.start()]) is not None
    time = ahead[-1] if ahead and (apart or not behind) else behind
    moment = time and _moment(found.moment, time)
    if not time or not moment:
        return found
    return FoundDate(moment, min(found.start, time.start()), max(found.end, time.end()))


def _moment(day: dt.date, time: re.Match[str]) -> dt.datetime | None:
    hour = int(time["hour"] or time["hour4"] or time["whole"])
    half = (time["half"] or time["other"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return _at(
        day,
        hour,
        int(time["minute"] or time["minute4"] or 0),
        int(time["second"] or 0),
        zone_name=time["zone"] or "",
    )


def _at(day: dt.date, hour: int, minute: int, second: int, zone_name: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.combine(day, dt.time(hour, minute, second))
    except ValueError:
        return None
    return moment.replace(tzinfo=zone_of(zone_name.strip(" (),"), moment))

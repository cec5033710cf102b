"""Lines that say when a text was published or updated, and nothing else."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from builder.clippings.bylines.beside_dates import bare_date_line
from builder.clippings.bylines.date_words import PUBLISH_CUE, UPDATE_CUE, only_date_words
from builder.clippings.bylines.signature import Signature
from builder.clippings.dates.clocks import time_on
from builder.clippings.dates.finding import find_dates, parse_moment, spaced
from builder.clippings.dates.moments import FoundDate, Moment, day_of
from builder.clippings.dates.slashes import SLASHES, slash_readings, with_slashes_as
from builder.clippings.dates.yearless import with_year, yearless_days

_DIGIT = re.compile(r"\d")

_OTHER_DAY = re.compile(
    r"(?i)\b(?:today|yesterday|aujourd.hui|hier|heute|gestern|hoy|ayer|oggi|ieri|vandaag|gisteren)\b"
)
"""Days that are counted from one that nobody knows."""

_CLOCK_OR_CUE = re.compile(
    rf"\d[:.h]\d\d|\d ?[ap]\.?m|{PUBLISH_CUE.pattern}|{UPDATE_CUE.pattern}".replace("(?i)", ""), re.I
)
"""What tells a date line without a year from a day that heads a piece of a text."""

_CLOCK = re.compile(r"(?i)(?:at |à |um |às )?\d{1,2}(?:[:.h]\d\d)?(?: ?[ap]\.?m\.?| ?uhr)?(?: [A-Z]{2,4})?")
_UNKNOWN_ZONE = re.compile(r"(?<=\s)\(?[A-Z]{2,4}T\)?(?=\W|$)")


def read_date_line(text: str) -> Signature | None:
    """The dates of a line that says nothing else: published first, then updated; None for other lines.

    A line such as "Updated 14:05 GMT" is one of these too, though it gives no day, and so is one whose day
    can be read in two ways or has no year. A place may stand before the date, and "2 hours ago" behind it.
    """
    if not _DIGIT.search(text):
        return None
    if slash_readings(text) and not find_dates(spaced(text)):  # which day it is, the other lines tell
        return Signature() if read_date_line(with_slashes_as(text, day_first=True)) else None
    text = bare_date_line(text)
    years = {day_of(f.moment).year for f in find_dates(text)}
    if len(years) == 1:  # "Publié le 3 mars à 12h10, mis à jour le 4 mars 2026"
        text = with_year(text, years.pop())
    found = find_dates(text)
    rest = _dateless(text)
    if not found:
        return _undated_or_foreign(text)
    if set(slash_readings(rest) or ()) & {day_of(f.moment) for f in found}:  # "01/08/2026 January 8, 2026"
        rest = SLASHES.sub(" ", rest)
    if not only_date_words(rest):
        return None
    cue = UPDATE_CUE.search(text)
    published, update = (text[: cue.start()], text[cue.start() :]) if cue else (text, "")
    first, later = find_dates(published), find_dates(update)
    date = _timed(first)
    updated = later[0].moment if later else first[-1].moment if len(first) > 1 else None
    if later and not first and len(later) > 1:  # "Updated 9 January 2026, first published 8 January 2026"
        date = later[1].moment
    if (
        date and update and not later and not _OTHER_DAY.search(update)
    ):  # "12 February 2026 - 13:22 GMT+1 • Updated 15:10"
        updated = time_on(date, update)
    if updated is not None and updated in (date, date and day_of(date)):  # said twice, and no update
        updated = None if isinstance(updated, dt.datetime) or isinstance(date, dt.datetime) else updated
    return Signature(date=date, updated=updated)


def is_update_clock(text: str) -> bool:
    """Whether a line gives the time of an update and leaves the day to the line above: "Updated 09:20"."""
    cue = UPDATE_CUE.match(text)
    return cue is not None and _CLOCK.fullmatch(text[cue.end() :].strip(" :")) is not None


def _timed(found: Sequence[FoundDate]) -> Moment | None:
    """The first date, with the time that the line gives with that day elsewhere: "21 Apr 21 Apr 6:02am"."""
    same_day = (f.moment for f in found if day_of(f.moment) == day_of(found[0].moment))
    timed = (moment for moment in same_day if isinstance(moment, dt.datetime))
    return next(timed, found[0].moment) if found else None


def _undated_or_foreign(text: str) -> Signature | None:
    if (
        yearless_days(text)
        and _CLOCK_OR_CUE.search(text)
        and only_date_words(_dateless(with_year(text, 2000)))
    ):
        return Signature()
    cued = UPDATE_CUE.match(text) or PUBLISH_CUE.match(text)
    if (
        cued
        and re.search(r"\d[:.h]\d\d|\d ?[ap]\.?m", text)
        and only_date_words(re.sub(r"[\d:.]+", " ", text))
    ):
        return Signature()
    if re.search(r"\b(?:19|20)\d\d\b", text) and len(text) <= 60 and not re.search(r"[!?\"“”;]", text):
        moment = parse_moment(PUBLISH_CUE.sub("", UPDATE_CUE.sub("", text)).strip(" :,"))
        if moment:
            return Signature(updated=moment) if UPDATE_CUE.search(text) else Signature(date=moment)
    return None


def _dateless(text: str) -> str:
    """The text without its dates, and without a zone that is not known behind a time of day."""
    return _UNKNOWN_ZONE.sub("", _blanked(text, [(f.start, f.end) for f in find_dates(text)]))


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text

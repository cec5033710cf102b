"""Days and moments."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

Moment = dt.date | dt.datetime


@dataclass(frozen=True)
class FoundDate:
    """A date in a text: the day or moment, and the characters [start, end) that it takes."""

    moment: Moment
    start: int
    end: int


def day_of(moment: Moment) -> dt.date:
    """The day of a moment as it is written; a day is its own."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


def real_day(year: int, month: int | None, day: int) -> dt.date | None:
    """That day, or None where no calendar has it."""
    try:
        return dt.date(year, month, day) if month else None
    except ValueError:
        return None

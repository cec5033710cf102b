"""Dates of slashes or hyphens, 04/02/2026, which two countries may read as two days."""

from __future__ import annotations

import datetime as dt
import re

from builder.clippings.dates.moments import real_day

SLASHES = re.compile(r"(?<![\d/-])(\d{1,2})(?:/(\d{1,2})/|-(\d{1,2})-)((?:19|20)\d\d)(?![\d/-])")
"""Such a date; `numbers_of` gives what stands in it."""


def numbers_of(match: re.Match[str]) -> tuple[int, int, int]:
    """The three numbers of such a date, the year last."""
    first, second, year = (int(number) for number in match.groups() if number)
    return first, second, year


def ambiguous_date(text: str) -> str:
    """The date of slashes in the text that two countries read as two days, or ""."""
    slashes = SLASHES.search(text)
    return slashes[0] if slashes and slash_day(slashes) is None else ""


def slash_readings(text: str) -> tuple[dt.date, dt.date] | None:
    """The two days that a date of slashes in the text can be, read with the day first and with the month
    first; None where there is none, or it can be read in one way only."""
    slashes = SLASHES.search(text)
    if not slashes or slash_day(slashes) is not None:
        return None
    first, second, year = numbers_of(slashes)
    days = real_day(year, second, first), real_day(year, first, second)
    return (days[0], days[1]) if days[0] and days[1] else None


def with_slashes_as(text: str, day_first: bool) -> str:
    """The text with its dates of slashes as 2026-01-08, read with the day or with the month first."""

    def written(match: re.Match[str]) -> str:
        first, second, year = numbers_of(match)
        day = real_day(year, second, first) if day_first else real_day(year, first, second)
        return day.isoformat() if day else match[0]

    return SLASHES.sub(written, text)


def slash_day(match: re.Match[str]) -> dt.date | None:
    """The day that a date of slashes is, where it can be read in one way only."""
    readings = _readings(match)
    return next(iter(readings)) if len(readings) == 1 else None


def orders_in(text: str) -> frozenset[bool]:
    """Whether the day comes first in those dates of the text that can be read in one way only: 22/04/2026."""
    known = (match for match in SLASHES.finditer(text) if slash_day(match) is not None)
    return frozenset(first > second for first, second, _ in map(numbers_of, known) if first != second)


def _readings(match: re.Match[str]) -> frozenset[dt.date]:
    first, second, year = numbers_of(match)
    days = (real_day(year, second, first), real_day(year, first, second))
    return frozenset(day for day in days if day)

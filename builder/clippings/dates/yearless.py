"""Days without a year: "Publié le 14 mars à 12h10"."""

from __future__ import annotations

import re

from builder.clippings.dates.moments import real_day
from builder.clippings.dates.months import month_number

_YEARLESS = re.compile(
    r"(?<![\d.:/-])(?:(?P<d1>\d{1,2})(?:st|nd|rd|th|er|º|\.)? (?P<m1>[^\W\d_]{3,12})(?![^\W_])\.?"
    r"|\b(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)(?P<m2>[^\W\d_]{3,12})\.? (?P<d2>\d{1,2})(?:st|nd"
    r"|rd|th)?(?![^\W\d_]))(?![\w:.]*\d)"
    r"(?!,? ?(?:de |del )?(?:19|20)\d\d)"
)
"""A day and its month without a year behind them."""


def yearless_days(text: str) -> tuple[tuple[int, int], ...]:
    """The months and days of a text that have no year: (3, 14) of "Publié le 14 mars à 12h10"."""
    return tuple(found for match in _YEARLESS.finditer(text) if (found := _month_and_day(match)))


def yearless_start(text: str) -> int | None:
    """Where the first day without a year starts in a text; None where there is none."""
    return next((match.start() for match in _YEARLESS.finditer(text) if _month_and_day(match)), None)


def with_year(text: str, year: int) -> str:
    """The text with its days that have no year as 2026-03-14; a day which that year lacks stays."""

    def written(match: re.Match[str]) -> str:
        found = _month_and_day(match)
        day = real_day(year, *found) if found else None
        return day.isoformat() if day else match[0]

    return _YEARLESS.sub(written, text)


def _month_and_day(match: re.Match[str]) -> tuple[int, int] | None:
    month = month_number(match["m1"] or match["m2"])
    return (month, int(match["d1"] or match["d2"])) if month else None

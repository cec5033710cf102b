"""Days, weeks, months and years that have articles, as cards."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from builder.foundation.dates import date_text, span_text
from builder.library.cards import PeriodCard
from builder.library.permalinks import day_permalink, month_permalink, week_permalink, year_permalink

Span = Literal["day", "week", "month", "year"]


def periods_of(days: Iterable[dt.date], span: Span, language: str) -> tuple[PeriodCard, ...]:
    """The periods in which those days fall (a day once for each article), newest first."""
    counts: Counter[dt.date] = Counter()
    for day, count in Counter(days).items():  # of ten thousand articles a few are of one day
        counts[_FIRST[span](day)] += count
    return tuple(period(first, span, counts[first], language) for first in sorted(counts, reverse=True))


def period(day: dt.date, span: Span, count: int, language: str) -> PeriodCard:
    """The period of that length around a day."""
    return replace(_beginning(_FIRST[span](day), span, language), count=count)


@lru_cache(maxsize=16384)
def _beginning(first: dt.date, span: Span, language: str) -> PeriodCard:
    last = _LAST[span](first)
    return PeriodCard(_title(first, last, span, language), _PERMALINK[span](first), first, last, 0)


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _month_end(first: dt.date) -> dt.date:
    return first.replace(day=calendar.monthrange(first.year, first.month)[1])


_FIRST: dict[Span, Callable[[dt.date], dt.date]] = {
    "day": lambda day: day,
    "week": _monday,
    "month": lambda day: day.replace(day=1),
    "year": lambda day: day.replace(month=1, day=1),
}
_LAST: dict[Span, Callable[[dt.date], dt.date]] = {
    "day": lambda first: first,
    "week": lambda first: first + min(dt.timedelta(days=6), dt.date.max - first),
    "month": _month_end,
    "year": lambda first: first.replace(month=12, day=31),
}
_PERMALINK: dict[Span, Callable[[dt.date], str]] = {
    "day": day_permalink,
    "week": week_permalink,
    "month": month_permalink,
    "year": year_permalink,
}


def _title(first: dt.date, last: dt.date, span: Span, language: str) -> str:
    if span == "year":
        return str(first.year)
    if span == "week":
        return span_text(first, last, language)
    return date_text(first, "full" if span == "day" else "month", language)

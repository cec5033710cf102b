"""How days, times and stretches of days are written for readers, in the site's language."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton

_INTERNATIONAL = {"long": "d MMMM y", "short": "d MMM y", "full": "EEEE, d MMMM y", "day": "EEE d"}
"""Plain "en" is nobody's English in particular: day before month, as most of its readers write it."""

_OTHERS = {"long": "long", "short": "medium", "full": "full", "day": "EEE d"}


@lru_cache(maxsize=4096)
def date_text(day: dt.date, style: str, language: str) -> str:
    """A day as "long" (8 January 2026), "full" (with its weekday), "short", "month" or "day" (Thu 8).

    A language of which no rules are known is written as English. Raises ValueError for another style.
    """
    locale = _locale(language)
    if style == "month":
        return format_skeleton("yMMMM", day, locale=locale)
    if style not in _OTHERS:
        raise ValueError(f'there is no style of dates "{style}"')
    return format_date(day, (_INTERNATIONAL if str(locale) == "en" else _OTHERS)[style], locale=locale)


@lru_cache(maxsize=1024)
def span_text(first: dt.date, last: dt.date, language: str) -> str:
    """A stretch of days: 5–11 January 2026, 29 December 2025 – 4 January 2026."""
    if str(_locale(language)) == "en" and (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{date_text(last, 'long', language)}"
    if str(_locale(language)) == "en" and first.year == last.year:
        return f"{format_date(first, 'd MMMM', locale='en')} – {date_text(last, 'long', language)}"
    return f"{date_text(first, 'long', language)} – {date_text(last, 'long', language)}"


def time_text(moment: dt.datetime) -> str:
    """A time of day with its zone: 16:15 UTC, 09:30 UTC+1."""
    offset = moment.utcoffset()
    if offset is None:
        return f"{moment:%H:%M}"
    minutes = int(offset.total_seconds() // 60)
    if not minutes:
        return f"{moment:%H:%M} UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"{moment:%H:%M} UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


@lru_cache(maxsize=16)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")

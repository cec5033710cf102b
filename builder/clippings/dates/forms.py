"""The days of a text, as outlets write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from builder.clippings.dates.moments import FoundDate, real_day
from builder.clippings.dates.months import month_number
from builder.clippings.dates.slashes import SLASHES, slash_day

_WORD = r"(?P<month>[^\W\d_]{3,12})\.?"

_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"

_YEAR = r"(?P<year>(?:19|20)\d\d)"

_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?<!\d)" + _YEAR + r"[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)",
        rf"(?<!\d){_DAY} (?:de |of )?{_WORD},? (?:de |del )?{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY} [^\W\d_]{{2,8}}(?: [^\W\d_]{{2,8}})?/{_WORD} {_YEAR}(?!\d)",  # "8 شباط/فبراير 2026"
        rf"\b{_WORD} {_DAY}(?: |, ?){_YEAR}(?!\d)",
        rf"(?<![\d-]){_DAY}[-./ ]{{1,2}}{_WORD}[-/ ]{{0,2}}{_YEAR}(?!\d)",
        rf"\b{_WORD} - {_DAY} - {_YEAR}(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\." + _YEAR + r"(?!\d)",
        r"(?<![\d-])(?P<day>1[3-9]|2\d|3[01])-(?P<month>0\d|1[0-2])-" + _YEAR + r"(?!\d)",
        _YEAR + rf"\. {_WORD} {_DAY}(?!\d|,? (?:19|20)\d\d)",
        _YEAR + r"년 ?(?P<month>\d{1,2})월 ?(?P<day>\d{1,2})일",
        _YEAR + r"年(?P<month>\d{1,2})月(?P<day>\d{1,2})日",
    )
)

# With a zone of the United States behind it the month comes first, and a year of two digits is clear too.
_AMERICAN = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:20)?\d\d)(?![\d/])(?=.{1,14}\b(?:[ECMP][SD]?T)\b)")


_SHORT = re.compile(r"(?<![\d-])(\d\d)-(\d\d)-(\d\d)(?=,? \d{1,2}:\d\d ?[AP]M\b)")
"""A date with a year of two digits before its time: "08-13-26 05:18 PM"; clear where one number is a day."""

_MONTHS = 12


def impossible_date(text: str) -> str:
    """What is written as a date in the text and is on no calendar, such as "31 February 2026"; or ""."""
    for form in _FORMS:
        for match in form.finditer(text):
            month = match["month"]
            if (month.isdecimal() or month_number(month)) and _day(match) is None:
                return match[0]
    return ""


def days_in(text: str) -> list[FoundDate]:
    """The full days of a text in their order, without their times; impossible ones are none."""
    found: list[FoundDate] = []
    for start, end, day in sorted(_matches(text), key=lambda m: (m[0], -m[1])):
        if not found or start >= found[-1].end:
            found.append(FoundDate(day, start, end))
    return found


_SIGNS = ("19", "20", "/")
"""What stands in every date: the century of its year, or a slash. Most texts have none of them."""


def _matches(text: str) -> Iterator[tuple[int, int, dt.date]]:
    if not any(sign in text for sign in _SIGNS) and not _SHORT.search(text):
        return
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day(match)
            if day:
                yield match.start(), match.end(), day
    for american in _AMERICAN.finditer(text):
        month, number, year = map(int, american.groups())
        day = real_day(year % 100 + 2000, month, number)
        if day:
            yield american.start(), american.end(), day
    for short in _SHORT.finditer(text):
        first, second, year = map(int, short.groups())
        told = real_day(year + 2000, first, second) or real_day(year + 2000, second, first)
        if told and max(first, second) > _MONTHS:
            yield short.start(), short.end(), told
    for slashes in SLASHES.finditer(text):
        told = slash_day(slashes)
        if told:
            yield slashes.start(), slashes.end(), told


def _day(match: re.Match[str]) -> dt.date | None:
    month = int(match["month"]) if match["month"].isdecimal() else month_number(match["month"])
    return real_day(int(match["year"]), month, int(match["day"]))

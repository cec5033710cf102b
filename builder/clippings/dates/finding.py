"""The dates of a text, each with its time; forms that are not known here by dateparser."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from builder.clippings.dates.clocks import with_iso_time, with_time
from builder.clippings.dates.forms import days_in
from builder.clippings.dates.moments import FoundDate, Moment
from builder.clippings.dates.months import month_number
from builder.clippings.dates.slashes import ambiguous_date

_GLUED = re.compile(
    r"(?<=[ ,./](?:19|20)\d\d)(?=\d{1,2}:\d\d)|(?<=[/.-](?:19|20)\d\d)(?=[A-Z])"
    r"|(?<=[\w.)])(?=(?:Last )?(?:Updated|Published|Modified)\b)"
    r"|(?<= [A-Z]{3})(?=[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d\d)"
    r"|(?<=RELEASE)(?=\d{1,2} [A-Z])|(?<= (?:19|20)\d\d)(?=[A-Z][a-z])|(?<=[a-z])(?=\d{1,2} min read)"
    r"|(?<=[a-z\d])(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6} \d)"
    r"|(?<=(?:19|20)\d\d)(?=(?:by|von|par|por) [A-ZÀ-Þ])"
    r"|(?<=[Pp]ublished)(?=[A-Z\d])|(?<=[Uu]pdated)(?=[A-Z\d])|(?<=[Pp]osted)(?=[A-Z\d])"
)


_PADDED = re.compile(r"(?<=\d/) (?=\d/\d\d)")
"""The space before a day of one digit, as some pages have it: "10/ 5/26"."""


def spaced(text: str) -> str:
    """A date line in which a page's pieces were pasted together, with the spaces that keep them apart.

    "January 8, 20265:04 PM GMT+1Updated 2 hours ago" and "PublishedJan 8 2026" are such lines.
    """
    return _PADDED.sub("", _GLUED.sub(" ", text))


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """The full dates (day, month and year) of a text in their order, each with its time where one is near.

    A date of slashes is taken only where it cannot be read in two ways. Impossible dates are none.
    """
    days = [with_iso_time(text, found) for found in days_in(text)]
    timed: list[FoundDate] = []
    for found in days:  # a time of day belongs to one date
        timed.append(with_time(text, found, days, timed[-1].end if timed else 0))
    return tuple(timed)


def parse_moment(text: str) -> Moment | None:
    """The one date that a metadata field or a date line says, or None.

    The forms that `find_dates` knows first; then dateparser, which is strict here: day, month and year
    must all be in the text.
    """
    found = find_dates(text)
    if found:
        return found[0].moment
    return _by_dateparser(text.strip()) if _worth_parsing(text) else None


def _worth_parsing(text: str) -> bool:
    """Whether a text has the look of a date in a language that is not known here."""
    words = re.findall(r"[^\W\d_]+", text)
    if len(text) > 60 or not 1 <= len(words) <= 6 or any(month_number(word) for word in words):
        return False  # a month that is known here, and no date: it is none in another language either
    return not re.search(r"[©@#!?%*•$€£]|\bcopyright\b", text, re.I) and bool(
        re.search(r"\b\d{1,2}\b.*\b(?:19|20)\d\d\b|\b(?:19|20)\d\d\b.*\b\d{1,2}\b", text)
    )


@lru_cache(maxsize=256)
def _by_dateparser(text: str) -> dt.date | None:
    if ambiguous_date(text):
        return None
    import dateparser  # slow to import, and rarely needed

    strict = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"], "STRICT_PARSING": True}
    try:
        found = dateparser.parse(text, settings=strict)
    except Exception:  # whatever a library makes of a strange text, it is no date
        return None
    if not isinstance(found, dt.datetime):
        return None
    return found if found.time() != dt.time() else found.date()

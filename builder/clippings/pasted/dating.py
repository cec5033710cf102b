"""When a pasted text was published: its date lines first, then weaker signs, each with its doubt."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.clippings.addresses import day_in_address
from builder.clippings.bylines.signature import Signature
from builder.clippings.datelines import Dateline, read_dateline
from builder.clippings.dates.finding import find_dates
from builder.clippings.dates.forms import impossible_date
from builder.clippings.dates.moments import Moment
from builder.clippings.dates.moments import day_of as day_of_moment
from builder.clippings.dates.slashes import ambiguous_date
from builder.clippings.dates.yearless import with_year, yearless_days
from builder.clippings.pasted.kinds import Kind, Reading
from builder.foundation.text import words_in


@dataclass(frozen=True)
class Publication:
    """When a text was published and updated, and what there is to check, each a whole sentence."""

    date: Moment | None
    updated: Moment | None
    doubts: tuple[str, ...] = ()


_RELEASED = re.compile(r"(?i)(?:for (?:immediate )?release|embargo)")
_PICTURES_AGE = dt.timedelta(days=60)
"""The time between a picture and the story that it goes with, at most; a year is only taken from such."""

_TEXT = frozenset({Kind.PARAGRAPH, Kind.SUBHEAD, Kind.HEADLINE, Kind.DEK})


def publication(readings: Sequence[Reading], signature: Signature, url: str) -> Publication:
    """The date and update of a text, from the strongest sign that it gives.

    In this order: a byline or date line, an update line, a search chip, the address's path, the dateline's
    day with a year that stands elsewhere in the text's head or tail. Nothing is made up: no sign, no date.
    """
    chip = _chip_day(readings)
    if signature.date:
        return Publication(signature.date, signature.updated, _differing(signature.date, chip))
    if signature.updated:
        return Publication(
            signature.updated,
            signature.updated,
            ("date: only the time of an update is given, and that is what it says.",),
        )
    if chip:
        return Publication(chip, None)
    released = _release_day(readings)
    if released:
        return Publication(released, None)
    by_address = day_in_address(url)
    if by_address:
        return Publication(by_address, None, ("date: it is the day in the address.",))
    return _by_dateline(readings)


def _chip_day(readings: Sequence[Reading]) -> Moment | None:
    for reading in readings:
        if reading.kind is Kind.CHIP:
            found = find_dates(reading.text)
            if len(found) == 1:
                return found[0].moment
    return None


def _release_day(readings: Sequence[Reading]) -> Moment | None:
    """The day of "Embargoed until 00:01 GMT, 7 April 2026" and "FOR IMMEDIATE RELEASE: April 7, 2026"."""
    for reading in readings:
        if reading.kind is Kind.FURNITURE and _RELEASED.match(reading.text):
            found = find_dates(reading.text)
            if len(found) == 1:
                return found[0].moment
    return None


def _differing(date: Moment, chip: Moment | None) -> tuple[str, ...]:
    """A search chip may be a day off, by its time zone; more than that is worth a look."""
    if chip and abs(day_of_moment(date) - day_of_moment(chip)) > dt.timedelta(days=1):
        return (f"date: the search chip says {day_of_moment(chip)}, the byline {day_of_moment(date)}.",)
    return ()


def _by_dateline(readings: Sequence[Reading]) -> Publication:
    dateline = _first_dateline(readings)
    if dateline and dateline.year and (whole := dateline.in_year(dateline.year)):
        return Publication(whole, None)
    years = _years(readings, dateline) if dateline else set()
    if dateline and dateline.day and len(years) == 1:
        (year,) = years
        day = dateline.in_year(year)
        if day:
            return Publication(
                day, None, (f"date: the day is the dateline's, the year {year} stands elsewhere.",)
            )
    if dateline and dateline.day:
        return Publication(None, None, ("date: the dateline gives a day, but no year is given.",))
    return _by_yearless_line(readings) or Publication(None, None, (_undated(readings),))


def _by_yearless_line(readings: Sequence[Reading]) -> Publication | None:
    """The day of "Published 14 March, 12:10", with the year that stands elsewhere in the head or tail."""
    lines = [r.text for r in readings if r.kind in (Kind.DATE, Kind.BYLINE)]
    for line in lines:
        for month, day in yearless_days(line)[:1]:
            years = _years(readings, Dateline("", "", month, day, 0))
            found = find_dates(with_year(line, years.pop())) if len(years) == 1 else ()
            if found:
                return Publication(
                    found[0].moment, None, ("date: the day is the date line's, its year stands elsewhere.",)
                )
            return Publication(None, None, ("date: a day is given, but no year.",))
    return None


def _undated(readings: Sequence[Reading]) -> str:
    for reading in readings:
        wrong = (
            impossible_date(reading.text) if reading.kind not in _TEXT and len(reading.text) <= 160 else ""
        )
        if wrong:
            return f'date: "{wrong}" is on no calendar.'
        unclear = ambiguous_date(reading.text) if words_in(reading.text) <= 12 else ""
        if unclear:
            return f'date: "{unclear}" can be read as two days.'
    return "date: the text does not say when it was published."


def _first_dateline(readings: Sequence[Reading]) -> Dateline | None:
    first = next((r for r in readings if r.kind is Kind.PARAGRAPH), None)
    return read_dateline(first.text) if first else None


def _years(readings: Sequence[Reading], dateline: Dateline) -> set[int]:
    """The years outside the body: in a copyright line, an address, a picture of the dateline's days."""
    near = {
        day.year
        for reading in readings
        if reading.kind is Kind.CAPTION
        for found in find_dates(reading.text)
        if _is_near(day := day_of_moment(found.moment), dateline)
    }
    outside = [r.text for r in readings if r.kind not in _TEXT and r.kind is not Kind.CAPTION]
    return near | {int(year) for text in outside for year in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)}


def _is_near(day: dt.date, dateline: Dateline) -> bool:
    """Whether a picture taken on that day goes with the dateline; those of archives are years older."""
    told = dateline.in_year(day.year)
    return told is not None and dt.timedelta(0) <= told - day <= _PICTURES_AGE

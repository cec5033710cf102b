"""Dates of slashes that can be read as two days: which one the rest of the text speaks for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from builder.clippings.datelines import read_dateline
from builder.clippings.dates.finding import find_dates
from builder.clippings.dates.moments import day_of
from builder.clippings.dates.slashes import slash_readings, with_slashes_as
from builder.clippings.pasted.kinds import Kind, Reading

_NEAR = dt.timedelta(days=10)
_DATED = frozenset({Kind.DATE, Kind.BYLINE})
_DAY_FIRST = re.compile(
    r"(?i)\b(?:publiée?|mise? à jour|modifiée?|le(?= \d)|veröffentlicht|aktualisiert|erschienen|uhr"
    r"|publicado|actualizado|issued on|el(?= \d)|pubblicato|aggiornato|il(?= \d)|geplaatst|bijgewerkt)\b"
    r"|\d\d:\d\d (?:(?:GMT|UTC) ?[+-] ?\d|CES?T\b|EES?T\b|BST\b|MSK\b|TRT\b)"
)
"""Words of date lines in French, German, Spanish, Italian and Dutch, and zones where the day comes first."""


def day_comes_first(readings: Sequence[Reading]) -> bool | None:
    """Whether 08/01/2026 is 8 January in this text, by its other dates; None where they do not tell.

    A full date elsewhere, in a caption say, or the day of the dateline, lies within ten days of the one
    reading and of no other. A date line in a language of Europe's continent, or with one of its zones, has
    the day first.
    """
    written = [days for r in readings if r.kind in _DATED and (days := slash_readings(r.text))]
    if not written:
        return None
    if any(_DAY_FIRST.search(r.text) for r in readings if r.kind in _DATED and slash_readings(r.text)):
        return True
    known = [day_of(found.moment) for r in readings for found in find_dates(r.text)]
    votes = {order for days in written for order in _orders(days, known, readings)}
    return votes.pop() if len(votes) == 1 else None


def _orders(
    days: tuple[dt.date, dt.date], known: Sequence[dt.date], readings: Sequence[Reading]
) -> set[bool]:
    return {
        first for first, day in zip((True, False), days, strict=True) if _spoken_for(day, known, readings)
    }


def _spoken_for(day: dt.date, known: Sequence[dt.date], readings: Sequence[Reading]) -> bool:
    if any(abs(other - day) <= _NEAR for other in known):
        return True
    for reading in readings:
        if reading.kind is Kind.PARAGRAPH:
            dateline = read_dateline(reading.text)
            told = dateline.in_year(day.year) if dateline else None
            return told is not None and abs(told - day) <= _NEAR
    return False


def written_out(text: str, day_first: bool | None) -> str:
    """The text with its dates of slashes as 2026-01-08, where it is known what comes first."""
    return text if day_first is None else with_slashes_as(text, day_first)

"""Dates of slashes or hyphens that can be read as two days: which one the rest of the text speaks for."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from builder.clippings.addresses import host_of
from builder.clippings.datelines import read_dateline
from builder.clippings.dates.finding import find_dates
from builder.clippings.dates.moments import day_of
from builder.clippings.dates.slashes import orders_in, slash_readings, with_slashes_as
from builder.clippings.pasted.kinds import Kind, Reading
from builder.clippings.pasted.tongues import speaks

_NEAR = dt.timedelta(days=10)
_DATED = frozenset({Kind.DATE, Kind.BYLINE})
_DAY_FIRST = re.compile(
    r"(?i)\b(?:publiée?|mise? à jour|modifiée?|le(?= \d)|veröffentlicht|aktualisiert|erschienen|uhr"
    r"|publicado|actualizado|issued on|el(?= \d)|pubblicato|aggiornato|il(?= \d)|geplaatst|bijgewerkt)\b"
    r"|\d\d:\d\d (?:(?:GMT|UTC) ?[+-] ?\d|CES?T\b|EES?T\b|BST\b|MSK\b|TRT\b)"
)
"""Words of date lines in French, German, Spanish, Italian and Dutch, and zones where the day comes first."""

_DAY_FIRST_HOST = re.compile(r"\.(?:uk|ie|au|nz|in|pk|bd|lk|za|ng|ke|gh|ug|tz|zw|zm|sg|my|hk|mt|eu)$")
"""Hosts of countries where English is written and the day comes first."""


def day_comes_first(readings: Sequence[Reading]) -> bool | None:
    """Whether 08/01/2026 is 8 January in this text, by the rest of it; None where that does not tell.

    A date line in a language of Europe's continent, or with one of its zones, has the day first, and so has
    a text in one. So have the hosts of most countries where English is written, and 22/01/2026 elsewhere on
    the page tells what comes first in all. Else a full date, in a caption say, or the day of the dateline,
    lies within ten days of the one reading and of no other.
    """
    written = [days for r in readings if r.kind in _DATED and (days := slash_readings(r.text))]
    if not written:
        return None
    if any(_DAY_FIRST.search(r.text) for r in readings if r.kind in _DATED and slash_readings(r.text)):
        return True
    if speaks(r.text for r in readings if r.kind is Kind.PARAGRAPH) == "other":
        return True
    if any(_DAY_FIRST_HOST.search(host_of(r.text)) for r in readings if r.kind is Kind.URL):
        return True
    told = frozenset(order for r in readings for order in orders_in(r.text))
    if len(told) == 1:
        return True in told
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

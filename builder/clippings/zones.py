"""Time zones as outlets write them: GMT, BST, ET, UTC+2, +05:30."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

# Short names that mean one thing wherever news is written, and some that mean one thing nearly everywhere:
# IST is India's (Ireland and Israel print no zones), CST that of Chicago, BST Britain's. AST and its like are
# left out; an unknown one leaves the time without a zone.
_TABLE = """
    UTC 0 GMT 0 Z 0 WET 0 WEST 1 BST 1 CET 1 MEZ 1 CEST 2 MESZ 2 EET 2 EEST 3 MSK 3 TRT 3 WAT 1 CAT 2 SAST 2
    EAT 3 GST 4 PKT 5 IST 5.5 ICT 7 WIB 7 HKT 8 SGT 8 MYT 8 PHT 8 AWST 8 JST 9 KST 9 AEST 10 AEDT 11
    NZST 12 NZDT 13
    HAE -4 HNE -5 HAR -6 HNR -7 HNP -8 HNA -4
    NST -3.5 NDT -2.5 ADT -3
    EST -5 EDT -4 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 HST -10 BRT -3 ART -3 CLT -4 COT -5 PET -5
"""
_HOURS = {name: float(hours) for name, hours in re.findall(r"([A-Z]+) (-?[\d.]+)", _TABLE)}
_PLACES = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
    "UK": "Europe/London",  # Sky News writes "12:44, UK"
}
_AMBIGUOUS = ("AST",)

_LONG = re.compile(r"(Eastern|Central|Mountain|Pacific) (?:(Standard|Daylight) )?Time")

ZONE = (
    r"(?:(?-i:(?:Eastern|Central|Mountain|Pacific) (?:(?:Standard|Daylight) )?Time\b)|(?:UTC"
    r"|GMT) ?[+−-] ?\d{1,2}(?::?\d\d)?(?!\d)|[+−-]\d\d:?\d\d|(?-i:"
    + "|".join(sorted((*_HOURS, *_PLACES, *_AMBIGUOUS), key=len, reverse=True))
    + r")\b)"
)
"""A regular expression for a zone; to be used within (?i)."""

_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+-]) ?(\d{1,2}):?(\d\d)?", re.I)


def zone_of(name: str, moment: dt.datetime) -> dt.tzinfo | None:
    """The zone of that name as it is at that moment (Eastern Time has two); None where it is not known.

    The zone has a fixed offset, so that the moment's own offset is what gets written down.
    """
    written = name.replace("−", "-").strip()
    in_full = _LONG.fullmatch(written)
    if in_full:  # "Eastern Standard Time" is EST, "Eastern Time" is ET
        written = f"{in_full[1][0]}{(in_full[2] or '')[:1]}T"
    offset = _OFFSET.fullmatch(written)
    if offset:
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        delta = dt.timedelta(hours=hours, minutes=minutes) * (-1 if offset[1] == "-" else 1)
        return dt.timezone(delta) if abs(delta) <= dt.timedelta(hours=14) else None
    if written.upper() in _HOURS:
        return dt.timezone(dt.timedelta(hours=_HOURS[written.upper()]))
    if written.upper() in _PLACES:
        delta_there = moment.replace(tzinfo=ZoneInfo(_PLACES[written.upper()])).utcoffset()
        return dt.timezone(delta_there) if delta_there is not None else None
    return None

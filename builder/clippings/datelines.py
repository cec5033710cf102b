"""Datelines: the place, day and agency before a report's first sentence."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from builder.clippings.dates.months import month_number
from builder.clippings.outlets import is_agency, is_known_outlet


@dataclass(frozen=True)
class Dateline:
    """GENEVA, May 20 (Reuters) - ... : a place, an agency, a month and a day; what is not there is empty.

    `end` is where the report's own text starts, in characters.
    """

    place: str
    agency: str
    month: int | None
    day: int | None
    end: int
    year: int | None = None

    def in_year(self, year: int) -> dt.date | None:
        """The dateline's day in that year, where it gives a day and the year has it."""
        try:
            return dt.date(year, self.month, self.day) if self.month and self.day else None
        except ValueError:
            return None


_DAY = (
    r"(?:(?P<m1>[^\W\d_]{3,9})\.? (?P<d1>\d{1,2})|(?P<d2>\d{1,2})\.? (?P<m2>[^\W\d_]{3,9})\.?)"
    r"(?:,? (?P<year>(?:19|20)\d\d))?"
)
_CAPITAL_WORD = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+"
_WORD = r"[A-ZÀ-Þ][\w.'’-]*"
_DATELINE = re.compile(
    r"(?:\((?P<before>[A-Z]{2,12})\) ?(?:--|[-–—]) ?)?"
    rf"(?P<place>{_WORD}(?:[ /](?:{_WORD}|de|la|le|am|an|der|sur|del|of"
    rf"|and)){{0,4}}(?: \({_WORD}(?: {_WORD}){{0,3}}\)(?=, \d| \())?"
    rf"(?:, (?!{_WORD}\.? \d){_WORD}(?: {_WORD}){{0,3}}){{0,2}})?"
    rf"(?:,? ?\(?{_DAY}\.?\)?)?"
    r" ?(?:(?:--)?[(/](?P<agency>[A-Z][\w .&-]{1,28}|dpa)(?:/\w+)?[)/]\.?)?"
    r"(?: ?(?:--|[–—:]|(?<![^\W\d_])-|-(?= )) ?|(?<=[)/]\.) )(?=[\"“„«'‘]?[\w])"
)


_SENTENCE = 12
"""Words in the first sentence of a report, at least, where a colon stands before it."""

_NO_PLACES_TEXT = """
    PODCAST VIDEO VIDÉO WATCH LISTEN LIVE EXCLUSIVE EXCLUSIF ANALYSIS OPINION UPDATE BREAKING FILE PHOTOS
    RÉCIT REPORTAGE ENQUÊTE DÉCRYPTAGE ANALYSE ENTRETIEN INTERVIEW PORTRAIT CHRONIQUE TRIBUNE INFOGRAPHIE
    READ MORE SEE ALSO RELATED EXPLAINER EXPLAINED FACTBOX TIMELINE NEWS COMMENT REVIEW CORRECTION NOTE ALERT
    EDITOR EDITORIAL KEY SUMMARY DISCLAIMER WARNING SOURCE
"""
_NO_PLACES = frozenset(_NO_PLACES_TEXT.split())
"""Words in capitals before a dash that are no places."""


def _opens_with_colon(text: str, end: int) -> bool:
    """Whether the sentence behind "RIYADH: " is long and whole, as no headline is."""
    said = text[end:]
    whole = said.rstrip("\"”’'»").endswith(".") and len(said.split()) >= _SENTENCE
    return whole and said[0].isupper() and not _NO_PLACES & set(text[:end].strip(": ").split())


def read_dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph starts with, or None.

    A place and a dash are not enough ("Trump – who ..."): there must be an agency, a day, or a place in
    capitals. A day with its year stands alone, too: "Feb. 23, 2025 -- ".
    """
    match = _DATELINE.match(text)
    if not match or (match["place"] or "").upper() in _NO_PLACES:
        return None
    place, agency = (match["place"] or "").rstrip("-"), match["agency"] or match["before"] or ""
    if agency and not place and not is_agency(agency) and not is_known_outlet(agency):
        place, agency = agency, ""  # "(Santiago) – ...", as Human Rights Watch has it
        return Dateline(place, agency, None, None, match.end())
    month = month_number(match["m1"] or match["m2"] or "")
    day = int(match["d1"] or match["d2"] or 0) or None
    dashed = match[0].strip()[-1] in "-–—" or _opens_with_colon(text, match.end())
    in_capitals = re.match(rf"{_CAPITAL_WORD}(?:[ ,/]|$)", place) is not None and dashed
    dated = month is not None and match["year"] is not None and dashed  # "Feb. 23, 2025 -- "
    if not (agency or (month and place) or dated or (in_capitals and len(place) > 3)) or len(match[0]) > 90:
        return None
    year = int(match["year"]) if match["year"] else None
    return Dateline(place, agency, month, day if month else None, match.end(), year)

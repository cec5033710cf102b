"""What stands beside the dates of a date line: places, sections, reading times, buttons."""

from __future__ import annotations

import re

from builder.clippings.bylines.by_words import BY_WORDS
from builder.clippings.bylines.counters import without_counters
from builder.clippings.bylines.date_words import DATE_WORDS, only_date_words
from builder.clippings.dates.ago import AGO
from builder.clippings.dates.finding import find_dates, spaced
from builder.clippings.names.people import is_personal_name
from builder.clippings.outlets import AGENCIES, is_known_outlet, looks_like_outlet
from builder.clippings.sections import SECTIONS, is_country
from builder.foundation.text import fold

_AGO_OR_READ = re.compile(
    rf"(?i){AGO}|(?<=updated )ago\b|\d+[ -]min(?:ute)?s?"
    r"(?: read|(?: de)? lecture| de lectura| di lettura| lesezeit)?"
    r"|(?:lese(?:zeit|dauer)|temps de lecture|reading time):? ?\d+ ?min\w*\.?(?: \(\d+ words\))?"
)

_PLACE_BEFORE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’.]+|[A-ZÀ-Þ'’. ]{3,30}|[A-ZÀ-Þ][^,()]{1,30} \([A-ZÀ-Þ][^()]{2,30}\)(?= - ))"
    r"(?:,| [-–—]) (?=(?:le |den |the |am )?\d|[A-Z]{3} \d|[A-Z][a-z]{2} \d{1,2}, \d{4} - \d|(?<=\) - )[A-Z])"
)

_BUTTONS_BEHIND = re.compile(
    r"(?<=\w) (?:Save|Share|Listen|Print|Gift"
    r"|(?:\d+ )?(?:Comments?|Komm?entare?|Commentaires?|Comentarios?))$"
)

_ISSUE = re.compile(r"(?i)^(?:issue|no\.?|n°|nr\.?|vol\.?|edition) ?#?\d{1,5}\s*[·•|,–-]\s*")

_SAID_OF_PAGE = re.compile(
    r"(?i)^this (?:content|article|story|post|page) was (?:first |last |originally )?(?=published|updated)"
    r"|^this (?:article|story|report) (?:is|was|dates) from (?=\S)|^and (?=(?:last )?updated)"
)

_RELEASE = re.compile(
    r"(?i)^(?:(?:press|news|media) (?:release|statement)|article|statement|speech"
    r"|operational update)[ :–—-]+(?=\d)"
)

_GENRE_BEHIND = re.compile(
    r"(?<=\b(?:19|20)\d\d) (?:report|feature|analysis|opinion|comment|interview|review)$"
)
"""What kind of a text it is, behind its day: "October 22, 2025 report"."""

_SIZE_BEFORE = re.compile(r"(?i)^(?:text|font|type) size:? (?:[at+-]{1,3} )+")
"""The button for the size of letters, before what stands beside it."""

_COLUMN = frozenset({"Your", "Our", "My", "Inside"})
"""Words with which columns' names begin, and people's and outlets' do not."""

_PLACE_BEHIND = re.compile(r"(?<=[\dTm.]) [-–—|] (?P<place>[A-ZÀ-Þ][\w'’.& ]{2,25})$")

_LOCAL_TIME = re.compile(r" \(\d{4} [A-Z]{2,4}\)(?=$| )")
"""The time of day elsewhere, behind one without its colon: "0203 GMT (1003 HKT)"."""

_DIGIT = re.compile(r"\d")
_BUTTON = 3
"""Words on a button, at most."""

_PLACE_ALONE = re.compile(
    r"(?:New|North|South|East|West|Port|San|Santa|São|Saint|St\.) [A-ZÀ-Þ][a-zà-ÿ]{2,}"
    r"|[A-ZÀ-Þ][a-zà-ÿ]{3,}|[A-ZÀ-Þ]{4,}(?: [A-ZÀ-Þ]{2,}){0,3}"
)

_SITE = re.compile(r"[A-Z][a-z]+[A-Z][a-z]+")
"""A site's name that nobody knows, with a capital amid it."""

_SECTION_BEFORE = re.compile(
    r"((?:[A-Z]\w+ ){0,2}[A-Z]\w+) "
    r"(?=(?:[A-Z][a-z]{2,8}, )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z]|\d\d:\d\d )"
)


def is_reading_time(text: str) -> bool:
    """Whether a text says how long it takes to read, or how long ago something was, and no more."""
    return _AGO_OR_READ.fullmatch(text) is not None


def bare_date_line(text: str) -> str:
    """A date line without the section, the place, the reading time and the buttons beside its dates."""
    text = _BUTTONS_BEHIND.sub("", _SAID_OF_PAGE.sub("", _ISSUE.sub("", without_counters(text))))
    text = _GENRE_BEHIND.sub("", _SIZE_BEFORE.sub("", _LOCAL_TIME.sub("", text)))
    return _without_place_behind(_without_place(_without_section(_AGO_OR_READ.sub("", spaced(text)))))


def _without_section(text: str) -> str:
    """A date line without a section's name beside the date: "8 January 2026 Humanitarian Aid"."""
    text = _RELEASE.sub("", text)
    parts = [p for p in re.split(r"\s*[|·•]\s*|(?<=News) (?=\d)| / ", text) if not _is_sections(p)]
    if len(parts) > 1 and any(find_dates(p) for p in parts):
        parts = [p for p in parts if not (_is_place(p) or _is_button(p))]
    bare = " ".join(parts) if parts else text
    headed = _SECTION_BEFORE.match(bare)
    beside = headed is not None and (
        _is_sections(headed[1])
        or _is_place(headed[1])
        or _SITE.fullmatch(headed[1]) is not None
        or _is_column(headed[1])
    )
    bare = bare[headed.end() :] if headed and beside else bare
    dates = find_dates(bare)
    if dates and dates[0].start == 0 and is_country(bare[dates[0].end :].strip(" ,|-")):
        return bare[: dates[0].end]
    bare = re.sub(r" (?:[Nn]ews|[Pp]ress|[Mm]edia) (?:release|statement)(?= [A-ZÀ-Þ]|$)", "", bare.strip())
    behind = re.match(r"(\d{1,2} [^\W\d_]{3,9} \d{4})(?! [Bb]y )(?: (?:and )?[A-ZÀ-Þ][\w/-]+){1,3}$", bare)
    return behind[1] if behind and not DATE_WORDS & set(fold(bare[behind.end(1) :]).split()) else bare


def _is_place(text: str) -> bool:
    """Whether a part beside a date is a place and nothing else: "22 April 2026 | Brussels"."""
    outlet = is_known_outlet(text) or (looks_like_outlet(text) and not text.isupper())
    return _PLACE_ALONE.fullmatch(text) is not None and not outlet and fold(text) not in DATE_WORDS


def _is_column(text: str) -> bool:
    """Whether words before a date are the name of a column: "Your Company", and nobody's name."""
    return text.split()[0] in _COLUMN and not looks_like_outlet(text)


def _is_button(text: str) -> bool:
    """Whether a part beside a date is a few words, and no name: "8 May 2026 • Artikel hören"."""
    named = is_personal_name(text) or looks_like_outlet(text)
    dated = _DIGIT.search(text) or only_date_words(text)
    first, *others = text.split() or [""]
    small = first[:1].isupper() and fold(first) not in BY_WORDS and any(word[0].islower() for word in others)
    return small and len(text.split()) <= _BUTTON and not named and not dated


def _is_sections(text: str) -> bool:
    """Whether a text is the name of a section, or several: "Culture, News, Society"."""
    return all(fold(name) in SECTIONS for name in text.split(", "))


def _without_place(text: str) -> str:
    """A date line without the place before its date: "ROME, 8 January 2026"; an outlet's name stays."""
    found = _PLACE_BEFORE.match(text)
    if (
        not found
        or found["place"] in AGENCIES
        or fold(found["place"]) in DATE_WORDS
        or (not found["place"].isupper() and looks_like_outlet(found["place"]))
    ):
        return text
    return text[found.end() :]


def _without_place_behind(text: str) -> str:
    """A date line without the place behind its date: "April 06, 2026 09:48 pm IST - CHENNAI"."""
    found = _PLACE_BEHIND.search(text)
    return text[: found.start()] if found and not looks_like_outlet(found["place"]) else text

"""Dates as outlets write them in a score of languages; others by dateparser."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.clippings.zones import ZONE, zone_of
from builder.foundation.text import fold

Moment = dt.date | dt.datetime


@dataclass(frozen=True)
class FoundDate:
    """A date in a text: the day or moment, and the characters [start, end) that it takes."""

    moment: Moment
    start: int
    end: int


_MONTH_NAMES = """
    jan january janvier janv januar jaenner janner enero ene gennaio gen januari janeiro styczen stycznia
    feb february fevrier fevr februar feber febrero febbraio febbr februari fevereiro fev
    mar march mars marz maerz mrz marzo maart maa marco mrt
    apr april avril avr abril abr aprile aprili
    may mai mayo maggio mag mei maio
    jun june juin juni junio giugno giu junho
    jul july juillet juil juli julio luglio lug julho
    aug august aout agosto ago augustus agost
    sep sept september septembre septiembre settembre set setembro
    oct october octobre okt oktober octubre ottobre ott outubro out
    nov november novembre noviembre novembro
    dec december decembre dez dezember diciembre dic dicembre desember dezembro
"""

# Romanian, Polish, Czech, Russian, Ukrainian, Greek, Hungarian, Turkish and Finnish, as they stand in dates.
_MORE_MONTH_NAMES = """
    ianuarie stycznia ledna января січня ιανουαριου januári ocak tammikuuta
    februarie lutego února февраля лютого φεβρουαριου február şubat helmikuuta
    martie marca března марта березня μαρτιου marts március mart maaliskuuta
    aprilie kwietnia dubna апреля квітня απριλιου április nisan huhtikuuta
    maja května мая травня μαιου május mayıs toukokuuta
    iunie czerwca června июня червня ιουνιου június haziran kesäkuuta
    iulie lipca července июля липня ιουλιου július temmuz heinäkuuta
    sierpnia srpna августа серпня αυγουστου augusztus ağustos elokuuta
    septembrie września září сентября вересня σεπτεμβριου szeptember eylül syyskuuta
    octombrie października října октября жовтня οκτωβριου október ekim lokakuuta
    noiembrie listopada listopadu ноября листопада νοεμβριου kasım marraskuuta
    decembrie grudnia prosince декабря грудня δεκεμβριου aralık joulukuuta
"""

MONTHS = {
    fold(name): number
    for table in (_MONTH_NAMES, _MORE_MONTH_NAMES)
    for number, names in enumerate(table.strip().splitlines(), start=1)
    for name in names.split()
}
"""Month names and their short forms, folded, with their numbers."""

_WORD = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"

_FORMS = tuple(
    re.compile(form)
    for form in (
        r"(?<!\d)" + _YEAR + r"[-/](?P<month>\d\d)[-/](?P<day>\d\d)(?!\d)",
        rf"(?<!\d){_DAY} (?:de |of )?{_WORD},? (?:de |del )?{_YEAR}(?!\d)",
        rf"\b{_WORD} {_DAY},? {_YEAR}(?!\d)",
        rf"(?<![\d-]){_DAY}-{_WORD}-{_YEAR}(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\." + _YEAR + r"(?!\d)",
        r"(?<![\d-])(?P<day>1[3-9]|2\d|3[01])-(?P<month>0\d|1[0-2])-" + _YEAR + r"(?!\d)",
        _YEAR + rf"\. {_WORD} {_DAY}(?!\d|,? (?:19|20)\d\d)",
        _YEAR + r"년 ?(?P<month>\d{1,2})월 ?(?P<day>\d{1,2})일",
        _YEAR + r"年(?P<month>\d{1,2})月(?P<day>\d{1,2})日",
    )
)
_SLASHES = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])")
# With a zone of the United States behind it the month comes first, and a year of two digits is clear too.
_AMERICAN = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:20)?\d\d)(?![\d/])(?=.{1,14}\b(?:[ECMP][SD]?T)\b)")

_YEARLESS = re.compile(
    r"(?<![\d.:/-])(?:(?P<d1>\d{1,2})(?:st|nd|rd|th|er|º|\.)? (?P<m1>[^\W\d_]{3,12})(?![^\W_])\.?"
    r"|\b(?!(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)(?P<m2>[^\W\d_]{3,12})\.? (?P<d2>\d{1,2})(?:st|nd"
    r"|rd|th)?(?![^\W\d_]))(?![\w:.]*\d)"
    r"(?!,? (?:de |del )?(?:19|20)\d\d)"
)
"""A day and its month without a year behind them."""

_HALF = r"(?P<half>[ap])\.?m\b\.?"
_TIME = re.compile(
    r"(?i)(?<![\d.:])(?:(?P<hour>\d{1,2}) ?[:.h] ?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d+)?)?"
    rf"(?!\d)(?: ?{_HALF})?|(?P<whole>\d{{1,2}}) ?(?:h\b|Uhr\b|{_HALF.replace('half', 'other')}))"
    rf"(?: ?(?:Uhr|Uhr \()?)?(?P<zone>(?: |, )?\(?{ZONE}\)?)?"
)
_ISO_TIME = re.compile(
    rf"[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?! ?[AaPp]\.?[Mm]\b)((?:,? )?(?i:{ZONE}))?"
)

_GLUED = re.compile(
    r"(?<=[ ,./](?:19|20)\d\d)(?=\d{1,2}:\d\d)|(?<=[/.-](?:19|20)\d\d)(?=[A-Z])"
    r"|(?<=[\w.)])(?=(?:Last )?(?:Updated|Published|Modified)\b)"
    r"|(?<=RELEASE)(?=\d{1,2} [A-Z])|(?<= (?:19|20)\d\d)(?=[A-Z][a-z])|(?<=[a-z])(?=\d{1,2} min read)"
    r"|(?<=[a-z\d])(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6} \d)"
    r"|(?<=[Pp]ublished)(?=[A-Z\d])|(?<=[Uu]pdated)(?=[A-Z\d])|(?<=[Pp]osted)(?=[A-Z\d])"
)
_NEAR = 40
"""Characters between a date and its time of day, at most."""


def spaced(text: str) -> str:
    """A date line in which a page's pieces were pasted together, with the spaces that keep them apart.

    "January 8, 20265:04 PM GMT+1Updated 2 hours ago" and "PublishedJan 8 2026" are such lines.
    """
    return _GLUED.sub(" ", text)


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """The full dates (day, month and year) of a text in their order, each with its time where one is near.

    A date of slashes is taken only where it cannot be read in two ways. Impossible dates are none.
    """
    days = [_with_iso_time(text, found) for found in _days(text)]
    timed: list[FoundDate] = []
    for found in days:  # a time of day belongs to one date
        timed.append(_with_time(text, found, days, timed[-1].end if timed else 0))
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


def ambiguous_date(text: str) -> str:
    """The date of slashes in the text that two countries read as two days, or ""."""
    slashes = _SLASHES.search(text)
    return slashes[0] if slashes and _slash_day(slashes) is None else ""


def slash_readings(text: str) -> tuple[dt.date, dt.date] | None:
    """The two days that a date of slashes in the text can be, read with the day first and with the month
    first; None where there is none, or it can be read in one way only."""
    slashes = _SLASHES.search(text)
    if not slashes or _slash_day(slashes) is not None:
        return None
    first, second, year = map(int, slashes.groups())
    days = _real_day(year, second, first), _real_day(year, first, second)
    return (days[0], days[1]) if days[0] and days[1] else None


def with_slashes_as(text: str, day_first: bool) -> str:
    """The text with its dates of slashes as 2026-01-08, read with the day or with the month first."""

    def written(match: re.Match[str]) -> str:
        first, second, year = map(int, match.groups())
        day = _real_day(year, second, first) if day_first else _real_day(year, first, second)
        return day.isoformat() if day else match[0]

    return _SLASHES.sub(written, text)


def yearless_days(text: str) -> tuple[tuple[int, int], ...]:
    """The months and days of a text that have no year: (3, 14) of "Publié le 14 mars à 12h10"."""
    return tuple(found for match in _YEARLESS.finditer(text) if (found := _month_and_day(match)))


def with_year(text: str, year: int) -> str:
    """The text with its days that have no year as 2026-03-14; a day which that year lacks stays."""

    def written(match: re.Match[str]) -> str:
        found = _month_and_day(match)
        day = _real_day(year, *found) if found else None
        return day.isoformat() if day else match[0]

    return _YEARLESS.sub(written, text)


def _month_and_day(match: re.Match[str]) -> tuple[int, int] | None:
    month = month_number(match["m1"] or match["m2"])
    return (month, int(match["d1"] or match["d2"])) if month else None


def impossible_date(text: str) -> str:
    """What is written as a date in the text and is on no calendar, such as "31 February 2026"; or ""."""
    for form in _FORMS:
        for match in form.finditer(text):
            month = match["month"]
            if (month.isdecimal() or month_number(month)) and _day(match) is None:
                return match[0]
    return ""


def time_on(moment: Moment, text: str) -> dt.datetime | None:
    """The first time of day in the text on that moment's day, and in its zone where the text names none."""
    time = _TIME.search(text)
    found = _moment(day_of(moment), time) if time else None
    if found and found.tzinfo is None and isinstance(moment, dt.datetime):
        return found.replace(tzinfo=moment.tzinfo)
    return found


def month_number(word: str) -> int | None:
    """The number of a month's name or short form, in any of the languages known."""
    return MONTHS.get(fold(word).rstrip("."))


def day_of(moment: Moment) -> dt.date:
    """The day of a moment as it is written; a day is its own."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _days(text: str) -> list[FoundDate]:
    found: list[FoundDate] = []
    for start, end, day in sorted(_matches(text), key=lambda m: (m[0], -m[1])):
        if not found or start >= found[-1].end:
            found.append(FoundDate(day, start, end))
    return found


_SIGNS = ("19", "20", "/")
"""What stands in every date: the century of its year, or a slash. Most texts have none of them."""


def _matches(text: str) -> Iterator[tuple[int, int, dt.date]]:
    if not any(sign in text for sign in _SIGNS):
        return
    for form in _FORMS:
        for match in form.finditer(text):
            day = _day(match)
            if day:
                yield match.start(), match.end(), day
    for american in _AMERICAN.finditer(text):
        month, number, year = map(int, american.groups())
        day = _real_day(year % 100 + 2000, month, number)
        if day:
            yield american.start(), american.end(), day
    for slashes in _SLASHES.finditer(text):
        slash_day = _slash_day(slashes)
        if slash_day:
            yield slashes.start(), slashes.end(), slash_day


def _day(match: re.Match[str]) -> dt.date | None:
    month = int(match["month"]) if match["month"].isdecimal() else month_number(match["month"])
    return _real_day(int(match["year"]), month, int(match["day"]))


def _slash_day(match: re.Match[str]) -> dt.date | None:
    readings = _readings(match)
    return next(iter(readings)) if len(readings) == 1 else None


def _readings(match: re.Match[str]) -> frozenset[dt.date]:
    first, second, year = map(int, match.groups())
    days = (_real_day(year, second, first), _real_day(year, first, second))
    return frozenset(day for day in days if day)


def _real_day(year: int, month: int | None, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if month else None
    except ValueError:
        return None


def _with_iso_time(text: str, found: FoundDate) -> FoundDate:
    time = _ISO_TIME.match(text, found.end)
    if not time or isinstance(found.moment, dt.datetime):
        return found
    moment = _at(found.moment, int(time[1]), int(time[2]), int(time[3] or 0), zone_name=time[4] or "")
    return FoundDate(moment, found.start, time.end()) if moment else found


def _with_time(text: str, found: FoundDate, all_found: list[FoundDate], taken: int) -> FoundDate:
    """The date with the time of day that stands behind it, or before it: 6:41 PM UTC, May 20, 2025.

    `taken` is where the date before ends, with its own time, in characters.
    """
    if isinstance(found.moment, dt.datetime):
        return found
    after = min((f.start for f in all_found if f.start > found.start), default=len(text))
    before = max((f.end for f in all_found if f.end < found.end), default=0)
    behind = _TIME.search(text, found.end, min(after, found.end + _NEAR))
    ahead = list(_TIME.finditer(text, max(before, taken, found.start - _NEAR), found.start))
    time = behind or (ahead[-1] if ahead else None)
    moment = time and _moment(found.moment, time)
    if not time or not moment:
        return found
    return FoundDate(moment, min(found.start, time.start()), max(found.end, time.end()))


def _moment(day: dt.date, time: re.Match[str]) -> dt.datetime | None:
    hour = int(time["hour"] or time["whole"])
    half = (time["half"] or time["other"] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return _at(day, hour, int(time["minute"] or 0), int(time["second"] or 0), zone_name=time["zone"] or "")


def _at(day: dt.date, hour: int, minute: int, second: int, zone_name: str) -> dt.datetime | None:
    try:
        moment = dt.datetime.combine(day, dt.time(hour, minute, second))
    except ValueError:
        return None
    return moment.replace(tzinfo=zone_of(zone_name.strip(" (),"), moment))


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

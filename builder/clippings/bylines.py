"""Lines that say who wrote a text, for whom and when: bylines, date lines, reporting lines."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.clippings.dates import (
    FoundDate,
    Moment,
    day_of,
    find_dates,
    parse_moment,
    slash_readings,
    spaced,
    time_on,
    with_slashes_as,
    with_year,
    yearless_days,
)
from builder.clippings.names import has_address, is_role, split_names
from builder.clippings.outlets import AGENCIES, is_agency, is_known_outlet, looks_like_outlet
from builder.clippings.sections import SECTIONS, is_country
from builder.foundation.text import fold


@dataclass(frozen=True)
class Signature:
    """What such a line says. `cued` tells that it starts with a word like "By"."""

    authors: tuple[str, ...] = ()
    publisher: str = ""
    date: dt.date | dt.datetime | None = None
    updated: dt.date | dt.datetime | None = None
    cued: bool = False


_CUE = re.compile(
    r"(?i)(?:(?:exclusive|analysis|opinion|story|text|words|written|reported|report|review|interview|comment"
    r"|news|photos?|article rédigé|rédigé)\s+)?(?:by|par|von|por|di|door|av|af|przez)(?:\s*:\s*|\s+)(?=\S)"
    r"|(?-i:by(?=[A-Z][a-z]))|(?:text|autor(?:in|es)?"
    r"|auteurs?|authors?|byline|reporter|from)\s*:\s*|staff reports?(?: by| from)? (?=(?-i:[A-Z]))"
)
_AND = re.compile(r"(?:and|et|und|y) (?=[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ])")
"""How a byline goes on, on the next line, after the first of its names."""

_PICTURES_BY = re.compile(
    r"(?i)[.,;|]? (?:photo(?:graph)?s|illustrations?|graphics|videos?|pictures) by .{2,60}$"
)
_EDITED_BY = re.compile(r"(?i),? (?:édité|relu|mis en ligne|edited|produced) (?:par|by) .{2,60}$")
_PORTRAIT = re.compile(r"^(?:Portrait|Photo|Headshot|Picture) of (?P<name>.{3,40}) (?=(?P=name)$)")
_PARTS = re.compile(r"\s*[|·•∙—–]\s*|\s+[-/]\s+|\n")
_CLOCK = re.compile(r"(?i)(?!\d{1,2}\.\d{1,2}\.\d)\d{1,2}(?:[:.h]\d\d| ?[ap]\.?m).{0,20}$")

_REPORTING = re.compile(
    r"(?i)(?:\(?(?:additional |writing and )?(?:reporting|reported|written|writing"
    r"|story)(?: and writing)? |\()by "
    r"(?P<names>(?:[^;.()]|(?<=\b[A-Z])\.)+)"
)
_CONTRIBUTED = re.compile(
    r"[^.]{4,160} (?:contributed (?:(?:research|reporting|data|data analysis|photos?)\b|to th(?:is"
    r"|e) (?:report|story"
    r"|article|coverage)\b)"
    r"|(?:a|ont) contribué à (?:cet|ce)\b).{0,60}$"
    r"|(?:[A-ZÀ-Þ][\w.'’-]+(?:,? and|,)? ){1,8}reported from [A-ZÀ-Þ][^.]{1,40}(?:\.|[^.]{0,20}\.)?$"
    r"|(?:[A-ZÀ-Þ][\w.'’-]+(?:,? and|,)? ){1,8}reported from [^.]{2,60}\. [^.]{4,120} contributed\.?$"
    r"|(?:The )?(?:Associated Press|AP|AFP|Reuters) (?:[A-Z]\w+ )?(?i:writer|journalist|reporter)s? .{4,160}"
    r" contributed\.?$"
)

_DATE_WORDS_TEXT = """
    published publish posted first last modified updated update on at the of in date am pm a p m uhr h
    um mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun
    sunday lundi mardi mercredi jeudi vendredi samedi dimanche le la publie publiee mis mise a jour et
    modifie montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    am vom stand veroffentlicht aktualisiert zuletzt erschienen den der lunes martes miercoles jueves
    viernes sabado domingo publicado actualizado el las los de del hora horas ultima actualizacion
    pubblicato aggiornato alle il geplaatst bijgewerkt op om time local gmt utc est edt et pst pdt bst
    cet cest ist uk us eastern pacific central mountain standard daylight issued
    released release created original
    today yesterday hier aujourd hui heute gestern hoy ayer oggi ieri vandaag gisteren
    modifica modificato ultimo ore data publicarii actualizarii publicat actualizat ora ultima
    publikovano aktualizovano vydano opublikowano zaktualizowano aktualizacja publikacja godz dnia roku
    publicerad uppdaterad publicerat uppdaterat publisert oppdatert publiceret opdateret kl kello
    julkaistu paivitetty опубликовано обновлено обновлен дата публикации г в мск
    δημοσιευση ενημερωση τελευταια megjelent frissitve yayinlanma guncelleme tarihi saat
    publicacao atualizado publicada atualizada as gepubliceerd bewerkt gewijzigd laatst
"""
_DATE_WORDS = frozenset(map(fold, _DATE_WORDS_TEXT.split()))
_DIGIT = re.compile(r"\d")
_AGO = re.compile(
    r"(?i)(?:(?:about|almost|nearly|over|around|some|more than) )?(?:\d+|an?|one)"
    r" (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?) ago|\bjust now\b|\ba moment ago\b"
    r"|\d+[ -]min(?:ute)?s?(?: read)?"
    r"|(?:lese(?:zeit|dauer)|temps de lecture|reading time):? ?\d+ ?min\w*\.?(?: \(\d+ words\))?"
    r"|(?<=updated )ago\b"
)
_UPDATED_AGO = re.compile(
    r"(?i)\s*[|·•]?\s*\b(?:last )?(?:updated|published|posted):? (?:(?:about|almost|nearly|over|around)"
    r" )?(?:\d+|an?|one) \w+ ago$"
)
_PLACE_BEFORE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][\w'’.]+|[A-ZÀ-Þ'’. ]{3,30}|[A-ZÀ-Þ][^,()]{1,30} \([A-ZÀ-Þ][^()]{2,30}\)(?= - ))"
    r"(?:,| [-–—]) (?=(?:le |den |the |am )?\d|[A-Z]{3} \d|[A-Z][a-z]{2} \d{1,2}, \d{4} - \d|(?<=\) - )[A-Z])"
)
_BUTTONS_BEHIND = re.compile(r"(?<=\w) (?:Save|Share|Listen|Print|Gift|Comments?)$")
_DATED_BY = re.compile(
    r"(?i)(?P<date>(?:posted|published|written|publié|publicado|veröffentlicht)\b.{6,40}?\d"
    r"|(?:[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9}\.?),? \d{4}) "
    r"(?:by|par|por|von) (?P<names>\S.{1,60})"
)
"""How many a blog signs: "Posted on September 14, 2025 by marsh_wader"."""

_ALIAS = re.compile(r"[\w.-]{3,30}")
_EDITED = re.compile(r"(?i)editor: .{2,30}")
_ISSUE = re.compile(r"(?i)^(?:issue|no\.?|n°|nr\.?|vol\.?|edition) ?#?\d{1,5}\s*[·•|,–-]\s*")
_SAID_OF_PAGE = re.compile(
    r"(?i)^this (?:content|article|story|post|page) was (?:first |last |originally )?(?=published|updated)"
    r"|^this (?:article|story|report) (?:is|was|dates) from (?=\S)"
)
_ISSUED_BY = re.compile(r"Source: (?P<name>[A-ZÀ-Þ][^|:]{1,60})")
_RELEASE = re.compile(
    r"(?i)^(?:(?:press|news|media) (?:release|statement)|article|statement|speech"
    r"|operational update)[ :–—-]+(?=\d)"
)
_PLACE_BEHIND = re.compile(r"(?<=[\dTm.]) [-–—|] (?P<place>[A-ZÀ-Þ][\w'’.& ]{2,25})$")
_PLACE_ALONE = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{3,}|[A-ZÀ-Þ]{4,}(?: [A-ZÀ-Þ]{2,}){0,3}")
_SECTION_BEFORE = re.compile(
    r"((?:[A-Z]\w+ ){0,2}[A-Z]\w+) (?=[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z])"
)
_OTHER_DAY = re.compile(
    r"(?i)\b(?:today|yesterday|aujourd.hui|hier|heute|gestern|hoy|ayer|oggi|ieri|vandaag|gisteren)\b"
)
"""Days that are counted from one that nobody knows."""

_UPDATE_CUE = re.compile(
    r"(?i)\b(?:updated?|last modified|modified|mis(?:e)? à jour|modifié|aktualisiert|actualizado"
    r"|aktualisierung|última actualización|aggiornat[oa]"
    r"|modifica(?:to)?|bijgewerkt|gewijzigd"
    r"|atualizad[oa]|actualizării|actualizat|aktualizováno|aktualizacja|zaktualizowano"
    r"|uppdatera[dt]|oppdatert|opdateret|päivitetty|обновлено|ενημέρωση|frissítve|güncelleme)\b"
)
_PUBLISH_CUE = re.compile(
    r"(?i)\b(?:published|posted|publié\w*|data publicării"
    r"|opublikowano|publikováno|publicera[dt]|publisert|publiceret|julkaistu"
    r"|опубликовано|δημοσίευση|megjelent|publicad[oa]|gepubliceerd|veröffentlicht|erschienen"
    r"|pubblicato|geplaatst|issued|created"
    r"|date)\b"
)


_CLOCK_OR_CUE = re.compile(
    rf"\d[:.h]\d\d|\d ?[ap]\.?m|{_PUBLISH_CUE.pattern}|{_UPDATE_CUE.pattern}".replace("(?i)", ""), re.I
)
"""What tells a date line without a year from a day that heads a piece of a text."""

_UNKNOWN_ZONE = re.compile(r"(?<=\s)\(?[A-Z]{2,4}T\)?(?=\W|$)")
_BEFORE_DATE = re.compile(
    rf"(?:[,\s]*(?:{_PUBLISH_CUE.pattern.removeprefix('(?i)')}|\b(?:updated|on|le|am|el|il|op|den"
    rf"|dne)\b))*[,:\s]*$",
    re.IGNORECASE,
)
"""The words that lead from a name to a date."""


def read_signature(text: str) -> Signature | None:
    """What a line says where it is a byline, with or without a date, outlet and place; None otherwise.

    "By TOMAS ACHEBE and Ines Okafor in Rome | May 8, 2025" and "Jane Doe, The Courier · 2025-05-06" are;
    a line whose parts are not all names, outlets or dates is not.
    """
    text = _PORTRAIT.sub(
        "", _EDITED_BY.sub("", _UPDATED_AGO.sub("", _PICTURES_BY.sub("", text)).strip(" |/·•"))
    )
    if slash_readings(text):  # which day it is, the other lines tell
        read = read_signature(with_slashes_as(text, day_first=True))
        return replace(read, date=None, updated=None) if read else None
    dated_by = _read_dated_by(text)
    if dated_by:
        return dated_by
    cue = _CUE.match(text) or _AND.match(text)
    rest = text[cue.end() :] if cue else text
    signature = Signature(cued=cue is not None or has_address(rest))
    signed = False
    unknown: list[str] = []
    parts = [part for part in _split_parts(rest) if part and not _EDITED.fullmatch(part)]
    sourced = any(read_date_line(part) for part in parts)
    for part in parts:
        dated = read_date_line(part)
        names = None if dated else split_names(_without_cue(part) if not cue else part)
        if dated:
            signature = _merged(signature, dated)
        elif sourced and (issued := _ISSUED_BY.fullmatch(part)):  # as GlobeNewswire and Xinhua have it
            signed = True
            signature = _merged(signature, Signature(publisher=issued["name"]))
        elif signed and is_role(part):
            continue  # "By Jane Doe | Staff Reporters"
        elif names:
            signed = True
            signature = _merged(signature, Signature(names[0], names[1]))
        else:
            unknown.append(part)
    if not signed or (unknown and not _may_add(signature, unknown)):
        return None
    return replace(signature, authors=people_first(signature))


def _read_dated_by(text: str) -> Signature | None:
    """What a line says that has its date before its author, who may sign with an alias."""
    found = _DATED_BY.fullmatch(text)
    dated = read_date_line(found["date"]) if found else None
    if not found or not dated:
        return None
    names = split_names(found["names"])
    if names:
        return replace(dated, authors=names[0], publisher=names[1], cued=True)
    return replace(dated, authors=(found["names"],), cued=True) if _ALIAS.fullmatch(found["names"]) else None


def read_date_line(text: str) -> Signature | None:
    """The dates of a line that says nothing else: published first, then updated; None for other lines.

    A line such as "Updated 14:05 GMT" is one of these too, though it gives no day, and so is one whose day
    can be read in two ways or has no year. A place may stand before the date, and "2 hours ago" behind it.
    """
    if not _DIGIT.search(text):
        return None
    text = _BUTTONS_BEHIND.sub("", _SAID_OF_PAGE.sub("", _ISSUE.sub("", text)))
    text = _without_place_behind(_without_place(_without_section(_AGO.sub("", spaced(text)))))
    years = {day_of(f.moment).year for f in find_dates(text)}
    if len(years) == 1:  # "Publié le 3 mars à 12h10, mis à jour le 4 mars 2026"
        text = with_year(text, years.pop())
    found = find_dates(text)
    rest = _dateless(text)
    if not found:
        return _undated_or_foreign(text)
    if set(slash_readings(rest) or ()) & {day_of(f.moment) for f in found}:  # "01/08/2026 January 8, 2026"
        rest = re.sub(r"\d+/\d+/\d+", " ", rest)
    if not _only_date_words(rest):
        return None
    cue = _UPDATE_CUE.search(text)
    published, update = (text[: cue.start()], text[cue.start() :]) if cue else (text, "")
    first, later = find_dates(published), find_dates(update)
    date = _timed(first)
    updated = later[0].moment if later else first[-1].moment if len(first) > 1 else None
    if later and not first and len(later) > 1:  # "Updated 9 January 2026, first published 8 January 2026"
        date = later[1].moment
    if (
        date and update and not later and not _OTHER_DAY.search(update)
    ):  # "12 February 2026 - 13:22 GMT+1 • Updated 15:10"
        updated = time_on(date, update)
    if isinstance(updated, dt.datetime) and updated == date:  # said twice, and no update
        updated = None
    return Signature(date=date, updated=updated)


def _timed(found: Sequence[FoundDate]) -> Moment | None:
    """The first date, with the time that the line gives with that day elsewhere: "21 Apr 21 Apr 6:02am"."""
    same_day = (f.moment for f in found if day_of(f.moment) == day_of(found[0].moment))
    timed = (moment for moment in same_day if isinstance(moment, dt.datetime))
    return next(timed, found[0].moment) if found else None


def read_reporting(text: str) -> tuple[str, ...] | None:
    """The reporters named by a closing line, "(Reporting by A and B; Editing by C)"; None for other lines.

    Those who edited or contributed are no authors: such a line gives an empty tuple.
    """
    match = _REPORTING.match(text)
    if match:
        names = split_names(match["names"])
        return names[0] if names else ()
    closing = re.match(
        r"(?i)\(?(?:(?:editing|edited|compiled|translated|with (?:agency|files)) (?:inputs? )?(?:by|from)"
        r"|avec (?:les )?informations? de|propos recueillis par|traduit (?:de .{3,20} )?par"
        r"|(?:avec|mit|con) (?:AFP|ATS|Reuters|agences|agencias|Agenturmaterial|material von)|adaptation)\b",
        text,
    )
    if (closing and len(text) < 200) or _CONTRIBUTED.match(text):
        return ()
    return None


def people_first(signature: Signature) -> tuple[str, ...]:
    """The authors without the outlet, where it signs beside people: "Jane Doe | The Courier"."""
    people = tuple(a for a in signature.authors if a != signature.publisher and not is_agency(a))
    return people or signature.authors[:1]


def _without_cue(text: str) -> str:
    """A part of a byline without the word "by" before its names; "Naledi Sithole" has "di" amid a name."""
    cue = _CUE.match(text)
    return text[cue.end() :] if cue else text


def _may_add(signature: Signature, unknown: list[str]) -> bool:
    """Whether a line that is surely signed may say a little more: "Jane Doe | Jan. 8, 2026 | Politics"."""
    sure = signature.cued or (signature.date is not None and looks_like_outlet(signature.publisher))
    return sure and len(unknown) == 1 and len(unknown[0].split()) <= 3 and not unknown[0].endswith((".", "?"))


def _without_section(text: str) -> str:
    """A date line without a section's name beside the date: "8 January 2026 Humanitarian Aid"."""
    text = _RELEASE.sub("", text)
    parts = [p for p in re.split(r"\s*[|·•]\s*|(?<=News) (?=\d)| / ", text) if not _is_sections(p)]
    if len(parts) > 1 and any(find_dates(p) for p in parts):
        parts = [p for p in parts if not _is_place(p)]
    bare = " ".join(parts) if parts else text
    headed = _SECTION_BEFORE.match(bare)
    bare = bare[headed.end() :] if headed and _is_sections(headed[1]) else bare
    dates = find_dates(bare)
    if dates and dates[0].start == 0 and is_country(bare[dates[0].end :].strip(" ,|-")):
        return bare[: dates[0].end]
    bare = re.sub(r" (?:[Nn]ews|[Pp]ress|[Mm]edia) (?:release|statement)(?= [A-ZÀ-Þ]|$)", "", bare.strip())
    behind = re.match(r"(\d{1,2} [^\W\d_]{3,9} \d{4})(?: (?:and )?[A-ZÀ-Þ][\w/-]+){1,3}$", bare)
    return behind[1] if behind and not _DATE_WORDS & set(fold(bare[behind.end(1) :]).split()) else bare


def _is_place(text: str) -> bool:
    """Whether a part beside a date is a place and nothing else: "22 April 2026 | Brussels"."""
    outlet = is_known_outlet(text) or (looks_like_outlet(text) and not text.isupper())
    return _PLACE_ALONE.fullmatch(text) is not None and not outlet and fold(text) not in _DATE_WORDS


def _is_sections(text: str) -> bool:
    """Whether a text is the name of a section, or several: "Culture, News, Society"."""
    return all(fold(name) in SECTIONS for name in text.split(", "))


def _without_place(text: str) -> str:
    """A date line without the place before its date: "ROME, 8 January 2026"; an outlet's name stays."""
    found = _PLACE_BEFORE.match(text)
    if (
        not found
        or found["place"] in AGENCIES
        or fold(found["place"]) in _DATE_WORDS
        or (not found["place"].isupper() and looks_like_outlet(found["place"]))
    ):
        return text
    return text[found.end() :]


def _without_place_behind(text: str) -> str:
    """A date line without the place behind its date: "April 06, 2026 09:48 pm IST - CHENNAI"."""
    found = _PLACE_BEHIND.search(text)
    return text[: found.start()] if found and not looks_like_outlet(found["place"]) else text


def _split_parts(text: str) -> list[str]:
    """The parts between bars and dots; and the date behind a comma, "Jane Doe, May 8, 2025"."""
    parts: list[str] = []
    for part in _PARTS.split(text):
        if parts and _CLOCK.match(part):  # "Nov. 3, 2025 | 10:15 AM EST"
            parts[-1] += f", {part}"
            continue
        found = find_dates(part)
        if found and found[0].start and not read_date_line(part):
            head = _BEFORE_DATE.sub("", part[: found[0].start])
            parts += [head.strip(), part[len(head) :].strip(" ,")]
        else:
            parts.append(part.strip())
    return parts


def _merged(first: Signature, second: Signature) -> Signature:
    return Signature(
        authors=(*first.authors, *(a for a in second.authors if a not in first.authors)),
        publisher=first.publisher or second.publisher,
        date=first.date or second.date,
        updated=first.updated or second.updated,
        cued=first.cued or second.cued,
    )


def _undated_or_foreign(text: str) -> Signature | None:
    if slash_readings(text) and len(text) <= 80 and _only_date_words(re.sub(r"[\d:./]+", " ", text)):
        return Signature()
    if (
        yearless_days(text)
        and _CLOCK_OR_CUE.search(text)
        and _only_date_words(_dateless(with_year(text, 2000)))
    ):
        return Signature()
    cued = _UPDATE_CUE.match(text) or _PUBLISH_CUE.match(text)
    if (
        cued
        and re.search(r"\d[:.h]\d\d|\d ?[ap]\.?m", text)
        and _only_date_words(re.sub(r"[\d:.]+", " ", text))
    ):
        return Signature()
    if re.search(r"\b(?:19|20)\d\d\b", text) and len(text) <= 60 and not re.search(r"[!?\"“”;]", text):
        moment = parse_moment(_PUBLISH_CUE.sub("", _UPDATE_CUE.sub("", text)).strip(" :,"))
        if moment:
            return Signature(updated=moment) if _UPDATE_CUE.search(text) else Signature(date=moment)
    return None


def _dateless(text: str) -> str:
    """The text without its dates, and without a zone that is not known behind a time of day."""
    return _UNKNOWN_ZONE.sub("", _blanked(text, [(f.start, f.end) for f in find_dates(text)]))


def _only_date_words(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", fold(text))
    return all(w in _DATE_WORDS for w in words) and not re.search(r"\d{3}", text)


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text

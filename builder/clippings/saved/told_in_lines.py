"""What single lines of a page tell of its article, wherever they stand: who wrote it, and on which day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.datelines import read_dateline
from builder.clippings.dates.finding import find_dates
from builder.clippings.dates.moments import FoundDate, Moment, day_of
from builder.clippings.names.people import names_person
from builder.clippings.saved.bylines import read_byline
from builder.foundation.text import count_words, letters_of

_LONGEST = 80
"""Characters of such a line."""

_LABELLED = re.compile(
    r"(?i)(?:authors?|autor(?:e|es|in|en|a)?|auteure?s?|(?:written|reported|posted) by|verfasst von"
    r"|écrit par)"
    r"\s*:?\s+(?P<name>(?-i:[^\W\d_]).*)"
)


_KOREAN = re.compile(
    r"(?:[가-힣]{2,6}=)?(?P<name>[가-힣]{2,4}) (?:선임)?(?:기자|특파원|논설위원)"
    r"(?:\s+\(?[\w.+-]+@[\w.-]+\)?)?"
)
"""The line with which a Korean report ends: name, office (reporter, correspondent) and address."""

_PUBLISHED = re.compile(
    r"(?i)(?:first |originally )?(?:published|posted|publication date|date|datum|ver[öo]ffentlicht"
    r"|erschienen|publiée?|paru|publicado|fecha|pubblicato|gepubliceerd|publicerad|publiceret|publisert|julkaistu|opublikowano)\b"
    r"(?: (?:on|am|le|el|il|op|den))?:? ?"
)

QUOTED = ("—", "–", "-")
"""What stands before whoever is quoted in the text: "— Jane Doe, Hull, 8 January 2026"."""


def author_in_lines(lines: Sequence[str]) -> tuple[str, ...]:
    """The authors in lines that say so, "Author: Jane Doe", or that have a name and a date and little else.

    () where several such lines name different people: readers' comments are signed too.
    """
    found = {authors for line in lines if len(line) <= _LONGEST and (authors := _authors_of(line))}
    return found.pop() if len(found) == 1 else ()


def _authors_of(line: str) -> tuple[str, ...]:
    if line.startswith(QUOTED) or _PUBLISHED.match(line):
        return ()
    labelled = _LABELLED.fullmatch(line)
    reporter = _KOREAN.fullmatch(line)
    if reporter:
        return (reporter["name"],)
    signed = read_byline(f"By {labelled['name']}" if labelled else line)
    if signed is None or not (labelled or signed.date):
        return ()
    return signed.authors if all(map(names_person, signed.authors)) else ()


def day_in_lines(lines: Sequence[str]) -> Moment | None:
    """When a page was published by a line that says so, "Published: 8 January 2026", or by its dateline.

    None where such lines name different days: lists of other stories have them too.
    """
    told = [dates[0].moment for line in lines if (dates := _published_on(line))]
    if told and len({day_of(moment) for moment in told}) == 1:
        return told[0]
    return next(_dateline_days(lines), None)


def day_above(lines: Sequence[str], title: str) -> Moment | None:
    """The date that is all of a line right above the headline, or above its kicker.

    It may be that of the day on which the page was saved.
    """
    at = next((n for n, line in enumerate(lines) if letters_of(line) == letters_of(title)), 0)
    dated = (read_date_line(line) for line in reversed(lines[max(0, at - _ABOVE) : at]))
    return next((signature.date for signature in dated if signature and signature.date), None)


_ABOVE = 2
"""Lines above the headline in which a date is looked for."""


def _published_on(line: str) -> tuple[FoundDate, ...]:
    cue = _PUBLISHED.match(line) if len(line) <= _LONGEST else None
    return find_dates(line[cue.end() :])[:1] if cue else ()


_PROSE = 15
"""Words of a paragraph with which a text begins, at least."""

_DAY_FIRST = re.compile(r"\s*(?:--|—|–)\s")
"""What parts a day that stands for a dateline from the text: "April 17, 2015 -- Nobody came"."""


def _dateline_days(lines: Sequence[str]) -> Iterator[Moment]:
    """The days of the datelines that have a year, of the paragraphs of a page in their order."""
    for line in (line for line in lines if count_words(line) >= _PROSE):
        dateline = read_dateline(line)
        day = dateline.in_year(dateline.year) if dateline and dateline.year else None
        dates = find_dates(line[:_LONGEST]) if day is None else ()
        if day:
            yield day
        elif dates and dates[0].start == 0 and _DAY_FIRST.match(line, dates[0].end):
            yield dates[0].moment

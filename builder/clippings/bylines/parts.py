"""A byline taken into its parts: names, dates, outlets."""

from __future__ import annotations

import re

from builder.clippings.bylines.by_words import BY
from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.date_words import PUBLISH_CUE, WEEKDAY, only_date_words
from builder.clippings.dates.finding import find_dates
from builder.clippings.dates.yearless import yearless_start
from builder.clippings.names.people import is_personal_name
from builder.clippings.sections import SECTIONS, is_country
from builder.foundation.text import fold

_PARTS = re.compile(r"\s*[|·•∙—–]\s*|\s+-\s+|\s*/\s+|\n")

_CLOCK = re.compile(
    rf"(?i)(?!\d{{1,2}}\.\d{{1,2}}\.\d)\d{{1,2}}(?:[:.h]\d\d| ?[ap]\.?m)(?:.{{0,20}}$|(?= {BY} ))"
)

_BEFORE_DATE = re.compile(
    rf"(?:[,\s]*(?:{PUBLISH_CUE.pattern.removeprefix('(?i)')}|\b(?:updated|on|le|am|el|il|op|den"
    rf"|dne)\b))*[,:\s]*$",
    re.IGNORECASE,
)
"""The words that lead from a name to a date."""

_WEEKDAY_BEHIND = re.compile(rf" {WEEKDAY}[.,]*$")

_BEHIND_DATE = re.compile(rf"(?:,? |(?<= ))(?=(?i:{BY}) \S)")
"""How names go on behind a date: "14 May 2026 by Jane Doe"."""


def split_parts(text: str) -> list[str]:
    """The parts between bars and dots; and a date apart from the names beside it, "Jane Doe, May 8, 2025"."""
    parts: list[str] = []
    for part in _PARTS.split(text):
        clock = _CLOCK.match(part) if parts else None
        if clock and not find_dates(part):  # "Nov. 3, 2025 | 10:15 AM EST", "3 Nov. 2025 - 10:15 By Jane Doe"
            tail = _BEHIND_DATE.search(part)
            end = tail.start() if tail else len(part)
            parts[-1] += f", {part[:end]}"
            parts += filter(None, [part[end:].strip()])
            continue
        found = find_dates(part)
        if found and not read_date_line(part):
            head = _without_weekday(_BEFORE_DATE.sub("", part[: found[0].start]))
            head = "" if only_date_words(head) else head  # "Saturday, 22 August"
            tail = _BEHIND_DATE.search(part, found[-1].end)
            end = (
                found[-1].end
                if _is_author(part[found[-1].end :].strip(" ,"))
                else tail.start()
                if tail
                else len(part)
            )
            apart = (p.strip(" ,") for p in (head, part[len(head) : end], part[end:]))
            parts += filter(None, apart)
        elif not found and (start := yearless_start(part)) and read_date_line(part[start:]):
            head = _without_weekday(_BEFORE_DATE.sub("", part[:start]))  # "Jane Doe March 18 at 3:57 PM"
            parts += filter(None, (head.strip(" ,"), part[start:]))
        elif part.strip():
            parts.append(part.strip())
    return parts


def _without_weekday(head: str) -> str:
    """The words before a date without its day of the week: "Jane Doe Tuesday,"; "Joe Friday" is a name."""
    bare = _WEEKDAY_BEHIND.sub("", head)
    return bare if " " in bare else head


def _is_author(text: str) -> bool:
    """Whether a name behind a date is a person's, and no section's: "8 May 2026 Latin America"."""
    return is_personal_name(text) and fold(text) not in SECTIONS and not is_country(text)

"""Lines that say who wrote a text, for whom and when."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.clippings.bylines.beside_dates import is_reading_time
from builder.clippings.bylines.counters import without_counters
from builder.clippings.bylines.cues import cue_of
from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.parts import split_parts
from builder.clippings.bylines.signature import Signature, merged, people_first
from builder.clippings.dates.ago import AGO
from builder.clippings.dates.finding import spaced
from builder.clippings.dates.slashes import slash_readings, with_slashes_as
from builder.clippings.names.beside import has_address
from builder.clippings.names.bodies import is_body_alone
from builder.clippings.names.lists import split_names
from builder.clippings.names.people import has_form_of_name, is_made_as_place
from builder.clippings.names.roles import employer_in, is_role
from builder.clippings.outlets import looks_like_outlet

_PICTURES_BY = re.compile(
    r"(?i)[.,;|]? (?:photo(?:graph)?s|illustrations?|graphics|videos?|pictures) by .{2,60}$"
)

_EDITED_BY = re.compile(r"(?i),? (?:édité|relu|mis en ligne|edited|produced) (?:par|by) .{2,60}$")

_PORTRAIT = re.compile(r"^(?:Portrait|Photo|Headshot|Picture) of (?P<name>.{3,40}) (?=(?P=name)$)")

_UPDATED_AGO = re.compile(rf"(?i)\s*[|·•]?\s*\b(?:last )?(?:updated|published|posted):? (?:{AGO})$")

_ALIAS = re.compile(r"[\w.-]{3,30}")

_NOTE = 2
"""Words in a note behind a name, at most."""

_ONE_WORD = re.compile(r"[A-ZÀ-Þ][\w'’-]+")
_EDITED = re.compile(r"(?i)(?:editor|(?:edited|curated|compiled|translated|produced) by) ?: .{2,40}")

_ISSUED_BY = re.compile(r"Source: (?P<name>[A-ZÀ-Þ][^|:]{1,60})")


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
    addressed = has_address(text)
    text = without_counters(spaced(text))
    cue = cue_of(text)
    rest = text[len(cue) :]
    signature = Signature(cued=bool(cue) or addressed)
    signed = False
    unknown: list[str] = []
    parts = [part for part in split_parts(rest) if not _EDITED.fullmatch(part)]
    sourced = any(read_date_line(part) for part in parts)
    for part in parts:
        dated = read_date_line(part)
        again = "" if cue else cue_of(part)
        names = None if dated else split_names(part[len(again) :]) or _before_note(part, cue or again)
        if dated:
            signature = merged(signature, dated)
        elif sourced and (issued := _ISSUED_BY.fullmatch(part)):  # as GlobeNewswire and Xinhua have it
            signed = True
            signature = merged(signature, Signature(publisher=issued["name"]))
        elif signed and is_role(part):  # "By Jane Doe | Staff Reporters"
            signature = merged(signature, Signature(publisher=employer_in(part)))
        elif (signed and _is_place(part)) or is_reading_time(part):
            continue  # "Jane Doe | Berlin", "Jane Doe | 4 min read"
        elif names:
            signed = True
            signature = merged(signature, Signature(names[0], names[1], cued=bool(again)))
        elif cue and not signed and has_form_of_name(part):  # "By Oyunbileg D."
            signed = True
            signature = merged(signature, Signature((part,)))
        elif cue and not signed and sourced and is_body_alone(part):  # "By Harbour Foundation | 8 May 2025"
            signed = True
            signature = merged(signature, Signature((part,), part))
        elif again and sourced and _ALIAS.fullmatch(part[len(again) :]):  # as many a blog signs
            signed = True
            signature = merged(signature, Signature((part[len(again) :],), cued=True))
        else:
            unknown.append(part)
    if not signed or (unknown and not _may_add(signature, unknown)):
        return None
    return replace(signature, authors=people_first(signature))


def _before_note(part: str, cue: str) -> tuple[tuple[str, ...], str] | None:
    """The names behind "By" in front of a last word or two that nobody knows: "By Jane Doe, g1 Rio"."""
    names, _, note = part.removeprefix(cue).rpartition(", ")
    return split_names(names) if cue and names and len(note.split()) <= _NOTE else None


def _is_place(part: str) -> bool:
    """Whether a part beside a name is where its owner is: one word, or two made as a place's name is."""
    return is_made_as_place(part) or (_ONE_WORD.fullmatch(part) is not None and not looks_like_outlet(part))


def _may_add(signature: Signature, unknown: list[str]) -> bool:
    """Whether a line that is surely signed may say a little more: "Jane Doe | Jan. 8, 2026 | Politics"."""
    sure = signature.cued or (signature.date is not None and looks_like_outlet(signature.publisher))
    return sure and len(unknown) == 1 and len(unknown[0].split()) <= 3 and not unknown[0].endswith((".", "?"))

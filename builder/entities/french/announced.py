"""Names that their own words or a title give away in a French text, though the recogniser overlooked them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import organisation_page
from builder.entities.french.elision import without_elisions
from builder.entities.french.spans import is_demonym
from builder.entities.french.words import (
    ADDRESSES,
    BODIES,
    COMMON,
    FUNCTION_WORDS,
    ROLES,
    SITES,
    THINGS,
    TIMES,
)
from builder.entities.names.exonyms import exonyms_in
from builder.entities.names.tokens import CAPITALS, Span, is_acronym
from builder.foundation.given_names import is_given_name

_CAP = rf"[{CAPITALS}][\w’'-]*\w"
_PARTICLE = r"(?:(?:de la|de|du|des|van der|van|von der|von|ben|bin|al|el)\s|[^\S\n]{2})"  # or a blanked "d'"
_NAME = re.compile(rf"(?<![\w-]){_CAP}(?:[^\S\n](?:{_PARTICLE})?{_CAP}){{0,3}}")
_WORD = re.compile(r"\S+")
_BEFORE = re.compile(r"(?P<last>[\w.-]+)(?:[^\S\n](?P<people>[a-zà-ÿ-]+))?[^\S\n]$")
_FAR = 40
"""Characters before a name in which a title is looked for."""

_MINISTRY = re.compile(
    rf"\b[Mm]inistère\s(?:de\sla\s|de\sl['’]|des\s|du\s|de\s|d['’])(?:{_CAP})"
    r"(?:\s(?:étrangères|nationale|écologique|sociales?|publique?s?|publics|supérieur|numérique))?"
)

_OUTSIDE = FUNCTION_WORDS | ADDRESSES | ROLES | TIMES | COMMON
_NO_PERSON = BODIES | SITES | THINGS | COMMON


def persons_in(text: str) -> Iterator[Span]:
    """Where capitalised words follow a title or begin with a given name: "Mme Borne", "Élise Martin"."""
    for match in _NAME.finditer(without_elisions(text)):
        start = _first_of_name(text, *match.span())
        words = text[start : match.end()].split()
        if words and _may_be_person(words) and (_is_full(words) or _is_titled(text, start)):
            yield start, match.end()


def ministries_in(text: str) -> Iterator[Span]:
    """Where ministries stand, written small or large: "le ministère des Affaires étrangères"."""
    return (match.span() for match in _MINISTRY.finditer(text))


def _first_of_name(text: str, start: int, end: int) -> int:
    """Where the name begins behind the words that only begin its sentence, its title, or an agency."""
    for word in _WORD.finditer(text, start, end):
        if word.group().lower().rstrip(".") not in _OUTSIDE and not is_acronym(word.group()):
            return word.start()
    return end


def _may_be_person(words: list[str]) -> bool:
    name = " ".join(words)
    return (
        not any(word.lower() in _NO_PERSON or is_demonym(word.lower()) for word in words)
        and not is_acronym(words[0])
        and place_named(name) is None
        and organisation_page(name) is None
        and (name not in exonyms_in("fr") or exonyms_in("fr")[name].type == "person")
    )


def _is_full(words: list[str]) -> bool:
    return len(words) > 1 and is_given_name(words[0]) and not is_acronym(words[-1])


def _is_titled(text: str, start: int) -> bool:
    """Whether a title stands right before: "le président Macron", "le ministre allemand Pistorius"."""
    found = _BEFORE.search(text[max(0, start - _FAR) : start])
    if found is None:
        return False
    last, people = found["last"].lower().rstrip("."), found["people"]
    if people is None or people in ROLES | ADDRESSES:
        return (people or last) in ROLES | ADDRESSES
    return is_demonym(people) and last in ROLES

"""From a recogniser's span in a French text to the names in it: what to cut, and what is no name at all.

"la France" is "France", "le président Emmanuel Macron" and "M. Macron" are persons without their titles;
"Les Français", "jeudi" and "ministre des Affaires étrangères" are nothing.
"""

from __future__ import annotations

import re

from builder.entities.french.elision import without_elisions
from builder.entities.french.words import (
    ADDRESSES,
    BODIES,
    COMMON,
    COUNTRY_WORDS,
    DEMONYMS,
    FUNCTION_WORDS,
    PARTICLES,
    ROLES,
    TIMES,
    WITH_ARTICLE,
)
from builder.entities.names.exonyms import exonyms_in
from builder.entities.names.tokens import Span, is_acronym, is_capitalised, spans_of, surface

_PEOPLE = frozenset({"PER", "PERSON"})
_TITLES = ADDRESSES | ROLES
_NO_NAMES = FUNCTION_WORDS | TIMES | COMMON | _TITLES
_NO_PART = _TITLES | (FUNCTION_WORDS - PARTICLES)
_LONGEST = 12
"""Words in a name, at most."""

_BREAK = re.compile(r"\s*\n\s*|\s*[()\[\]«»“”\"]\s*")
_BETWEEN = re.compile(r"\s*,\s*|\s+(?:et|ou)\s+(?:(?:de|à)\s+)?|\s*[;/]\s*")


def cleaned(text: str, start: int, end: int, label: str) -> list[Span]:
    """The names in one span of the recogniser's: usually one, none where it holds no name."""
    if surface(text[start:end]) in exonyms_in("fr") or surface(text[start:end]) in WITH_ARTICLE:
        return [(start, end)]
    found = []
    for piece in _pieces(text, start, end, label):
        span = _person(text, *piece) if label in _PEOPLE else _other(text, *piece)
        if is_name(text[slice(*span)], label):
            found.append(span)
    return found


def is_name(name: str, label: str) -> bool:
    """Whether what is left of a span can name a person, an organisation or a place."""
    words = surface(name).split()
    if not words or len(words) > _LONGEST or len(surface(name)) < 2 or not is_capitalised(name):
        return False
    lower = [word.lower().strip(".,") for word in words]
    if all(low in _NO_NAMES or not is_capitalised(word) for word, low in zip(words, lower, strict=True)):
        return lower[0] in BODIES and len(words) > 1  # "Assemblée nationale", "Conseil d'État"
    if words[0].islower() and lower[0] not in BODIES:
        return False
    if len(words) == 1 and is_demonym(lower[0]):
        return lower[0] in COUNTRY_WORDS and label in {"LOC", "GPE"}
    return not words[-1].isdigit() or len(words) > 1


def is_demonym(word: str) -> bool:
    """Whether a word in small letters names a people or what is theirs: "français", "françaises"."""
    return word in DEMONYMS or word.removesuffix("s") in DEMONYMS


def _pieces(text: str, start: int, end: int, label: str) -> list[Span]:
    """The span apart at breaks, and at "et" and commas where it strings persons or places together."""
    joints = list(_BREAK.finditer(text, start, end))
    if label in _PEOPLE or label in {"LOC", "GPE"}:
        joints += _BETWEEN.finditer(text, start, end)
    pieces, at = [], start
    for match in sorted(joints, key=lambda match: match.start()):
        pieces.append((at, max(at, match.start())))
        at = match.end()
    return [*pieces, (at, end)]


def _person(text: str, start: int, end: int) -> Span:
    """A person's name without titles and small words before it, days and small words behind it."""
    words = _words(text, start, end)
    while words and (_is_small(text, words[-1]) or _low(text, words[-1]) in TIMES):
        del words[-1]
    if not words:
        return start, start
    return words[_first_of_name(text, words)][0], words[-1][1]


def _first_of_name(text: str, words: list[Span]) -> int:
    """Which word a person's name begins with: that behind the last title or small word."""
    first = 0
    for at, word in enumerate(words[:-1]):
        low = _low(text, word)
        is_agency = at == 0 and len(words) > 2 and is_acronym(text[slice(*word)])  # "AFP Ursula ..."
        if is_agency or low in _NO_PART or (_is_small(text, word) and low not in PARTICLES):
            first = at + 1
    while first < len(words) - 1 and _is_small(text, words[first]):
        first += 1
    return first


def _other(text: str, start: int, end: int) -> Span:
    """A body's or a place's name without what no name begins or ends with."""
    words = _words(text, start, end)
    while words and _may_not_begin(text, words[0]) and surface(text[words[0][0] : end]) not in WITH_ARTICLE:
        del words[0]
    while words and _low(text, words[-1]) in FUNCTION_WORDS | TIMES:
        del words[-1]
    return (words[0][0], words[-1][1]) if words else (start, start)


def _may_not_begin(text: str, word: Span) -> bool:
    low = _low(text, word)
    return low in FUNCTION_WORDS or low in ADDRESSES or (_is_small(text, word) and low not in BODIES | ROLES)


def _words(text: str, start: int, end: int) -> list[Span]:
    """The words of a stretch, elided ones left out."""
    return [(start + a, start + b) for a, b in spans_of(without_elisions(text[start:end]))]


def _is_small(text: str, word: Span) -> bool:
    return not is_capitalised(text[slice(*word)])


def _low(text: str, word: Span) -> str:
    return text[slice(*word)].lower().rstrip(".")

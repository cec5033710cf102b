"""Titles and offices around names: "US President Donald Trump" is "Donald Trump"."""

from __future__ import annotations

import itertools

from builder.entities.facts.gazetteer import is_sure_place
from builder.entities.facts.words import (
    ADDRESSES,
    DEMONYMS,
    OFFICES,
    ORG_ENDINGS,
    PLACE_ENDINGS,
    RANKS,
    REGNAL,
    ROLES,
    SUFFIXES,
    TIMES,
)
from builder.entities.names.tokens import Span, is_numeral, spans_of, surface
from builder.foundation.given_names import is_given_name

_TITLES = ADDRESSES | ROLES


def without_titles(text: str, start: int, end: int, label: str) -> Span:
    """A person's name without what stands before it, up to the last title, and without days after it.

    Other spans stay as they are unless their words show a person behind a title, whatever their label.
    """
    if label != "PERSON" and not _is_titled_person(text[start:end]):
        return start, end
    words = [(start + a, start + b) for a, b in spans_of(text[start:end])]
    lower = [text[slice(*word)].lower().rstrip(".") for word in words]
    while len(words) > 1 and lower[-1] in TIMES:
        del words[-1], lower[-1]
    if not words:
        return start, end
    first = _first_of_name(lower)
    # The end of the span is kept where it can be: it may hold a stop that belongs to the name ("Jr.").
    return words[first][0], end if words[-1][0] == start + spans_of(text[start:end])[-1][0] else words[-1][1]


def without_office(text: str, start: int, end: int) -> Span:
    """An organisation's name without the office of the person named after it.

    A country used for its government stays a place: "United States Government" is "United States".
    """
    words = [(start + a, start + b) for a, b in spans_of(text[start:end])]
    kept = words[: _holder_in([text[slice(*word)] for word in words])]
    while len(kept) > 1 and text[slice(*kept[-1])].lower() in (OFFICES if kept == words else OFFICES | RANKS):
        del kept[-1]
    if (
        len(kept) > 1
        and text[slice(*kept[-1])] == "Government"
        and is_sure_place(surface(text[start : kept[-2][1]]))
    ):
        del kept[-1]
    return (start, end) if kept == words else (start, kept[-1][1])


def _holder_in(words: list[str]) -> int:
    """How many words stand before an office and its holder: "Xobo Bank President Thomas"; else all."""
    for at, (office, name) in enumerate(itertools.pairwise(words[1:]), 1):
        if office[0].isupper() and office.lower() in OFFICES and is_given_name(name):
            return at
    return len(words)


def _first_of_name(lower: list[str]) -> int:
    first = 0
    for at, word in enumerate(lower[:-1]):
        alone = all(w in SUFFIXES or is_numeral(w) for w in lower[at + 2 :])
        if word in REGNAL and alone:  # "Pope Francis", "King Charles III"
            break
        if word in _TITLES and lower[at + 1] not in SUFFIXES:
            first = at + 1
    while first < len(lower) - 1 and lower[first] in DEMONYMS and not _is_given(lower[first:]):
        first += 1
    return first


def _is_given(lower: list[str]) -> bool:
    """Whether a people's name is a given name: "Christian Lindner", but not "German Angela Merkel"."""
    return is_given_name(lower[0].title()) and len(lower) == 2


def _is_titled_person(name: str) -> bool:
    """Whether the words are a title, a given name and one more: "Spokeswoman Sandy Angers"."""
    words = name.split()
    return (
        2 < len(words) <= 4
        and words[0].lower().rstrip(".") in _TITLES - REGNAL
        and all(word[0].isupper() for word in words)
        and is_given_name(words[-2])
        and words[-1].lower() not in ORG_ENDINGS | PLACE_ENDINGS
    )

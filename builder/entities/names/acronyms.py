"""Acronyms and what they stand for: "World Health Organization (WHO)"."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from functools import lru_cache

from builder.entities.facts.words import JOINTS, LEGAL_ENDINGS
from builder.entities.model import Expansion
from builder.entities.names.tokens import is_capitalised, surface, words_of

_IN_BRACKETS = re.compile(r"\s\(\s?(?:the\s)?[\"“]?([A-Z][A-Za-z&.-]{1,9})[\"”]?\s?[),;]")
_SMALL_WORDS = re.compile(r"(?<![\w-])(?P<words>(?:[a-z][a-z'’-]+ ){2,7})\((?P<short>[A-Z]{2,7})s?\)")
_BEFORE = 110
"""Characters before the bracket in which the long form is looked for."""

_STATES = frozenset(("EU", "UAE", "UK", "UN", "US", "USA", "USSR"))
"""States and unions of states that names of bodies have as acronyms."""

_SMALL = JOINTS | {"a", "an", "or", "at"}


def declared_in(text: str) -> tuple[tuple[Expansion, tuple[int, int], tuple[int, int]], ...]:
    """The acronyms that a text explains, each with the spans of the long form and of the short one.

    Schwartz and Hearst's approach (A simple algorithm for identifying abbreviation definitions in
    biomedical text, PSB 2003), narrowed to capitalised words, since a name is looked for.
    """
    found = []
    for match in _IN_BRACKETS.finditer(text):
        short = match.group(1).rstrip(".")
        if sum(c.isupper() for c in short) < 2:
            continue
        start = _long_form(text, match.start(), short)
        if start is not None:
            expansion = Expansion(surface(text[start : match.start()]), short)
            found.append((expansion, (start, match.start()), match.span(1)))
    return tuple(found)


def shortened_words_in(text: str) -> frozenset[str]:
    """Acronyms that a text explains by small letters, so that they name nobody: "domestic product (DP)"."""
    return frozenset(
        match["short"]
        for match in _SMALL_WORDS.finditer(text)
        if _are_initials(match["short"].lower(), re.split(r"[\s-]", match["words"].strip()))
    )


def _are_initials(letters: str, words: list[str]) -> bool:
    return "".join(word[:1] for word in words[-len(letters) :]) == letters


def stands_for(short: str, long: str) -> bool:
    """Whether the initials of `long` spell `short`: "WHO" and "World Health Organization".

    Small words and firms' endings may count or not: "DoD", "FBI", "IAEA", "UNESCO" but not "CISA".
    """
    return letters_of(short) in spellings(long)


@lru_cache(maxsize=65536)
def letters_of(short: str) -> str:
    """The letters of an acronym, in capitals."""
    return short.replace(".", "").replace("&", "").upper()


@lru_cache(maxsize=65536)
def spellings(long: str) -> frozenset[str]:
    """The letters of the acronyms that may stand for a name, two or more; none for a name of one word.

    A state that is written by its letters gives them all: "UNSC" for "UN Security Council", and not "USC".
    """
    words = [word for word in words_of(long.replace("-", " ")) if word != "&"]
    main = [word for word in words if word.lower() not in _SMALL]
    if len(main) < 2:
        return frozenset()
    firm = [word for word in main if word.lower() not in LEGAL_ENDINGS]
    initials = {"".join(map(_initial, some)).upper() for some in (words, main, firm)}
    return frozenset(letters for letters in initials if len(letters) >= 2)


def _initial(word: str) -> str:
    letters = word.replace(".", "")
    return letters if letters in _STATES else word[0]


def may_stand_for(short: str, long: str) -> bool:
    """Whether `short` may be the acronym of `long` in the body's own language: "SPD", "AfD", "FARC".

    As many letters as words, two thirds of them initials, in whatever order.
    """
    letters = [c for c in short.upper() if c.isalpha()]
    initials = [
        word[0].upper() for word in words_of(long.replace("-", " ")) if word.lower() not in _SMALL - {"for"}
    ]
    if len(letters) < 3 or len(letters) != len(initials):
        return False
    same = sum((Counter(letters) & Counter(initials)).values())
    return 3 * same >= 2 * len(letters)


def _long_form(text: str, end: int, short: str) -> int | None:
    """Where the capitalised words before `end` start that spell the acronym, None where they do not."""
    begin = max(0, end - _BEFORE)
    words = list(re.finditer(r"[^\s,;:()\"“”]+", text[begin:end]))
    if any("\n" in text[begin + a.end() : begin + b.start()] for a, b in itertools.pairwise(words)):
        words = [word for word in words if "\n" not in text[begin + word.start() : end]]
    foreign = None
    for count in range(2, min(len(words), len(short) + 5) + 1):
        first = words[-count]
        candidate = text[begin + first.start() : end]
        if any(c in candidate for c in ',;:()"'):
            return foreign
        if not is_capitalised(first.group()) or first.group().lower() in _SMALL:
            continue
        if stands_for(short, candidate):
            return begin + first.start()
        if foreign is None and may_stand_for(short, candidate):
            foreign = begin + first.start()
    return foreign

"""Spellings of one name: transliterations, initials, hyphens, diacritics."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.entities.facts.words import CROWNS, PARTICLES, SUFFIXES
from builder.entities.names.tokens import folded_words, is_numeral

_SOUNDS = (
    (re.compile(r"(?:iy|ii|yy|ij|yi|y|i|ey|ei|ie)$"), "i"),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"[ckq]+"), "k"),
    (re.compile(r"dj|zh|j"), "j"),
    (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"y|ie|iy"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


_ARTICLE = re.compile(r"^[ae]l-(?=\w{3})")


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A word as all its transliterations share it: "Zelensky", "Zelenskyy" and "Zelenskiy" have one sound."""
    letters = word.replace("-", "").replace("'", "")
    for pattern, plain in _SOUNDS:
        letters = pattern.sub(plain, letters)
    return letters


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name that tell persons apart: folded, without "Jr".

    A ruler's number does tell, and needs no title before it: ("leo", "xiv"). The article of an Arabic name
    does not: papers write "al-Sisi", "el-Sisi" and "Sisi".
    """
    words = folded_words(name)
    ruler = words[1:] if words and words[0] in CROWNS else words
    if len(ruler) == 2 and is_numeral(ruler[1]):
        return ruler
    return tuple(_ARTICLE.sub("", word) for word in words if word not in SUFFIXES) or words


def surname(name: str) -> tuple[str, ...]:
    """The surname with its particles: ("von", "der", "leyen"), ("zelensky",)."""
    words = name_words(name)
    first = len(words) - 1
    while first > 1 and words[first - 1] in PARTICLES:
        first -= 1
    return words[first:]


def squeezed(name: str) -> str:
    """The name's letters in one: "J. D. Vance" and "JD Vance", "Kim Jong-un" and "Kim Jong Un" are equal."""
    return "".join(name_words(name)).replace("-", "")

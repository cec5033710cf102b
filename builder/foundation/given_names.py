"""Names that people are given, all over the world.

`given_names.txt` is from the US Census of 1990 (public domain), `world_given_names.txt` from Faker
(https://faker.readthedocs.io, MIT licence), `press_given_names.txt` is written by hand and goes last.
"""

from __future__ import annotations

from functools import cache, lru_cache

from builder.foundation.lists import lines_of
from builder.foundation.text import fold

_FILES = ("world_given_names.txt", "given_names.txt", "press_given_names.txt")


@lru_cache(maxsize=8192)
def is_given_name(word: str) -> bool:
    """Whether people are called so; "Paris", "Chad" and "Jordan" are too. "José" is "Jose"."""
    return word in _given_names() or (not word.isascii() and fold(word).capitalize() in _given_names())


def gender_of_given_name(word: str) -> str:
    """Whose name it is: "m" a man's, "f" a woman's, "" where it may be either's or is not known."""
    known = _given_names()
    return known.get(word) or ("" if word.isascii() else known.get(fold(word).capitalize(), ""))


@cache
def _given_names() -> dict[str, str]:
    lines = [line for file in _FILES for line in lines_of(__package__, file)]
    rows = [line.partition("\t") for line in lines]
    return {name: gender for name, _, gender in rows}

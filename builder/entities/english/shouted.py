"""Lines all in capitals, as headlines of wires are: there a capital says nothing.

A recogniser finds anything in them. Names are looked for in them that are known from elsewhere.
"""

from __future__ import annotations

import re

from builder.entities.names.tokens import Span

_SMALL_LETTERS = re.compile(r"[a-z]{3}")
_LINE = re.compile(r"[^\n]+")
_FEWEST_WORDS = 4
"""Words of such a line; a name alone may be set in capitals too."""

_SHARE = 0.9
"""Capitals among its letters, at least: "McDONALD" has a small one."""


def shouted_lines(text: str) -> tuple[Span, ...]:
    """Where the lines stand that are all in capitals."""
    return tuple(line.span() for line in _LINE.finditer(text) if is_shouted(line.group()))


def is_capitals(run: str) -> bool:
    """Whether a run is several words in capitals: "GERMANY REJECTS CALL", but not "NATO"."""
    return " " in run and run.isupper()


def is_shouted(line: str) -> bool:
    """Whether a line of several words is all in capitals."""
    if _SMALL_LETTERS.search(line) or len(line.split()) < _FEWEST_WORDS:
        return False
    letters = [letter for letter in line if letter.isalpha()]
    return bool(letters) and sum(map(str.isupper, letters)) >= _SHARE * len(letters)

"""A row of the table of furniture's phrases."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A rule's name, what the whole block must match, its longest length in words, and its weight."""

    name: str
    pattern: re.Pattern[str]
    words: int
    weight: float


def row(name: str, words: int, *forms: str, weight: float = 4.5) -> Row:
    """A row of that name: a block of at most `words` words that one of the forms matches as a whole."""
    return Row(name, re.compile(rf"(?:{'|'.join(forms)})\W*", re.IGNORECASE), words, weight)

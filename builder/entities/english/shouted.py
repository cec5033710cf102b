"""Lines in capitals, as headlines are, or with a capital on every word: there a capital says nothing.

A recogniser finds anything in them. In lines all in capitals names are looked for that are known from
elsewhere; of those that it finds in the others, the ones are taken that the rest of the text bears out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from builder.entities.facts.gazetteer import is_sure_place
from builder.entities.names.tokens import Span, surface
from builder.recognition.model import Mention

_SMALL_LETTERS = re.compile(r"[a-z]{3}")
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]+")
_LONG = 4
"""Letters of a word that a headline does not leave small: it may do so with "with" and "from"."""

_ENDS = (".", ",", ":", "”", '"')
"""What a sentence ends with, or a line of a list."""

_FEWEST_WORDS = 4
"""Words of such a line; a name alone may be set in capitals too."""

_SHARE = 0.9
"""Capitals among its letters, at least: "McDONALD" has a small one; or among its longer words."""


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


def titled_lines(text: str, small_words: Set[str]) -> tuple[Span, ...]:
    """Where the lines stand that have capitals on other words than names, as American headlines do.

    `small_words` are those that the text has in small letters too.
    """
    return tuple(line.span() for line in _LINE.finditer(text) if is_titled(line.group(), small_words))


def is_titled(line: str, small_words: Set[str]) -> bool:
    """Whether a line of several words that is no sentence has capitals on nearly all of them.

    Two of them must be no names: a line may list people.
    """
    words = [word for word in _WORD.findall(line) if len(word) >= _LONG]
    if len(words) < _FEWEST_WORDS or line.rstrip().endswith(_ENDS):
        return False
    capitals = [word for word in words if word[0].isupper()]
    others = sum(word.lower() in small_words for word in capitals)
    return len(capitals) >= _SHARE * len(words) and others >= 2


def borne_out(text: str, lines: Sequence[Span], mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions outside the lines, and those in them that are places or whose last word is said again.

    It must stand in the rest of the text with a capital: "Dorsey" bears out "Jack Dorsey".
    """
    elsewhere = frozenset(_WORD.findall(_without(text, lines)))
    for mention in mentions:
        name = text[mention.start : mention.end]
        is_inside = any(start <= mention.start and mention.end <= end for start, end in lines)
        if not is_inside or is_sure_place(surface(name)) or elsewhere.issuperset(_WORD.findall(name)[-1:]):
            yield mention


def _without(text: str, lines: Sequence[Span]) -> str:
    """A text without some of its lines."""
    ends = [0, *(end for _, end in lines)]
    starts = [*(start for start, _ in lines), len(text)]
    return "".join(text[end:start] for end, start in zip(ends, starts, strict=True))

"""Names that a recogniser cut short, made whole from the capitalised words that touch them.

"Yoon Suk" and "Yeol", "Giovanni Battista" before "Re", "Vestager" behind "Margrethe", "Casa" before
"Santa Marta".
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import organisation_page
from builder.entities.facts.words import (
    ADDRESSES,
    CAPTION_WORDS,
    COMMON,
    DEMONYMS,
    GENERIC,
    HEADLINE_VERBS,
    ORG_BEGINNINGS,
    ORG_ENDINGS,
    PLACE_ENDINGS,
    QUESTION_VERBS,
    ROLES,
    THING_ENDINGS,
    TIMES,
)
from builder.entities.names.tokens import POSSESSIVE, Span, is_acronym, surface
from builder.foundation.given_names import is_given_name

Labelled = tuple[Span, str]

_LONGEST = 4
"""Words in a name that is made whole, at most."""

_PEOPLE = frozenset({"PERSON", "PER"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})

# Words that belong to no name beside them.
_FOREIGN = frozenset().union(
    ADDRESSES,
    ROLES,
    DEMONYMS,
    COMMON,
    GENERIC,
    TIMES,
    HEADLINE_VERBS,
    QUESTION_VERBS,
    map(str.lower, CAPTION_WORDS),
)
_NO_PERSONS = ORG_ENDINGS | ORG_BEGINNINGS | PLACE_ENDINGS | THING_ENDINGS

_NEXT = re.compile(r" (?P<word>[^\W\d_][\w-]*)(?![’'](?!s\b))")
_LAST = re.compile(r"(?:(?P<sentence>^|[.!?:\n\"“”«‘(])\s*)?(?<![\w’'.-])(?P<word>[^\W\d_][\w-]*) $")
_FAR = 30
"""Characters before a name in which the word before it is looked for."""


def grown(text: str, spans: Sequence[Labelled], small_words: Set[str]) -> list[Labelled]:
    """The spans, those of persons and of unknown places made whole; `small_words` are the text's."""
    whole = _Whole(
        text, {span[0]: (span[1], label) for span, label in spans}, {e for (_, e), _ in spans}, small_words
    )
    return [(whole.span(span, label), label) for span, label in spans]


@dataclass(frozen=True)
class _Whole:
    """Looks at the words beside a span. `marked` has each span's end and label by its start."""

    text: str
    marked: dict[int, tuple[int, str]]
    ends: Set[int]
    small_words: Set[str]

    def span(self, span: Span, label: str) -> Span:
        """The span with the words that belong to it."""
        name = self.text[slice(*span)]
        if POSSESSIVE.match(self.text[span[1] : span[1] + 2]):
            return self._with_given(span) if label in _PEOPLE and " " not in name else span
        if label in _PEOPLE:
            return self._person(*span)
        if label in _PLACES and " " not in name and place_named(surface(name)) is None:
            return span[0], self._end(span[1], 1, unmarked=True)
        return span

    def _person(self, start: int, end: int) -> Span:
        count = self.text.count(" ", start, end) + 1
        end = self._end(end, count, unmarked=count > 1)
        first = _LAST.search(self.text[max(0, start - _FAR) : start])
        is_surname = " " not in self.text[start:end]
        is_given = first is not None and is_given_name(first["word"])
        return self._with_given((start, end)) if is_surname or is_given else (start, end)

    def _end(self, end: int, count: int, *, unmarked: bool) -> int:
        """Where a name of `count` words ends: it goes on with persons, and with words that are `unmarked`."""
        while count < _LONGEST:
            word = _NEXT.match(self.text, end)
            if word is None:
                break
            stop, label = self.marked.get(word.start("word"), (word.end(), ""))
            if label not in _PEOPLE and (label or not unmarked or not self._belongs(word["word"])):
                break
            count += self.text.count(" ", end, stop)
            if count > _LONGEST:
                break
            end = stop
        return end

    def _with_given(self, span: Span) -> Span:
        """A surname with the unmarked given name before it."""
        begin = max(0, span[0] - _FAR)
        word = _LAST.search(self.text[begin : span[0]])
        if word is None or begin + word.end("word") in self.ends or not self._belongs(word["word"]):
            return span
        if word["sentence"] is not None and not is_given_name(word["word"]):
            return span
        return begin + word.start("word"), span[1]

    def _belongs(self, word: str) -> bool:
        """Whether an unmarked word beside a name can be a part of it."""
        lower = word.lower()
        return (
            word[0].isupper()
            and len(word) > 1
            and not is_acronym(word)
            and lower not in _FOREIGN
            and lower not in _NO_PERSONS
            and lower not in self.small_words
            and place_named(word) is None
            and organisation_page(word) is None
        )

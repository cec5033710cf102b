"""Capitalised words inside sentences that a recogniser left unmarked: names, more often than not.

English gives small letters to all else there. They are offered as names without a label: what stands around
them, and the rest of the library, decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from builder.entities.english.shouted import is_capitals
from builder.entities.facts.words import (
    ADDRESSES,
    COMMON,
    DEMONYMS,
    GENERIC,
    HEADLINE_VERBS,
    JOINTS,
    QUESTION_VERBS,
    ROLES,
    TIMES,
)
from builder.entities.model import Run
from builder.entities.names.taken import Taken
from builder.entities.names.tokens import POSSESSIVE, Span, is_acronym, is_capitalised, spans_of

_LONGEST = 4
"""Words in an unmarked name, at most: what is longer is a headline."""

# Words that end a stretch: they belong to no name beside them.
_APART = ADDRESSES | COMMON | DEMONYMS | GENERIC | HEADLINE_VERBS | JOINTS | QUESTION_VERBS | ROLES | TIMES

# "Lashio-based" is an adjective made of a name; "Kwok-hing" is one only where it stands first.
_COMPOUND = re.compile(r"\w{2}[-–][a-z]|^\w[-–][a-z]")
_SENTENCE_SIGNS = frozenset(".!?:;\"“”'‘’([{—–-•*|/")


def unmarked_in(text: str, runs: Iterable[Run], taken: Taken, small_words: Set[str]) -> Iterator[Span]:
    """The stretches of runs that nothing taken touches and whose capitals are not a sentence's.

    `small_words` are those that the text has in small letters too, so that a capital may be an accident.
    """
    for run in runs:
        if is_capitals(run.text):
            continue
        begins = _begins_sentence(text, run.start)
        for start, end in _segments(run.text):
            if start == 0 and begins and not _is_more_than_capital(run.text[start:end]):
                continue
            span = run.start + start, run.start + end
            if run.text[start:end].lower() not in small_words and not taken.touches(*span):
                yield span


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] == "\n" or before[-1] in _SENTENCE_SIGNS


def _is_more_than_capital(name: str) -> bool:
    """Whether the capitals say something though a sentence begins: "BNP", "Tiger Woods"; not "Turnout"."""
    return " " in name or is_acronym(name)


def _may_be_of_name(word: str) -> bool:
    return is_capitalised(word) and word.lower().rstrip(".") not in _APART


def _segments(run: str) -> Iterator[Span]:
    """Capitalised words of a run in sequence, up to a possessive or a word that belongs to no name."""
    segment: list[Span] = []
    for start, end in [*spans_of(run), (len(run), len(run))]:
        word = run[start:end]
        owner = POSSESSIVE.search(word)
        if owner:
            segment.append((start, start + owner.start()))
        elif word and _may_be_of_name(word) and (segment or not _COMPOUND.search(word)):
            segment.append((start, end))
            continue
        if 0 < len(segment) <= _LONGEST:
            yield segment[0][0], segment[-1][1]
        segment = []

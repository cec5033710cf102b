"""The narrative of a text: what is left of it when the quoted words are blanked, and its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from builder.entities.facts.words import ADDRESSES, words
from builder.entities.names.tokens import Span
from builder.entities.quotations.quoted import Quoted

_LONGEST = 400
"""Characters of a sentence that are looked at on either side."""

_STOP = re.compile(r"[.!?…][\"”’'»)\]]{0,3}(?:\s+|$)|\n[^\S\n]*\n\s*")
_LAST_WORD = re.compile(r"[\w.]+$")
_ABBREVIATIONS = ADDRESSES | words("st jr sr inc corp co ltd no vs maj")


class Verb(NamedTuple):
    """A verb of speech, or one that only names ("called it ...")."""

    start: int
    end: int
    text: str
    names: bool


@dataclass(frozen=True)
class Narration:
    """A text whose quoted words are blanked: `text` is as long as the original, but tells nothing of them.

    `starts` are where its sentences start; a paragraph's end ends a sentence too. `verbs` are its verbs of
    speech.
    """

    original: str
    text: str
    starts: tuple[int, ...]
    verbs: tuple[Verb, ...]

    @classmethod
    def of(cls, text: str, quoted: Iterable[Quoted], verb: re.Pattern[str]) -> Narration:
        """The narrative around the quoted words of a text; their last character stays, if it is a stop.

        `verb` finds a verb of speech: see `Speech.verb`.
        """
        parts, at = [], 0
        for one in quoted:
            last = text[one.end - 1] if text[one.end - 1] in ".,!?…" else "_"
            parts += [text[at : one.start], "_" * (one.end - one.start - 1), last]
            at = one.end
        blanked = "".join([*parts, text[at:]])
        verbs = (Verb(*m.span(), m.group(), m["naming"] is not None) for m in verb.finditer(blanked))
        return cls(text, blanked, tuple(_starts(blanked)), tuple(verbs))

    def verbs_in(self, start: int, end: int) -> tuple[Verb, ...]:
        """The verbs of speech between two positions."""
        first = bisect_left(self.verbs, start, key=_start)
        return self.verbs[first : bisect_left(self.verbs, end, key=_start)]

    def start_of(self, at: int) -> int:
        """Where the sentence around a position starts, or where it is too long to be looked at."""
        index = bisect_right(self.starts, at) - 1
        return max(self.starts[index], at - _LONGEST)

    def end_of(self, at: int) -> int:
        """Where the sentence around a position ends, as `start_of` has it."""
        index = bisect_right(self.starts, at)
        end = self.starts[index] if index < len(self.starts) else len(self.text)
        return min(end, at + _LONGEST)

    def sentences_before(self, at: int, most: int) -> Iterator[Span]:
        """The sentences that start before a position, the nearest first; the first one ends there."""
        last = bisect_left(self.starts, at)
        end = at
        for start in reversed(self.starts[max(0, last - most) : last]):
            yield start, end
            end = start

    def same_paragraph(self, start: int, end: int) -> bool:
        """Whether no paragraph ends between two positions."""
        return re.search(r"\n[^\S\n]*\n", self.text[start:end]) is None


def _start(verb: Verb) -> int:
    return verb.start


def _starts(text: str) -> Iterator[int]:
    yield 0
    for stop in _STOP.finditer(text):
        sure = stop.group()[0] != "." or "\n" in stop.group()
        goes_on = text[stop.end() : stop.end() + 1].islower()
        if not goes_on and (sure or _ends_sentence(text, stop.start(), stop.end())):
            yield stop.end()


def _ends_sentence(text: str, at: int, goes_on: int) -> bool:
    """Whether the full stop at `at` is more than that of an abbreviation or an initial."""
    word = _LAST_WORD.search(text, max(0, at - 12), at)
    if word is None or text[goes_on : goes_on + 1] in {'"', "“"}:
        return True
    last = word.group().rpartition(".")[2]
    return last.lower() not in _ABBREVIATIONS and not (len(last) == 1 and last.isupper())

"""Which words of a text stand between quotation marks; whether anybody said them is another matter.

Marks are paired with a stack, paragraph by paragraph, so that an unclosed mark spoils nothing but itself. A
paragraph that begins with the mark that the one before left open goes on with its quotation, as newspapers
set speech of several paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.entities.facts.words import JOINTS
from builder.entities.names.tokens import Span
from builder.foundation.text import one_line


class Quoted(NamedTuple):
    """Words between marks. `start` and `end` leave out the marks; `marks` are those of further paragraphs."""

    start: int
    end: int
    marks: tuple[int, ...] = ()

    def words(self, text: str) -> str:
        """The quoted words of `text` in one line, without the marks that begin further paragraphs."""
        starts = (self.start, *(at + 1 for at in self.marks))
        ends = (*self.marks, self.end)
        return one_line(" ".join(text[start:end] for start, end in zip(starts, ends, strict=True)))


class _Open(NamedTuple):
    mark: str
    start: int
    marks: tuple[int, ...] = ()


# What closes each opening mark; the later ones are slips that newspapers print.
_CLOSING = {
    '"': '"”“',
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_SINGLE = frozenset("'‘’‚")

_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
_MARK = re.compile(r"[\"“”„«»‹›‚]|(?<!\w)['‘’]|['’](?!\w)")
_ELIDED = re.compile(r"\d|(?:tis|twas|em|til|cause|bout|round|n)\b", re.IGNORECASE)
_PLURAL_OWNER = re.compile(r"\s[a-z]")
_LETTERS = re.compile(r"[^\W\d_][\w’'-]*")
_MOST_PARAGRAPHS = 40
"""Paragraphs of one quotation; where more begin with a mark that none of them closes, it is an ornament."""

_DEEPEST = 8
"""Open marks that are looked through for the one that a mark closes."""


def quoted_in(text: str) -> tuple[Quoted, ...]:
    """The outermost stretches between quotation marks, in order. A mark without its fellow makes none."""
    found: list[Quoted] = []
    carried: _Open | None = None
    for start, end in paragraphs_of(text):
        pairs, carried = _paired(text, start, end, carried)
        for pair in sorted(pairs):
            if (not found or found[-1].end < pair.start) and any(
                map(str.isalnum, text[pair.start : pair.end])
            ):
                found.append(pair)
    return tuple(found)


def is_title(words: str) -> bool:
    """Whether quoted words are the name of a work or a thing by their capitals: "Easy Rider"."""
    found = _LETTERS.findall(words)
    return (
        bool(found) and found[0][0].isupper() and all(word[0].isupper() or word in JOINTS for word in found)
    )


def paragraphs_of(text: str) -> Iterator[Span]:
    """Where the paragraphs of a text stand, which blank lines part."""
    start = 0
    for gap in _PARAGRAPH_END.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _paired(text: str, start: int, end: int, carried: _Open | None) -> tuple[list[Quoted], _Open | None]:
    """The pairs in one paragraph, and the mark that it leaves open for the next one."""
    opened: list[_Open] = []
    while start < end and text[start].isspace():
        start += 1
    if carried is not None and len(carried.marks) >= _MOST_PARAGRAPHS:
        carried = None
    if carried is not None and text[start : start + 1] in _continuing(carried.mark):
        opened.append(_Open(carried.mark, carried.start, (*carried.marks, start)))
        start += 1
    pairs, last_closed = [], ""
    for match in _MARK.finditer(text, start, end):
        at, mark = match.start(), match.group()
        depth = _closed_by(text, at, mark, opened)
        if depth is not None:
            last_closed = opened[depth].mark
            pairs.append(_trimmed(text, opened[depth], at))
            del opened[depth:]
        elif _opens(text, at, mark):
            opened.append(_Open(mark, at + 1))
            last_closed = ""
    left = opened[0] if len(opened) == 1 and opened[0].mark != "'" else None
    return pairs, None if left is None or last_closed == left.mark else left


def _continuing(mark: str) -> Sequence[str]:
    """Marks that begin each further paragraph of a quotation that `mark` opened; French repeats either."""
    return ("«", "»") if mark == "«" else (mark,)


def _trimmed(text: str, opened: _Open, at: int) -> Quoted:
    """The words between two marks, without the spaces that French sets inside of them."""
    start, end = opened.start, at
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Quoted(start, end, opened.marks)


def _closed_by(text: str, at: int, mark: str, opened: Sequence[_Open]) -> int | None:
    """Which of the open marks the mark at `at` closes, the innermost first."""
    if not _may_close(text, at, mark):
        return None
    for depth in range(len(opened) - 1, max(-1, len(opened) - 1 - _DEEPEST), -1):
        if mark in _CLOSING[opened[depth].mark]:
            return depth
    return None


def _may_close(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if mark in "»«":
        return True
    if not before or before.isspace():
        return False
    if mark in "“‘" and after.isalnum():
        return False
    # "The dogs' dinner": an apostrophe.
    return mark not in _SINGLE or before != "s" or _PLURAL_OWNER.match(text, at + 1) is None


def _opens(text: str, at: int, mark: str) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if mark not in _CLOSING or before.isalnum() or not after or (after.isspace() and mark != "«"):
        return False
    return mark not in _SINGLE or _ELIDED.match(text, at + 1) is None

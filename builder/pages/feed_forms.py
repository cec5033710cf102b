"""What feedgen writes, as forms: filled in, they are what it would have written.

feedgen builds a tree for each feed and each entry. Those of one shape (a format, so many authors, so many
tags) differ only in their words, so that one of each shape is enough to know how all of them are written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

OPEN, CLOSE = "\U000f0000", "\U000f0001"
"""What a mark stands between: characters for private use, which no address and no escaping changes."""


def mark(name: str) -> str:
    """The word that stands in a form for the word of that name."""
    return f"{OPEN}{name}{CLOSE}"


class _Gap(NamedTuple):
    word: str
    in_attribute: bool


class Form(NamedTuple):
    """A piece of XML with gaps: one more piece than gaps."""

    pieces: tuple[str, ...]
    gaps: tuple[_Gap, ...]

    def filled(self, words: Mapping[str, str]) -> str:
        """The form with those words, by their names, escaped as lxml does it."""
        parts = [self.pieces[0]]
        for gap, piece in zip(self.gaps, self.pieces[1:], strict=True):
            word = words[gap.word]
            parts.append(_attribute(word) if gap.in_attribute else _text(word))
            parts.append(piece)
        return "".join(parts)


def form_of(written: str, marks: Mapping[str, str]) -> Form:
    """The form of which `written` is the one filled with marks; `marks` leads from each mark to its name."""
    parts = re.split(f"({'|'.join(map(re.escape, marks))})", written)
    pieces = tuple(parts[::2])
    gaps = (
        _Gap(marks[found], piece.endswith('"')) for piece, found in zip(pieces, parts[1::2], strict=False)
    )
    return Form(pieces, tuple(gaps))


def _text(word: str) -> str:
    """A word between tags: XML 1.0, section 2.4, and a carriage return that a reader would not keep."""
    return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def _attribute(word: str) -> str:
    """A word as the value of an attribute: section 3.3.3, by which bare white space would become spaces."""
    return _text(word).replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")

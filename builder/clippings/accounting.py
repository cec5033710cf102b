"""Nothing is lost: the words of a source that its clipping does not hold are told with their element."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from builder.clippings.model import Clipping, Furniture
from builder.foundation.text import fold, one_line

OUTSIDE = "outside the article"
"""The rule of lines that are seen in a source and are no part of its text."""

_WORD = re.compile(r"\w+")
_TARGET = re.compile(r"\]\([^()\s]*\)")
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def unheld(pieces: Iterable[tuple[str, str]], clipping: Clipping) -> tuple[Furniture, ...]:
    """The pieces, given as text and rule, of which the clipping has not all words one after the other.

    What is told once, with the first of its rules, is not told again as a part of itself. A piece without a
    word is nothing to be told.
    """
    held = _words(_held(clipping))
    left: list[Furniture] = []
    told = ""
    for text, rule in pieces:
        line = one_line(text)
        words = _words(line)
        if words not in held and words not in told:
            left.append(Furniture(line, rule))
            told += words
    return tuple(left)


def fields_as_text(clipping: Clipping) -> str:
    """What a clipping's fields say in words, those of its pictures too; a line for each value."""
    pictures = [text for f in clipping.figures for text in (f.caption, f.credit, f.alt)]
    fields = (clipping.title, clipping.dek, clipping.publisher, clipping.section, clipping.source_url)
    return "\n".join((*fields, *clipping.authors, *clipping.tags, *pictures))


def _held(clipping: Clipping) -> str:
    body = unescape(_BACKSLASH.sub("", _TARGET.sub("]", clipping.body)))
    return "\n".join((fields_as_text(clipping), body, *(piece.text for piece in clipping.furniture)))


def _words(text: str) -> str:
    """The words between spaces, so that one is never found inside another; a space for no words."""
    return f" {' '.join(_WORD.findall(fold(text)))} ".replace("  ", " ")

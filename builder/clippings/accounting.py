"""Nothing is lost: the words of a source that its clipping does not hold are told with their element."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from builder.clippings.model import Clipping, Furniture
from builder.foundation.text import one_line

_WORD = re.compile(r"\w+")
_TARGET = re.compile(r"\]\([^()\s]*\)")
_BACKSLASH = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def unheld(pieces: Iterable[tuple[str, str]], clipping: Clipping) -> tuple[Furniture, ...]:
    """The pieces, given as text and rule, of which the clipping has not all words one after the other.

    Each text is told once, with the first of its rules. A piece without a word is nothing to be told.
    """
    held = _words(_held(clipping))
    left: dict[str, str] = {}
    for text, rule in pieces:
        line = one_line(text)
        if _words(line) not in held:
            left.setdefault(line, rule)
    return tuple(Furniture(line, rule) for line, rule in left.items())


def _held(clipping: Clipping) -> str:
    pictures = [text for f in clipping.figures for text in (f.caption, f.credit, f.alt)]
    fields = (clipping.title, clipping.dek, clipping.publisher, clipping.section, clipping.source_url)
    body = unescape(_BACKSLASH.sub("", _TARGET.sub("]", clipping.body)))
    furniture = [piece.text for piece in clipping.furniture]
    return "\n".join((*fields, *clipping.authors, *clipping.tags, *pictures, body, *furniture))


def _words(text: str) -> str:
    """The words between spaces, so that one is never found inside another; a space for no words."""
    return f" {' '.join(_WORD.findall(text.casefold()))} ".replace("  ", " ")

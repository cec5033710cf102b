"""The lines of a page that are not in its article, reported as furniture."""

from __future__ import annotations

import re
from html import unescape

from builder.clippings.model import Clipping, Furniture
from builder.foundation.text import fold

_WORD = re.compile(r"\w+")


def leftovers(lines: tuple[str, ...], clipping: Clipping) -> tuple[Furniture, ...]:
    """The lines of which the clipping has not all words one after the other, each once, in their order."""
    held = _words(
        "\n".join(
            (
                *(
                    clipping.title,
                    clipping.dek,
                    clipping.publisher,
                    clipping.section,
                    _without_links(clipping.body),
                ),
                *clipping.authors,
                *(text for f in clipping.figures for text in (f.caption, f.credit)),
                *(f.text for f in clipping.furniture),
            )
        )
    )
    return tuple(Furniture(line, "outside the article") for line in lines if _words(line) not in held)


def _without_links(markdown: str) -> str:
    return unescape(re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", re.sub(r"\]\([^()\s]*\)", "]", markdown)))


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "

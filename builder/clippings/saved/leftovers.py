"""The lines of a page that are not in its article, reported as furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from lxml import html

from builder.clippings.model import Clipping, Furniture
from builder.clippings.saved.parsing import lines_of
from builder.foundation.text import fold

_LINES_TEXT = """
    p li h1 h2 h3 h4 h5 h6 figcaption blockquote td th dt dd button label summary caption pre address
"""
_LINES = frozenset(_LINES_TEXT.split())
_UNSEEN = frozenset(["script", "style", "noscript", "template", "head", "svg", "select", "option"])
_MOST = 2000
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


def page_lines(root: html.HtmlElement) -> tuple[str, ...]:
    """The distinct lines of text of a page, as its blocks have them, in their order; no more than 2,000."""
    lines: dict[str, None] = {}
    for line in _lines(root):
        if line and len(lines) < _MOST:
            lines.setdefault(line)
    return tuple(lines)


def _lines(root: html.HtmlElement) -> Iterator[str]:
    """The innermost blocks, and the text of other elements that stands in no block."""
    covered: set[html.HtmlElement] = set()
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            covered.update(element.iter() if isinstance(element.tag, str) else ())
            continue
        if element in covered:
            continue
        if element.tag in _LINES and not any(e is not element and e.tag in _LINES for e in element.iter()):
            covered.update(element.iter())
            yield from lines_of(element)
        elif (element.tag not in _LINES and not len(element)) or (element.text or "").strip():
            yield from _own_lines(element)


def _own_lines(element: html.HtmlElement) -> Iterator[str]:
    """The text that stands in an element and in none within it, parted at its line breaks."""
    line = [element.text or ""]
    for child in element:
        if child.tag == "br":
            yield " ".join(" ".join(line).split())
            line = []
        line.append(child.tail or "")
    yield " ".join(" ".join(line).split())


def _without_links(markdown: str) -> str:
    return unescape(re.sub(r"\\(?=[!-/:-@\[-`{-~])", "", re.sub(r"\]\([^()\s]*\)", "]", markdown)))


def _words(text: str) -> str:
    return f" {' '.join(_WORD.findall(fold(text)))} "

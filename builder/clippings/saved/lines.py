"""The lines of text of a page, all that a reader sees of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html

from builder.clippings.saved.parsing import is_inline, lines_of
from builder.foundation.text import one_line

_LINES_TEXT = """
    p li h1 h2 h3 h4 h5 h6 figcaption blockquote td th dt dd button label summary caption pre address
"""
_LINES = frozenset(_LINES_TEXT.split())
_UNSEEN = frozenset(["script", "style", "noscript", "template", "head", "svg", "select", "option"])
_MOST = 2000
_WORD = re.compile(r"\w")


def page_lines(root: html.HtmlElement) -> tuple[str, ...]:
    """The distinct lines of text of a page, as its blocks have them, in their order; no more than 2,000."""
    return _distinct(_lines(root, set()))


def shown_lines(root: html.HtmlElement) -> tuple[str, ...]:
    """The same without what is not shown by its own style: notes of the programs that made the page."""
    return _distinct(_lines(root, {inner for e in root.iter() if _is_hidden(e) for inner in e.iter()}))


def _distinct(lines: Iterator[str]) -> tuple[str, ...]:
    return tuple(islice(dict.fromkeys(filter(None, lines)), _MOST))


_HIDDEN = re.compile(r"(?i)display\s*:\s*none")


def _is_hidden(element: html.HtmlElement) -> bool:
    """Whether an element is not shown by its own style, and not all of a page that a script will show."""
    hides = _HIDDEN.search(element.get("style") or "") is not None
    return hides and element.tag not in ("html", "body")


def _lines(root: html.HtmlElement, covered: set[html.HtmlElement]) -> Iterator[str]:
    """The innermost blocks, and the text of other elements that stands in no block; none of those covered."""
    for element in root.iter():
        if not isinstance(element.tag, str) or element.tag in _UNSEEN:
            covered.update(element.iter() if isinstance(element.tag, str) else ())
            continue
        if element in covered:
            continue
        if element.tag in _LINES and not any(e is not element and e.tag in _LINES for e in element.iter()):
            covered.update(element.iter())
            yield from lines_of(element)
        elif _has_words(element):
            yield from _own_lines(element, covered)


def _has_words(element: html.HtmlElement) -> bool:
    """Whether words stand in an element itself, beside what is within it."""
    return any(_WORD.search(text or "") for text in (element.text, *(child.tail for child in element)))


def _own_lines(element: html.HtmlElement, covered: set[html.HtmlElement]) -> Iterator[str]:
    """The text that stands in an element itself, with what is set in it within a line (<b>, <a>).

    Line breaks and blocks part it. What has been told is `covered`.
    """
    line = [element.text or ""]
    for child in element:
        if is_inline(child):
            line.append(child.text_content())
            covered.update(child.iter())
        else:
            yield one_line("".join(line))
            line = []
        line.append(child.tail or "")
    yield one_line("".join(line))

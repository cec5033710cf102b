"""Words between the blocks of a page, in no paragraph of their own: trafilatura passes them over."""

from __future__ import annotations

import re

from lxml import html

from builder.clippings.saved.parsing import is_inline, text_of
from builder.foundation.text import count_words, one_line

_FRAMES = ("div", "td", "article", "section", "main", "body")
_LEAST = 8
"""Words outside links that make loose words a paragraph; fewer are a label."""

_PLACE = re.compile(r"[^\W\d_].{1,60}(?:[–—:]|(?<=[\s)])-)")
_LONGEST_SUBHEAD = 12
"""Words."""

_PARAGRAPH = 12
"""Words of a paragraph beside a sub-head, at least."""

_LONGEST_PLACE = 8
"""Words of a dateline."""


def bind_loose_words(root: html.HtmlElement) -> None:
    """Put the loose words beside blocks into paragraphs, in `root` itself.

    A sentence or more becomes a <p> of its own; a dateline before a paragraph ("<b>Geneva:</b> <p>The …")
    becomes its beginning, and a few words in bold between two paragraphs are a sub-head, which becomes a
    paragraph too. Elements with nothing but words and line breaks in them stay as they are.
    """
    for frame in list(root.iter(*_FRAMES)):
        if any(_is_block(child) for child in frame):
            for run in _runs(frame):
                _bind(frame, run)


class _Run:
    """Words and inline elements between two blocks: the elements, and what text stands before the first."""

    def __init__(self, before: html.HtmlElement | None, text: str) -> None:
        self.before, self.text = before, text
        self.elements: list[html.HtmlElement] = []

    @property
    def words(self) -> str:
        """All words of the run, elements a space apart."""
        return one_line(" ".join([self.text, *(f"{_spaced(e)} {e.tail or ''}" for e in self.elements)]))

    @property
    def unlinked(self) -> int:
        """The words that stand in no link."""
        linked = sum(count_words(text_of(a)) for e in self.elements for a in e.iter("a"))
        return count_words(self.words) - linked


def _is_block(element: html.HtmlElement) -> bool:
    return isinstance(element.tag, str) and element.tag != "br" and not is_inline(element)


def _runs(frame: html.HtmlElement) -> list[_Run]:
    runs = [_Run(None, frame.text or "")]
    for child in frame:
        if _is_block(child):
            runs.append(_Run(child, child.tail or ""))
        else:
            runs[-1].elements.append(child)
    return runs


def _bind(frame: html.HtmlElement, run: _Run) -> None:
    last = run.elements[-1] if run.elements else run.before
    behind = last.getnext() if last is not None else (frame[0] if len(frame) else None)
    words = run.words
    if run.unlinked >= _LEAST or _is_subhead(run, behind):
        _wrap(frame, run)
    elif (
        behind is not None
        and behind.tag == "p"
        and len(words.split()) <= _LONGEST_PLACE
        and _PLACE.fullmatch(words)
    ):
        _take_out(frame, run)
        behind.text = f"{words} {(behind.text or '').lstrip()}"


def _is_subhead(run: _Run, behind: html.HtmlElement | None) -> bool:
    """Whether a run is words in bold and nothing else, between two paragraphs of some length."""
    if not 0 < len(run.words.split()) <= _LONGEST_SUBHEAD or run.unlinked < count_words(run.words):
        return False
    plain = [run.text, *(e.tail or "" for e in run.elements)]
    bold = all(e.tag in ("b", "strong", "br") for e in run.elements)
    return bold and not "".join(plain).strip() and _is_paragraph(run.before) and _is_paragraph(behind)


def _is_paragraph(element: html.HtmlElement | None) -> bool:
    return element is not None and element.tag == "p" and count_words(text_of(element)) >= _PARAGRAPH


def _wrap(frame: html.HtmlElement, run: _Run) -> None:
    paragraph = frame.makeelement("p")
    paragraph.text = run.text
    _take_out(frame, run)
    if run.before is None:
        frame.insert(0, paragraph)
    else:
        run.before.addnext(paragraph)
    for element in run.elements:
        paragraph.append(element)


def _take_out(frame: html.HtmlElement, run: _Run) -> None:
    """Take the words of a run out of its frame; its elements keep what stands behind them."""
    if run.before is None:
        frame.text = None
    else:
        run.before.tail = None
    for element in run.elements:
        frame.remove(element)


def _spaced(element: html.HtmlElement) -> str:
    return " ".join(str(piece) for piece in element.itertext())

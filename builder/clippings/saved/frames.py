"""The frames around a page's article, which are named after all that is in the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from lxml import html

from builder.clippings.saved.classes import unname
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import letters_of

_PROSE = 100
"""Characters of a paragraph of the article, at least; half as many where words are not set apart."""

_PARAGRAPHS = 2
"""Paragraphs of a frame around an article, at least."""


def unname_frames(root: html.HtmlElement) -> None:
    """Take names that would make it an aside off each element around the article, in `root` itself.

    That is around its headline, and around its text. <div class="site with-nav latest"> is the frame of a
    whole page. The article is where the headline that <title> tells stands with paragraphs below it; a page
    without such a headline stays as it is.
    """
    title = letters_of(next((text_of(e) for e in root.iter("title")), ""))
    for heading in root.iter("h1"):
        own = letters_of(text_of(heading))
        frames = [frame for frame in heading.iterancestors() if _has_prose(frame)]
        if own and own in title and frames:
            for frame in (*frames, *_columns(heading)):
                unname(frame)
            return


def _columns(heading: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The elements around the text that do not hold the headline: <div class="with-sidebar">, say.

    Each holds the first long paragraph below the headline, and half of all that there are.
    """
    below = [p for p in heading.xpath("following::p") if _is_prose(text_of(p))]
    if len(below) < _PARAGRAPHS:
        return
    around = set(heading.iterancestors())
    for column in takewhile(lambda e: e not in around, below[0].iterancestors()):
        held = set(column.iter("p"))
        if 2 * sum(p in held for p in below) >= len(below):
            yield column


def _has_prose(frame: html.HtmlElement) -> bool:
    long = (p for p in frame.iter("p") if _is_prose(text_of(p)))
    return sum(1 for _ in islice(long, _PARAGRAPHS)) == _PARAGRAPHS


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE or (len(text) >= _PROSE / 2 and " " not in text)

"""Pictures whose caption only the layout tells: in a table, on a line below, in a box."""

from __future__ import annotations

from lxml import html

from builder.clippings.bylines.signing import read_signature
from builder.clippings.credits.splitting import split_credit
from builder.clippings.saved.parsing import count_pictures, is_inline, lines_of, text_of
from builder.foundation.text import count_words

_LONGEST_BELOW = 60
"""Words in a line below a picture, at most."""


def picture_tables(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Tables that hold a picture, a line of words below it, and no link: pages of the 2000s set them so."""
    return [
        table
        for table in root.iter("table")
        if count_pictures(table) == 1
        and 1 < count_words(text_of(table)) <= _LONGEST_BELOW
        and next(table.iterdescendants("table", "a", "h1", "p"), None) is None
        and all(not text_of(cell) for cell in table.iter("td") if count_pictures(cell))
    ]


_LONGEST_LABEL = 25
"""Words behind a picture in its own paragraph, at most."""


_STOPS = (".", "!", "?", "…", ":", "”", '"', "»")


def picture_lines(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Blocks of a picture, a line break and a few words: in small letters, with a credit, or no sentence."""
    return [
        line
        for line in root.iter("p", "div")
        if count_pictures(line) == 1
        and next(line.iter("br"), None) is not None
        and 1 < count_words(text := text_of(line)) <= _LONGEST_LABEL
        and (not text.endswith(_STOPS) or split_credit(text) or _is_set_apart(line, text))
        and all(map(is_inline, (e for e in line if not count_pictures(e) and e.tag != "br")))
        and _starts_with_picture(line)
    ]


def _is_set_apart(line: html.HtmlElement, text: str) -> bool:
    """Whether all words of a line are small or in italics, as captions are set."""
    return any(text_of(e) == text for e in line.iterchildren("small", "em", "i", "font"))


def _starts_with_picture(line: html.HtmlElement) -> bool:
    return not (line.text or "").strip() and count_pictures(line[0]) == 1 and not text_of(line[0])


_FEWEST_BOXED, _MOST_BOXED = 3, 45
"""Words beside a picture in a box."""

_LONGEST_CREDITLESS = 25
"""Words beside a picture in a box that names nobody who took it; more are a part of the text."""

_NO_WORDS_OF_PICTURES = ("a", "h1", "h2", "h3", "h4", "button", "form", "li", "table", "img", "amp-img")


def picture_boxes(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Boxes between headline and end with a picture and a few words in an element of their own, and no more.

    Whose name stands there first is the author with a portrait.
    """
    heading = next(root.iter("h1"), None)
    prose = [p for p in root.iter("p") if count_words(text_of(p)) >= _MOST_BOXED // 2]
    if heading is None or not prose:
        return []
    below = heading.xpath("following::*[self::div or self::span or self::center]")
    behind = set(prose[-1].xpath("following::*"))
    return [box for box in below if box not in behind and _is_boxed_picture(box)]


def _is_boxed_picture(box: html.HtmlElement) -> bool:
    text = text_of(box)
    if count_pictures(box) != 1 or not _FEWEST_BOXED <= count_words(text) <= _MOST_BOXED:
        return False
    loose = (box.text, *(child.tail for child in box))
    if count_words(text) > _LONGEST_CREDITLESS and not split_credit(text):
        return False
    worded = [e for e in box.iterdescendants(*_NO_WORDS_OF_PICTURES) if text_of(e)]
    first = next(iter(lines_of(box)), "")
    portrait = read_signature(text) or read_signature(first) or "@" in text
    return not worded and not any((t or "").strip() for t in loose) and not portrait

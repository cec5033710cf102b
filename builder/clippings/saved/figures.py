"""The captioned pictures of a page, taken out of it so that their words stay out of the text."""

from __future__ import annotations

import re

from lxml import html

from builder.clippings.credits.splitting import split_credit
from builder.clippings.model import Figure
from builder.clippings.saved.captions import caption_and_credit, is_caption
from builder.clippings.saved.classes import classes_of, in_aside
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import count_words, one_line

_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset")
_PICTURES = ("img", "amp-img", "picture")


def take_figures(root: html.HtmlElement) -> tuple[Figure, ...]:
    """The figures of a page in their order, see `figures_in`; their elements are taken out of `root`."""
    found = figures_in(root)
    for element, _ in found:
        element.drop_tree()
    return tuple(dict.fromkeys(figure for _, figure in found if figure.caption or figure.credit))


def figures_in(root: html.HtmlElement) -> list[tuple[html.HtmlElement, Figure]]:
    """The elements of a page that are figures, in their order, none within another; and what they show.

    A <figure>, or an element around one picture with an element that calls itself a caption, or a line
    beside a picture that does, or a table or paragraph of a picture and the line below it. Those in asides
    and lists of other stories are left alone, as are figures around tables and quotations, which are part of
    the text, and around forms, films and links to other stories, which are part of nothing. Of a gallery
    each picture with a caption of its own is a figure.
    """
    found: list[tuple[html.HtmlElement, Figure]] = []
    seen: set[html.HtmlElement] = set()
    plain = [*_picture_tables(root), *_picture_lines(root)]
    around = [*root.iter("figure"), *_captioned(root), *_lone_captions(root)]
    for element in _in_order(root, [*around, *plain]):
        if element in seen or in_aside(element) or (element not in plain and _is_none(element)):
            continue
        seen.update(element.iter())
        found.append((element, _figure(element)))
    return found


def _in_order(root: html.HtmlElement, elements: list[html.HtmlElement]) -> list[html.HtmlElement]:
    """The elements, each once, as they follow each other in the page; outer ones first."""
    wanted = set(elements)
    return [element for element in root.iter() if element in wanted]


def _captioned(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Elements outside <figure> that hold one picture and its caption, and little else."""
    found: list[html.HtmlElement] = []
    for caption in _captions_outside(root):
        around = caption.getparent()
        for _ in range(5):
            if around is None or around.tag in ("body", "article", "main", "html"):
                break
            if _count_pictures(around) == 1 and len(text_of(around)) < 2 * len(text_of(caption)) + 60:
                found.append(around)
                break
            around = around.getparent()
    return found


def _lone_captions(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Captions that stand beside their picture in the text itself."""
    return [
        caption
        for caption in _captions_outside(root)
        if (before := caption.getprevious()) is not None
        and (before.tag in _PICTURES or (_count_pictures(before) == 1 and not text_of(before)))
    ]


_LONGEST_BELOW = 60
"""Words in a line below a picture, at most."""


def _picture_tables(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Tables that hold a picture, a line of words below it, and no link: pages of the 2000s set them so."""
    return [
        table
        for table in root.iter("table")
        if _count_pictures(table) == 1
        and 1 < count_words(text_of(table)) <= _LONGEST_BELOW
        and next(table.iterdescendants("table", "a", "h1", "p"), None) is None
        and all(not text_of(cell) for cell in table.iter("td") if _count_pictures(cell))
    ]


_LONGEST_LABEL = 25
"""Words behind a picture in its own paragraph, at most."""


_STOPS = (".", "!", "?", "…", ":", "”", '"', "»")


def _picture_lines(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Paragraphs of a picture, a line break and a few words without a full stop: releases set them so."""
    return [
        line
        for line in root.iter("p")
        if _count_pictures(line) == 1
        and next(line.iter("br"), None) is not None
        and 1 < count_words(text := text_of(line)) <= _LONGEST_LABEL
        and not text.endswith(_STOPS)
        and _starts_with_picture(line)
    ]


def _starts_with_picture(line: html.HtmlElement) -> bool:
    return not (line.text or "").strip() and _count_pictures(line[0]) == 1 and not text_of(line[0])


def _captions_outside(root: html.HtmlElement) -> list[html.HtmlElement]:
    return [
        e
        for e in root.iter("p", "div", "span", "dd", "td", "blockquote", "em", "small", "figcaption")
        if (is_caption(e) or _reads_as_caption(e)) and not any(a.tag == "figure" for a in e.iterancestors())
    ]


def _reads_as_caption(element: html.HtmlElement) -> bool:
    """Whether an element right behind a picture ends as captions do, with a credit, whatever its name."""
    if element.tag not in ("p", "div", "span") or len(element) > 3:
        return False
    behind = element.getparent() if element.getprevious() is None else element
    before = behind.getprevious() if behind is not None else None
    if before is None or _count_pictures(before) != 1 or text_of(before):
        return False
    text = text_of(element)
    return len(text) <= 400 and split_credit(text) is not None


def _count_pictures(element: html.HtmlElement) -> int:
    return sum(1 for _ in element.iter("img", "amp-img"))


def _is_none(element: html.HtmlElement) -> bool:
    """Whether an element around a picture is no figure."""
    return _is_gallery(element) or _is_shown_otherwise(element) or _has_text(element)


def _is_gallery(element: html.HtmlElement) -> bool:
    """Whether several captions of single pictures stand in a figure."""
    captions = [e for e in element.iterdescendants("figcaption") if e.getparent() is not element]
    return element.tag == "figure" and len(captions) > 1


_FILM = re.compile(r"(?i)(?:^|[\s_-])(?:video|audio|podcast|player)(?:$|[\s_-])")


def _is_shown_otherwise(element: html.HtmlElement) -> bool:
    """Whether a figure has no picture and shows something else, or is nothing but a link to another story."""
    pictures = _count_pictures(element)
    if element.tag != "figure" or any(map(is_caption, element.iterdescendants())):
        return not pictures and any(_FILM.search(classes_of(e)) for e in element.iter())
    linked = sum(count_words(text_of(a)) for a in element.iter("a"))
    words = count_words(text_of(element))
    return words > 0 and (linked == words or not pictures)


def _has_text(element: html.HtmlElement) -> bool:
    """Whether there is more in a figure than a picture: a table, a quotation, code, a form."""
    if element.tag == "table":
        return any(len(text_of(cell)) > 20 for cell in element.iter("td", "th") if not is_caption(cell))
    if next(element.iter("form", "input"), None) is not None:
        return True
    return any(
        not is_caption(e) and not any(is_caption(part) for part in e.iter())
        for e in element.iterdescendants("table", "blockquote", "pre")
    )


def _figure(element: html.HtmlElement) -> Figure:
    picture = next(element.iter("img", "amp-img"), None)
    caption, credit = caption_and_credit(element)
    alt = one_line(picture.get("alt") or "") if picture is not None else ""
    return Figure(caption, credit, alt, _source(element) if picture is not None else "")


def _source(element: html.HtmlElement) -> str:
    """The address of the picture as the page gives it, never a picture spelt out in the page itself."""
    for holder in element.iter("img", "amp-img", "source"):
        for name in _SOURCES:
            value = (holder.get(name) or "").strip()
            address = value.split(",")[0].split(" ")[0] if "srcset" in name else value
            if address and not address.startswith("data:"):
                return address
    return ""

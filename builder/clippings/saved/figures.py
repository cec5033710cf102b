"""The captioned pictures of a page, taken out of it so that their words stay out of the text."""

from __future__ import annotations

import re

from lxml import html

from builder.clippings.model import Figure
from builder.clippings.saved.captioned import captioned, frame_lone_captions, with_attributes
from builder.clippings.saved.captions import caption_and_credit, is_caption
from builder.clippings.saved.classes import classes_of, in_aside
from builder.clippings.saved.layouts import picture_boxes, picture_lines, picture_tables
from builder.clippings.saved.parsing import count_pictures, text_of
from builder.clippings.saved.teasers import is_beside_text
from builder.foundation.text import count_words, one_line

_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset")


def take_figures(root: html.HtmlElement) -> tuple[Figure, ...]:
    """The figures of a page in their order, see `figures_in`; their elements are taken out of `root`."""
    found = figures_in(root)
    for element, _ in found:
        element.drop_tree()
    return tuple(dict.fromkeys(figure for _, figure in found if figure.caption or figure.credit))


def figures_in(root: html.HtmlElement) -> list[tuple[html.HtmlElement, Figure]]:
    """The elements of a page that are figures, in their order, none within another; and what they show.

    A <figure> (or ARIA's role of that name), an element around one picture with an element that calls itself
    a caption, a box of a picture and a few words, a picture with a caption in an attribute, or a line
    beside a picture that does, or a table or paragraph of a picture and the line below it. Those in asides
    and lists of other stories are left alone, as are figures around tables and quotations, which are part of
    the text, and around forms, films and links to other stories, which are part of nothing. Of a gallery
    each picture with a caption of its own is a figure.
    """
    for element in [*root.xpath("//div[@role='figure']"), *filter(_is_picture_aside, root.iter("aside"))]:
        element.tag = "figure"
    frame_lone_captions(root)
    found: list[tuple[html.HtmlElement, Figure]] = []
    seen: set[html.HtmlElement] = set()
    plain = [*picture_tables(root), *picture_lines(root)]
    around = [*root.iter("figure"), *captioned(root), *with_attributes(root), *picture_boxes(root)]
    for element in _in_order(root, [*around, *plain]):
        if element in seen or in_aside(element) or (element not in plain and _is_none(element)):
            continue
        seen.update(element.iter())
        found.append((element, _figure(element)))
    return found


_OF_PICTURE = re.compile(r"(?i)(?:^|[\s_-])(?:image|photo|picture|figure)(?:$|[\s_-])")


def _is_picture_aside(aside: html.HtmlElement) -> bool:
    """Whether an <aside> is nothing but a picture with its caption, as some outlets set theirs."""
    named = _OF_PICTURE.search(classes_of(aside)) is not None and count_pictures(aside) == 1
    return named and any(map(is_caption, aside.iterdescendants()))


def _in_order(root: html.HtmlElement, elements: list[html.HtmlElement]) -> list[html.HtmlElement]:
    """The elements, each once, as they follow each other in the page; outer ones first."""
    wanted = set(elements)
    return [element for element in root.iter() if element in wanted]


def _is_none(element: html.HtmlElement) -> bool:
    """Whether an element around a picture is no figure."""
    return (
        _is_gallery(element) or _is_shown_otherwise(element) or _has_text(element) or is_beside_text(element)
    )


def _is_gallery(element: html.HtmlElement) -> bool:
    """Whether several captions of single pictures stand in a figure."""
    captions = [e for e in element.iterdescendants("figcaption") if e.getparent() is not element]
    return element.tag == "figure" and len(captions) > 1


_FILM = re.compile(r"(?i)(?:^|[\s_-])(?:video|audio|podcast|player)(?:$|[\s_-])")


def _is_shown_otherwise(element: html.HtmlElement) -> bool:
    """Whether a figure has no picture and shows something else, or is nothing but a link to another story."""
    pictures = count_pictures(element)
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


_STANDS_IN = re.compile(
    r"(?i)^data:|(?:^|/)(?:pre-?load|place-?holder|spacer|blank|pixel|trans(?:parent)?|loading|lazy|1x1|clear)"
    r"(?:[_-]\w+)?\.(?:gif|png|svg|webp)(?:$|[?#])"
)


def _source(element: html.HtmlElement) -> str:
    """The address of the picture as the page gives it, never a picture spelt out in the page itself.

    That of the <img> goes first: it is the one that browsers save beside a page. What stands in for a picture
    until a script has loaded it is passed over.
    """
    for holder in (*element.iter("img", "amp-img"), *element.iter("source")):
        for name in _SOURCES:
            value = (holder.get(name) or "").strip()
            address = value.split(",")[0].split(" ")[0] if "srcset" in name else value
            if address and not _STANDS_IN.search(address):
                return address
    return ""

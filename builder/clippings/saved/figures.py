"""The captioned pictures of a page, taken out of it so that their words stay out of the text."""

from __future__ import annotations

import re

from lxml import html

from builder.clippings.credits import is_caption_line, is_source_line, split_credit
from builder.clippings.model import Figure
from builder.clippings.saved.markup import classes_of, in_aside
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import one_line

_CREDIT = re.compile(
    r"(?i)(?:^|[\s_-])(?:credits?|copyright|source|photographer|byline|photo-?credit|attribution|copyrightholder|credittext|author|agency)(?:$|[\s_-])"
)
_CAPTION = re.compile(
    r"(?i)(?:^|[\s_-])(?:wp-)?(?:caption|legend|legende|bildunterschrift)(?:-?text)?(?:$|[\s_-])"
)
_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset")


def take_figures(root: html.HtmlElement) -> tuple[Figure, ...]:
    """The figures of a page in their order; their elements are taken out of `root`.

    A <figure>, or an element around one picture with an element that calls itself a caption. Those in
    asides and lists of other stories are left alone, as are figures around tables and quotations, which
    are part of the text.
    """
    figures: list[Figure] = []
    for element in [*root.iter("figure"), *_captioned(root)]:
        if element.getroottree().getroot() is not root or in_aside(element) or _has_text(element):
            continue
        figure = _figure(element)
        if figure.caption or figure.credit:
            figures.append(figure)
        element.drop_tree()
    return tuple(dict.fromkeys(figures))


def _captioned(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Elements outside <figure> that hold one picture and its caption, and little else."""
    found: list[html.HtmlElement] = []
    for caption in root.iter("p", "div", "span", "dd"):
        if not _CAPTION.search(classes_of(caption)) or any(
            a.tag == "figure" for a in caption.iterancestors()
        ):
            continue
        around = caption.getparent()
        for _ in range(3):
            if around is None or around.tag in ("body", "article", "main", "html"):
                break
            if len(around.findall(".//img")) == 1 and len(text_of(around)) < 2 * len(text_of(caption)) + 60:
                found.append(around)
                break
            around = around.getparent()
    return list(dict.fromkeys(found))


def _has_text(element: html.HtmlElement) -> bool:
    """Whether there is more in a figure than a picture: a table, a quotation, code, figures within it."""
    return any(e is not element for e in element.iter("table", "blockquote", "pre", "figure"))


def _figure(element: html.HtmlElement) -> Figure:
    picture = next(element.iter("img"), None)
    caption, credit = _caption_and_credit(element)
    alt = one_line(picture.get("alt") or "") if picture is not None else ""
    return Figure(caption, credit, alt, _source(element) if picture is not None else "")


def _caption_and_credit(element: html.HtmlElement) -> tuple[str, str]:
    """The caption and the credit: an element that calls itself one, else a form of credit."""
    captions = list(element.iter("figcaption")) or [
        e for e in element.iter() if e is not element and _CAPTION.search(classes_of(e))
    ]
    credit = ""
    for part in [e for e in element.iter() if e is not element and e.tag not in ("img", "figcaption")]:
        is_credit = part.tag in ("cite", "small") or _CREDIT.search(classes_of(part))
        text = text_of(part) if is_credit and part.getparent() is not None else ""
        if text and part not in captions and part.getroottree().getroot() is not None:
            credit = credit or text
            if any(part is e for c in captions for e in c.iter()):
                part.drop_tree()
    text = one_line(" ".join(dict.fromkeys(text_of(c) for c in captions if c.tag == captions[0].tag)))
    text = is_caption_line(text) or text
    if credit:
        return text.strip(" |–—-"), _bare_credit(credit)
    found = split_credit(text)
    return (found.caption, found.credit) if found else (text, "")


def _bare_credit(text: str) -> str:
    """A credit without the word before it: "Photograph: Jane Doe/The Courier" -> "Jane Doe/The Courier"."""
    labelled = split_credit(text)
    bare = is_source_line(text) or (labelled.credit if labelled and not labelled.caption else text)
    return bare.strip(" ()[]|") if not re.match(r"©", bare) else bare.lstrip("© ").strip()


def _source(element: html.HtmlElement) -> str:
    """The address of the picture as the page gives it, never a picture spelt out in the page itself."""
    for holder in element.iter("img", "source"):
        for name in _SOURCES:
            value = (holder.get(name) or "").strip()
            address = value.split(",")[0].split(" ")[0] if "srcset" in name else value
            if address and not address.startswith("data:"):
                return address
    return ""

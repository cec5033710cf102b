"""Pictures whose caption an element or attribute calls so, or which ends as captions do, outside <figure>."""

from __future__ import annotations

import re
from itertools import islice

from lxml import html

from builder.clippings.credits.splitting import split_credit
from builder.clippings.names.people import names_person
from builder.clippings.saved.captions import (
    caption_and_credit,
    is_caption,
    is_named_credit,
)
from builder.clippings.saved.classes import classes_of
from builder.clippings.saved.parsing import count_pictures, text_of
from builder.clippings.saved.stated import CAPTIONS, attributed, titled
from builder.clippings.saved.teasers import leads_away
from builder.foundation.text import count_words, letters_of

_PICTURES = ("img", "amp-img", "picture")


def captioned(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Elements outside <figure> that hold one picture and its caption or credit, and little else."""
    around = map(_around, _captions_outside(root))
    return [element for element in around if element is not None]


def _around(caption: html.HtmlElement) -> html.HtmlElement | None:
    """The element around a caption that holds one picture, and little else."""
    for around in islice(caption.iterancestors(), 5):
        if around.tag in ("body", "main", "html") or _has_headline(around):
            return None
        if count_pictures(around) == 1 and len(text_of(around)) < 2 * len(text_of(caption)) + 60:
            return None if _has_sentence(around, caption) else around
    return None


_SENTENCE = 5
"""Words of a sentence, at least."""


def _has_sentence(around: html.HtmlElement, caption: html.HtmlElement) -> bool:
    """Whether a paragraph of the text stands beside a picture and its caption."""
    beside = (p for p in around.iter("p") if p not in caption.iter() and p not in caption.iterancestors())
    return any(_is_sentence(p) and not is_caption(p) and not is_named_credit(p) for p in beside)


def _is_sentence(paragraph: html.HtmlElement) -> bool:
    text = text_of(paragraph)
    return text.endswith((".", "!", "?")) and count_words(text) >= _SENTENCE and not split_credit(text)


def _has_headline(element: html.HtmlElement) -> bool:
    """Whether an element is an <article> with more than a picture in it: some pages set pictures in one."""
    return element.tag == "article" and next(element.iter("h1", "h2", "h3"), None) is not None


def frame_lone_captions(root: html.HtmlElement) -> None:
    """Put captions that stand beside their picture in the text itself into a <figure> with it.

    Those for whose picture the page has a frame already stay as they are.
    """
    for caption in _captions_outside(root):
        before = caption.getprevious()
        if before is None or (before.tail or "").strip() or not _is_picture(before):
            continue
        if caption.tag in _CELLS or _around(caption) is not None:
            continue
        frame = html.Element("figure")
        before.addprevious(frame)
        frame.tail, caption.tail = caption.tail, None
        frame.extend([before, caption])


_CELLS = ("dd", "td")
"""Parts of lists and tables, which stand in nothing else."""


def _is_picture(element: html.HtmlElement) -> bool:
    """Whether an element is a picture, or has one and no words in it but a credit."""
    if element.tag in _PICTURES:
        return True
    return count_pictures(element) == 1 and not (text_of(element) and caption_and_credit(element)[0])


def with_attributes(root: html.HtmlElement) -> list[html.HtmlElement]:
    """Pictures, and links around one, whose caption stands in an attribute for a viewer to show."""
    return [
        element
        for element in root.iter("a", "img", "amp-img")
        if count_pictures(element) == 1
        and not text_of(element)
        and (attributed(element, CAPTIONS) or (titled(element) and not _is_linked(element)))
    ]


def _is_linked(picture: html.HtmlElement) -> bool:
    """Whether a picture leads to another page, as those of teasers do."""
    around = picture if picture.tag == "a" else next(picture.iterancestors("a"), None)
    return around is not None and leads_away(around)


def _captions_outside(root: html.HtmlElement) -> list[html.HtmlElement]:
    return [
        e
        for e in root.iter("p", "div", "span", "dd", "td", "blockquote", "em", "small", "figcaption")
        if (is_caption(e) or is_named_credit(e) or _reads_as_caption(e))
        and not any(a.tag == "figure" for a in e.iterancestors())
    ]


def _reads_as_caption(element: html.HtmlElement) -> bool:
    """Whether an element right behind a picture ends as captions do, with a credit, or describes it.

    Whatever its name.
    """
    if element.tag not in ("p", "div", "span") or len(element) > 3:
        return False
    behind = element.getparent() if element.getprevious() is None else element
    before = behind.getprevious() if behind is not None else None
    if before is None or count_pictures(before) != 1 or text_of(before):
        return False
    text = text_of(element)
    return len(text) <= 400 and (split_credit(text) is not None or _describes(element, before))


_HEADLINE = re.compile(r"(?i)(?:^|[\s_-])(?:title|head(?:line)?)(?:$|[\s_-])")


def _describes(element: html.HtmlElement, picture: html.HtmlElement) -> bool:
    """Whether a line says what a picture's own description does: many pages fill both from one field."""
    own = letters_of(text_of(element))
    if names_person(text_of(element)):
        return False  # the author's portrait
    if any(map(leads_away, element.getparent().iter("a"))) or _HEADLINE.search(classes_of(element)):
        return False  # a teaser of another story
    shown = [e for e in picture.iter("img", "amp-img") if e.get("alt") or e.get("title")]
    return bool(own) and any(own in map(letters_of, (e.get("alt", ""), e.get("title", ""))) for e in shown)

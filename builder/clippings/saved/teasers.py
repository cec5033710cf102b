"""Pictures that are part of a teaser for another story, of a box on the author, or of the site's head."""

from __future__ import annotations

import re
from itertools import islice

from lxml import html

from builder.clippings.credits.splitting import split_credit
from builder.clippings.saved.captions import is_named_credit
from builder.clippings.saved.classes import classes_of
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import count_words

_BOX_NAME = re.compile(
    r"(?i)(?:^|(?<!image)(?<!photo)(?<!image-)(?<!photo-)[\s_-])(?:(?:author|writer|auteur|autor|contributor)-?(?:box|bio|card|info|profile|image|photo|avatar|is)?"
    r"|bio|sig-?line|avatar|user(?:name)?|usuario|share|sharing|social|whatsapp|layer|newsletter)(?:$|[\s_-])"
)
_NEAR = 3
"""Elements around a picture whose names tell what it is part of."""

_BOX = 80
"""Words of a box, at most."""

_FEWEST = 3
"""Words of a teaser; fewer, in a link, are whoever took the picture."""


def is_beside_text(element: html.HtmlElement) -> bool:
    """Whether a picture with the words beside it is part of something else than the article."""
    near = (element, *islice(element.iterancestors(), _NEAR))
    return is_teaser(element) or any(map(_is_box, near)) or _is_in_site_head(element)


def is_teaser(element: html.HtmlElement) -> bool:
    """Whether a picture leads to another story: all of it in a link, or all its words in links."""
    words = text_of(element)
    if count_words(words) < _FEWEST or split_credit(words) or any(map(is_named_credit, element.iter())):
        return False
    around = next(element.iterancestors("a"), None)
    linked = sum(count_words(text_of(a)) for a in element.iter("a"))
    return (around is not None and leads_away(around)) or linked == count_words(words)


def leads_away(link: html.HtmlElement) -> bool:
    """Whether a link leads to another page, and not to a picture or a place in this page."""
    address = link.get("href") or "#"
    return not address.startswith("#") and _PICTURE.search(address) is None


_PICTURE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|avif)\b")


def _is_box(element: html.HtmlElement) -> bool:
    """Whether an element calls itself a box on the author, or a bar to share by."""
    named = _BOX_NAME.search(classes_of(element)) is not None
    return named and element.tag not in ("body", "main", "article") and count_words(text_of(element)) <= _BOX


def _is_in_site_head(element: html.HtmlElement) -> bool:
    """Whether an element stands in a <header> that is not that of an article (HTML Standard, 4.3.8)."""
    header = next(element.iterancestors("header"), None)
    return (
        header is not None
        and next(header.iterancestors("article", "main"), None) is None
        and next(header.iter("h1"), None) is None
    )

"""What a figure states for scripts and machines, and shows by them or not at all."""

from __future__ import annotations

import re

from lxml import html

from builder.clippings.credits.splitting import split_credit
from builder.foundation.text import one_line

CAPTIONS = "caption|sub-html|legend|bildunterschrift"
"""The last word of attributes in which viewers of pictures find a caption."""


def attributed(figure: html.HtmlElement, name: str) -> str:
    """What a data-…caption or data-…credit of anything in the figure says: some show it by script."""
    for element in figure.iter():
        for key, value in element.attrib.items():
            if re.fullmatch(rf"data-(?:[\w-]*-)?(?:{name})", str(key)):
                words = one_line(re.sub(r"<[^<>]{1,80}>", " ", str(value)))
                if len(words.split()) > 1:
                    return words
    return ""


def titled(figure: html.HtmlElement) -> str:
    """What the title of a figure's first picture says, where it has a credit; others say less."""
    picture = next(figure.iter("img", "amp-img"), None)
    title = one_line(picture.get("title") or "") if picture is not None else ""
    credited = split_credit(title) if len(title.split()) >= _SHORTEST_TITLE else None
    return title if credited and credited.caption else ""


_SHORTEST_TITLE = 5
"""Words of a caption with its credit."""


def stated_credit(figure: html.HtmlElement) -> str:
    """The credit that a figure states in microdata (https://schema.org/creditText), or ""."""
    stated = (m.get("content") or "" for m in figure.iter("meta") if m.get("itemprop") in _CREDITS)
    return one_line(next(filter(None, stated), ""))


_CREDITS = ("creditText", "copyrightHolder", "copyrightNotice")

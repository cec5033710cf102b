"""What a figure states for scripts and machines, and shows by them or not at all."""

from __future__ import annotations

import re

from lxml import html

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


def stated_credit(figure: html.HtmlElement) -> str:
    """The credit that a figure states in microdata (https://schema.org/creditText), or ""."""
    stated = (m.get("content") or "" for m in figure.iter("meta") if m.get("itemprop") in _CREDITS)
    return one_line(next(filter(None, stated), ""))


_CREDITS = ("creditText", "copyrightHolder", "copyrightNotice")

"""Titles and other short texts of feeds, which may be HTML, or HTML written as text, without their markup."""

from __future__ import annotations

import re
from html import unescape

from builder.foundation.text import one_line

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|cite|code|div|em|font|h[1-6]|i|img|li|mark|ol|p|q|s|small|span|strong|sub|sup"
    r"|u|ul|wbr)\b[^<>]{0,2000}>",
    re.I,
)
_BLOCK = re.compile(r"</?(?:blockquote|br|div|h[1-6]|li|ol|p|ul)\b[^<>]{0,2000}>", re.I)


_FEED = re.compile(
    r"\s*[-–—|:»]+\s*(?:all (?:posts|stories|articles|news)|(?:rss|atom|news)?[ -]?feed|rss"
    r"|latest(?: \w+){0,2}|top stories|home ?page)$",
    re.I,
)


def outlet_of(feed_title: str) -> str:
    """The outlet's name in a feed's title: "Orbit - All Posts" is Orbit's."""
    return _FEED.sub("", feed_title)


def plain_words(text: str, kind: str = "text/plain") -> str:
    """One line of plain text. `kind` is the media type; only "text/html" and XHTML have character references.

    "<" is a letter in a title where no tag of HTML follows it, for many feeds write it so.
    """
    bare = _TAG.sub("", _BLOCK.sub(" ", text))
    return one_line(unescape(bare) if "html" in kind else bare)

"""Titles and other short texts of feeds, which may be HTML, or HTML written as text, without their markup."""

from __future__ import annotations

import re
from html import unescape

from builder.clippings.addresses import host_of
from builder.clippings.outlets import looks_like_outlet
from builder.foundation.text import letters_of, one_line

_TAG = re.compile(
    r"</?(?:a|abbr|b|big|blockquote|br|cite|code|div|em|font|h[1-6]|i|img|li|mark|ol|p|q|s|small|span|strong|sub|sup"
    r"|u|ul|wbr)\b[^<>]{0,2000}>",
    re.I,
)
_BLOCK = re.compile(r"</?(?:blockquote|br|div|h[1-6]|li|ol|p|ul)\b[^<>]{0,2000}>", re.I)


_PARTS = re.compile(r"\s+[-–—|:»>]+\s+|\s*[|»]\s*|:\s+")
_FEED = re.compile(
    r"(?:all (?:posts|stories|articles|news)|(?:rss|atom|news)?[ -]?feed|rss(?: 2\.0)?|latest(?: \w+){0,2}"
    r"|top stories|home ?page)",
    re.I,
)


def outlet_of(feed_title: str, home: str) -> str:
    """The outlet's name in a feed's title: "Orbit - All Posts" and "Orbit » Science" are Orbit's.

    Of several parts it is the only one that the address of the outlet (`home`) bears out, or that reads as
    an outlet's name; else all but what every feed may be called.
    """
    parts = [p for p in _PARTS.split(feed_title) if not _FEED.fullmatch(p)]
    label = letters_of(host_of(home).split(".")[0])
    in_address = [p for p in parts if label and (label in letters_of(p) or letters_of(p) in label)]
    for found in (in_address, [p for p in parts if looks_like_outlet(p)]):
        if len(found) == 1:
            return found[0]
    return parts[0] if len(parts) == 1 else feed_title


def plain_words(text: str, kind: str = "text/plain") -> str:
    """One line of plain text. `kind` is the media type; only "text/html" and XHTML have character references.

    "<" is a letter in a title where no tag of HTML follows it, for many feeds write it so.
    """
    bare = _TAG.sub("", _BLOCK.sub(" ", text))
    return one_line(unescape(bare) if "html" in kind else bare)

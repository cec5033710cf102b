"""A feed to its clippings, one an entry."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import partial

from lxml import etree

from builder.clippings.decoding import decode
from builder.clippings.feeds.entries import read_entry
from builder.clippings.feeds.extras import Extra, take_extras
from builder.clippings.feeds.json_feed import read_json_entry
from builder.clippings.feeds.mending import mended
from builder.clippings.outcome import Outcome, each_read
from builder.clippings.refusal import Refused
from builder.clippings.wires.markup import parse_xml

MOST = 1000
"""Entries in a feed, at most. Feeds have 10 to 100; more is an archive."""

_CLOSED = re.compile(rb"</(?:\w{1,20}:)?(?:rss|feed|RDF)\s*>")
_END = 2000
"""Bytes at the end of a feed in which its root element is closed."""

_ENTRY = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)[\s>]")


def read_feed(path: str, raw: bytes) -> Outcome:
    """The clippings in an RSS or Atom feed. Raises Refused where it is none, or too long.

    What is well-formed XML, or is once mended (`mending.py`), goes through lxml first, which bounds it (see
    `wires.markup`) and takes the pictures out, whose words feedparser mixes up with the entry's. All else
    is feedparser's to mend, as long as it is not long.
    """
    import feedparser

    entries = len(_ENTRY.findall(raw))
    if entries > MOST:
        raise Refused(f"It has {entries:,} entries.", f"Cut it to {MOST:,} or fewer.")
    clean, extras = _taken_apart(raw)
    found = feedparser.parse(
        clean,
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,  # only words, and links to other pages, get from here into Markdown
        resolve_relative_uris=False,
    )
    if not found.entries:
        raise Refused("No entry was found in it.", "Get the feed again, or clip its pages.")
    if not _CLOSED.search(raw[-_END:]):
        found.entries[-1]["breaks_off"] = True
    paired = extras if len(extras) == len(found.entries) else [Extra()] * len(found.entries)
    return each_read(
        path,
        [
            partial(read_entry, dict(found.feed), dict(e), x)
            for e, x in zip(found.entries, paired, strict=True)
        ],
    )


def read_json_feed(path: str, text: str) -> Outcome:
    """The clippings in a JSON Feed (https://www.jsonfeed.org/version/1.1/). Raises Refused likewise."""
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused("It is not JSON that can be read.", "Get the feed again.") from error
    given = feed.get("items") if isinstance(feed, dict) else None
    entries = [entry for entry in given if isinstance(entry, dict)] if isinstance(given, list) else []
    if not entries:
        raise Refused("No entry was found in it.", "Get the feed again, or clip its pages.")
    if len(entries) > MOST:
        raise Refused(f"It has {len(entries):,} entries.", f"Cut it to {MOST:,} or fewer.")
    return each_read(path, [partial(read_json_entry, feed, entry) for entry in entries])


_LONGEST_BROKEN = 2_000_000
"""Bytes of a feed that is not well-formed, at most: mending one takes feedparser a while."""


def _taken_apart(raw: bytes) -> tuple[bytes, Sequence[Extra]]:
    """The feed as well-formed UTF-8 without its pictures, and these; else as it came."""
    try:
        root = _parsed(raw)
    except Refused as refused:
        if not _is_broken(refused) or len(raw) > _LONGEST_BROKEN:
            raise
        return (decode(raw) or "").encode("utf-8", "replace"), []
    extras = take_extras(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True), extras


def _parsed(raw: bytes) -> etree._Element:
    """The feed's root, of the feed mended where that is needed. Raises Refused where that is not enough."""
    try:
        return parse_xml(raw)
    except Refused as refused:
        if not _is_broken(refused) or len(raw) > _LONGEST_BROKEN:
            raise
        return parse_xml(mended(raw))


def _is_broken(refused: Refused) -> bool:
    return "well-formed" in refused.what

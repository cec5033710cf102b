"""Feeds written: RSS 2.0 and Atom (RFC 4287), with feedgen.

An article is in the feeds of all that it names. feedgen writes its entry once for each format, and the frame
of each feed; what is joined here is what feedgen would have written at once.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from feedgen.feed import FeedGenerator

from builder.markup.rendering import safe_html
from builder.pages.bodies import addresses
from builder.pages.feed_pages import moment_of
from builder.pages.model import FeedEntry, FeedPage
from builder.settings.model import Settings

Format = Literal["rss", "atom"]

_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml"}

_ENDS = {"rss": b"  </channel>\n</rss>", "atom": b"</feed>"}
"""What follows the last entry of a feed."""

_ENTRIES = {
    "rss": re.compile(rb"    <item>.*</item>\n", re.DOTALL),
    "atom": re.compile(rb"  <entry>.*</entry>\n", re.DOTALL),
}

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write (section 2.2)."""


@dataclass(frozen=True)
class Feeds:
    """Writes the feeds of one library, in which there is one article to a permalink."""

    settings: Settings
    _written: dict[tuple[str, str, bool], bytes] = field(default_factory=dict, compare=False, repr=False)

    def bytes_of(self, page: FeedPage) -> bytes:
        """The feed as XML in UTF-8. It does not say when it was built: it changes only with its entries."""
        frame = _serialised(_frame(page, self.settings), page.format)
        top, end, rest = frame.rpartition(_ENDS[page.format])
        return b"".join((top, *(self._entry(entry, page.format) for entry in page.entries), end, rest))

    def _entry(self, entry: FeedEntry, kind: Format) -> bytes:
        key = (entry.card.permalink, kind, entry.body is not None)
        if key not in self._written:
            self._written[key] = _entry_alone(entry, kind, self.settings)
        return self._written[key]


def _entry_alone(entry: FeedEntry, kind: Format, settings: Settings) -> bytes:
    """What feedgen writes of an entry, cut out of a feed that has no other."""
    feed = _frame(FeedPage("", kind, "/", "/", "A", "A", _SOME_MOMENT, ()), settings)
    _add(feed, entry, settings, ZoneInfo(settings.timezone))
    found = _ENTRIES[kind].search(_serialised(feed, kind))
    assert found
    return found[0]


_SOME_MOMENT = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


def _serialised(feed: FeedGenerator, kind: Format) -> bytes:
    made: bytes = feed.rss_str(pretty=True) if kind == "rss" else feed.atom_str(pretty=True)
    return made


def _frame(page: FeedPage, settings: Settings) -> FeedGenerator:
    """The feed without its entries."""
    feed = FeedGenerator()
    home = _absolute(page.permalink, settings)
    itself = _absolute(page.place, settings)
    feed.load_extension("dc", atom=False, rss=True)
    feed.id(itself)
    feed.title(_xml_safe(page.title))
    feed.description(_xml_safe(page.description))
    feed.subtitle(_xml_safe(page.description))
    feed.language(settings.language)
    feed.updated(page.updated)
    feed.lastBuildDate(page.updated)
    feed.generator("Dateline")
    feed.author({"name": _xml_safe(settings.title)})
    # feedgen takes the last link for that of an RSS channel.
    feed.link(href=itself, rel="self", type=_TYPES[page.format])
    feed.link(href=home, rel="alternate", type="text/html")
    return feed


def _add(feed: FeedGenerator, entry: FeedEntry, settings: Settings, zone: ZoneInfo) -> None:
    card = entry.card
    published = moment_of(card, zone)
    made = feed.add_entry()
    made.id(_xml_safe(card.id))
    made.guid(_xml_safe(card.id), permalink=False)
    made.title(_xml_safe(card.title) or card.permalink)  # which it must have
    made.link(href=_absolute(card.permalink, settings), rel="alternate", type="text/html")
    made.published(published)
    made.updated(max(published, card.updated) if card.updated else published)
    authors = [_xml_safe(author) for author in card.authors or (card.publisher,) if author]
    for author in authors:
        made.author({"name": author})
    if authors:
        # An author of RSS 2.0 is an e-mail address; names stand in Dublin Core's element.
        made.dc.dc_creator(authors)
    for tag in card.tags:
        made.category({"term": _xml_safe(tag.name)})
    made.summary(_xml_safe(card.summary or card.title))
    if entry.body:
        html = safe_html(entry.body.markdown, address=addresses(entry.body, settings.base_url))
        made.content(_xml_safe(html), type="html")


def _absolute(permalink: str, settings: Settings) -> str:
    return urljoin(settings.base_url, permalink[1:])


def _xml_safe(text: str) -> str:
    return _UNWRITABLE.sub("", text)

"""Feeds written: RSS 2.0 and Atom (RFC 4287), with feedgen."""

from __future__ import annotations

from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from feedgen.feed import FeedGenerator

from builder.markup.rendering import safe_html
from builder.pages.bodies import addresses
from builder.pages.feed_pages import moment_of
from builder.pages.model import FeedEntry, FeedPage
from builder.settings.model import Settings


def feed_bytes(page: FeedPage, settings: Settings) -> bytes:
    """The feed as XML in UTF-8. It changes only with its entries: it says nothing of when it was built."""
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
    zone = ZoneInfo(settings.timezone)
    for entry in reversed(page.entries):  # feedgen puts each before the ones it has
        _add(feed, entry, settings, zone)
    made: bytes = feed.rss_str(pretty=True) if page.format == "rss" else feed.atom_str(pretty=True)
    return made


_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml"}


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
    """The text without the control characters that XML 1.0 has no way to write (section 2.2)."""
    return "".join(
        c
        for c in text
        if c in "\t\n\r" or (c >= " " and c not in "\ufffe\uffff" and not "\ud800" <= c <= "\udfff")
    )

"""The feeds of the site, of each tag and section, and of each entity."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal
from zoneinfo import ZoneInfo

from builder.library.cards import ArticleCard, Link
from builder.library.model import Catalogued, EntityDossier, Library, TagDossier
from builder.library.permalinks import atom_permalink, file_of, rss_permalink
from builder.pages.bodies import body_of
from builder.pages.contexts import Body
from builder.pages.framing import HOME
from builder.pages.model import FeedEntry, FeedPage
from builder.settings.model import Settings

NO_ENTRIES = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""When a feed without entries was last changed: a fixed moment, for the same input gives the same bytes."""


@dataclass(frozen=True)
class _Channel:
    """What a feed is about: its page, the permalinks under which it is served, its entries."""

    page: Link
    description: str
    served_at: str
    entries: tuple[FeedEntry, ...]


def feed_pages(library: Library, settings: Settings) -> Iterator[FeedPage]:
    """RSS and Atom for the site, every tag, section and entity.

    A page that has moved leaves its feeds behind, with the entries of the page that it moved to, so that
    no subscriber is lost. Only the site's own feeds carry whole articles.
    """
    most, zone = settings.feeds.entries, ZoneInfo(settings.timezone)
    channels = [_site_channel(library, settings)]
    filed: dict[str, _Channel] = {}
    dossiers: list[EntityDossier | TagDossier] = [*library.entities, *library.tags, *library.sections]
    for dossier in dossiers:
        card = dossier.card
        filed[card.permalink] = _channel(Link(card.name, card.permalink), dossier.articles[:most], settings)
    channels += filed.values()
    channels += _left_behind(library.moved, filed, settings)
    for channel in channels:
        yield _feed(channel, "rss", settings, zone)
        yield _feed(channel, "atom", settings, zone)


def _site_channel(library: Library, settings: Settings) -> _Channel:
    entries = tuple(
        FeedEntry(c.card, _whole(c, library) if settings.feeds.full_text else None)
        for c in library.articles[: settings.feeds.entries]
    )
    return _Channel(Link(settings.title, HOME), settings.tagline or settings.title, HOME, entries)


def _channel(page: Link, cards: Sequence[ArticleCard], settings: Settings) -> _Channel:
    entries = tuple(FeedEntry(card, None) for card in cards)
    return _Channel(page, f"{page.name} in {settings.title}", page.permalink, entries)


def _left_behind(
    moved: Mapping[str, Link], filed: Mapping[str, _Channel], settings: Settings
) -> Iterator[_Channel]:
    """The feeds of pages that had some and moved; where the new page has none, a feed that has ended."""
    for permalink, to in moved.items():
        if _WITH_FEEDS.fullmatch(permalink):
            entries = filed[to.permalink].entries if to.permalink in filed else ()
            yield _Channel(to, f"{to.name} in {settings.title}", permalink, entries)


_WITH_FEEDS = re.compile(r"/(?:people|organisations|places|tags|sections)/[^/]+/")


def _whole(catalogued: Catalogued, library: Library) -> Body:
    article = catalogued.annotated.article
    return body_of(article.body, article.path, library.permalinks)


def _feed(channel: _Channel, kind: Literal["rss", "atom"], settings: Settings, zone: ZoneInfo) -> FeedPage:
    place = (rss_permalink if kind == "rss" else atom_permalink)(channel.served_at)
    is_site = channel.page.permalink == HOME and channel.served_at == HOME
    moments = [moment_of(entry.card, zone) for entry in channel.entries]
    moments += [entry.card.updated for entry in channel.entries if entry.card.updated]
    return FeedPage(
        path=file_of(place),
        format=kind,
        permalink=channel.page.permalink,
        place=place,
        title=settings.title if is_site else f"{channel.page.name} – {settings.title}",
        description=channel.description,
        updated=max(moments, default=NO_ENTRIES),
        entries=channel.entries,
    )


def moment_of(card: ArticleCard, zone: ZoneInfo) -> dt.datetime:
    """The moment of an article; of a mere day, its midnight in the site's zone."""
    return card.time or dt.datetime.combine(card.date, dt.time(), zone)

"""The feeds of the site, of each tag and section, and of each entity."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal
from zoneinfo import ZoneInfo

from builder.foundation.digests import digest_of
from builder.library.cards import ArticleCard, Link
from builder.library.model import Catalogued, EntityDossier, Library, TagDossier
from builder.library.permalinks import atom_permalink, file_of, rss_permalink
from builder.pages.bodies import Whole, whole_of
from builder.pages.framing import HOME
from builder.pages.model import FeedEntry, FeedPage, Plan
from builder.settings.model import Settings

NO_ENTRIES = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""When a feed without entries was last changed: a fixed moment, for the same input gives the same bytes."""


@dataclass(frozen=True)
class Channel:
    """What a feed tells: its title and description, its page, the permalink under which it is served, and its
    entries, newest first. `timezone` is that of mere days."""

    title: str
    description: str
    page: str
    served_at: str
    entries: tuple[Catalogued | Whole, ...]
    timezone: str

    @cached_property
    def mark(self) -> str:
        """The digest of all that its feeds say."""
        entries = " ".join([entry.mark for entry in self.entries])
        return digest_of(self.title, self.description, self.page, self.served_at, entries, self.timezone)

    @cached_property
    def shown(self) -> tuple[FeedEntry, ...]:
        """The entries as a feed shows them."""
        return tuple([_entry(entry) for entry in self.entries])

    @cached_property
    def updated(self) -> dt.datetime:
        """When its newest entry came or was changed."""
        zone = ZoneInfo(self.timezone)
        cards = [entry.card for entry in self.shown]
        moments = [moment_of(card, zone) for card in cards]
        moments += [card.updated for card in cards if card.updated]
        return max(moments, default=NO_ENTRIES)


@dataclass(frozen=True)
class FeedPlan(Plan):
    """A feed of a channel."""

    path: str
    format: Literal["rss", "atom"]
    channel: Channel

    def made(self) -> FeedPage:
        """The feed with all its entries."""
        channel = self.channel
        return FeedPage(
            path=self.path,
            format=self.format,
            permalink=channel.page,
            place=_PLACE[self.format](channel.served_at),
            title=channel.title,
            description=channel.description,
            updated=channel.updated,
            entries=channel.shown,
        )


def feed_paths(permalink: str) -> tuple[str, ...]:
    """The files of the feeds of the page at that permalink."""
    return tuple([file_of(place(permalink)) for place in _PLACE.values()])


def feeds_of(
    dossier: EntityDossier | TagDossier, filed: Sequence[Catalogued], settings: Settings
) -> list[FeedPlan]:
    """RSS and Atom of an entity, a tag or a section, of the newest of what is `filed` there."""
    page = Link(dossier.card.name, dossier.card.permalink)
    return _feeds(_channel(page, page.permalink, tuple(filed[: settings.feeds.entries]), settings))


def site_feeds(library: Library, settings: Settings) -> Iterator[FeedPlan]:
    """RSS and Atom of the site, and of pages that have moved.

    A page that has moved leaves its feeds behind, with the entries of the page that it moved to, so that
    no subscriber is lost. Only the site's own feeds carry whole articles.
    """
    yield from _feeds(_site_channel(library, settings))
    for channel in _left_behind(library, settings):
        yield from _feeds(channel)


def _feeds(channel: Channel) -> list[FeedPlan]:
    return [FeedPlan(file_of(place(channel.served_at)), kind, channel) for kind, place in _PLACE.items()]


_PLACE: Mapping[Literal["rss", "atom"], Callable[[str], str]] = {"rss": rss_permalink, "atom": atom_permalink}

FORMATS = tuple(_PLACE)
"""The formats of feeds: one file of each."""


def _site_channel(library: Library, settings: Settings) -> Channel:
    newest = library.articles[: settings.feeds.entries]
    return Channel(
        title=settings.title,
        description=settings.tagline or settings.title,
        page=HOME,
        served_at=HOME,
        entries=tuple(whole_of(c, library.permalinks) for c in newest)
        if settings.feeds.full_text
        else newest,
        timezone=settings.timezone,
    )


def _channel(
    page: Link, served_at: str, entries: tuple[Catalogued | Whole, ...], settings: Settings
) -> Channel:
    return Channel(
        title=f"{page.name} – {settings.title}",
        description=f"{page.name} in {settings.title}",
        page=page.permalink,
        served_at=served_at,
        entries=entries,
        timezone=settings.timezone,
    )


def _left_behind(library: Library, settings: Settings) -> Iterator[Channel]:
    """The feeds of pages that had some and moved; where the new page has none, a feed that has ended."""
    had_feeds = {old: to for old, to in library.moved.items() if _WITH_FEEDS.fullmatch(old)}
    if not had_feeds:
        return
    dossiers: list[EntityDossier | TagDossier] = [*library.entities, *library.tags, *library.sections]
    filed = {dossier.card.permalink: dossier.filed for dossier in dossiers}
    for old, to in had_feeds.items():
        yield _channel(to, old, filed.get(to.permalink, ())[: settings.feeds.entries], settings)


_WITH_FEEDS = re.compile(r"/(?:people|organisations|places|tags|sections)/[^/]+/")


def _entry(entry: Catalogued | Whole) -> FeedEntry:
    if isinstance(entry, Whole):
        return FeedEntry(entry.article.card, entry.body(with_mentions=False))
    return FeedEntry(entry.card, None)


def moment_of(card: ArticleCard, zone: ZoneInfo) -> dt.datetime:
    """The moment of an article; of a mere day, its midnight in the site's zone."""
    return card.time or dt.datetime.combine(card.date, dt.time(), zone)

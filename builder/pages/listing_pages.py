"""The pages of entities, tags and sections, and the lists of them."""

from __future__ import annotations

import datetime as dt
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from builder.articles.links import files_linked
from builder.articles.texts import HeldText
from builder.entities.model import EntityType
from builder.foundation.text import fold
from builder.library.cards import ArticleCard, EntityCard, Link, Picture
from builder.library.gathering import LIST_NAMES
from builder.library.media import media_permalink
from builder.library.model import Catalogued, Dossier, EntityDossier, Filing, Library, TagDossier
from builder.library.permalinks import LISTS, TAGS, file_of, page_permalinks
from builder.pages.bodies import Targets, targets_of
from builder.pages.chapters import Chapter
from builder.pages.contexts import (
    Body,
    EntitiesContext,
    EntityContext,
    Pagination,
    TagContext,
    TagsContext,
)
from builder.pages.feed_pages import FORMATS, feed_paths, feeds_of
from builder.pages.framing import framed
from builder.pages.model import Plan, TemplatePage, TemplatePlan
from builder.settings.model import Settings

Listed = TypeVar("Listed")

TYPE_NAMES: dict[EntityType, str] = {"person": "Person", "org": "Organisation", "place": "Place"}

MOST_NAMED = 12
"""Entities shown on top of a list as those named most, at most."""


class ListingPlan(TemplatePlan):
    """A page of a listing; which one, and of what, say the fields of the plan."""

    dossier: EntityDossier | TagDossier
    articles: tuple[Catalogued, ...]

    @property
    def near(self) -> str:
        """The day of its newest article."""
        return self.articles[0].card.date.isoformat()

    @property
    def indexed(self) -> bool:
        """Whether search engines should list it: the newest page only."""
        return self.permalink == self.dossier.card.permalink


@dataclass(frozen=True)
class EntityPlan(ListingPlan):
    """A page of an entity; `targets` are those of its introduction."""

    path: str
    permalink: str
    dossier: EntityDossier
    articles: tuple[Catalogued, ...]
    pagination: Pagination
    targets: Targets

    template = "entity.html"
    bodies = ("introduction",)

    def made(self) -> TemplatePage:
        """The page with all that it shows."""
        entity, card = self.dossier.entity, self.dossier.card
        articles = tuple(article.card for article in self.articles)
        context = EntityContext(
            entity=card,
            type_name=TYPE_NAMES[card.type],
            aliases=tuple(alias for alias in entity.aliases if alias != card.name),
            introduction=Body(HeldText(entity.introduction), (), self.targets)
            if entity.introduction
            else None,
            picture=Picture(media_permalink(entity.image), entity.name, "", "") if entity.image else None,
            wikidata=entity.wikidata,
            lat=entity.lat,
            lon=entity.lon,
            first=self.dossier.filed[-1].card.date,
            last=self.dossier.filed[0].card.date,
            articles=articles,
            days=_by_day(articles),
            pagination=self.pagination,
            alongside=self.dossier.alongside,
            quotes=self.dossier.quotes,
        )
        them = "them" if card.type == "person" else "it"
        return framed(
            context,
            "entity",
            self.permalink,
            card.name,
            description=f"{card.name} in the news: every article of this digest that names {them}.",
            trail=(Link(LIST_NAMES[card.type], LISTS[card.type]),),
            feeds=card.permalink,
            indexed=self.indexed,
        )


@dataclass(frozen=True)
class TagPlan(ListingPlan):
    """A page of a tag or a section, as `type_name` says."""

    path: str
    permalink: str
    dossier: TagDossier
    type_name: str
    articles: tuple[Catalogued, ...]
    pagination: Pagination

    template = "tag.html"

    def made(self) -> TemplatePage:
        """The page with all that it shows."""
        card, cards = self.dossier.card, tuple(article.card for article in self.articles)
        context = TagContext(card, self.type_name, cards, self.pagination, self.dossier.alongside)
        return framed(
            context,
            "tag",
            self.permalink,
            card.name,
            description=f"All articles on {card.name}.",
            trail=(Link("Tags", TAGS),),
            feeds=card.permalink,
            indexed=self.indexed,
        )


@dataclass(frozen=True)
class ListingChapter(Chapter, Generic[Dossier]):
    """All pages of a listing, one for every `page_length` of what is filed there, and their feeds."""

    filing: Filing[Dossier]

    @property
    def dossier(self) -> Dossier:
        """What it is the listing of."""
        return self.filing.dossier

    @property
    def filed(self) -> tuple[Catalogued, ...]:
        """All that is listed."""
        return self.filing.dossier.filed

    @property
    def name(self) -> str:
        """The permalink of its newest page."""
        return self.dossier.card.permalink

    @property
    def indexed(self) -> tuple[str]:
        """Its newest page."""
        return (self.name,)

    @property
    def feeds(self) -> int:
        """How many of its pages are feeds."""
        return len(FORMATS)

    def paths(self, settings: Settings) -> list[str]:
        """The files of its pages and feeds."""
        places = page_permalinks(self.name, len(self.filed), settings.page_length)
        return [*map(file_of, places), *feed_paths(self.name)]

    def pages(self, settings: Settings) -> list[Plan]:
        """Its pages and feeds."""
        listing = paginated(self.name, self.filed, settings.page_length)
        return [*(self.page(*one) for one in listing), *feeds_of(self.dossier, self.filed, settings)]

    @abstractmethod
    def page(self, permalink: str, articles: tuple[Catalogued, ...], pagination: Pagination) -> Plan:
        """One of its pages."""


@dataclass(frozen=True)
class EntityChapter(ListingChapter[EntityDossier]):
    """All pages of an entity; `targets` are those of its introduction."""

    targets: Targets

    def page(self, permalink: str, articles: tuple[Catalogued, ...], pagination: Pagination) -> EntityPlan:
        """One of its pages."""
        return EntityPlan(file_of(permalink), permalink, self.dossier, articles, pagination, self.targets)


@dataclass(frozen=True)
class TagChapter(ListingChapter[TagDossier]):
    """All pages of a tag or a section, as `type_name` says."""

    type_name: str

    def page(self, permalink: str, articles: tuple[Catalogued, ...], pagination: Pagination) -> TagPlan:
        """One of its pages."""
        return TagPlan(file_of(permalink), permalink, self.dossier, self.type_name, articles, pagination)


def entity_chapters(library: Library) -> Iterator[EntityChapter]:
    """A chapter for each entity that has a page."""
    for dossier in library.entities:
        entity = dossier.entity
        linked = files_linked(entity.introduction) if entity.introduction else ()
        yield EntityChapter(Filing(dossier), targets_of(linked, entity.path, library.permalinks))


def tag_chapters(library: Library) -> Iterator[TagChapter]:
    """A chapter for each tag and section."""
    for kind, dossiers in (("Tag", library.tags), ("Section", library.sections)):
        for dossier in dossiers:
            yield TagChapter(Filing(dossier), kind)


def list_pages(library: Library) -> Iterator[TemplatePage]:
    """The lists of people, organisations, places and tags."""
    for kind, name in LIST_NAMES.items():
        cards = [dossier.card for dossier in library.entities if dossier.card.type == kind]
        most = sorted(cards, key=lambda card: (-card.count, fold(card.name)))[:MOST_NAMED]
        context = EntitiesContext(kind, name, len(cards), tuple(most), _by_letter(cards))
        yield framed(context, "entities", LISTS[kind], name)
    tags = tuple(dossier.card for dossier in library.tags)
    yield framed(TagsContext(tags, tuple(d.card for d in library.sections)), "tags", TAGS, "Tags")


def paginated(
    permalink: str, entries: Sequence[Listed], length: int
) -> Iterator[tuple[str, tuple[Listed, ...], Pagination]]:
    """(permalink, entries, pagination) for each page of a listing whose entries come newest first."""
    places = page_permalinks(permalink, len(entries), length)
    total = len(places)
    for number in range(total, 0, -1):
        end = len(entries) - (number - 1) * length
        start = 0 if number == total else end - length
        newer = places[number] if number < total else ""
        older = places[number - 2] if number > 1 else ""
        yield places[number - 1], tuple(entries[start:end]), Pagination(number, total, newer, older)


def _by_day(cards: Sequence[ArticleCard]) -> tuple[tuple[dt.date, tuple[ArticleCard, ...]], ...]:
    """The cards, which come newest first, by their days."""
    return tuple([(day, tuple(its)) for day, its in groupby(cards, key=lambda card: card.date)])


def _by_letter(cards: Sequence[EntityCard]) -> tuple[tuple[str, tuple[EntityCard, ...]], ...]:
    """The cards in groups by first letter, people by their surname; what begins with no letter comes last."""
    ranked = sorted((_place_in_list(card), card) for card in cards)
    groups = groupby(ranked, key=lambda placed: placed[0][1])
    return tuple((letter, tuple(card for _, card in group)) for letter, group in groups)


def _place_in_list(card: EntityCard) -> tuple[bool, str, str, str]:
    name = _filed_as(card)
    first = name[:1].upper()
    letter = first if first.isalpha() else "#"
    return letter == "#", letter, name, card.permalink


def _filed_as(card: EntityCard) -> str:
    name = fold(card.name)
    return " ".join([name.rsplit(" ", 1)[-1], name]) if card.type == "person" else name

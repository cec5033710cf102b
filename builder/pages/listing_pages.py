"""The pages of entities, tags and sections, and the lists of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from builder.articles.links import files_linked
from builder.articles.texts import HeldText
from builder.entities.model import EntityType
from builder.foundation.text import fold
from builder.library.cards import EntityCard, Link, Picture
from builder.library.gathering import LIST_NAMES
from builder.library.media import media_permalink
from builder.library.model import Catalogued, EntityDossier, Library, TagDossier
from builder.library.permalinks import LISTS, TAGS, file_of, page_permalinks
from builder.pages.bodies import Targets, targets_of
from builder.pages.contexts import (
    Body,
    EntitiesContext,
    EntityContext,
    Pagination,
    TagContext,
    TagsContext,
)
from builder.pages.framing import framed
from builder.pages.model import TemplatePage, TemplatePlan
from builder.settings.model import Settings

Listed = TypeVar("Listed")

TYPE_NAMES: dict[EntityType, str] = {"person": "Person", "org": "Organisation", "place": "Place"}

MOST_NAMED = 12
"""Entities shown on top of a list as those named most, at most."""


@dataclass(frozen=True)
class EntityPlan(TemplatePlan):
    """A page of an entity; `targets` are those of its introduction."""

    path: str
    permalink: str
    dossier: EntityDossier
    articles: tuple[Catalogued, ...]
    pagination: Pagination
    targets: Targets

    template = "entity.html"

    @property
    def indexed(self) -> bool:
        """Whether search engines should list it: the newest page only."""
        return self.permalink == self.dossier.card.permalink

    def made(self) -> TemplatePage:
        """The page with all that it shows."""
        entity, card = self.dossier.entity, self.dossier.card
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
            articles=tuple(article.card for article in self.articles),
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
class TagPlan(TemplatePlan):
    """A page of a tag or a section, as `type_name` says."""

    path: str
    permalink: str
    dossier: TagDossier
    type_name: str
    articles: tuple[Catalogued, ...]
    pagination: Pagination

    template = "tag.html"

    @property
    def indexed(self) -> bool:
        """Whether search engines should list it: the newest page only."""
        return self.permalink == self.dossier.card.permalink

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


def entity_pages(library: Library, settings: Settings) -> Iterator[EntityPlan]:
    """The pages of each entity, one for every `page_length` articles."""
    for dossier in library.entities:
        entity, permalink = dossier.entity, dossier.card.permalink
        targets = targets_of(files_linked(entity.introduction), entity.path, library.permalinks)
        for place, articles, pagination in paginated(permalink, dossier.filed, settings.page_length):
            yield EntityPlan(file_of(place), place, dossier, articles, pagination, targets)


def tag_pages(library: Library, settings: Settings) -> Iterator[TagPlan]:
    """The pages of each tag and section."""
    for kind, dossiers in (("Tag", library.tags), ("Section", library.sections)):
        for dossier in dossiers:
            permalink = dossier.card.permalink
            for place, articles, pagination in paginated(permalink, dossier.filed, settings.page_length):
                yield TagPlan(file_of(place), place, dossier, kind, articles, pagination)


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


def _by_letter(cards: Sequence[EntityCard]) -> tuple[tuple[str, tuple[EntityCard, ...]], ...]:
    """The cards in groups by first letter, people by their surname; what begins with no letter comes last."""
    ranked = sorted(cards, key=_place_in_list)
    return tuple((letter, tuple(group)) for letter, group in groupby(ranked, key=_letter))


def _place_in_list(card: EntityCard) -> tuple[bool, str, str, str]:
    letter = _letter(card)
    return letter == "#", letter, _filed_as(card), card.permalink


def _filed_as(card: EntityCard) -> str:
    name = fold(card.name)
    return " ".join([name.rsplit(" ", 1)[-1], name]) if card.type == "person" else name


def _letter(card: EntityCard) -> str:
    first = _filed_as(card)[:1].upper()
    return first if first.isalpha() else "#"

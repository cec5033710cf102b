"""The pages of entities, tags and sections, and the lists of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from builder.entities.model import EntityType
from builder.foundation.text import fold
from builder.library.cards import ArticleCard, EntityCard, Link, Picture
from builder.library.gathering import LIST_NAMES
from builder.library.media import media_permalink
from builder.library.model import EntityDossier, Library, TagDossier
from builder.library.permalinks import LISTS, TAGS, page_permalinks
from builder.pages.bodies import body_of
from builder.pages.contexts import (
    EntitiesContext,
    EntityContext,
    Pagination,
    TagContext,
    TagsContext,
)
from builder.pages.framing import framed
from builder.pages.model import TemplatePage
from builder.settings.model import Settings

TYPE_NAMES: dict[EntityType, str] = {"person": "Person", "org": "Organisation", "place": "Place"}

MOST_NAMED = 12
"""Entities shown on top of a list as those named most, at most."""


def entity_pages(library: Library, settings: Settings) -> Iterator[TemplatePage]:
    """The pages of each entity, one for every `page_length` articles."""
    for dossier in library.entities:
        for permalink, cards, pagination in paginated(
            dossier.card.permalink, dossier.articles, settings.page_length
        ):
            yield _entity_page(dossier, permalink, cards, pagination, library)


def tag_pages(library: Library, settings: Settings) -> Iterator[TemplatePage]:
    """The pages of each tag and section."""
    for kind, dossiers in (("Tag", library.tags), ("Section", library.sections)):
        for dossier in dossiers:
            for permalink, cards, pagination in paginated(
                dossier.card.permalink, dossier.articles, settings.page_length
            ):
                yield _tag_page(dossier, kind, permalink, cards, pagination)


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
    permalink: str, cards: Sequence[ArticleCard], length: int
) -> Iterator[tuple[str, tuple[ArticleCard, ...], Pagination]]:
    """(permalink, cards, pagination) for each page of a listing whose cards come newest first."""
    places = page_permalinks(permalink, len(cards), length)
    total = len(places)
    for number in range(total, 0, -1):
        end = len(cards) - (number - 1) * length
        start = 0 if number == total else end - length
        newer = places[number] if number < total else ""
        older = places[number - 2] if number > 1 else ""
        yield places[number - 1], tuple(cards[start:end]), Pagination(number, total, newer, older)


def _entity_page(
    dossier: EntityDossier,
    permalink: str,
    cards: tuple[ArticleCard, ...],
    pagination: Pagination,
    library: Library,
) -> TemplatePage:
    entity, card = dossier.entity, dossier.card
    body = body_of(entity.introduction, entity.path, library.permalinks) if entity.introduction else None
    context = EntityContext(
        entity=card,
        type_name=TYPE_NAMES[card.type],
        aliases=tuple(alias for alias in entity.aliases if alias != card.name),
        introduction=body,
        picture=Picture(media_permalink(entity.image), entity.name, "", "") if entity.image else None,
        wikidata=entity.wikidata,
        lat=entity.lat,
        lon=entity.lon,
        first=dossier.articles[-1].date,
        last=dossier.articles[0].date,
        articles=cards,
        pagination=pagination,
        alongside=dossier.alongside,
        quotes=dossier.quotes,
    )
    return framed(
        context,
        "entity",
        permalink,
        card.name,
        description=f"{card.name} in the news: every article of this digest that names them."
        if card.type == "person"
        else f"{card.name} in the news: every article of this digest that names it.",
        trail=(Link(LIST_NAMES[card.type], LISTS[card.type]),),
        feeds=card.permalink,
        indexed=permalink == card.permalink,
    )


def _tag_page(
    dossier: TagDossier, kind: str, permalink: str, cards: tuple[ArticleCard, ...], pagination: Pagination
) -> TemplatePage:
    card = dossier.card
    return framed(
        TagContext(card, kind, cards, pagination, dossier.alongside),
        "tag",
        permalink,
        card.name,
        description=f"All articles on {card.name}.",
        trail=(Link("Tags", TAGS),),
        feeds=card.permalink,
        indexed=permalink == card.permalink,
    )


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

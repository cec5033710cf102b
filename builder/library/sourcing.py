"""Mentions that say where the news comes from, and so name nobody in its story: "told Reuters", "[AFP]".

The bylined agency and the publisher are about the article, not in it. They are in the story all the same
where they are its subject: named in the headline, or several times where no source would be.
"""

from __future__ import annotations

from collections.abc import Iterable

from builder.annotations.model import Annotated
from builder.annotations.outline import Outline, starts_in
from builder.articles.matter import ArticleMatter
from builder.clippings.outlets import is_outlet
from builder.entities.knowledge import name_key
from builder.entities.model import Entity, EntityMention

SUBJECT = 3
"""Mentions from which on an article is about its own publisher."""


def publishers_of(articles: Iterable[Annotated]) -> frozenset[str]:
    """All who publish in the library, as keys of names."""
    return frozenset(
        name_key(annotated.article.matter.publisher)
        for annotated in articles
        if annotated.article.matter.publisher
    )


def media_among(entities: Iterable[Entity], publishers: frozenset[str]) -> frozenset[str]:
    """The ids of the entities that are media: they publish in the library, or are known to."""
    return frozenset(
        entity.id
        for entity in entities
        if entity.type == "org"
        and any(name_key(name) in publishers or is_outlet(name) for name in (entity.name, *entity.aliases))
    )


def in_story(
    mentions: list[EntityMention], entity: Entity, annotated: Annotated, media: frozenset[str]
) -> list[EntityMention]:
    """Those of an entity's mentions in an article that are part of its story. `media` are ids of entities."""
    outline = annotated.facts.outline
    found = [mention for mention in mentions if not starts_in(outline.credits, mention.start)]
    if entity.type != "org" or _is_announced(found, outline):
        return found
    own = _signs(entity, annotated.article.matter)
    if own or entity.id in media:
        found = [mention for mention in found if not starts_in(outline.asides, mention.start)]
    return found if not own or len(found) >= SUBJECT else []


def _is_announced(mentions: Iterable[EntityMention], outline: Outline) -> bool:
    return any(starts_in((outline.headline, outline.dek), mention.start) for mention in mentions)


def _signs(entity: Entity, matter: ArticleMatter) -> bool:
    """Whether the article is the entity's own: it publishes it or is among its authors."""
    signed = {name_key(name) for name in (matter.publisher, *matter.authors) if name}
    return any(name_key(name) in signed for name in (entity.name, *entity.aliases))

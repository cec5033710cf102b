"""Marks: digests by which the library knows that an article, or what is named in it, is as it was."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from builder.annotations.model import Annotated, Facts
from builder.articles.model import Article
from builder.entities.model import Entity, Resolution
from builder.foundation.digests import digest_of


@dataclass(frozen=True)
class Marks:
    """The marks of what is named: `documents` by path, of all mentions and quotes there; `entities` by id.

    `organisations` are those among the entities.
    """

    documents: Mapping[str, str]
    entities: Mapping[str, str]
    organisations: Mapping[str, str]


def marks_of(resolution: Resolution, media: Set[str]) -> Marks:
    """The marks of a resolution in which the entities with the ids `media` are media."""
    import msgspec

    encode = msgspec.msgpack.Encoder().encode
    paths = resolution.mentions.keys() | resolution.quotes.keys()
    documents = {
        path: digest_of(encode((resolution.mentions.get(path, ()), resolution.quotes.get(path, ()))))
        for path in paths
    }
    entities = {e.id: digest_of(encode(_lasting(e)), str(e.id in media)) for e in resolution.entities}
    organisations = {e.id: entities[e.id] for e in resolution.entities if e.type == "org"}
    return Marks(documents, entities, organisations)


def article_mark(article: Article) -> str:
    """The mark of an article with all that is in its file."""
    return digest_of(article.path, article.body, repr(article.matter))


def text_mark(annotated: Annotated) -> str:
    """The mark of an article and the facts of its text."""
    return digest_of(article_mark(annotated.article), _facts_mark(annotated.facts))


def _facts_mark(facts: Facts) -> str:
    return repr(facts)


def _lasting(entity: Entity) -> tuple[object, ...]:
    """What pages say of an entity. How often it is named is not among it: that changes with every article."""
    return (
        entity.id,
        entity.name,
        entity.type,
        entity.aliases,
        entity.path,
        entity.hidden,
        entity.wikidata,
        entity.lat,
        entity.lon,
        entity.image,
        entity.introduction,
    )

"""The library: all articles with their cards, and what they are filed under."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from builder.annotations.model import Annotated
from builder.articles.model import Standing
from builder.entities.model import Entity
from builder.library.cards import ArticleCard, EntityCard, Link, QuoteCard, TagCard
from builder.library.ledger import Ledger

MentionLink = tuple[int, int, str]


@dataclass(frozen=True)
class Catalogued:
    """An article with its card and, for its page, every mention as (start, end, permalink).

    Spans are in characters of the body's plain text.
    """

    annotated: Annotated
    card: ArticleCard
    links: tuple[MentionLink, ...]


@dataclass(frozen=True)
class EntityDossier:
    """All that is filed under an entity: its articles, newest first, and what it is quoted with.

    `alongside` are entities of the same articles, counted by the articles in common.
    """

    entity: Entity
    card: EntityCard
    articles: tuple[ArticleCard, ...]
    quotes: tuple[QuoteCard, ...]
    alongside: tuple[EntityCard, ...]


@dataclass(frozen=True)
class TagDossier:
    """All articles with a tag, or of a section, newest first."""

    card: TagCard
    articles: tuple[ArticleCard, ...]
    alongside: tuple[EntityCard, ...]


@dataclass(frozen=True)
class Library:
    """Everything that is published. Articles newest first, the rest by name.

    `moved` leads from a permalink of the past to where its reader should go; `gone` from the permalink
    of an article taken down to the page of its day, month or year. `ledger` knows all that is here.
    """

    articles: tuple[Catalogued, ...]
    entities: tuple[EntityDossier, ...]
    tags: tuple[TagDossier, ...]
    sections: tuple[TagDossier, ...]
    standing: tuple[Standing, ...]
    permalinks: Mapping[str, str]
    moved: Mapping[str, Link]
    gone: Mapping[str, Link]
    ledger: Ledger

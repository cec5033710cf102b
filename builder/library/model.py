"""The library: all articles with their cards, and what they are filed under.

Articles, and what is filed under an entity or a tag, have a `mark`: the digest of all that a page may show of
them. A page is known to be as it was by the marks of its parts, without being made.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from builder.annotations.model import Annotated
from builder.articles.model import Standing
from builder.entities.model import Entity
from builder.foundation.digests import digest_of
from builder.library.cards import ArticleCard, EntityCard, Link, QuoteCard, TagCard
from builder.library.company import alongside
from builder.library.ledger import Ledger
from builder.library.slips import Basis, MentionLink, Slip


@dataclass(frozen=True, slots=True)
class Catalogued:
    """An article with its card and all that it is filed under."""

    annotated: Annotated
    card: ArticleCard
    slip: Slip

    @property
    def mark(self) -> str:
        """The digest of its card."""
        return self.slip.mark

    @property
    def links(self) -> tuple[MentionLink, ...]:
        """For its page, every mention as (start, end, permalink), in characters of the body's plain text."""
        return self.slip.links


class Said(NamedTuple):
    """Words that an article quotes."""

    text: str
    source: Catalogued


@dataclass(frozen=True)
class EntityDossier:
    """All that is filed under an entity: its articles, newest first, and what it is quoted with.

    `own` is the digest of all but the articles.
    """

    entity: Entity
    card: EntityCard
    filed: tuple[Catalogued, ...]
    said: tuple[Said, ...]
    own: str

    @cached_property
    def mark(self) -> str:
        """The digest of all but its cards; of these, of what every page of it tells."""
        return digest_of(self.own, *_in_common(self.filed))

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        """The cards of its articles."""
        return tuple(catalogued.card for catalogued in self.filed)

    @property
    def quotes(self) -> tuple[QuoteCard, ...]:
        """What it is quoted with, newest first."""
        cards = ((text, source.card) for text, source in self.said)
        return tuple(QuoteCard(text, Link(card.title, card.permalink), card.date) for text, card in cards)

    @cached_property
    def alongside(self) -> tuple[EntityCard, ...]:
        """Other entities of the same articles, counted by the articles in common."""
        return alongside(self.articles, self.card.permalink)


@dataclass(frozen=True)
class TagDossier:
    """All articles with a tag, or of a section, newest first; `own` is its name."""

    card: TagCard
    filed: tuple[Catalogued, ...]
    own: str

    @cached_property
    def mark(self) -> str:
        """The digest of all but its cards."""
        return digest_of(self.own, *_in_common(self.filed))

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        """The cards of its articles."""
        return tuple(catalogued.card for catalogued in self.filed)

    @cached_property
    def alongside(self) -> tuple[EntityCard, ...]:
        """The entities of the articles, counted by articles."""
        return alongside(self.articles, "")


def _in_common(filed: Sequence[Catalogued]) -> tuple[str, str, str]:
    """What a page says of all the articles filed: how many, from when to when, and who is in them."""
    first, last = filed[-1].card.date, filed[0].card.date
    return str(len(filed)), f"{first} {last}", "".join([article.slip.company for article in filed])


Dossier = TypeVar("Dossier", bound=EntityDossier | TagDossier)


@dataclass(frozen=True)
class Filing(Generic[Dossier]):
    """A dossier with the cards of all that is filed there; `mark` is the digest of both."""

    dossier: Dossier

    @property
    def mark(self) -> str:
        """The digest of all that its pages may show: what is on the cards covers what they have in common."""
        return digest_of(self.dossier.own, " ".join([article.slip.mark for article in self.dossier.filed]))


@dataclass(frozen=True)
class Library:
    """Everything that is published. Articles newest first, the rest by name.

    `moved` leads from a permalink of the past to where its reader should go; `gone` from the permalink
    of an article taken down to the page of its day, month or year. `ledger` knows all that is here,
    `basis` is what slips were made with.
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
    basis: Basis

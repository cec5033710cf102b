"""Cards: what one page may say of another. Small, frozen, and all that a listing depends on.

A context is made of cards and never of whole articles, so that a change of a body stops at the pages
that show it. Every permalink in a card is a path from the site's root, `/2026/01/08/slug/`; templates
put the base path before it with the `url` filter.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from builder.entities.model import EntityType


@dataclass(frozen=True, slots=True)
class Link:
    """A name and where it leads."""

    name: str
    permalink: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its words; `src` is "" where only the words are known."""

    src: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True)
class EntityLink:
    """An entity as a chip on an article. It has no count: a count would change with every new article."""

    name: str
    type: EntityType
    permalink: str


@dataclass(frozen=True, slots=True)
class EntityCard:
    """An entity as a line of a list; `count` is the number of articles that mention it."""

    name: str
    type: EntityType
    permalink: str
    count: int


@dataclass(frozen=True, slots=True)
class TagCard:
    """A tag or a section; `count` is the number of its articles."""

    name: str
    permalink: str
    count: int


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """An article as a listing shows it.

    `date` is the day of publication; `time` the moment, with its zone, where the article gives one.
    `summary` is plain text: the article's own summary, else its dek, else the start of its lead.
    """

    id: str
    permalink: str
    title: str
    dek: str
    summary: str
    date: dt.date
    time: dt.datetime | None
    updated: dt.datetime | None
    authors: tuple[str, ...]
    publisher: str
    lang: str
    section: Link | None
    tags: tuple[Link, ...]
    entities: tuple[EntityLink, ...]
    picture: Picture | None


@dataclass(frozen=True, slots=True)
class PeriodCard:
    """A stretch of days that has a page: a day, a week, a month or a year; `count` is its articles."""

    title: str
    permalink: str
    first: dt.date
    last: dt.date
    count: int


@dataclass(frozen=True, slots=True)
class QuoteCard:
    """Words that an article gives as said by a person or an organisation."""

    text: str
    article: Link
    date: dt.date

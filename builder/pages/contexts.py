"""What templates are given: one frozen type for each template. The template reference documents them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from builder.articles.texts import BodyText
from builder.entities.model import EntityType
from builder.library.cards import (
    ArticleCard,
    EntityCard,
    EntityLink,
    Link,
    PeriodCard,
    Picture,
    QuoteCard,
    TagCard,
)


@dataclass(frozen=True)
class SiteView:
    """`site`, on every page: what the settings say of the whole site. `base_url` ends with a slash."""

    title: str
    tagline: str
    language: str
    base_url: str
    menu: tuple[Link, ...]
    footer: str
    generator: str


@dataclass(frozen=True)
class PageView:
    """`page`, on every page: what the frame around the content needs to know of it.

    `kind` is the template's name without its ending. `feeds` are the permalinks of the page's own RSS
    and Atom feeds, or of the site's where it has none; `trail` leads from the front page to here.
    `indexed` is False where search engines should not list the page.
    """

    kind: str
    permalink: str
    title: str
    description: str
    rss: str
    atom: str
    trail: tuple[Link, ...]
    indexed: bool = True


@dataclass(frozen=True)
class Body:
    """Markdown with what is to become of its links; it is safe HTML when its page is rendered.

    `links` are mentions as (start, end, permalink) over the body's plain text, in characters; `targets`
    leads from what an editor wrote as a link to a file of the site to that file's permalink.
    """

    text: BodyText
    links: tuple[tuple[int, int, str], ...] = ()
    targets: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Pagination:
    """Where a listing page stands, counted from the oldest; `newer` and `older` are permalinks or ""."""

    number: int
    total: int
    newer: str
    older: str


@dataclass(frozen=True)
class FrontContext:
    """front.html: `edition` is the newest one (None in a site without articles), `articles` its cards."""

    edition: PeriodCard | None
    articles: tuple[ArticleCard, ...]
    earlier: tuple[tuple[PeriodCard, tuple[ArticleCard, ...]], ...]
    people: tuple[EntityCard, ...]
    organisations: tuple[EntityCard, ...]
    places: tuple[EntityCard, ...]
    tags: tuple[TagCard, ...]


@dataclass(frozen=True)
class ArticleContext:
    """article.html. `pictures` are all its figures; `extra` the unknown keys of its front matter."""

    article: ArticleCard
    body: Body
    pictures: tuple[Picture, ...]
    source_url: str
    people: tuple[EntityLink, ...]
    organisations: tuple[EntityLink, ...]
    places: tuple[EntityLink, ...]
    related: tuple[ArticleCard, ...]
    newer: Link | None
    older: Link | None
    day: Link
    extra: Mapping[str, object]


@dataclass(frozen=True)
class EntityContext:
    """entity.html. `days` are its `articles` by day, the newest day first.

    `alongside` are other entities of the same articles, with the articles in common.
    """

    entity: EntityCard
    type_name: str
    aliases: tuple[str, ...]
    introduction: Body | None
    picture: Picture | None
    wikidata: str
    lat: float | None
    lon: float | None
    first: dt.date
    last: dt.date
    articles: tuple[ArticleCard, ...]
    days: tuple[tuple[dt.date, tuple[ArticleCard, ...]], ...]
    pagination: Pagination
    alongside: tuple[EntityCard, ...]
    quotes: tuple[QuoteCard, ...]


@dataclass(frozen=True)
class EntitiesContext:
    """entities.html: the list of all people, organisations or places, in groups by first letter."""

    type: EntityType
    type_name: str
    total: int
    most: tuple[EntityCard, ...]
    groups: tuple[tuple[str, tuple[EntityCard, ...]], ...]


@dataclass(frozen=True)
class TagContext:
    """tag.html, for tags and sections; `type_name` is "Tag" or "Section"."""

    tag: TagCard
    type_name: str
    articles: tuple[ArticleCard, ...]
    pagination: Pagination
    alongside: tuple[EntityCard, ...]


@dataclass(frozen=True)
class TagsContext:
    """tags.html: all tags by name, and all sections."""

    tags: tuple[TagCard, ...]
    sections: tuple[TagCard, ...]


@dataclass(frozen=True)
class EditionContext:
    """edition.html: the articles of one day or week."""

    edition: PeriodCard
    articles: tuple[ArticleCard, ...]
    newer: PeriodCard | None
    older: PeriodCard | None


@dataclass(frozen=True)
class MonthContext:
    """month.html: a month's days, newest first, each with its articles."""

    month: PeriodCard
    days: tuple[tuple[PeriodCard, tuple[ArticleCard, ...]], ...]
    newer: PeriodCard | None
    older: PeriodCard | None


@dataclass(frozen=True)
class YearContext:
    """year.html: the months of a year that have articles, newest first, each with its days."""

    year: PeriodCard
    months: tuple[tuple[PeriodCard, tuple[PeriodCard, ...]], ...]
    newer: PeriodCard | None
    older: PeriodCard | None


@dataclass(frozen=True)
class DatesContext:
    """dates.html: all years, newest first, each with its months; and all editions' count."""

    years: tuple[tuple[PeriodCard, tuple[PeriodCard, ...]], ...]


@dataclass(frozen=True)
class StandingContext:
    """page.html: a standing page. `extra` holds the unknown keys of its front matter."""

    title: str
    body: Body
    extra: Mapping[str, object]


@dataclass(frozen=True)
class RedirectContext:
    """redirect.html: the page of a permalink that has moved."""

    to: Link


@dataclass(frozen=True)
class GoneContext:
    """gone.html: the page of an article that its editor has taken down."""

    day: Link


@dataclass(frozen=True)
class MissingContext:
    """404.html. Its links are served from any depth, so they carry the whole base path."""


@dataclass(frozen=True)
class SitemapContext:
    """sitemap.xml: (permalink, day of last change as YYYY-MM-DD or "") for every page that is indexed."""

    entries: tuple[tuple[str, str], ...]

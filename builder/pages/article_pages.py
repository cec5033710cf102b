"""The pages of articles, and the standing pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from builder.articles.links import files_linked
from builder.articles.texts import HeldText
from builder.entities.model import EntityType
from builder.library.cards import ArticleCard, EntityLink, Link
from builder.library.cataloguing import pictures_of
from builder.library.model import Catalogued, Library
from builder.library.periods import period
from builder.library.permalinks import file_of, month_permalink
from builder.pages.bodies import Whole, targets_of, whole_of
from builder.pages.chapters import Chapter
from builder.pages.contexts import ArticleContext, Body, StandingContext
from builder.pages.framing import framed
from builder.pages.model import TemplatePage, TemplatePlan
from builder.settings.model import Settings


@dataclass(frozen=True)
class ArticlePlan(TemplatePlan):
    """The page of an article; `newer` and `older` are those beside it, `trail` is its month and its day."""

    path: str
    permalink: str
    whole: Whole
    related: tuple[Catalogued, ...]
    newer: Link | None
    older: Link | None
    trail: tuple[Link, Link]

    template = "article.html"
    bodies = ("body",)

    def made(self) -> TemplatePage:
        """The page with all that it shows."""
        card, matter = self.whole.article.card, self.whole.article.annotated.article.matter
        context = ArticleContext(
            article=card,
            body=self.whole.body(with_mentions=True),
            pictures=tuple(pictures_of(matter, with_source=False)),
            source_url=matter.source_url,
            people=_of_type(card, "person"),
            organisations=_of_type(card, "org"),
            places=_of_type(card, "place"),
            related=tuple(article.card for article in self.related),
            newer=self.newer,
            older=self.older,
            day=self.trail[-1],
            extra=matter.extra,
        )
        return framed(
            context, "article", card.permalink, card.title, description=card.summary, trail=self.trail
        )


@dataclass(frozen=True)
class MonthOfArticles(Chapter):
    """The pages of the articles of a month, newest first; `month` is the permalink of the month's own page.

    `related` are those related to each, `newer` and `older` the articles beside the first and the last.
    """

    month: str
    articles: tuple[Whole, ...]
    related: tuple[tuple[Catalogued, ...], ...]
    newer: Link | None
    older: Link | None

    @property
    def name(self) -> str:
        """The month."""
        return self.month

    @property
    def indexed(self) -> list[str]:
        """All of them."""
        return [whole.article.card.permalink for whole in self.articles]

    def paths(self, settings: Settings) -> list[str]:  # noqa: ARG002 - other chapters depend on them
        """The file of each article's page."""
        return list(map(file_of, self.indexed))

    def pages(self, settings: Settings) -> list[ArticlePlan]:
        """The page of each article."""
        cards = [whole.article.card for whole in self.articles]
        links = [self.newer, *(_link(whole.article) for whole in self.articles), self.older]
        trails = {day: _trail(day, settings.language) for day in {card.date for card in cards}}
        return [
            ArticlePlan(
                path=file_of(card.permalink),
                permalink=card.permalink,
                whole=self.articles[number],
                related=self.related[number],
                newer=links[number],
                older=links[number + 2],
                trail=trails[card.date],
            )
            for number, card in enumerate(cards)
        ]


def article_chapters(library: Library) -> Iterator[MonthOfArticles]:
    """The months with articles, newest first."""
    articles = library.articles
    at = {c.annotated.article.path: c for c in articles}
    whole = [whole_of(catalogued, library.permalinks) for catalogued in articles]
    end = 0
    for month, inside in groupby(articles, key=lambda c: (c.card.date.year, c.card.date.month)):
        start, end = end, end + sum(1 for _ in inside)
        yield MonthOfArticles(
            month=month_permalink(dt.date(*month, 1)),
            articles=tuple(whole[start:end]),
            related=tuple([tuple([at[path] for path in c.slip.related]) for c in articles[start:end]]),
            newer=_link(articles[start - 1]) if start else None,
            older=_link(articles[end]) if end < len(articles) else None,
        )


def _link(article: Catalogued) -> Link:
    return Link(article.card.title, article.card.permalink)


def standing_pages(library: Library) -> Iterator[TemplatePage]:
    """A page for each standing page."""
    for page in library.standing:
        body = Body(
            HeldText(page.body), (), targets_of(files_linked(page.body), page.path, library.permalinks)
        )
        context = StandingContext(page.matter.title, body, page.matter.extra)
        yield framed(context, "page", page.permalink, page.matter.title)


def _trail(day: dt.date, language: str) -> tuple[Link, Link]:
    """The month and the day."""
    cards = period(day, "month", 0, language), period(day, "day", 0, language)
    return Link(cards[0].title, cards[0].permalink), Link(cards[1].title, cards[1].permalink)


def _of_type(card: ArticleCard, kind: EntityType) -> tuple[EntityLink, ...]:
    return tuple(entity for entity in card.entities if entity.type == kind)

"""The pages of articles, and the standing pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from builder.articles.links import files_linked
from builder.articles.texts import HeldText
from builder.entities.model import EntityType
from builder.library.cards import ArticleCard, EntityLink, Link
from builder.library.cataloguing import pictures_of
from builder.library.model import Catalogued, Library
from builder.library.periods import period
from builder.library.permalinks import file_of
from builder.library.related import related
from builder.pages.bodies import Whole, targets_of, whole_of
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


def article_pages(library: Library, settings: Settings) -> Iterator[ArticlePlan]:
    """A page for each article, newest first."""
    articles = library.articles
    akin = related([c.card for c in articles])
    links = [Link(c.card.title, c.card.permalink) for c in articles]
    trails = {day: _trail(day, settings.language) for day in {c.card.date for c in articles}}
    for number, catalogued in enumerate(articles):
        yield ArticlePlan(
            path=file_of(catalogued.card.permalink),
            permalink=catalogued.card.permalink,
            whole=whole_of(catalogued, library.permalinks),
            related=tuple(articles[place] for place in akin[number]),
            newer=links[number - 1] if number else None,
            older=links[number + 1] if number + 1 < len(links) else None,
            trail=trails[catalogued.card.date],
        )


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

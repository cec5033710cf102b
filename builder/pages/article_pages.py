"""The pages of articles, and the standing pages."""

from __future__ import annotations

from collections.abc import Iterator

from builder.entities.model import EntityType
from builder.library.cards import ArticleCard, EntityLink, Link
from builder.library.cataloguing import pictures_of
from builder.library.model import Catalogued, Library
from builder.library.periods import period
from builder.library.related import related
from builder.pages.bodies import body_of
from builder.pages.contexts import ArticleContext, StandingContext
from builder.pages.framing import framed
from builder.pages.model import TemplatePage
from builder.settings.model import Settings


def article_pages(library: Library, settings: Settings) -> Iterator[TemplatePage]:
    """A page for each article, newest first."""
    cards = [c.card for c in library.articles]
    akin = related(cards)
    for number, catalogued in enumerate(library.articles):
        newer = _link(cards[number - 1]) if number else None
        older = _link(cards[number + 1]) if number + 1 < len(cards) else None
        near = tuple(cards[place] for place in akin[number])
        yield _article_page(catalogued, library, settings, near, (newer, older))


def standing_pages(library: Library) -> Iterator[TemplatePage]:
    """A page for each standing page."""
    for page in library.standing:
        context = StandingContext(
            page.matter.title, body_of(page.body, page.path, library.permalinks), page.matter.extra
        )
        yield framed(context, "page", page.permalink, page.matter.title)


def _article_page(
    catalogued: Catalogued,
    library: Library,
    settings: Settings,
    akin: tuple[ArticleCard, ...],
    neighbours: tuple[Link | None, Link | None],
) -> TemplatePage:
    card, article = catalogued.card, catalogued.annotated.article
    day = period(card.date, "day", 0, settings.language)
    month = period(card.date, "month", 0, settings.language)
    context = ArticleContext(
        article=card,
        body=body_of(article.body, article.path, library.permalinks, catalogued.links),
        pictures=tuple(pictures_of(article.matter, with_source=False)),
        source_url=article.matter.source_url,
        people=_of_type(card, "person"),
        organisations=_of_type(card, "org"),
        places=_of_type(card, "place"),
        related=akin,
        newer=neighbours[0],
        older=neighbours[1],
        day=Link(day.title, day.permalink),
        extra=article.matter.extra,
    )
    trail = (Link(month.title, month.permalink), Link(day.title, day.permalink))
    return framed(context, "article", card.permalink, card.title, description=card.summary, trail=trail)


def _of_type(card: ArticleCard, kind: EntityType) -> tuple[EntityLink, ...]:
    return tuple(entity for entity in card.entities if entity.type == kind)


def _link(card: ArticleCard) -> Link:
    return Link(card.title, card.permalink)

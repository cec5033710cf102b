"""The front page, the editions, and the pages by day, month and year."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from builder.entities.model import EntityType
from builder.foundation.text import fold
from builder.library.cards import ArticleCard, EntityCard, Link, PeriodCard, TagCard
from builder.library.model import Catalogued, Library
from builder.library.periods import Span, period, periods_of
from builder.library.permalinks import DATES, file_of
from builder.pages.contexts import DatesContext, EditionContext, FrontContext, MonthContext, YearContext
from builder.pages.framing import HOME, framed
from builder.pages.model import TemplatePage, TemplatePlan
from builder.settings.model import Settings

FRONT_ARTICLES = 16
"""Articles on the front page from which on no earlier edition is added."""

FRONT_EDITIONS = 6
"""Earlier editions on the front page, at most."""

IN_THE_NEWS = 6
"""Entities of each type, and tags, beside the front page's articles, at most."""

Filed = tuple[tuple[PeriodCard, tuple[Catalogued, ...]], ...]
Neighbours = tuple[PeriodCard | None, PeriodCard | None]
"""The newer and the older period."""


@dataclass(frozen=True)
class EditionPlan(TemplatePlan):
    """The page of a day or a week; `trail` is its year and its month."""

    path: str
    permalink: str
    edition: PeriodCard
    articles: tuple[Catalogued, ...]
    neighbours: Neighbours
    trail: tuple[Link, Link]

    template = "edition.html"

    def made(self) -> TemplatePage:
        """The page with all that it shows."""
        context = EditionContext(self.edition, _cards(self.articles), *self.neighbours)
        return framed(context, "edition", self.permalink, self.edition.title, trail=self.trail)


@dataclass(frozen=True)
class MonthPlan(TemplatePlan):
    """The page of a month with its days; `year` is its year."""

    path: str
    permalink: str
    month: PeriodCard
    days: Filed
    neighbours: Neighbours
    year: Link

    template = "month.html"

    def made(self) -> TemplatePage:
        """The page with all that it shows."""
        days = tuple((day, _cards(articles)) for day, articles in self.days)
        context = MonthContext(self.month, days, *self.neighbours)
        return framed(context, "month", self.permalink, self.month.title, trail=(self.year,))


def front_page(library: Library, settings: Settings) -> TemplatePage:
    """The newest edition, the ones before it, and who and what they are about."""
    newest_articles = _of_newest(library.articles, settings.edition, 1 + FRONT_EDITIONS, settings.language)
    editions = _filed(newest_articles, settings.edition, settings.language)
    newest = editions[0] if editions else None
    earlier = _earlier(editions)
    shown = [article.card for _, articles in editions[: 1 + len(earlier)] for article in articles]
    # Beside a short edition, long lists would leave the page half empty.
    most = min(IN_THE_NEWS, 2 + len(newest[1])) if newest else 0
    context = FrontContext(
        edition=newest[0] if newest else None,
        articles=_cards(newest[1]) if newest else (),
        earlier=tuple((period, _cards(articles)) for period, articles in earlier),
        people=_in_the_news(shown, "person", most),
        organisations=_in_the_news(shown, "org", most),
        places=_in_the_news(shown, "place", most),
        tags=_tags(shown, most),
    )
    return framed(context, "front", HOME, settings.title, description=settings.tagline)


def date_pages(library: Library, settings: Settings) -> Iterator[TemplatePlan | TemplatePage]:
    """The pages of all days, months and years, of the weeks where editions are weekly, and their index."""
    dates = [article.card.date for article in library.articles]
    days = _filed(library.articles, "day", settings.language)
    months, years = (periods_of(dates, span, settings.language) for span in ("month", "year"))
    yield from _edition_pages(days, settings.language)
    if settings.edition == "week":
        yield from _edition_pages(_filed(library.articles, "week", settings.language), settings.language)
    inside = [tuple(some) for _, some in groupby(days, key=lambda filed: _month(filed[0]))]
    for number, (month, its_days) in enumerate(zip(months, inside, strict=True)):
        place, trail = month.permalink, _year(month, settings.language)
        yield MonthPlan(file_of(place), place, month, its_days, _neighbours(months, number), trail)
    filled = [(month, tuple(day for day, _ in some)) for month, some in zip(months, inside, strict=True)]
    by_year = [tuple(some) for _, some in groupby(filled, key=lambda month: month[0].first.year)]
    for number, (year, parts) in enumerate(zip(years, by_year, strict=True)):
        yield framed(
            YearContext(year, parts, *_neighbours(years, number)),
            "year",
            year.permalink,
            year.title,
            trail=(_DATES,),
        )
    dates_of = tuple((year, tuple(m for m, _ in parts)) for year, parts in zip(years, by_year, strict=True))
    yield framed(DatesContext(dates_of), "dates", DATES, "Dates")


_DATES = Link("Dates", DATES)


def _edition_pages(filed: Filed, language: str) -> Iterator[EditionPlan]:
    periods = [card for card, _ in filed]
    for number, (card, articles) in enumerate(filed):
        # A week may begin in a month without articles, which has no page.
        month = period(articles[-1].card.date, "month", 0, language)
        trail = (_year(month, language), Link(month.title, month.permalink))
        place = card.permalink
        yield EditionPlan(file_of(place), place, card, articles, _neighbours(periods, number), trail)


def _filed(articles: Sequence[Catalogued], span: Span, language: str) -> Filed:
    """The periods that have articles, newest first, each with its articles, newest first."""
    by_day: dict[dt.date, list[Catalogued]] = defaultdict(list)
    for article in articles:
        by_day[article.card.date].append(article)
    inside: dict[dt.date, list[Catalogued]] = defaultdict(list)
    for day, filed in by_day.items():
        inside[period(day, span, 0, language).first] += filed
    periods = periods_of((article.card.date for article in articles), span, language)
    return tuple((p, tuple(inside[p.first])) for p in periods)


def _of_newest(articles: Sequence[Catalogued], span: Span, most: int, language: str) -> Sequence[Catalogued]:
    """Those of the articles, which come newest first, that are of the newest periods, so many at most."""
    periods: set[dt.date] = set()
    for number, article in enumerate(articles):
        periods.add(period(article.card.date, span, 0, language).first)
        if len(periods) > most:
            return articles[:number]
    return articles


def _cards(articles: Iterable[Catalogued]) -> tuple[ArticleCard, ...]:
    return tuple(article.card for article in articles)


def _earlier(editions: Filed) -> Filed:
    count, earlier = len(editions[0][1]) if editions else 0, []
    for edition in editions[1 : 1 + FRONT_EDITIONS]:
        if count >= FRONT_ARTICLES:
            break
        earlier.append(edition)
        count += len(edition[1])
    return tuple(earlier)


def _neighbours(periods: Sequence[PeriodCard], number: int) -> Neighbours:
    """The newer and the older period beside the one with that number."""
    newer = periods[number - 1] if number else None
    older = periods[number + 1] if number + 1 < len(periods) else None
    return newer, older


def _month(inside: PeriodCard) -> tuple[int, int]:
    return inside.first.year, inside.first.month


def _year(inside: PeriodCard, language: str) -> Link:
    year = period(inside.first, "year", 0, language)
    return Link(year.title, year.permalink)


def _in_the_news(cards: Sequence[ArticleCard], kind: EntityType, most: int) -> tuple[EntityCard, ...]:
    counts = Counter(entity for card in cards for entity in card.entities if entity.type == kind)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], fold(pair[0].name), pair[0].permalink))
    return tuple(EntityCard(e.name, e.type, e.permalink, n) for e, n in ranked[:most])


def _tags(cards: Sequence[ArticleCard], most: int) -> tuple[TagCard, ...]:
    counts = Counter(tag for card in cards for tag in card.tags)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], fold(pair[0].name)))
    return tuple(TagCard(tag.name, tag.permalink, n) for tag, n in ranked[:most])

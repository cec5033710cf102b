"""The front page, editions, and pages by day, month and year."""

from __future__ import annotations

import pytest

from builder.library.model import Library
from builder.pages.contexts import (
    DatesContext,
    EditionContext,
    FrontContext,
    MonthContext,
    YearContext,
)
from builder.pages.date_pages import FRONT_ARTICLES, FRONT_EDITIONS, IN_THE_NEWS, date_pages, front_page
from builder.pages.model import Plan, TemplatePage
from builder.settings.model import Settings
from tests.samples import make_article, make_entity, make_library, make_resolution, make_settings

DAILY, WEEKLY = make_settings(), make_settings(edition="week")


def library_of(*dates: str) -> Library:
    return make_library([make_article(f"a{n}", date=date) for n, date in enumerate(dates)])


def pages_of(settings: Settings, *dates: str) -> dict[str, TemplatePage]:
    return {
        page.permalink: page.made() if isinstance(page, Plan) else page
        for page in date_pages(library_of(*dates), settings)
    }


DATES = ("2025-12-31", "2026-01-01", "2026-01-01", "2026-02-28")


def test_every_day_month_and_year_with_articles_has_a_page() -> None:
    assert set(pages_of(DAILY, *DATES)) == {
        "/2025/12/31/",
        "/2026/01/01/",
        "/2026/02/28/",
        "/2025/12/",
        "/2026/01/",
        "/2026/02/",
        "/2025/",
        "/2026/",
        "/dates/",
    }


def test_weeks_have_pages_where_editions_are_weekly() -> None:
    found = set(pages_of(WEEKLY, *DATES)) - set(pages_of(DAILY, *DATES))
    assert found == {"/2026/w01/", "/2026/w09/"}


@pytest.mark.parametrize("settings", [DAILY, WEEKLY])
@pytest.mark.parametrize(
    "dates", [("2026-01-02",), ("2024-12-31",), ("2026-02-01", "2026-01-29"), ("0999-12-31",)]
)
def test_no_trail_leads_to_a_page_that_is_not_there(settings: Settings, dates: tuple[str, ...]) -> None:
    pages = pages_of(settings, *dates)
    for permalink, page in pages.items():
        assert {link.permalink for link in page.page.trail} <= set(pages), permalink


def test_editions_hold_their_articles_and_lead_to_their_neighbours() -> None:
    pages = pages_of(DAILY, *DATES)
    context = pages["/2026/01/01/"].context
    assert isinstance(context, EditionContext)
    assert (context.edition.count, len(context.articles)) == (2, 2)
    assert context.newer
    assert context.newer.permalink == "/2026/02/28/"
    assert context.older
    assert context.older.permalink == "/2025/12/31/"
    newest, oldest = pages["/2026/02/28/"].context, pages["/2025/12/31/"].context
    assert isinstance(newest, EditionContext)
    assert isinstance(oldest, EditionContext)
    assert (newest.newer, oldest.older) == (None, None)


def test_a_month_holds_its_days_and_a_year_its_months_newest_first() -> None:
    pages = pages_of(DAILY, *DATES, "2026-01-31")
    month, year, index = (pages[link].context for link in ("/2026/01/", "/2026/", "/dates/"))
    assert isinstance(month, MonthContext)
    assert [(day.permalink, len(cards)) for day, cards in month.days] == [
        ("/2026/01/31/", 1),
        ("/2026/01/01/", 2),
    ]
    assert isinstance(year, YearContext)
    assert [(m.permalink, m.count, len(days)) for m, days in year.months] == [
        ("/2026/02/", 1, 1),
        ("/2026/01/", 3, 2),
    ]
    assert isinstance(index, DatesContext)
    assert [(y.title, y.count, len(months)) for y, months in index.years] == [("2026", 4, 2), ("2025", 1, 1)]


@pytest.mark.parametrize("date", ["0999-06-06", "9999-12-31", "0001-01-01"])
@pytest.mark.parametrize("settings", [DAILY, WEEKLY])
def test_the_ends_of_the_calendar_have_pages_too(settings: Settings, date: str) -> None:
    pages = pages_of(settings, date)
    assert f"/{date.replace('-', '/')}/" in pages
    assert f"/{date[:4]}/" in pages


def front(library: Library, settings: Settings = DAILY) -> FrontContext:
    context = front_page(library, settings).context
    assert isinstance(context, FrontContext)
    return context


def test_a_site_without_articles_has_a_front_page_and_an_index_of_dates() -> None:
    assert front(make_library([])).edition is None
    assert set(pages_of(WEEKLY)) == {"/dates/"}


def test_the_front_page_shows_the_newest_edition_and_those_before_it() -> None:
    context = front(library_of(*DATES))
    assert context.edition
    assert context.edition.permalink == "/2026/02/28/"
    assert [edition.permalink for edition, _ in context.earlier] == ["/2026/01/01/", "/2025/12/31/"]
    weekly = front(library_of(*DATES), WEEKLY)
    assert weekly.edition
    assert weekly.edition.permalink == "/2026/w09/"
    assert [(e.permalink, len(cards)) for e, cards in weekly.earlier] == [("/2026/w01/", 3)]


def test_the_front_page_does_not_grow_without_end() -> None:
    assert len(front(library_of(*(f"2026-01-{n:02}" for n in range(1, 29)))).earlier) == FRONT_EDITIONS
    assert front(library_of(*["2026-01-02"] * FRONT_ARTICLES, "2026-01-01")).earlier == ()


def test_the_front_page_says_who_and_what_it_is_about() -> None:
    articles = [make_article("a0", tags="[Z]", entities="{add: [Oslo]}")]
    articles += [make_article(f"a{n}", tags="[T, Z]") for n in (1, 2)]
    paths = [a.path for a in articles]
    entities = [make_entity(f"P{n:02}", documents=tuple(paths[:1])) for n in range(12)]
    entities += [
        make_entity("Often", documents=tuple(paths)),
        make_entity("Oslo", "place", documents=(paths[0],)),
    ]
    context = front(make_library(articles, resolution=make_resolution(entities)))
    assert [(card.name, card.count) for card in context.people[:2]] == [("Often", 3), ("P00", 1)]
    assert len(context.people) == min(IN_THE_NEWS, 2 + len(context.articles))
    assert [card.name for card in context.places] == ["Oslo"]
    assert [(card.name, card.count) for card in context.tags] == [("Z", 3), ("T", 2)]

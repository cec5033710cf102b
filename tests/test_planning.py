"""The plan: every file of the site, and two that would be one."""

from __future__ import annotations

import dataclasses

import pytest

from builder.articles.matter import StandingMatter
from builder.articles.model import Standing
from builder.library.cards import Link
from builder.library.model import Library
from builder.pages.contexts import GoneContext, RedirectContext, SitemapContext
from builder.pages.model import FixedFile, Page, Plan, TemplatePage
from builder.pages.planning import collisions, plan
from builder.settings.model import Settings
from tests.samples import make_article, make_entity, make_library, make_resolution, make_settings


def planned(library: Library, settings: Settings | None = None) -> dict[str, Page]:
    pages = [
        page.made() if isinstance(page, Plan) else page
        for page in plan(library, settings or make_settings()).everything()
    ]
    assert [page.path for page in pages] == sorted(page.path for page in pages)
    return {page.path: page for page in pages}


def page(name: str) -> Standing:
    return Standing(f"content/pages/{name}.md", StandingMatter(title=name), "", 1)


def sitemap(library: Library) -> dict[str, str]:
    found = planned(library)["sitemap.xml"]
    assert isinstance(found, TemplatePage)
    assert isinstance(found.context, SitemapContext)
    return dict(found.context.entries)


EVERYWHERE = {
    "index.html",
    "people/index.html",
    "organisations/index.html",
    "places/index.html",
    "tags/index.html",
    "dates/index.html",
    "404.html",
    "sitemap.xml",
    "robots.txt",
    "feed.xml",
    "atom.xml",
    ".nojekyll",
}


def test_a_site_without_articles_is_a_site() -> None:
    assert set(planned(make_library([]))) == EVERYWHERE


def test_an_article_brings_its_page_and_those_of_its_day_month_and_year() -> None:
    found = set(planned(make_library([make_article()]))) - EVERYWHERE
    assert found == {f"2026/{rest}index.html" for rest in ("", "01/", "01/05/", "01/05/a/")}


def test_a_domain_of_ones_own_is_written_down() -> None:
    found = planned(make_library([]), make_settings(publish={"cname": "news.example"}))["CNAME"]
    assert found == FixedFile("CNAME", "news.example\n")


def test_what_has_moved_or_gone_has_a_page_that_search_engines_pass_by() -> None:
    library = make_library([make_article()])
    library = dataclasses.replace(
        library, moved={"/old/": Link("New", "/new/")}, gone={"/2025/01/01/x/": Link("2025", "/dates/")}
    )
    found = planned(library)
    moved, gone = found["old/index.html"], found["2025/01/01/x/index.html"]
    assert isinstance(moved, TemplatePage)
    assert isinstance(gone, TemplatePage)
    assert (moved.template, moved.context) == ("redirect.html", RedirectContext(Link("New", "/new/")))
    assert (gone.template, gone.context) == ("gone.html", GoneContext(Link("2025", "/dates/")))
    assert not moved.page.indexed
    assert not gone.page.indexed
    assert not {"/old/", "/2025/01/01/x/", "/404.html"} & set(sitemap(library))


def test_the_sitemap_says_when_an_article_last_changed() -> None:
    library = make_library(
        [
            make_article("a"),
            make_article("b", updated="2026-02-01T10:00:00Z"),
            make_article("c", date="0999-01-05"),
        ]
    )
    found = sitemap(library)
    assert found["/2026/01/05/a/"] == "2026-01-05"
    assert found["/2026/01/05/b/"] == "2026-02-01"
    assert found["/0999/01/05/c/"] == "0999-01-05"
    assert found["/"] == ""
    assert list(found) == sorted(found)


def test_two_articles_of_one_slug_and_day_are_a_problem_that_names_both() -> None:
    articles = [make_article("2026-01-05-a"), make_article("content/articles/2026/a.md")]
    library = make_library(articles)
    (problem,) = collisions(library, plan(library, make_settings()).paths)
    assert "content/articles/2026/2026-01-05-a.md" in str(problem)
    assert "content/articles/2026/a.md" in str(problem)


@pytest.mark.parametrize("name", ["tags", "People", "2026", "dates"])
def test_a_standing_page_in_the_place_of_another_page_is_a_problem(name: str) -> None:
    library = make_library([make_article()], standing=[page(name)])
    (problem,) = collisions(library, plan(library, make_settings()).paths)
    assert str(problem).startswith(f"content/pages/{name}.md: It gets the same permalink as another page")


def test_every_collision_is_reported() -> None:
    library = make_library([], standing=[page("about"), page("About"), page("tags"), page("fine")])
    found = collisions(library, plan(library, make_settings()).paths)
    assert [problem.path for problem in found] == ["content/pages/about.md", "content/pages/tags.md"]


def test_the_whole_of_a_site_has_no_collision() -> None:
    library = make_library(
        [make_article(f"a{n}", tags="[T, page]", section="page") for n in range(12)],
        resolution=make_resolution(
            [make_entity("page"), make_entity("Page", "org"), make_entity("Feed", "place")]
        ),
        standing=[page("about"), page("404"), page("feed"), page("index"), page("media")],
        settings=make_settings(edition="week", page_length=5),
    )
    assert collisions(library, plan(library, make_settings(edition="week", page_length=5)).paths) == []

"""The library gathered: every name settled once, every permalink known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.articles.matter import StandingMatter
from builder.articles.model import Article, Standing
from builder.library.gathering import gather
from builder.library.ledger import Ledger, ledger_text, parse_ledger
from tests.samples import annotated, make_article, make_entity, make_library, make_resolution, make_settings

PATH = make_article().path


def page(path: str, title: str) -> Standing:
    return Standing(path, StandingMatter(title=title), "", 1)


@pytest.mark.parametrize(
    ("tags", "name"),
    [
        (["Labour", "labour", "Labour"], "Labour"),
        (["labour", "Labour"], "Labour"),
        (["labour", "labour", "LABOUR"], "labour"),
    ],
)
def test_a_tag_written_in_several_ways_is_one_tag_by_its_commonest_name(tags: list[str], name: str) -> None:
    articles = [make_article(f"a{n}", tags=f"[{tag}]", section=tag) for n, tag in enumerate(tags)]
    library = make_library(articles)
    assert [(t.card.name, t.card.count) for t in library.tags] == [(name, len(tags))]
    assert [t.card.name for t in library.sections] == [name]
    assert {c.card.tags[0].name for c in library.articles} == {name}


def test_a_tag_and_a_section_of_one_name_have_a_page_each() -> None:
    library = make_library([make_article(tags="[Ports]", section="Ports")])
    assert library.tags[0].card.permalink == "/tags/ports/"
    assert library.sections[0].card.permalink == "/sections/ports/"


def test_tags_that_differ_by_a_sign_only_are_two_tags() -> None:
    library = make_library([make_article(tags='[C, "C++", "C#"]')])
    assert [t.card.name for t in library.tags] == ["C", "C#", "C++"]
    assert len({t.card.permalink for t in library.tags}) == 3


def test_an_entity_named_like_one_of_another_type_has_a_page_of_its_own() -> None:
    entities = (make_entity("Jordan"), make_entity("Jordan", "place"))
    library = make_library([make_article()], resolution=make_resolution(entities))
    assert {d.card.permalink for d in library.entities} == {"/people/jordan/", "/places/jordan/"}


def test_two_entities_of_one_slug_have_two_pages() -> None:
    entities = (make_entity("Muller", id="person:a"), make_entity("Müller", id="person:b"))
    library = make_library([make_article()], resolution=make_resolution(entities))
    assert {d.card.name: d.card.permalink for d in library.entities} == {
        "Muller": "/people/muller/",
        "Müller": "/people/muller-2/",
    }


def test_an_entity_gets_a_page_when_enough_articles_name_it_or_the_editor_knows_it() -> None:
    paths = (PATH, make_article("b").path)
    entities = (
        make_entity("Often", documents=paths),
        make_entity("Once"),
        make_entity("Known", path="content/entities/known.md"),
        make_entity("Hidden", path="content/entities/hidden.md", hidden=True, documents=paths),
    )
    library = make_library(
        [make_article(), make_article("b")],
        resolution=make_resolution(entities),
        settings=make_settings(entities={"min_articles": 2}),
    )
    assert [d.card.name for d in library.entities] == ["Known", "Often"]
    shown = {chip.name for c in library.articles for chip in c.card.entities}
    assert shown == {"Known", "Often"}


def test_every_file_of_the_site_has_its_permalink() -> None:
    library = make_library([make_article()], standing=[page("content/pages/About us.md", "About")])
    assert library.permalinks == {PATH: "/2026/01/05/a/", "content/pages/About us.md": "/about-us/"}


def test_doubled_ids_are_the_problems_of_gathering() -> None:
    articles = [annotated(make_article(name, id="tag:x")) for name in ("a", "b")]
    _, problems = gather(articles, (), make_resolution(), Ledger(), make_settings())
    assert len(problems) == 1


def test_a_site_without_articles_is_a_library() -> None:
    library = make_library([])
    assert (library.articles, library.entities, library.tags, library.moved, library.gone) == (
        (),
        (),
        (),
        {},
        {},
    )
    assert ledger_text(library.ledger).count("=") == 0


def test_the_ledger_knows_every_page_that_lasts() -> None:
    library = make_library(
        [make_article(tags="[T]", section="S"), make_article("b", id="tag:own")],
        resolution=make_resolution([make_entity("Ada")]),
        standing=[page("content/pages/about.md", "About")],
        settings=make_settings(edition="week"),
    )
    ledger = library.ledger
    assert set(ledger.articles) == {"tag:news.example,2026-01-05:a", "tag:own"}
    assert ledger.articles["tag:own"].file == ""
    assert ledger.articles["tag:news.example,2026-01-05:a"].file == PATH
    assert set(ledger.entities) == {"/people/ada/"}
    assert ledger.tags == {"/tags/t/": "T"}
    assert set(ledger.pages) == {"/about/", "/2026/w02/", "/sections/s/"}


def test_when_editions_become_daily_the_pages_of_weeks_lead_on() -> None:
    weekly = make_library([make_article()], settings=make_settings(edition="week"))
    daily = make_library([make_article()], ledger=weekly.ledger)
    assert {p: link.permalink for p, link in daily.moved.items()} == {"/2026/w02/": "/2026/"}


def test_when_a_listing_grows_shorter_its_numbered_pages_lead_to_it() -> None:
    many = [make_article(f"a{n}", tags="[T]") for n in range(12)]
    long = make_library(many, settings=make_settings(page_length=5))
    assert "/tags/t/page/1/" in long.ledger.pages
    short = make_library(many[:3], ledger=long.ledger, settings=make_settings(page_length=5))
    assert short.moved["/tags/t/page/1/"].permalink == "/tags/t/"
    none = make_library([make_article()], ledger=long.ledger)
    assert none.moved["/tags/t/page/1/"].permalink == "/tags/"


NAMES = st.sampled_from(["2026-01-05-a", "2026-01-05-b", "2026-02-06-c"])
ARTICLES = st.dictionaries(
    NAMES,
    st.tuples(st.sampled_from(["X.", "Y."]), st.sampled_from(["2026-01-05", "2026-02-06", "0999-01-01"])),
    max_size=3,
).map(
    lambda found: [
        make_article(name, body, date=date, tags=f"[{body[0]}]") for name, (body, date) in found.items()
    ]
)


@settings(max_examples=40)
@given(st.lists(ARTICLES, min_size=1, max_size=4))
def test_a_second_build_changes_nothing_and_no_article_is_lost(history: list[list[Article]]) -> None:
    ledger = Ledger()
    given_out: set[str] = set()
    for articles in history:
        library = make_library(articles, ledger=parse_ledger(ledger_text(ledger)))
        again = make_library(articles, ledger=parse_ledger(ledger_text(library.ledger)))
        assert again == replace(library, ledger=again.ledger)
        assert ledger_text(again.ledger) == ledger_text(library.ledger)
        ledger = library.ledger
        here = {c.card.permalink for c in library.articles}
        given_out |= here
        assert given_out <= here | set(library.moved) | set(library.gone)

"""Permalinks of the past: each leads somewhere today (invariant 3)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.library.cards import Link
from builder.library.ledger import ArticleRecord, EntityRecord, Ledger
from builder.library.moves import NamedEntity, Present, moves, updated
from builder.library.permalinks import LISTS

ALWAYS = tuple(
    Link(name, to)
    for name, to in [
        ("Home", "/"),
        ("People", "/people/"),
        ("Organisations", "/organisations/"),
        ("Places", "/places/"),
        ("Tags", "/tags/"),
        ("Dates", "/dates/"),
    ]
)


def present(
    articles: dict[str, str] | None = None,
    entities: tuple[NamedEntity, ...] = (),
    tags: tuple[str, ...] = (),
    pages: tuple[str, ...] = (),
) -> Present:
    """Articles are permalinks by id."""
    return Present(
        {key: (Link(key, to), ArticleRecord((to,))) for key, to in (articles or {}).items()},
        entities,
        tuple(Link(tag, f"/tags/{tag}/") for tag in tags),
        (*ALWAYS, *(Link(page, page) for page in pages)),
    )


def person(name: str, *aliases: str) -> NamedEntity:
    return NamedEntity(Link(name, f"/people/{name.lower()}/"), "person", (name, *aliases))


def targets(links: dict[str, Link]) -> dict[str, str]:
    return {permalink: link.permalink for permalink, link in links.items()}


A, B = "/2026/01/05/a/", "/2026/01/05/b/"
DAY = ("/2026/", "/2026/01/", "/2026/01/05/")


@pytest.mark.parametrize(
    ("ledger", "today", "moved", "gone"),
    [
        (Ledger(), present(), {}, {}),
        (Ledger({"1": ArticleRecord((A,))}), present({"1": A}, pages=DAY), {}, {}),
        (Ledger({"1": ArticleRecord((A,))}), present({"1": B}, pages=DAY), {A: B}, {}),
        (
            Ledger({"1": ArticleRecord((A, B))}),
            present({"1": "/2026/01/05/c/"}, pages=DAY),
            {A: "/2026/01/05/c/", B: "/2026/01/05/c/"},
            {},
        ),
        (Ledger({"1": ArticleRecord((A,))}), present(pages=DAY), {}, {A: "/2026/01/05/"}),
        (
            Ledger({"1": ArticleRecord((A,))}),
            present(pages=DAY[:2]),
            {"/2026/01/05/": "/2026/01/"},
            {A: "/2026/01/"},
        ),
        (
            Ledger({"1": ArticleRecord((A,))}),
            present(),
            dict.fromkeys(DAY, "/dates/"),
            {A: "/dates/"},
        ),
        (Ledger({"1": ArticleRecord((A,))}), present({"2": A}, pages=DAY), {}, {}),
        (Ledger(tags={"/tags/x/": "X"}), present(), {"/tags/x/": "/tags/"}, {}),
        (Ledger(tags={"/tags/x/": "X"}), present(tags=("x",)), {}, {}),
        (Ledger(pages={"/about/": "About"}), present(), {"/about/": "/"}, {}),
        (Ledger(pages={"/2026/w02/": "Week"}), present(pages=DAY), {"/2026/w02/": "/2026/"}, {}),
        (Ledger(pages={"/2026/w02/": "Week"}), present(), {"/2026/w02/": "/dates/"}, {}),
        (
            Ledger({"1": ArticleRecord(("/0999/01/05/a/",))}),
            present(),
            dict.fromkeys(("/0999/", "/0999/01/", "/0999/01/05/"), "/dates/"),
            {"/0999/01/05/a/": "/dates/"},
        ),
    ],
)
def test_a_permalink_of_the_past_leads_to_what_is_nearest_today(
    ledger: Ledger, today: Present, moved: dict[str, str], gone: dict[str, str]
) -> None:
    found = moves(ledger, today)
    assert (targets(found[0]), targets(found[1])) == (moved, gone)


@pytest.mark.parametrize(
    ("record", "entities", "target"),
    [
        (EntityRecord("Ada", "person"), (person("Lindgren", "Ada"),), "/people/lindgren/"),
        (EntityRecord("ÁDA", "person"), (person("Lindgren", "ada"),), "/people/lindgren/"),
        (EntityRecord("Ada", "person"), (), "/people/"),
        (EntityRecord("Ada", "org"), (person("Omar"),), "/organisations/"),
        (EntityRecord("Ada", "place"), (person("Ada"),), "/people/ada/"),
        (
            EntityRecord("Ada", "org"),
            (person("Ada"), NamedEntity(Link("Ada", "/organisations/ada/"), "org", ("Ada",))),
            "/organisations/ada/",
        ),
    ],
)
def test_a_page_of_an_entity_moves_with_its_name(
    record: EntityRecord, entities: tuple[NamedEntity, ...], target: str
) -> None:
    moved, _ = moves(Ledger(entities={"/people/old/": record}), present(entities=entities))
    assert targets(moved) == {"/people/old/": target}


def test_a_permalink_that_two_articles_had_is_not_both_moved_and_gone() -> None:
    ledger = Ledger({"down": ArticleRecord((A,)), "stays": ArticleRecord((A, B))})
    moved, gone = moves(ledger, present({"stays": B}, pages=DAY))
    assert (targets(moved), gone) == ({A: B}, {})


def test_the_newest_permalink_comes_last_and_each_is_kept_once() -> None:
    ledger = updated(Ledger({"1": ArticleRecord((A, B), "old.md", "x")}), present({"1": A}), [])
    assert ledger.articles["1"] == ArticleRecord((B, A))


PLACES = ["/2026/01/05/a/", "/2026/01/05/b/", "/2026/02/01/a/", "/0999/01/01/a/"]
STATES = st.builds(
    lambda articles, people, tags, pages: present(
        articles, tuple(map(person, sorted(people))), tuple(sorted(tags)), tuple(sorted(pages))
    ),
    st.dictionaries(st.sampled_from("123"), st.sampled_from(PLACES), max_size=3).filter(
        lambda found: len(set(found.values())) == len(found)
    ),
    st.sets(st.sampled_from(["Ada", "Omar", "Eve"])),
    st.sets(st.sampled_from(["x", "y"])),
    st.sets(st.sampled_from(["/about/", "/2026/", "/2026/01/", "/2026/w02/", "/sections/s/"])),
)


@settings(max_examples=60)
@given(st.lists(STATES, min_size=1, max_size=5))
def test_over_any_history_no_permalink_dies(history: list[Present]) -> None:
    ledger = Ledger()
    given_out: set[str] = set()
    for today in history:
        lasting = [
            page for page in today.pages if page.permalink in ("/about/", "/2026/w02/", "/sections/s/")
        ]
        ledger = updated(ledger, today, lasting)
        given_out |= {link.permalink for link, _ in today.articles.values()}
        given_out |= {e.link.permalink for e in today.entities} | {tag.permalink for tag in today.tags}
        given_out |= {page.permalink for page in lasting}
        moved, gone = moves(ledger, today)
        here = set(today.links())
        assert given_out <= here | set(moved) | set(gone)
        assert not here & (set(moved) | set(gone))
        assert not set(moved) & set(gone)
        assert {link.permalink for link in (*moved.values(), *gone.values())} <= here
        assert updated(ledger, today, lasting) == ledger
        assert moves(updated(ledger, today, lasting), today) == (moved, gone)


def test_lists_are_always_there_for_what_has_gone() -> None:
    assert set(LISTS.values()) <= {link.permalink for link in ALWAYS}

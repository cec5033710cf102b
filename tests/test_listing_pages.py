"""Pages of entities and tags, and the lists of them."""

from __future__ import annotations

import datetime as dt
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.library.cards import ArticleCard
from builder.pages.contexts import EntitiesContext, EntityContext, Pagination, TagContext, TagsContext
from builder.pages.listing_pages import EntityPlan, TagPlan, list_pages, paginated
from builder.pages.planning import plan
from tests.samples import make_article, make_card, make_entity, make_library, make_resolution, make_settings

CARDS = [
    make_card(f"A{number}", dt.date(2026, 1, 1) + dt.timedelta(days=number)) for number in range(60, 0, -1)
]
Pages = list[tuple[str, tuple[ArticleCard, ...], Pagination]]


def pages_of(count: int, length: int) -> Pages:
    """The pages of the oldest `count` cards."""
    return list(paginated("/tags/x/", CARDS[len(CARDS) - count :], length))


COUNTS = st.integers(0, len(CARDS) - 1)
LENGTHS = st.integers(1, 12)


@settings(max_examples=60)
@given(COUNTS, LENGTHS)
def test_every_card_is_shown_once_and_newest_first(count: int, length: int) -> None:
    pages = pages_of(count, length)
    assert [card for _, cards, _ in pages for card in cards] == CARDS[len(CARDS) - count :]
    assert len({permalink for permalink, _, _ in pages}) == len(pages)
    assert pages[0][0] == "/tags/x/"


@settings(max_examples=60)
@given(COUNTS, LENGTHS)
def test_a_new_article_touches_the_newest_page_only_and_every_page_keeps_its_place(
    count: int, length: int
) -> None:
    before = {permalink: cards for permalink, cards, _ in pages_of(count, length)}
    after = {permalink: cards for permalink, cards, _ in pages_of(count + 1, length)}
    assert set(before) <= set(after)
    older = set(before) - {"/tags/x/"}
    assert {permalink: after[permalink] for permalink in older} == {p: before[p] for p in older}


@settings(max_examples=60)
@given(COUNTS, LENGTHS)
def test_older_pages_are_full_and_the_newest_holds_less_than_two(count: int, length: int) -> None:
    (_, newest, _), *older = pages_of(count, length)
    assert len(newest) < 2 * length
    assert all(len(cards) == length for _, cards, _ in older)


@settings(max_examples=60)
@given(COUNTS, LENGTHS)
def test_pages_lead_to_their_neighbours_and_are_counted_from_the_oldest(count: int, length: int) -> None:
    pages = pages_of(count, length)
    places = [permalink for permalink, _, _ in pages]
    for at, (_, _, pagination) in enumerate(pages):
        assert pagination.newer == (places[at - 1] if at else "")
        assert pagination.older == (places[at + 1] if at + 1 < len(places) else "")
        assert (pagination.number, pagination.total) == (len(pages) - at, len(pages))


def test_an_entity_has_its_pages_and_only_the_first_is_listed_in_search_engines() -> None:
    articles = [make_article(f"a{n}", date=f"2026-01-{n + 1:02}") for n in range(11)]
    entity = make_entity(
        "Ada Lindgren",
        aliases=("Lindgren", "Ada Lindgren"),
        documents=tuple(a.path for a in articles),
        introduction="[a](../articles/2026/a0.md)",
        path="content/entities/ada.md",
        image="media/ada.jpg",
    )
    library = make_library(articles, resolution=make_resolution([entity]))
    pages = plan(library, make_settings(page_length=5)).everything()
    first, second = (page.made() for page in pages if isinstance(page, EntityPlan))
    assert [page.path for page in (first, second)] == [
        "people/ada-lindgren/index.html",
        "people/ada-lindgren/page/1/index.html",
    ]
    assert (first.page.indexed, second.page.indexed) == (True, False)
    assert first.page.rss == second.page.rss == "/people/ada-lindgren/feed.xml"
    context = first.context
    assert isinstance(context, EntityContext)
    assert context.aliases == ("Lindgren",)
    assert (context.first, context.last) == (dt.date(2026, 1, 1), dt.date(2026, 1, 11))
    assert context.introduction
    assert context.introduction.targets == (("../articles/2026/a0.md", "/2026/01/01/a0/"),)
    assert context.picture
    assert context.picture.src == "/media/ada.jpg"


def test_tags_and_sections_have_pages_of_one_kind() -> None:
    library = make_library([make_article(tags="[T]", section="S")])
    pages = plan(library, make_settings()).everything()
    section, tag = (page.made() for page in pages if isinstance(page, TagPlan))
    assert isinstance(tag.context, TagContext)
    assert isinstance(section.context, TagContext)
    assert (tag.context.type_name, section.context.type_name) == ("Tag", "Section")
    assert (tag.template, section.template) == ("tag.html", "tag.html")
    assert section.page.permalink == "/sections/s/"


def groups_of(*names: str, kind: str = "person") -> list[tuple[str, list[str]]]:
    resolution = make_resolution([make_entity(name, kind) for name in names])  # type: ignore[arg-type]
    pages = {
        page.page.permalink: page.context
        for page in list_pages(make_library([make_article()], resolution=resolution))
    }
    context = pages["/people/" if kind == "person" else "/places/"]
    assert isinstance(context, EntitiesContext)
    assert context.total == len(names)
    return [(letter, [card.name for card in group]) for letter, group in context.groups]


def test_people_are_listed_by_surname_and_what_has_no_letter_comes_last() -> None:
    assert groups_of(
        "Omar Haddad", "Åsa Öberg", "Ada Lindgren", "50 Cent", "Bo Haddad", "Eve 6", "Émile Zola"
    ) == [
        ("C", ["50 Cent"]),
        ("H", ["Bo Haddad", "Omar Haddad"]),
        ("L", ["Ada Lindgren"]),
        ("O", ["Åsa Öberg"]),
        ("Z", ["Émile Zola"]),
        ("#", ["Eve 6"]),
    ]


def test_places_are_listed_by_their_whole_name() -> None:
    assert groups_of("New York", "Nairobi", "Örebro", "Москва", kind="place") == [
        ("N", ["Nairobi", "New York"]),
        ("O", ["Örebro"]),
        ("М", ["Москва"]),
    ]


NAMES = st.sets(
    st.text(alphabet=string.ascii_letters + " éıIßµ1ſК", min_size=1, max_size=6).filter(str.strip), max_size=8
)


@settings(max_examples=40)
@given(NAMES)
def test_every_name_is_in_one_group_and_every_letter_has_one(names: set[str]) -> None:
    groups = groups_of(*sorted(names))
    assert sorted(name for _, group in groups for name in group) == sorted(names)
    letters = [letter for letter, _ in groups]
    assert len(letters) == len(set(letters))


def test_the_lists_are_there_even_when_they_are_empty() -> None:
    pages = {page.page.permalink: page.context for page in list_pages(make_library([]))}
    assert set(pages) == {"/people/", "/organisations/", "/places/", "/tags/"}
    assert pages["/tags/"] == TagsContext((), ())

"""Articles that belong together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.library.cards import ArticleCard, EntityLink, Link
from builder.library.related import COMMON, MOST, WINDOW, Akin, related
from tests.samples import DAY, make_card, make_chip, make_tag

ADA, OMAR, ROME, OSLO = (
    make_chip("Ada"),
    make_chip("Omar"),
    make_chip("Rome", "place"),
    make_chip("Oslo", "place"),
)
X, Y = make_tag("x"), make_tag("y")


def titles(card: ArticleCard, cards: list[ArticleCard]) -> list[str]:
    return list(related(by_title(cards))[card.title])


def by_title(cards: Iterable[ArticleCard]) -> dict[str, ArticleCard]:
    return {card.title: card for card in cards}


@pytest.mark.parametrize(
    ("entities", "tags", "belongs"),
    [
        ((ADA,), (), False),
        ((ADA, OMAR), (), True),
        ((ADA, ROME), (), True),
        ((ADA,), (X,), True),
        ((ROME, OSLO), (), False),
        ((ROME, OSLO), (X,), True),
        ((), (X, Y), False),
    ],
)
def test_people_weigh_more_than_places_and_tags(
    entities: tuple[EntityLink, ...], tags: tuple[Link, ...], belongs: bool
) -> None:
    one, other = (make_card(title, entities=entities, tags=tags) for title in ("One", "Other"))
    found = related(by_title([one, other]))
    assert found == {"One": ("Other",) if belongs else (), "Other": ("One",) if belongs else ()}


def test_the_most_shared_come_first_then_the_nearest_in_time() -> None:
    itself = make_card("Itself", entities=(ADA, OMAR, ROME))
    others = [
        make_card("Far", DAY + dt.timedelta(days=9), entities=(ADA, OMAR)),
        make_card("Near", DAY - dt.timedelta(days=1), entities=(ADA, OMAR)),
        make_card("Most", DAY + dt.timedelta(days=30), entities=(ADA, OMAR, ROME)),
        make_card("A third", DAY + dt.timedelta(days=10), entities=(ADA, OMAR)),
        make_card("B fourth", DAY + dt.timedelta(days=11), entities=(ADA, OMAR)),
    ]
    found = titles(itself, [itself, *others])
    assert found == ["Most", "Near", "Far", "A third"]
    assert len(found) == MOST


def test_what_lies_too_far_apart_in_time_does_not_belong_together() -> None:
    old = make_card("Old", DAY - dt.timedelta(days=WINDOW + 1), entities=(ADA, OMAR))
    edge = make_card("Edge", DAY - dt.timedelta(days=WINDOW), entities=(ADA, OMAR))
    new = make_card("New", entities=(ADA, OMAR))
    assert titles(new, [new, edge, old]) == ["Edge"]


def test_a_name_in_everything_brings_nobody_together() -> None:
    cards = [make_card(f"A{number}", entities=(ADA, OMAR)) for number in range(COMMON + 1)]
    assert not any(related(by_title(cards)).values())


def test_no_article_is_related_to_itself_and_none_to_nothing() -> None:
    alone = make_card("Alone", entities=(ADA, OMAR))
    assert related({"Alone": alone}) == {"Alone": ()}
    assert related({}) == {}


CHIPS = [make_chip(name) for name in ("Ada", "Omar", "Ines", "Yun")]
CARDS = st.builds(
    make_card,
    st.sampled_from([f"A{number}" for number in range(8)]),
    st.dates(DAY, DAY + dt.timedelta(days=WINDOW + 100)),
    entities=st.lists(st.sampled_from(CHIPS), max_size=4, unique=True).map(tuple),
    tags=st.lists(st.sampled_from([X, Y]), max_size=2, unique=True).map(tuple),
)
LIBRARIES = st.lists(CARDS, max_size=8, unique_by=lambda card: card.title)


@settings(max_examples=300)
@given(LIBRARIES, LIBRARIES, st.sets(st.integers(0, 7)))
def test_what_is_taken_over_is_what_would_be_found(
    before: list[ArticleCard], after: list[ArticleCard], kept: set[int]
) -> None:
    old = by_title(before)
    with mock.patch("builder.library.related.COMMON", 3):
        known = {title: Akin(old[title], found) for title, found in related(old).items()}
        now = by_title(old.get(card.title, card) if n in kept else card for n, card in enumerate(after))
        assert related(now, known) == related(now)


def test_only_what_shares_something_with_a_new_card_is_looked_at_again() -> None:
    cards = by_title(
        make_card(title, entities=chips)
        for title, chips in {"A": (ADA, OMAR), "B": (ADA, OMAR), "C": (ROME,), "D": (OSLO,)}.items()
    )
    known = {title: Akin(card, ("known",)) for title, card in cards.items()}
    found = related({**cards, "E": make_card("E", entities=(ADA, OSLO))}, known)
    assert found == {"A": ("B",), "B": ("A",), "C": ("known",), "D": (), "E": ()}

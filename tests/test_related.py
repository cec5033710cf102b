"""Articles that belong together."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.library.cards import ArticleCard, EntityLink, Link
from builder.library.related import COMMON, MOST, WINDOW, related
from tests.samples import DAY, make_card, make_chip, make_tag

ADA, OMAR, ROME, OSLO = (
    make_chip("Ada"),
    make_chip("Omar"),
    make_chip("Rome", "place"),
    make_chip("Oslo", "place"),
)
X, Y = make_tag("x"), make_tag("y")


def titles(card: ArticleCard, cards: list[ArticleCard]) -> list[str]:
    return [cards[place].title for place in related(cards)[cards.index(card)]]


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
    assert related([one, other]) == (((1,), (0,)) if belongs else ((), ()))


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
    assert not any(related(cards))


def test_no_article_is_related_to_itself_and_none_to_nothing() -> None:
    alone = make_card("Alone", entities=(ADA, OMAR))
    assert related([alone]) == ((),)
    assert related([]) == ()

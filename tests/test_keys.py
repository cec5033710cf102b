"""Pages as text: as different as they are, and the same for the same."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from builder.articles.texts import HeldText
from builder.library.cards import Link
from builder.pages.contexts import Body
from builder.pages.keys import Descriptions
from builder.pages.model import FeedEntry
from tests.samples import make_card, make_tag


@dataclass(frozen=True)
class Shown:
    what: object
    more: object = ()


@dataclass(frozen=True)
class Others:
    what: object
    more: object = ()


CARD = make_card()

DIFFERENT = (
    Shown("a"),
    Others("a"),
    Shown(("a",)),
    Shown((("a",),)),
    Shown("a", "b"),
    Shown("a,more=b"),
    Shown(1),
    Shown("1"),
    Shown(True),
    Shown(None),
    Shown("None"),
    Shown({"a": 1}),
    Shown((Link("a", "b"), Link("c", "d"))),
    Shown((Link("a", "b"), Link("c", "e"))),
    Shown(CARD),
    Shown((CARD,)),
    Shown((CARD, CARD)),
    Shown(((CARD, CARD),)),
    Shown(FeedEntry(CARD, None)),
    Shown((FeedEntry(CARD, None),)),
    Shown((FeedEntry(CARD, Body(HeldText("a"))),)),
    Shown((FeedEntry(CARD, Body(HeldText("b"))),)),
    Shown(make_card(title="Another")),
    Shown(make_card(tags=(make_tag("Ports"),))),
    Shown(make_card(tags=(make_tag("Harbours"),))),
)


def test_different_values_have_different_descriptions() -> None:
    of = Descriptions().of
    assert len({of(value) for value in DIFFERENT}) == len(DIFFERENT)


@pytest.mark.parametrize("value", DIFFERENT)
def test_the_same_value_has_the_same_description_wherever_it_is(value: object) -> None:
    descriptions = Descriptions()
    assert descriptions.of(value) == descriptions.of(value) == Descriptions().of(value)
    assert Descriptions().of(Shown(make_card())) == descriptions.of(Shown(CARD))


def test_a_card_is_known_by_itself_and_not_by_where_another_lay() -> None:
    of = Descriptions().of
    assert len({of(Shown(make_card(title=f"Card {number}"))) for number in range(200)}) == 200

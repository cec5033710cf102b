"""How much of a story an entity is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotations.outline import Outline
from builder.entities.model import EntityMention, EntityType, Quote
from builder.library.salience import SALIENT, saliences

OUTLINE = Outline(opening=500, body=4000, headline=(4002, 4050), dek=(4052, 4100))
HEADLINE, DEK, CAPTION, LATE = 4010, 4060, 4200, 3500


def mention(start: int, name: str = "Ada", kind: EntityType = "person") -> EntityMention:
    return EntityMention(start, start + 3, kind, name, name)


def score(*starts: int, kind: EntityType = "person", name: str = "Ada", quoted: bool = False) -> float:
    quotes = [Quote(0, 1, "x", name, name)] if quoted else []
    return saliences([mention(start, name, kind) for start in starts], quotes, OUTLINE)[name]


@pytest.mark.parametrize(
    ("more", "less"),
    [
        (score(HEADLINE), score(LATE)),
        (score(HEADLINE, LATE), score(DEK, LATE)),
        (score(DEK, LATE), score(LATE)),
        (score(100), score(1000)),
        (score(100), score(450)),
        (score(1000), score(3000)),
        (score(1000, 2000), score(1000)),
        (score(1000, 2000), score(1000, CAPTION)),
        (score(1000, CAPTION), score(1000)),
        (score(LATE, quoted=True), score(LATE)),
        (score(1000), score(1000, kind="org")),
        (score(1000, kind="org"), score(1000, kind="place")),
        (score(1000, kind="place", name="Ukraine"), score(1000, kind="place", name="Europe")),
    ],
)
def test_what_counts_for_more(more: float, less: float) -> None:
    assert more > less


@pytest.mark.parametrize(
    ("found", "matters"),
    [
        (score(100), True),
        (score(HEADLINE), True),
        (score(LATE, quoted=True), True),
        (score(1000, 1500, 2000), True),
        (score(LATE), False),
        (score(CAPTION), False),
        (score(HEADLINE, 100, kind="place"), True),
        (score(100, kind="place"), True),
        (score(450, kind="place"), False),
        (score(LATE, LATE + 100, kind="place"), False),
        (score(HEADLINE, kind="place", name="Europe"), False),
        (score(LATE, kind="org"), False),
    ],
)
def test_who_matters_to_a_story(found: float, matters: bool) -> None:
    assert (found >= SALIENT) is matters


def test_the_most_salient_come_first_and_of_equals_who_is_named_first() -> None:
    mentions = [mention(10, "Eve"), mention(LATE, "Late"), mention(CAPTION, "B"), mention(CAPTION + 9, "A")]
    assert list(saliences(mentions, (), OUTLINE)) == ["Eve", "Late", "B", "A"]


def test_a_text_without_a_body_is_scored_by_its_headline() -> None:
    assert saliences([mention(0)], (), Outline(headline=(0, 20)))["Ada"] >= SALIENT
    assert saliences([], (), Outline()) == {}


@given(st.permutations([mention(start, name) for start in (5, 900, 4010) for name in ("A", "B", "C")]))
def test_the_order_of_mentions_does_not_matter(mentions: list[EntityMention]) -> None:
    assert list(saliences(mentions, (), OUTLINE).items()) == list(
        saliences(sorted(mentions), (), OUTLINE).items()
    )

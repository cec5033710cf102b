"""Figures of pages: B-cubed, coverage, the documents of an entity, its fragmentation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evaluation.figures import PageFigures, Score
from builder.evaluation.linking import Link, bcubed, links_of, page_figures
from builder.evaluation.spans import judged
from tests.evaluation.marked import found, gold


def figures(*documents: tuple[str, str]) -> PageFigures:
    """The figures of documents, given as (gold, found)."""
    in_gold = [gold(marked, str(at)) for at, (marked, _) in enumerate(documents)]
    predicted = {str(at): found(marked) for at, (_, marked) in enumerate(documents)}
    of_pages = page_figures(in_gold, judged(in_gold, predicted))
    assert of_pages is not None
    return of_pages


@pytest.mark.parametrize(
    ("pairs", "precision", "recall"),
    [
        ([], 0.0, 0.0),
        (["a1", "a1", "b2"], 1.0, 1.0),
        # Two of three on a page of their own: each of those has 2/3 of the entity, the third has 1/3.
        (["a1", "a1", "a2"], 1.0, (2 / 3 + 2 / 3 + 1 / 3) / 3),
        (["a1", "a1", "b1"], (2 / 3 + 2 / 3 + 1 / 3) / 3, 1.0),
        # Bagga and Baldwin's example: of entities with 5, 2 and 5 mentions, the last two on one page, then
        # the two large ones.
        (["a1"] * 5 + ["b2"] * 2 + ["c2"] * 5, 1 / 12 * (5 + 2 * 2 / 7 + 5 * 5 / 7), 1.0),
        (["a1"] * 5 + ["b2"] * 2 + ["c1"] * 5, 1 / 12 * (5 * 5 / 10 + 2 + 5 * 5 / 10), 1.0),
    ],
)
def test_bcubed(pairs: list[str], precision: float, recall: float) -> None:
    score = bcubed([(pair[0], pair[1]) for pair in pairs])
    assert (score.precision, score.recall) == pytest.approx((precision, recall))


def test_the_published_example_has_the_published_figures() -> None:
    first = bcubed([(pair[0], pair[1]) for pair in ["a1"] * 5 + ["b2"] * 2 + ["c2"] * 5])
    second = bcubed([(pair[0], pair[1]) for pair in ["a1"] * 5 + ["b2"] * 2 + ["c1"] * 5])
    assert (round(first.precision, 2), round(second.precision, 2)) == (0.76, 0.58)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz")), min_size=1))
def test_the_other_way_round_precision_and_recall_change_places(pairs: list[tuple[str, str]]) -> None:
    there, back = bcubed(pairs), bcubed([(page, entity) for entity, page in pairs])
    assert (there.precision, there.recall) == pytest.approx((back.recall, back.precision))
    assert 0 < there.precision <= 1
    assert bcubed([(entity, entity) for entity, _ in pairs]) == Score(1.0, 1.0)


def test_a_link_is_a_told_mention_that_was_found_of_whatever_type() -> None:
    document = gold("[person:ann Ann], [person: Bo], the [org:who WHO], [place:rome Rome].")
    predicted = {"d": found("[org:p1 Ann], [person:p2 Bo], [org:p3 the WHO], Rome.")}
    links = links_of([document], judged([document], predicted))
    assert links == (Link("d", "ann", "ann", "p1"), Link("d", "who", "who", "p3"))


def test_coverage_is_the_share_of_told_mentions_that_were_found() -> None:
    of_pages = figures(("[person:ann Ann], [person:ann Ann], [person: Bo].", "[person:p Ann], Ann, Bo."))
    assert of_pages.coverage == 0.5


@pytest.mark.parametrize(
    ("documents", "multi"),
    [
        # In one document only: not asked.
        ([("[person:ann Ann].", "[person:p Ann].")], 0.0),
        ([("[person:ann Ann].", "[person:p Ann].")] * 2, 1.0),
        # The best page has one of two documents: 2 * 1 / (2 + 1).
        ([("[person:ann Ann].", "[person:p Ann]."), ("[person:ann Ann].", "[person:q Ann].")], 2 / 3),
        # A page that is in a document too many: 2 * 2 / (2 + 3).
        ([("[person:ann Ann].", "[person:p Ann].")] * 2 + [("Bo.", "[person:p Bo].")], 4 / 5),
        # An entity that was never found.
        ([("[person:ann Ann].", "Ann.")] * 2, 0.0),
        # Two entities, one of which was never found.
        ([("[person:ann Ann], [person:bo Bo].", "[person:p Ann], Bo.")] * 2, 0.5),
    ],
)
def test_multi_is_the_best_page_of_an_entity_of_several_documents(
    documents: list[tuple[str, str]], multi: float
) -> None:
    assert figures(*documents).multi == pytest.approx(multi)


@pytest.mark.parametrize(
    ("in_gold", "predicted", "fragmentation"),
    [
        ("[person:ann Ann].", "[person:p Ann].", 0.0),
        ("[person:ann Ann], [person:ann Ann].", "[person:p Ann], [person:p Ann].", 1.0),
        ("[person:ann Ann], [person:ann Lee].", "[person:p Ann], [person:q Lee].", 2.0),
        ("[person:ann Ann], [person:ann Lee].", "[person:p Ann], Lee.", 0.0),
        (
            "[person:ann Ann], [person:ann Lee], [person:bo Bo], [person:bo Bo].",
            "[person:p Ann], [person:q Lee], [person:r Bo], [person:r Bo].",
            1.5,
        ),
    ],
)
def test_fragmentation_counts_the_pages_of_an_entity(
    in_gold: str, predicted: str, fragmentation: float
) -> None:
    assert figures((in_gold, predicted)).fragmentation == fragmentation

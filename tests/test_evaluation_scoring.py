"""Figures of names: strict, norm, by type, and by document."""

from __future__ import annotations

import pytest

from builder.evaluation.figures import Score
from builder.evaluation.scoring import figures_of
from tests.evaluation.marked import found, gold


def score(right: int, predicted: int, in_gold: int) -> Score:
    return Score(right / predicted if predicted else 0.0, right / in_gold if in_gold else 0.0)


@pytest.mark.parametrize(
    ("in_gold", "predicted", "strict", "norm", "docent"),
    [
        ("[person: Ann] met [org: WHO].", "[person: Ann] met [org: WHO].", (2, 2, 2), (2, 2, 2), (2, 2, 2)),
        ("[person: Ann] met [org: WHO].", "[person: Ann] met WHO.", (1, 1, 2), (1, 1, 2), (1, 1, 2)),
        ("[person: Ann] met [org: WHO].", "[place: Ann] met WHO.", (0, 1, 2), (0, 1, 2), (0, 1, 2)),
        ("Ann met [other: WHO].", "Ann met [org: WHO].", (0, 1, 0), (0, 1, 0), (0, 1, 0)),
        ("[person: Ann] met WHO.", "Ann met WHO.", (0, 0, 1), (0, 0, 1), (0, 0, 1)),
        ("the [org: WHO] said", "[org: the WHO] said", (0, 1, 1), (1, 1, 1), (1, 1, 1)),
        ("[person: Ann]'s son", "[person: Ann's] son", (0, 1, 1), (1, 1, 1), (1, 1, 1)),
        ("[person: Ann Lee] said", "Ann [person: Lee] said", (0, 1, 1), (0, 1, 1), (0, 1, 1)),
        (
            "[place: Rome], [place: ROME], [place: Oslo].",
            "[place: Rome], ROME, [place: Oslo].",
            (2, 2, 3),
            (2, 2, 3),
            (2, 2, 2),
        ),
    ],
)
def test_names(
    in_gold: str,
    predicted: str,
    strict: tuple[int, int, int],
    norm: tuple[int, int, int],
    docent: tuple[int, int, int],
) -> None:
    figures = figures_of([gold(in_gold)], {"d": found(predicted)})
    assert (figures.strict, figures.norm, figures.docent) == (score(*strict), score(*norm), score(*docent))
    assert (figures.gold, figures.predicted) == (strict[2], strict[1])


def test_each_type_has_its_share() -> None:
    figures = figures_of(
        [gold("[person: Ann] met [org: WHO] and [org: Acme] in [place: Rome].")],
        {"d": found("[person: Ann] met [org: WHO] and [person: Acme] in [place: Rome].")},
    )
    assert (figures.person, figures.org, figures.place) == (score(1, 2, 1), score(1, 1, 2), score(1, 1, 1))


def test_the_same_name_in_two_documents_counts_twice() -> None:
    documents = [gold("[person: Ann].", "a"), gold("[person: Ann].", "b")]
    figures = figures_of(documents, {"a": found("[person: Ann]."), "b": ()})
    assert figures.documents == 2
    assert figures.strict == figures.docent == score(1, 1, 2)


def test_f1_is_the_harmonic_mean() -> None:
    assert Score(0.5, 1.0).f1 == pytest.approx(2 / 3)
    assert Score(0.0, 0.0).f1 == 0.0


def test_pages_are_left_out_where_nobody_said_who_is_meant() -> None:
    assert figures_of([gold("[person: Ann].")], {"d": found("[person: Ann].")}).pages is None
    assert figures_of([gold("[other:x Ann].")], {"d": found("[person: Ann].")}).pages is None

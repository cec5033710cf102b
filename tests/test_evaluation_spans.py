"""Stretches: what is dropped before they are compared, and which of them count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.evaluation.spans import judged, normalised, surface_key
from tests.evaluation.marked import found, gold


@pytest.mark.parametrize(
    ("stretch", "name"),
    [
        ("Kyiv", "Kyiv"),
        ("the Kremlin", "Kremlin"),
        ("The\n Hague", "Hague"),
        ("the ", "the"),
        ("Theresa May", "Theresa May"),
        ("over the moon", "over the moon"),
        ("Putin's", "Putin"),
        ("Putin’S", "Putin"),
        ("the United States'", "United States"),
        ("O'", "O'"),
        ("'s", "'s"),
        (" Kyiv\n", "Kyiv"),
        ("  ", ""),
    ],
)
def test_a_stretch_is_compared_without_what_is_no_name(stretch: str, name: str) -> None:
    text = f"x{stretch}y"
    assert text[slice(*normalised(text, 1, 1 + len(stretch)))] == name


@given(st.text(alphabet="the TsS'’ \nK", max_size=12), st.text(max_size=3), st.text(max_size=3))
def test_what_stands_around_a_stretch_changes_nothing(stretch: str, before: str, after: str) -> None:
    alone = normalised(stretch, 0, len(stretch))
    inside = normalised(before + stretch + after, len(before), len(before) + len(stretch))
    assert (inside[0] - len(before), inside[1] - len(before)) == alone
    assert 0 <= alone[0] <= alone[1] <= len(stretch)


def test_a_surface_is_one_line_of_small_letters() -> None:
    assert surface_key("the UNITED\n  States'", 0, 20) == "united states"


@pytest.mark.parametrize(
    ("marked", "more", "kept"),
    [
        ("[person: Ann] met [person: Bo].", {}, ["Ann", "Bo"]),
        ("[person: Ann] met [person: Bo].", {"eval_spans": ()}, ["Ann", "Bo"]),
        ("[person: Ann] met [person: Bo].", {"eval_spans": ((0, 3),)}, ["Ann"]),
        ("[person: Ann] met [person: Bo].", {"eval_spans": ((0, 2),)}, []),
        ("[person: Ann] met [person: Bo].", {"ignore": ((9, 10),)}, ["Ann", "Bo"]),
        ("Ann met [person: Bo].", {"ignore": ((2, 5),)}, ["Bo"]),
        ("Ann met [person: Bo].", {"ignore": ((3, 8),)}, ["Ann", "Bo"]),
        ("Ann met [other: Bo].", {"ignore": ((8, 9),)}, ["Ann"]),
    ],
)
def test_only_what_was_annotated_is_judged(
    marked: str, more: dict[str, tuple[tuple[int, int], ...]], kept: list[str]
) -> None:
    document = gold(marked, "d", **more)
    mentions = found("[person: Ann] met [person: Bo].")
    assert [m.name for m in judged([document], {"d": mentions})["d"]] == kept


def test_an_ignored_stretch_does_not_take_a_name_that_is_cut_otherwise() -> None:
    document = gold("In the [place: Hague].", ignore=((7, 12),))
    (mention,) = judged([document], {"d": found("In [place: the Hague].")})["d"]
    assert mention.name == "the Hague"


def test_a_document_of_which_nothing_is_said_has_no_mentions() -> None:
    assert judged([gold("[person: Ann].")], {}) == {"d": ()}

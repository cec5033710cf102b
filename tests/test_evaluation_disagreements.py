"""What is wrong: names in a document, entities in a corpus."""

from __future__ import annotations

import pytest

from builder.evaluation.disagreements import disagreements, merged_pages, split_entities
from builder.evaluation.linking import Link
from tests.evaluation.marked import found, gold


@pytest.mark.parametrize(
    ("in_gold", "predicted", "wrong"),
    [
        ("[person: Ann] left.", "[person: Ann] left.", []),
        ("[person: Ann] left.", "Ann left.", ["missed Ann"]),
        ("[other: May Day] came.", "May Day came.", []),
        ("Iodine helps.", "[person: Iodine] helps.", ["spurious Iodine"]),
        ("[other: May Day] came.", "[person: May] Day came.", ["spurious May"]),
        ("[person: Ann] left.", "[place: Ann] left.", ["type Ann"]),
        ("the [org: WHO] left.", "[org: the WHO] left.", ["span WHO"]),
        ("[person: Ann Lee] left.", "Ann [place: Lee] left.", ["span Ann Lee"]),
        # Found as one: both are cut wrongly, and nothing is spurious.
        ("[place: Kyiv] and [place: Europe]", "[place: Kyiv and Europe]", ["span Kyiv", "span Europe"]),
        # Found as two: the longer part stands for it.
        (
            "[org: Bank of England]",
            "[org: Bank] of [place: England]",
            ["spurious Bank", "span Bank of England"],
        ),
    ],
)
def test_names_in_a_document(in_gold: str, predicted: str, wrong: list[str]) -> None:
    document = gold(in_gold)
    said = disagreements(document, found(predicted))
    assert sorted(f"{one.kind} {document.text[slice(*one.span)]}" for one in said) == sorted(wrong)


def test_a_name_that_was_found_does_not_stand_for_one_that_surrounds_it() -> None:
    inner = gold("[place: England]").mentions[0].model_copy(update={"start": 8, "end": 15})
    document = gold("[org: Bank of England]")
    nested = document.model_copy(update={"mentions": (*document.mentions, inner)})
    (mention,) = found("Bank of [place: England]")
    (said,) = disagreements(nested, [mention])
    assert (said.kind, said.span) == ("missed", (0, 15))


def test_they_come_in_text_order() -> None:
    document = gold("[person: Ann] saw Bo and [person: Cy].")
    said = disagreements(document, found("Ann saw [person: Bo] and [org: Cy]."))
    assert [one.kind for one in said] == ["missed", "spurious", "type"]


ANN = Link("1", "ann lee", "ann", "p")
LEE = Link("2", "lee", "ann", "q")
BO = Link("2", "bo", "bo", "r")


def test_an_entity_on_several_pages() -> None:
    assert split_entities([ANN, BO, LEE, LEE]) == {"ann": {"q": [LEE, LEE], "p": [ANN]}}
    assert split_entities([ANN, ANN, BO]) == {}


def test_a_page_of_several_entities() -> None:
    mixed = Link("3", "lee", "bruce", "p")
    assert merged_pages([mixed, ANN, LEE, BO]) == {"p": {"ann": [ANN], "bruce": [mixed]}}
    assert merged_pages([ANN, LEE, BO]) == {}


def test_what_concerns_most_mentions_comes_first() -> None:
    other = [Link("1", "bo", "bo", page) for page in "xyz"]
    assert list(split_entities([ANN, LEE, *other])) == ["bo", "ann"]

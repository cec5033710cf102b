"""Rules for thin evidence: names alone, in quotation marks, beside a verb; what they may be joined to."""

from __future__ import annotations

import pytest

from builder.entities.english.cues import cues_around
from builder.entities.facts.press import is_known_by_one_name
from builder.entities.knowledge import Knowledge
from builder.entities.resolving.evidence import Votes, counted, verdict
from builder.entities.resolving.kinds import points_alone
from builder.entities.resolving.resolution import resolve
from tests.entities.fake import pages, reading, resolved


def kinds(text: str, **labels: str) -> dict[str, str]:
    found = resolve({"a": reading(text, **labels)}, Knowledge()).mentions["a"]
    return {text[m.start : m.end]: m.type for m in found}


@pytest.mark.parametrize(
    ("text", "person", "found"),
    [
        ("Then they sold Xobolite to others.", "Xobolite", False),
        ("They met Bo Xobolite. Then they saw Xobolite.", "Bo Xobolite|Xobolite", True),  # introduced
        ("They spoke of Einstein and of light.", "Einstein", True),  # known to all
        ('"All is well," said Xobolite.', "Xobolite", True),
        ("They met Xobolite, who left.", "Xobolite", True),
        ("They saw Mr Xobolite there.", "Mr Xobolite", True),
        ("They met Olena there.", "Olena", True),  # a given name
    ],
)
def test_one_word_that_nothing_introduces_is_no_person(text: str, person: str, *, found: bool) -> None:
    assert ("person" in kinds(text, PERSON=person).values()) is found


def test_a_word_named_again_and_again_is_a_person() -> None:
    text = " ".join(["Then they spoke of Xobolite again."] * 9)
    assert kinds(text, PERSON="Xobolite") == {"Xobolite": "person"}


def test_a_whole_name_in_one_word_without_capitals() -> None:
    name = "习近平"
    votes = Votes()
    votes.add("PERSON", ())
    tally = counted(votes)
    assert verdict(name, tally, tally, points_alone(name, is_surname=False)) == "person"


@pytest.mark.parametrize(
    ("name", "known"), [("Einstein", True), ("Zelenskyy", True), ("Xobolite", False), ("Albert", False)]
)
def test_persons_known_by_one_name(name: str, *, known: bool) -> None:
    assert is_known_by_one_name(name) is known


@pytest.mark.parametrize(
    ("text", "name", "cue"),
    [
        ('"All is well," said Lee.', "Lee", True),
        ("“All is well,” says Lee, the mayor.", "Lee", True),
        ("The firm, said Lee, was sold.", "Lee", True),
        ("Those who called Lee were wrong.", "Lee", False),  # the verb's object
    ],
)
def test_who_stands_behind_a_verb_of_speech(text: str, name: str, *, cue: bool) -> None:
    at = text.index(name)
    assert ("after a verb of speech" in cues_around(text, at, at + len(name))) is cue


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("He played in “Silver Harbour,” a hit.", True),
        ('The novel "Silver Harbour" sold.', True),
        ("“Silver Harbour is late,” she said.", False),  # quoted words
        ("The Silver Harbour firm sold.", False),
    ],
)
def test_a_name_that_fills_quotation_marks_is_a_work(text: str, *, alone: bool) -> None:
    at = text.index("Silver")
    assert ("alone in quotation marks" in cues_around(text, at, at + 14)) is alone
    assert kinds(text, ORG="Silver Harbour") == ({} if alone else {"Silver Harbour": "org"})


@pytest.mark.parametrize(
    ("long", "short", "count"),
    [
        ("Turkish Xobopedia", "Xobopedia", 2),  # a part of the whole
        ("Turkish Senate", "Senate", 1),
        ("Turkish Constitutional Court", "Constitutional Court", 1),
    ],
)
def test_whose_body_it_is_may_be_left_out(long: str, short: str, count: int) -> None:
    text = f"The {long} met in May. It said that the {short} was right."
    assert len(resolved({"a": text}, ORG=f"{long}|{short}").entities) == count


def test_an_acronym_that_the_press_knows_is_no_other_body() -> None:
    texts = {
        "a": "The Xobo Federal Credit Concern left.",
        "b": "The FCC met. The Federal Constitutional Court sat.",
    }
    found = pages(resolved(texts, ORG="FCC|Federal Constitutional Court"))
    assert found["Federal Constitutional Court"] == {"Federal Constitutional Court"}

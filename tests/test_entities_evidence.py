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
        ("They met under the name of “Silver Harbour”.", False),
        ("A person called “Silver Harbour” said so.", False),
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


@pytest.mark.parametrize(
    ("heading", "text", "found"),
    [
        ("Harbour Improvements", "The harbour is old, and improvements are due.", False),
        ("Harbour Improvement", "The harbours are old, and improvements are due.", False),
        ("Xobo Improvements", "The harbour is old, and improvements are due.", True),
        ("Harbour Council", "The harbour is old, and the council is too.", True),  # a body
    ],
)
def test_a_heading_of_everyday_words_is_no_name(heading: str, text: str, *, found: bool) -> None:
    assert bool(kinds(f"{heading}\n\n{text}", ORG=heading)) is found


def test_with_an_article_everyday_words_are_a_name() -> None:
    text = "A simple way, and a dollar more. So says the Simple Dollar, a paper."
    assert kinds(text, ORG="Simple Dollar") == {"Simple Dollar": "org"}


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("It ended. Countless games were lost.", "Countless", False),
        ("It ended. Countless said so. They met Countless again.", "Countless", True),
        ("It ended. Acme fell in May.", "Acme", True),  # no word that English makes
        ("It ended. Boeing fell in May.", "Boeing", True),
        ("It ended. Countless Motors fell in May.", "Countless Motors", True),
    ],
)
def test_a_word_with_the_capital_of_its_sentence_is_no_name(text: str, name: str, *, found: bool) -> None:
    assert bool(kinds(text, ORG=name)) is found


@pytest.mark.parametrize(
    ("text", "labels", "name", "kind"),
    [
        ("The developer Xamma Askar wrote it.", {"PERSON": "Xamma Askar"}, "Xamma Askar", "person"),
        ("The developer Askarite wrote it.", {"PERSON": "Askarite"}, "Askarite", "org"),
        ("She was taken to Great Xobury hospital.", {"PERSON": "Great Xobury"}, "Great Xobury", "org"),
        ("She went to a Chicago hospital.", {"GPE": "Chicago"}, "Chicago", "place"),
        ("She won the Miss Idaho title.", {"GPE": "Idaho"}, "Idaho", "place"),
        ("He saw Miss Xobo there.", {"GPE": "Xobo"}, "Xobo", "person"),
        ("The fires burnt in parts of South Dakota.", {"PERSON": "South Dakota"}, "South Dakota", "place"),
        (
            "It was said by Fed President Xobolakota, among others.",
            {"GPE": "Xobolakota"},
            "Xobolakota",
            "person",
        ),
        ("Then Xobolakota said she was tired.", {"GPE": "Xobolakota"}, "Xobolakota", "person"),
        ("Then Xobo said it was tired.", {"ORG": "Xobo"}, "Xobo", "org"),
        ("Then Xobolakota scored a goal.", {"PERSON": "Xobolakota"}, "Xobolakota", "person"),
        ("Then Belgium scored a goal.", {"GPE": "Belgium"}, "Belgium", "place"),
        ("They asked the developer Xojang.", {"GPE": "Xojang"}, "Xojang", "org"),
        (
            "The cook saw Ann Cook. Then they saw Cook.",
            {"PERSON": "Ann Cook", "ORG": "Cook"},
            "Cook",
            "person",
        ),
        ("He is the grandson of JFK.", {"PERSON": "JFK"}, "JFK", "person"),
    ],
)
def test_what_tells_persons_from_bodies_and_places(
    text: str, labels: dict[str, str], name: str, kind: str
) -> None:
    assert kinds(text, **labels)[name] == kind


def test_an_acronym_alone_is_no_person() -> None:
    assert kinds("He went to colleges with XBTC programs.", PERSON="XBTC") == {}

"""What a name's own words tell, and what is cut from around it."""

from __future__ import annotations

import pytest

from builder.entities.english.offices import without_office
from builder.entities.english.spans import cleaned
from builder.entities.model import TYPES
from builder.entities.names.forms import form, is_thing
from tests.entities.fake import pages, resolved


@pytest.mark.parametrize(
    ("name", "is_street"),
    [
        ("Petersallee", True),
        ("Karl-Marx-Straße", True),
        ("Unter Nachtigalplatz", True),
        ("Weteringplein", True),
        ("Hallee", False),
        ("Platzer", False),
    ],
)
def test_streets_in_one_word(name: str, *, is_street: bool) -> None:
    points = form(name)
    assert (max(points) > 2 and TYPES[points.index(max(points))] == "place") is is_street


@pytest.mark.parametrize(
    ("name", "thing"),
    [
        ("iPhones", True),
        ("Boeings", True),
        ("Wikipedias", True),
        ("Oscars", True),
        ("Dallas Ebola", True),
        ("Golden Globes", True),
        ("Xobo Rebellion", True),
        ("Kentucky Derby", True),
        ("Treaty of Xobo", True),
        ("Conference of Xobo Bishops", False),
        ("Convention on Xobo Munitions", True),
        ("Statement on Xobo", True),
        ("Council on Xobo Relations", False),
        ("Xobo Office on Drugs World Report", True),
        ("Project on Xobo Oversight", False),
        ("General Motors", False),
        ("Walgreens", False),  # a firm by its own name
        ("Boston Globe", False),
        ("Derby", False),
    ],
)
def test_names_of_things(name: str, *, thing: bool) -> None:
    assert is_thing(name) is thing


@pytest.mark.parametrize(
    ("span", "kept"),
    [
        ("Xobo CIO", "Xobo"),
        ("Xobo Senior Vice President", "Xobo"),
        ("Xobo Executive", "Xobo Executive"),  # a rank alone is no office
        ("Senior Director", "Senior"),
        ("Xobo Bank of Kansas City President Thomas", "Xobo Bank of Kansas City"),
        ("Xobo President Corporation", "Xobo President Corporation"),
    ],
)
def test_an_office_behind_a_firm(span: str, kept: str) -> None:
    assert span[slice(*without_office(span, 0, len(span)))] == kept


@pytest.mark.parametrize(
    ("span", "label", "names"),
    [
        ("Xobo Commission of President Ursula", "ORG", ["Xobo Commission", "Ursula"]),
        ("Xobo government of Prime Minister Bo Day", "ORG", ["Xobo", "Bo Day"]),
        ("Office of the President", "ORG", ["Office of the"]),
        ("Bank of England", "ORG", ["Bank of England"]),
        ("Ines Calder Announces", "PERSON", ["Ines Calder"]),
        ("Xobo Hotels Officially Opens", "ORG", ["Xobo Hotels"]),
        ('Shu" Matsutani', "PERSON", ["Shu", "Matsutani"]),
        ('Shuzo "Shu" Matsutani', "PERSON", ['Shuzo "Shu" Matsutani']),
        ("Consumer Reports", "ORG", ["Consumer Reports"]),
        ("XBF Fellow Bo Doctorow", "PERSON", ["Bo Doctorow"]),
    ],
)
def test_a_body_and_who_holds_it(span: str, label: str, names: list[str]) -> None:
    assert [span[slice(*found)] for found in cleaned(span, 0, len(span), label)] == names


def test_a_place_in_a_dateline_has_the_page_of_the_place() -> None:
    text = "MONTGOMERY, Ala. -- A law passed.\n\nThe mayor lives in Montgomery."
    found = pages(resolved({"a": text}, GPE="MONTGOMERY|Montgomery"))
    assert set(found) == {"Montgomery", "Alabama"}


def test_a_body_does_not_run_into_the_name_of_who_holds_it() -> None:
    text = "It confirmed the Xobo Commission of President Ursula von der Leyen."
    found = resolved({"a": text}, ORG="Xobo Commission of President Ursula", GPE="Leyen").mentions["a"]
    assert [text[m.start : m.end] for m in found] == ["Xobo Commission", "Ursula von der Leyen"]


def test_firms_of_other_countries_are_one_with_and_without_their_ending() -> None:
    found = pages(resolved({"a": "Xobo SRL left. Then they paid Xobo."}, ORG="Xobo SRL|Xobo"))
    assert list(found.values()) == [{"Xobo SRL", "Xobo"}]


def test_a_verb_of_a_headline_is_no_part_of_a_name_that_is_looked_for() -> None:
    text = "Ines Calder Is Like Her Harbour\n\nThen Ines Calder left the harbour like that."
    assert set(pages(resolved({"a": text}, PERSON="Ines Calder"))) == {"Ines Calder"}


@pytest.mark.parametrize("word", ["Communications", "Information", "HTTPS", "MBA"])
def test_fields_and_standards_name_nobody(word: str) -> None:
    assert pages(resolved({"a": f"They spoke of {word} there."}, ORG=word)) == {}


def test_a_bank_alone_is_the_one_that_its_document_names() -> None:
    text = "It was the Bank of Xobo. Rates rose, said the Bank."
    assert pages(resolved({"a": text}, ORG="Bank of Xobo|Bank")) == {"Bank of Xobo": {"Bank of Xobo", "Bank"}}
    assert pages(resolved({"a": "Rates rose, said the Bank."}, ORG="Bank")) == {}


@pytest.mark.parametrize("people", ["Georgians", "Cypriots", "Slovaks", "Lao", "Swahili", "Paraguayan"])
def test_peoples_and_languages_are_no_names(people: str) -> None:
    assert pages(resolved({"a": f"They spoke of {people} there."}, GPE=people)) == {}


@pytest.mark.parametrize(("label", "kind"), [("GPE", "org"), ("ORG", "org")])
def test_a_known_body_of_a_people_is_a_body(label: str, kind: str) -> None:
    (mention,) = resolved({"a": "It is on English Wikipedia."}, **{label: "English Wikipedia"}).mentions["a"]
    assert (mention.type, mention.name) == (kind, "English Wikipedia")

"""Rules for names that recognisers get wrong: results, capitals, unmarked names, teams, portfolios."""

from __future__ import annotations

import pytest

from builder.entities.english.results import teams_in
from builder.entities.english.shouted import is_shouted, shouted_lines, titled_lines
from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityMention
from builder.entities.names.acronyms import shortened_words_in
from builder.entities.names.forms import form, is_thing
from builder.entities.resolving.evidence import team
from builder.entities.resolving.resolution import resolve
from tests.entities.fake import reading


def mentions(text: str, **labels: str) -> tuple[EntityMention, ...]:
    return resolve({"a": reading(text, **labels)}, Knowledge()).mentions["a"]


def marked(text: str, **labels: str) -> list[tuple[str, str]]:
    return [(text[m.start : m.end], m.type) for m in mentions(text, **labels)]


@pytest.mark.parametrize(
    ("line", "shouted"),
    [
        ("GERMANY REJECTS CALL TO LIMIT IMPORTS", True),
        ("McDONALD SIGNS FOR NEW CLUB", True),
        ("ANN LEE", False),  # a name alone
        ("NATO and the EU met in Kyiv", False),
        ("12 34 56 78", False),
        ("", False),
    ],
)
def test_a_line_in_capitals(line: str, *, shouted: bool) -> None:
    assert is_shouted(line) is shouted
    assert shouted_lines(f"{line}\n\nIt said so.") == (((0, len(line)),) if shouted else ())


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        ("Harbour Workers Leave Town as Pier Law Takes Effect", True),
        ("Workers Leave Harbour Town With the Law", True),
        ("Workers leave Harbour Town as pier law takes effect", False),
        ("Ines Calder, Tomas Brandt, Julia Weiss and Peter Harbour", False),  # no word but names
        ("Workers Said the Harbour Town Pier Law Takes Effect.", False),  # a sentence
        ("Harbour Workers", False),
    ],
)
def test_lines_with_a_capital_on_every_word(line: str, titled: bool) -> None:
    small = frozenset(["workers", "leave", "town", "law", "takes", "effect", "said", "harbour"])
    assert titled_lines(f"{line}\n\nIt said so.", small) == (((0, len(line)),) if titled else ())


def test_in_such_a_line_only_names_are_marked_that_the_text_has_elsewhere() -> None:
    headline = "Harbour Workers Leave Old Pier as Ines Calder Objects"
    text = f"{headline}\n\nThe workers leave, said Ines Calder. Nobody objects to the old pier."
    marked = mentions(text, ORG="Harbour Workers Leave", PERSON="Ines Calder")
    found = [text[start:end] for start, end, *_ in marked]
    assert found == ["Ines Calder", "Ines Calder"]


def test_what_a_recogniser_finds_in_a_line_of_capitals_is_nothing() -> None:
    text = "GERMANY REJECTS CALL TO LIMIT IMPORTS FROM NEW ZEALAND, SAYS SCHOLZ\n\nOlaf Scholz said so."
    found = marked(text, ORG="GERMANY REJECTS CALL|SAYS SCHOLZ", PERSON="Olaf Scholz")
    assert found == [
        ("GERMANY", "place"),
        ("NEW ZEALAND", "place"),
        ("SCHOLZ", "person"),
        ("Olaf Scholz", "person"),
    ]
    assert {m.name for m in mentions(text, PERSON="Olaf Scholz")} == {
        "Germany",
        "New Zealand",
        "Olaf Scholz",
    }


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Arsenal 3 Derby 1", ["Arsenal", "Derby"]),
        ("Real Madrid 2-2 West Ham", ["Real Madrid", "West Ham"]),
        ("Sweden 1 – 0 Korea Republic", ["Sweden", "Korea Republic"]),
        ("On Monday:\nLeeds 0 Hull 0\nand no more", ["Leeds", "Hull"]),
        ("The bill passed 51-49.", []),
        ("In 1996 Derby won 1 game of those that it had played since then.", []),
        ("Apollo 11 landed", []),
        ("Real Madrid 15 10 5 0 31 12 35", ["Real Madrid"]),
        ("Apollo 11 12 13", []),
    ],
)
def test_the_sides_of_a_result(text: str, sides: list[str]) -> None:
    assert [text[slice(*span)] for span in teams_in(text)] == sides


@pytest.mark.parametrize(("name", "is_team"), [("Leeds", True), ("Sweden", False), ("Xylon", False)])
def test_a_city_that_plays_is_a_team(name: str, *, is_team: bool) -> None:
    assert (team(name)[1] > 0) is is_team


@pytest.mark.parametrize(
    ("text", "labels", "found"),
    [
        (
            "Boston beat Oakland 2-1 at home.",
            {"GPE": "Boston|Oakland"},
            [("Boston", "org"), ("Oakland", "org")],
        ),
        (
            "Sweden beat Norway 2-1 at home.",
            {"GPE": "Sweden|Norway"},
            [("Sweden", "place"), ("Norway", "place")],
        ),
        (
            "Then Leeds striker Bo Dahl fell.",
            {"GPE": "Leeds", "PERSON": "Bo Dahl"},
            [("Leeds", "org"), ("Bo Dahl", "person")],
        ),
        ("The vote in Boston was 51-49.", {"GPE": "Boston"}, [("Boston", "place")]),
        (
            "Ann Graf beat Bo Seles 6-2 there.",
            {"PERSON": "Ann Graf|Bo Seles"},
            [("Ann Graf", "person"), ("Bo Seles", "person")],
        ),
    ],
)
def test_scores_and_players(text: str, labels: dict[str, str], found: list[tuple[str, str]]) -> None:
    assert marked(text, **labels) == found


@pytest.mark.parametrize(
    ("text", "labels", "found"),
    [
        ("He spoke in Xylon. Xylon is far.", {}, []),  # one cue alone is thin
        ("The airline Xylonair said so.", {}, [("Xylonair", "org")]),
        ("It was told to Anna Xylon there.", {}, [("Anna Xylon", "person")]),
        ("They hit the Xylonia-based firm.", {}, []),
        (
            "The politician Wong Kwok-hing, 45, of Hong Kong",
            {},
            [("Wong Kwok-hing", "person"), ("Hong Kong", "place")],
        ),
        ("He went. Turnout was high.", {}, []),
    ],
)
def test_names_without_a_label_need_evidence(
    text: str, labels: dict[str, str], found: list[tuple[str, str]]
) -> None:
    assert marked(text, **labels) == found


@pytest.mark.parametrize(
    ("text", "labels", "found"),
    [
        # A label that is wrong gives way to what stands beside the name.
        ("to which goalkeeper Salo Bitar ran", {"ORG": "Salo Bitar"}, [("Salo Bitar", "person")]),
        (
            "and Reno Marsud, a former foreign minister, left",
            {"ORG": "Reno Marsud"},
            [("Reno Marsud", "person")],
        ),
        (
            "On Monday, Home Secretary Ann Lee left",
            {"ORG": "Home", "PERSON": "Ann Lee"},
            [("Ann Lee", "person")],
        ),
        ("He met Asia Monday evening in Rome", {"GPE": "Rome"}, [("Asia", "place"), ("Rome", "place")]),
        (
            "and Lee's Democratic Party led",
            {"ORG": "Lee's Democratic Party"},
            [("Lee", "org"), ("Democratic Party", "org")],
        ),
        (
            "a member of Women's Trade Union here",
            {"ORG": "Women's Trade Union"},
            [("Women's Trade Union", "org")],
        ),
    ],
)
def test_spans_and_types_from_the_words_around(
    text: str, labels: dict[str, str], found: list[tuple[str, str]]
) -> None:
    assert marked(text, **labels) == found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Chicago Bulls", "org"),
        ("Toronto Blue Jays", "org"),
        ("Toronto Star", "org"),
        ("MTN Nigeria", "org"),
        ("Castlefrank Road", "place"),
        ("Enugu North", "place"),
        ("Jordan Peters", "person"),
        ("Niagara Falls", "place"),
    ],
)
def test_what_a_names_own_words_say(name: str, kind: str) -> None:
    points = form(name)
    assert ("person", "org", "place")[points.index(max(points))] == kind


@pytest.mark.parametrize(
    ("name", "thing"),
    [
        ("Group C", True),
        ("Terminal 3", True),
        ("Islamophobia", True),
        ("Federalism", True),
        ("Channel 4", False),
        ("Paris Air Show", True),
        ("Apple iPhone", True),
        ("Sandra Day", False),
        ("Prism", False),
        ("Group of Twenty", False),
    ],
)
def test_things(name: str, *, thing: bool) -> None:
    assert is_thing(name) is thing


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("the gross domestic product (GDP) fell", {"GDP"}),
        ("improvised explosive devices (IEDs) were", {"IED"}),
        ("the World Health Organization (WHO) said", set()),
        ("a very large fire (NATO) said", set()),
    ],
)
def test_acronyms_of_common_words(text: str, short: set[str]) -> None:
    assert shortened_words_in(text) == short


@pytest.mark.parametrize(
    ("text", "labels", "found"),
    [
        ("Shares in Airbus, Sefran and Hensold rose.", {"ORG": "Airbus"}, "org"),
        ("He went to Ukraine, Sefran and Poland.", {"GPE": "Ukraine|Poland"}, "place"),
        ("In Ukraine, Sefran said so.", {"GPE": "Ukraine", "ORG": "Sefran"}, "org"),  # no list
    ],
)
def test_a_list_has_names_of_one_kind(text: str, labels: dict[str, str], found: str) -> None:
    assert dict(marked(text, **labels))["Sefran"] == found


@pytest.mark.parametrize(
    ("text", "labels", "name", "kind"),
    [
        ("BONN - Bundesbank officials met.", {"ORG": "BONN - Bundesbank"}, "BONN", "place"),
        ("QUETTA (Dawn) - Rain fell. He told Dawn so.", {"PERSON": "Dawn"}, "Dawn", "org"),
        ("In Derby, Xylon said so.", {"ORG": "Derby|Xylon"}, "Derby", "place"),
        ("Machado lives in Chapare.", {"ORG": "Chapare"}, "Chapare", "place"),
        ("It is Machado's daughter.", {"GPE": "Machado"}, "Machado", "person"),
        ("Hasina, who fled, spoke.", {"GPE": "Hasina"}, "Hasina", "person"),
        ("The builder Odebrecht paid.", {"PERSON": "Odebrecht"}, "Odebrecht", "org"),
        ("Then José Pérez spoke.", {"ORG": "José Pérez"}, "José Pérez", "person"),
        ("Tesla fell. Then Tesla Inc. rose.", {"ORG": "Tesla Inc."}, "Tesla", "org"),
        ("Xobo left. Then Xobo Subio came.", {"PERSON": "Xobo Subio"}, "Xobo", "person"),
        (
            "Le Pen left. Marine Le Pen spoke.",
            {"PERSON": "Marine Le Pen", "ORG": "Le Pen"},
            "Le Pen",
            "person",
        ),
        ("It said Jean Valon's La Force won.", {"ORG": "La Force"}, "Jean Valon", "person"),
    ],
)
def test_types_from_near_and_far(text: str, labels: dict[str, str], name: str, kind: str) -> None:
    assert dict(marked(text, **labels))[name] == kind


@pytest.mark.parametrize(
    ("texts", "labels", "count"),
    [
        ({"a": "Then Abdel al-Sisi met Sisi and El-Sisi."}, {"PERSON": "Abdel al-Sisi|Sisi|El-Sisi"}, 1),
        ({"a": "Then Aung San Suu Kyi left. Then Suu Kyi fell."}, {"PERSON": "Aung San Suu Kyi|Suu Kyi"}, 1),
        # Somebody else's whole name, in another document.
        (
            {"a": "Then Ana Maria Lopez left.", "b": "Then Maria Lopez left."},
            {"PERSON": "Ana Maria Lopez|Maria Lopez"},
            2,
        ),
        (
            {"a": "Then Ana Maria Lopez left. Then Maria Lopez fell."},
            {"PERSON": "Ana Maria Lopez|Maria Lopez"},
            1,
        ),
        # Two whose names end so: neither for sure.
        (
            {"a": "Then Bo Xan Kyi met Jo Xan Kyi. Then Xan Kyi fell."},
            {"PERSON": "Bo Xan Kyi|Jo Xan Kyi|Xan Kyi"},
            3,
        ),
        ({"a": "Then Ursula von der Leyen left."}, {"PERSON": "Ursula", "GPE": "Leyen"}, 1),
    ],
)
def test_which_names_are_one_person(texts: dict[str, str], labels: dict[str, str], count: int) -> None:
    readings = {doc: reading(text, **labels) for doc, text in texts.items()}
    assert len(resolve(readings, Knowledge()).entities) == count


def test_an_acronym_of_small_words_names_nobody_in_any_document() -> None:
    texts = {"a": "The net zero target (NZT) is far.", "b": "They said that the NZT rose in May."}
    readings = {doc: reading(text, ORG="NZT") for doc, text in texts.items()}
    assert resolve(readings, Knowledge()).entities == ()
    assert [one.name for one in resolve({"b": readings["b"]}, Knowledge()).entities] == ["NZT"]


def test_an_acronym_behind_its_own_words_makes_no_other_body() -> None:
    labels = {"ORG": "Xobo Auto Workers XAW|Xobo Auto Workers"}
    texts = {"a": "The Xobo Auto Workers XAW met.", "b": "The Xobo Auto Workers left."}
    readings = {doc: reading(text, **labels) for doc, text in texts.items()}
    assert len(resolve(readings, Knowledge()).entities) == 1

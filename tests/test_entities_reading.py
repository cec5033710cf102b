"""One text: names with their cues, acronyms, quotations; and readings as JSON."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.entities.english.cues import begins_sentence, cues_around
from builder.entities.english.reading import read_names
from builder.entities.facts.press import in_normal_case
from builder.entities.names.acronyms import declared_in, may_stand_for, stands_for
from builder.entities.quotations.finding import quotations_in
from builder.entities.readings import from_json, to_json
from builder.entities.resolving.evidence import CUES
from builder.recognition.model import Mention
from tests.entities.fake import reading


def names(text: str, **labels: str) -> list[str]:
    return [name.text for name in reading(text, **labels).names]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the so-called Coalition of the Willing and others", "Coalition of the Willing"),
        ("According to the Saudi Interior Ministry, so", "Saudi Interior Ministry"),
        ("the party's Regina Ip won", "Regina Ip"),
        ("told Senator McCain that", "McCain"),
        ("the World Health Organization (WHO) said", "WHO"),
    ],
)
def test_names_that_their_words_give_away(text: str, found: str) -> None:
    assert found in names(text)


def test_a_body_has_its_field() -> None:
    text = "the Warhol Foundation for the Visual Arts gave"
    assert names(text, ORG="Warhol Foundation|Visual Arts") == ["Warhol Foundation for the Visual Arts"]


@pytest.mark.parametrize(
    ("text", "labels", "found"),
    [
        ("President Yoon Suk Yeol met", {"PERSON": "Yoon Suk|Yeol"}, ["Yoon Suk Yeol"]),
        ("Cardinal Giovanni Battista Re said", {"PERSON": "Giovanni Battista"}, ["Giovanni Battista Re"]),
        ("rules, said Margrethe Vestager, who", {"PERSON": "Vestager"}, ["Margrethe Vestager"]),
        ("from the Casa Santa Marta, the", {"GPE": "Casa"}, ["Casa Santa Marta"]),
        ("said it. Laura Ho left", {"PERSON": "Ho"}, ["Laura Ho"]),
    ],
)
def test_a_name_cut_short_is_made_whole(text: str, labels: dict[str, str], found: list[str]) -> None:
    assert names(text, **labels) == found


@pytest.mark.parametrize(
    ("text", "labels", "found"),
    [
        ("it. Yesterday Putin left", {"PERSON": "Putin"}, ["Putin"]),
        ("it. Xylon Putin left", {"PERSON": "Putin"}, ["Putin"]),  # a capital that begins a sentence
        ("the Xylon party and Xylon Putin; xylon", {"PERSON": "Putin"}, ["Putin"]),
        ("for Kyiv Putin has", {"PERSON": "Putin", "GPE": "Kyiv"}, ["Kyiv", "Putin"]),
        ("then Olaf Scholz Berlin visit", {"PERSON": "Olaf Scholz"}, ["Olaf Scholz"]),
        ("with Donald Trump Thursday", {"PERSON": "Donald Trump"}, ["Donald Trump"]),
        ("for Ann Lee Foundation", {"PERSON": "Ann Lee", "ORG": "Foundation"}, ["Ann Lee", "Foundation"]),
        ("Bo Day's Grab", {"PERSON": "Bo Day"}, ["Bo Day", "Grab"]),
        ("in Ukraine Xylon fell", {"GPE": "Ukraine"}, ["Ukraine"]),
    ],
)
def test_a_word_beside_a_name_is_not_always_its_part(
    text: str, labels: dict[str, str], found: list[str]
) -> None:
    assert names(text, **labels) == found


@pytest.mark.parametrize(
    ("text", "labels", "found"),
    [
        ("in St Peter's Square today", {"PERSON": "St Peter's"}, ["St Peter's Square"]),
        ("in St Peter’s Basilica", {"PERSON": "St Peter’s", "GPE": "Basilica"}, ["St Peter's Basilica"]),
        ("that St Peter's words", {"PERSON": "St Peter"}, ["St Peter"]),
        (
            "the Basilica of Santa Maria Maggiore in",
            {"GPE": "Basilica", "PERSON": "Maria Maggiore"},
            ["Basilica of Santa Maria Maggiore"],
        ),
        ("the US Treasury said", {"GPE": "US"}, ["US Treasury"]),
        (
            "Ukraine's Defence Ministry",
            {"GPE": "Ukraine", "ORG": "Defence Ministry"},
            ["Ukraine", "Defence Ministry"],
        ),
        ("as King Charles left", {}, ["King Charles"]),
        ("as Pope Leo XIV left", {}, ["Pope Leo XIV"]),
        ("as King Xylon left", {}, ["Xylon"]),
    ],
)
def test_names_of_sites_bodies_and_rulers(text: str, labels: dict[str, str], found: list[str]) -> None:
    assert names(text, **labels) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("GENEVA (DSW) — It met.", ["Geneva"]),
        ("VATICAN CITY, April 21 (DSW) - It met.", ["Vatican City"]),
        ("It met.\n\nGENEVA, May 2 (Reuters) – It met.", ["Geneva"]),
        ("It met. (DSW)", []),
        ("It met DSW. DSW left.", ["DSW", "DSW"]),
        ("The Drama Society of Wales (DSW) met.", ["Drama Society of Wales", "DSW"]),
    ],
)
def test_a_datelines_agency_is_no_name(text: str, found: list[str]) -> None:
    assert names(text, GPE="GENEVA|VATICAN CITY", ORG="DSW|Reuters|Drama Society of Wales") == found


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("BRUSSELS", "Brussels"),
        ("VATICAN CITY", "Vatican City"),
        ("NATO", "NATO"),
        ("MOBILE", "MOBILE"),  # as likely something else
        ("USA", "USA"),
        ("Brussels", "Brussels"),
    ],
)
def test_places_in_capitals_are_written_as_elsewhere(name: str, normal: str) -> None:
    assert in_normal_case(name) == normal


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Turnout was high", True),
        ('It rose. "Turnout was high', True),
        ("A Turnout was", False),
        ("Turnout, Bo. A life", False),
    ],
)
def test_the_first_word_of_a_sentence(text: str, begins: bool) -> None:
    at = text.index("Turnout")
    assert begins_sentence(text, at, at + len("Turnout")) is begins


def test_a_title_in_several_words_is_no_name() -> None:
    assert names("Its Chief Operating Officer left.") == []


@pytest.mark.parametrize("text", ["a US-led force", "the pro-Beijing camp", "a Kyiv-friendly plan"])
def test_compounds_are_adjectives(text: str) -> None:
    assert names(text, GPE="US|Beijing|Kyiv") == []


@pytest.mark.parametrize(
    ("before", "after", "cue"),
    [
        ("Mr ", " left", "after a form of address"),
        ("President ", " left", "after a title"),
        ("the German president, ", ", left", "after a title and a comma"),
        ("whose letter ", " of 1891", "after a work's noun"),
        ("the film ", " won", "after a work's noun"),
        ("his diocese of ", " in", "after an office of"),
        ("by ", " of South Africa", "before of a country"),
        ("the mayor of ", ", who", "after an office of"),
        ("in ", ".", "after in"),
        ("in the ", ".", "after in"),
        ("the ", " left", "after the"),
        ("the airline ", ".", "after an employer's noun"),
        ("", " said", "before a verb of speech"),
        ("", ", 45, of", "before an age"),
        ("", ", mayor of Dnipro", "before an office"),
        ("", ", who left", "before who"),
        ("", " region", "before a kind of place"),
        ("", "'s capital", "before a kind of place"),
        ("", "-based", "before -based"),
        ("", " shares fell", "before a firm's nouns"),
        ("", "'s government", "before a state's nouns"),
        ("", " (WHO)", "before an acronym"),
    ],
)
def test_cues(before: str, after: str, cue: str) -> None:
    found = cues_around(f"{before}Xyz{after}", len(before), len(before) + 3)
    assert cue in found
    assert set(found) <= CUES.keys()


@pytest.mark.parametrize(
    ("before", "after", "cue"),
    [
        ("a big film ", " left", "after a work's noun"),
        ("some ", " of them", "before of a country"),
        ("the house, ", " left", "after a title and a comma"),
    ],
)
def test_no_cues(before: str, after: str, cue: str) -> None:
    assert cue not in cues_around(f"{before}Xyz{after}", len(before), len(before) + 3)


def test_a_year_is_no_age() -> None:
    assert "before an age" not in cues_around("Xyz, 2024, was", 0, 3)


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("WHO", "World Health Organization", True),
        ("IAEA", "International Atomic Energy Agency", True),
        ("DoD", "Department of Defense", True),
        ("U.N.", "United Nations", True),
        ("KPA", "Korean People's Army", True),
        ("UNSC", "U.N. Security Council", True),
        ("USGS", "US Geological Survey", True),
        ("USC", "UN Security Council", False),
        ("WHO", "World Trade Organization", False),
        ("NASA", "Nasa", False),
        ("A", "Alpha", False),
    ],
)
def test_initials(short: str, long: str, fits: bool) -> None:
    assert stands_for(short, long) is fits


@pytest.mark.parametrize(
    ("short", "long", "may"),
    [
        ("SPD", "Social Democratic Party", True),
        ("AfD", "Alternative for Germany", True),
        ("BSW", "Sahra Wagenknecht Alliance", True),
        ("PKK", "Kurdistan Workers Party", True),
        ("AFP", "Air Force", False),
        ("MSF", "Doctors Without Borders", False),
        ("AP", "Press Association", False),
    ],
)
def test_initials_of_another_language(short: str, long: str, may: bool) -> None:
    assert may_stand_for(short, long) is may


@pytest.mark.parametrize(
    ("text", "expansions"),
    [
        ("the World Health Organization (WHO) said", [("World Health Organization", "WHO")]),
        ("the Department of Defense (DoD), which", [("Department of Defense", "DoD")]),
        ("Scholz's Social Democratic Party (SPD) and", [("Social Democratic Party", "SPD")]),
        ("The far-right Alternative for Germany (AfD)", [("Alternative for Germany", "AfD")]),
        ("President Donald Trump (DSW)", []),
        ("Senator John McCain (R) said", []),
        ("He said (WHO) no", []),
        ("in Paris (AFP)", []),
    ],
)
def test_declared_acronyms(text: str, expansions: list[tuple[str, str]]) -> None:
    assert [tuple(expansion) for expansion, _, _ in declared_in(text)] == expansions


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"It is so," she said.', ["It is so,"]),
        ("“It is so,” she said.", ["It is so,"]),
        ("«It is so», she said.", ["It is so"]),
        ('the so-called "axis" met', []),
        ('He called it "vile".', ["vile"]),
        ('He said the film "Ran" was long.', []),
        ('"It never ends', []),
        ('"First of it.\n\n"Second of it," she said.', ["First of it. Second of it,"]),
        ('"Unclosed here.\n\nOther words. "Closed," he said.', ["Closed,"]),
        ("‘It’s his, isn’t it,’ she said.", ["It’s his, isn’t it,"]),
    ],
)
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [quotation.text for quotation in quotations_in(text)] == quoted


@given(
    st.text(alphabet="Aa b.,'’\"“”()\n-$U1", max_size=120),
    st.lists(
        st.tuples(
            st.integers(0, 120), st.integers(1, 30), st.sampled_from(["PERSON", "ORG", "GPE", "NORP", "DATE"])
        )
    ),
)
def test_spans_lie_in_the_text_and_apart(text: str, marks: list[tuple[int, int, str]]) -> None:
    mentions = [Mention(s, min(s + n, len(text)), label) for s, n, label in marks if s < len(text)]
    found = read_names(text, mentions)
    ends = [0]
    for name in found.names:
        assert ends[-1] <= name.start < name.end <= len(text)
        ends.append(name.end)
    assert all(text[run.start :].startswith(run.text) for run in found.runs)
    assert all(0 <= q.start <= q.end <= len(text) for q in found.quotations)
    assert from_json(to_json(found)) == found


@pytest.mark.parametrize(
    "line",
    [
        "",
        "[1, 2]",
        "[[],[],[],[],[]]",
        '[[[0,3,"Ann","PERSON"],1],[],[],[],[],[]]',
        '[[["0",3,"Ann","",[]]],[],[],[],[],[]]',
    ],
)
def test_not_a_reading(line: str) -> None:
    with pytest.raises(ValueError, match=r"Expected|truncated"):
        from_json(line)

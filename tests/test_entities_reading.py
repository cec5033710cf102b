"""One text: names with their cues, acronyms, quotations; and readings as JSON."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.entities.acronyms import declared_in, stands_for
from builder.entities.cues import cues_around
from builder.entities.evidence import CUES
from builder.entities.quotations import quotations_in
from builder.entities.reading import read_names
from builder.entities.readings import from_json, to_json
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
        ("WHO", "World Trade Organization", False),
        ("NASA", "Nasa", False),
        ("A", "Alpha", False),
    ],
)
def test_initials(short: str, long: str, fits: bool) -> None:
    assert stands_for(short, long) is fits


@pytest.mark.parametrize(
    ("text", "expansions"),
    [
        ("the World Health Organization (WHO) said", [("World Health Organization", "WHO")]),
        ("the Department of Defense (DoD), which", [("Department of Defense", "DoD")]),
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


def test_not_a_reading() -> None:
    with pytest.raises(ValueError, match="not"):
        from_json("[1, 2]")

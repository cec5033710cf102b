"""Words of names and runs of capitalised words."""

from __future__ import annotations

import pytest

from builder.entities.names.spelling import name_words, sound, squeezed, surname
from builder.entities.names.tokens import is_acronym, runs_of, words_of


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("J. D. Vance", ("J.", "D.", "Vance")),
        ("U.S. Air Force", ("U.S.", "Air", "Force")),
        ("AT&T", ("AT&T",)),
        ("Korean People's Army", ("Korean", "People's", "Army")),
        ("Mary O'Brien", ("Mary", "O'Brien")),
        ("", ()),
    ],
)
def test_words(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Russia slammed it.", ["Russia"]),
        ("the Bank of England said", ["Bank of England"]),
        ("in Kyiv, Moscow", ["Kyiv", "Moscow"]),
        ("Ukraine's Volodymyr Zelensky", ["Ukraine's Volodymyr Zelensky"]),
        ("It rained. Then Kyiv", ["It", "Then Kyiv"]),
        ("Paris\n\nLondon", ["Paris", "London"]),
        ("worth US$5 or US$ 6", []),
        ("by @POTUS", []),
        ("Image: NASA", ["NASA"]),
        ("Zürich and Łódź", ["Zürich and Łódź"]),
        ("none here", []),
    ],
)
def test_runs(text: str, runs: list[str]) -> None:
    assert [run.text for run in runs_of(text)] == runs
    assert all(text[run.start :].startswith(run.text) for run in runs_of(text))


@pytest.mark.parametrize(
    "spellings", ["Zelensky Zelenskyy Zelenskiy Zelenskyi", "Sergei Sergey", "Alexei Aleksey"]
)
def test_transliterations_sound_alike(spellings: str) -> None:
    words = [word.lower() for word in spellings.split()]
    assert len({sound(word) for word in words}) == 1


@pytest.mark.parametrize(("one", "other"), [("smith", "schmidt"), ("lee", "li"), ("putin", "pushkin")])
def test_others_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other) or (one, other) == ("lee", "li")


def test_surnames_keep_their_particles() -> None:
    assert surname("Ursula von der Leyen") == ("von", "der", "leyen")
    assert surname("Volodymyr Zelensky") == ("zelensky",)
    assert name_words("Martin Luther King Jr.") == ("martin", "luther", "king")


def test_initials_and_hyphens_do_not_matter() -> None:
    assert squeezed("J. D. Vance") == squeezed("JD Vance")
    assert squeezed("Kim Jong-un") == squeezed("Kim Jong Un")


@pytest.mark.parametrize(
    ("name", "acronym"), [("NATO", True), ("U.S.", True), ("AT&T", True), ("Nato", False), ("A", False)]
)
def test_acronyms(name: str, acronym: bool) -> None:
    assert is_acronym(name) is acronym

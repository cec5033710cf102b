"""Slugs."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from slugify import slugify

from builder.foundation.slugs import slug_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cranes stand still in Rotterdam", "cranes-stand-still-in-rotterdam"),
        ("  Trimmed!  ", "trimmed"),
        ("O'Brien’s day", "obriens-day"),
        ("Łódź and Århus", "lodz-and-arhus"),
        ("Москва", "moskva"),
        ("a--b__c", "a-b-c"),
        ("R&D", "r-d"),
        ("2026", "2026"),
        ("CON", "con-x"),
        ("com1", "com1-x"),
        ("com10", "com10"),
        ("#MeToo", "metoo"),
    ],
)
def test_a_slug_is_the_text_in_ascii_with_hyphens(text: str, expected: str) -> None:
    assert slug_of(text) == expected


@pytest.mark.parametrize("names", [("C", "C++", "C#"), ("Canal", "Canal+"), ("Google", "Google+")])
def test_names_that_differ_by_a_sign_only_have_slugs_of_their_own(names: tuple[str, ...]) -> None:
    assert len({slug_of(name) for name in names}) == len(names)


@pytest.mark.parametrize("text", ["", "!!!", "…", "\u200b"])
def test_a_text_without_letters_has_a_slug_of_its_own(text: str) -> None:
    assert re.fullmatch(r"x-[0-9a-f]{8}", slug_of(text))
    assert slug_of(text) == slug_of(text)
    assert slug_of(text) != slug_of(f"{text}?")


def test_a_long_text_is_cut_between_words() -> None:
    slug = slug_of("word " * 40)
    assert len(slug) <= 80
    assert set(slug.split("-")) == {"word"}


def test_a_lone_surrogate_does_no_harm() -> None:
    assert slug_of("\ud800")


@given(st.text("aZ09 x", min_size=1, max_size=90).filter(str.strip))
def test_words_in_plain_letters_get_the_slug_that_any_text_gets(text: str) -> None:
    assert slug_of(text) == slugify(text, max_length=80, word_boundary=True)


DEVICES = {"con", "prn", "aux", "nul"} | {f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10)}


@settings(max_examples=60)
@given(st.text(max_size=120) | st.sampled_from(["con", "AUX", "nul.", "Lpt9"]))
@example("&#99999999999;")
@example("x" * 200)
@example("a" * 79 + "-b")
def test_every_slug_is_fit_for_a_url_and_a_file_name(text: str) -> None:
    slug = slug_of(text)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug)
    assert len(slug) <= 80
    assert slug not in DEVICES
    assert slug_of(slug) == slug

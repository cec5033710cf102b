"""Small functions on text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.foundation.text import count_words, fold, letters_of, one_line, pairs_in, words_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("  a \n\n b\tc ", "a b c"), ("a\u00a0b", "a b"), ("a\u2028b", "a b"), ("\n", "")],
)
def test_one_line_has_single_spaces_only(text: str, expected: str) -> None:
    assert one_line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("one", 1),
        ("don't, won’t", 2),
        ("a 28-point lead in the U.S. today", 7),
        ("well - known", 2),
        ("1,000", 2),
        ("__init__ – …", 1),
        ("Ångström und Öl", 3),
    ],
)
def test_words_are_counted_as_a_reader_counts_them(text: str, expected: int) -> None:
    assert count_words(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "MULLER"),
        ("Straße", "STRASSE"),
        ("Café", "Cafe\u0301"),
        ("São  Paulo\n", "sao paulo"),
        ("Acme™", "ACMETM"),
        ("Ａｃｍｅ", "acme"),
    ],
)
def test_names_that_differ_in_case_and_diacritics_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Muller", "Miller"), ("a b", "ab"), ("C", "C++")])
def test_other_names_fold_to_something_else(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@settings(max_examples=60)
@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "letters"),
    [("The  Café's  No. 5", "thecafesno5"), ("— «»", ""), ("", ""), ("Ünal_1", "unal_1")],
)
def test_the_letters_of_a_text(text: str, letters: str) -> None:
    assert letters_of(text) == letters


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("", 0),
        ("The pier stays", 3),
        ("Die Brücke bleibt", 3),
        ("码头十二月重新开放", 4),
        ("人事ウオッチ Myニュース", 5),
        ("ท่าเรือไม้", 5),
        ("부두는 남는다", 2),
    ],
)
def test_words_in_a_line(line: str, words: int) -> None:
    assert words_in(line) == words


def test_pairs_stand_for_words_where_there_are_no_spaces() -> None:
    assert pairs_in("木制码头 stays") == {"木制", "制码", "码头"}
    assert pairs_in("Die Brücke bleibt") == set()

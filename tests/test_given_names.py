from __future__ import annotations

import time
from pathlib import Path

import pytest

from builder.foundation import given_names
from builder.foundation.given_names import gender_of_given_name, is_given_name


@pytest.mark.parametrize("word", ["Volodymyr", "Mary", "José", "Paris"])
def test_given_names(word: str) -> None:
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Ministry", "mary", ""])
def test_other_words(word: str) -> None:
    assert not is_given_name(word)


@pytest.mark.parametrize(("word", "gender"), [("Mary", "f"), ("John", "m"), ("Andrea", ""), ("Ministry", "")])
def test_whose_name_it_is(word: str, gender: str) -> None:
    assert gender_of_given_name(word) == gender


def test_the_lists_are_small_and_quick() -> None:
    folder = Path(given_names.__file__).parent
    assert sum(path.stat().st_size for path in folder.glob("*_names.txt")) < 200_000
    given_names._given_names.cache_clear()
    is_given_name.cache_clear()
    start = time.process_time()
    is_given_name("Mary")
    assert time.process_time() - start < 0.2  # 10 ms on an idle machine

"""Digests."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builder.foundation.digests import digest_of, file_digest

PARTS = st.lists(st.text(max_size=4) | st.binary(max_size=4), max_size=4)


@pytest.mark.parametrize(
    ("one", "other"),
    [(["ab", "c"], ["a", "bc"]), (["a"], ["a", ""]), ([], [""]), (["1:a"], ["a"]), (["3:abc"], ["abc"])],
)
def test_no_two_lists_of_parts_run_into_each_other(one: list[str], other: list[str]) -> None:
    assert digest_of(*one) != digest_of(*other)


@settings(max_examples=60)
@given(PARTS, PARTS)
def test_different_lists_have_different_digests(one: list[str | bytes], other: list[str | bytes]) -> None:
    assume(one != other)
    assert digest_of(*one) != digest_of(*other)


def test_half_a_character_has_a_digest_of_its_own() -> None:
    assert len({digest_of("\ud800"), digest_of("\ud801"), digest_of("?"), digest_of("é", "\ud800")}) == 4


def test_a_file_has_the_digest_that_sha256sum_prints() -> None:
    assert file_digest(b"abc") == hashlib.sha256(b"abc").hexdigest()

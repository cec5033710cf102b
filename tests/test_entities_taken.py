"""Stretches that are taken."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from builder.entities.names.taken import Taken

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: (pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS), SPANS)
def test_a_stretch_touches_what_it_shares_a_character_with(
    taken: list[tuple[int, int]], span: tuple[int, int]
) -> None:
    shared = any(set(range(*span)) & set(range(*other)) for other in taken)
    assert Taken(taken).touches(*span) is shared

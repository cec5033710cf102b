"""Counts over a library that are changed document by document, and tell what they were at the last build."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Set
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)


class Counted(Generic[K, V]):
    """By key, how often the documents have each value: "Kyiv" is a place in 40 and a person in 1.

    `kept` are the rows of the last build as the cache has them, each read by `decode` when it is asked for:
    of tens of thousands a build needs a few. A row is never changed in place, so that the last build's can
    be asked for beside today's.
    """

    def __init__(
        self, kept: Mapping[K, Any] | None = None, decode: Callable[[Any], Mapping[V, int]] = dict
    ) -> None:
        self._kept = kept or {}
        self._decode = decode
        self._now: dict[K, dict[V, int]] = {}

    def __contains__(self, key: object) -> bool:
        """Whether any document has the key."""
        row = self._now.get(key)  # type: ignore[call-overload]
        return bool(row) if row is not None else key in self._kept

    def __iter__(self) -> Iterator[K]:
        """The keys that any document has."""
        yield from (key for key in self._kept if key not in self._now)
        yield from (key for key, row in self._now.items() if row)

    @property
    def touched(self) -> Set[K]:
        """The keys of which something was added or taken away; they may be as they were all the same."""
        return self._now.keys()

    def before(self, key: K) -> Mapping[V, int]:
        """How often each value stood with the key at the last build."""
        kept = self._kept.get(key)
        return self._decode(kept) if kept is not None else {}

    def now(self, key: K) -> Mapping[V, int]:
        """How often each value stands with the key."""
        row = self._now.get(key)
        return row if row is not None else self.before(key)

    def values_of(self, keys: Iterable[K]) -> set[V]:
        """All values that stand with any of the keys."""
        return {value for key in keys for value in self.now(key)}

    def add(self, rows: Iterable[tuple[K, V]]) -> None:
        """Count each key's value once more."""
        now = self._now
        for key, value in rows:
            row = now.get(key)
            if row is None:
                row = now[key] = dict(self.before(key))
            row[value] = row.get(value, 0) + 1

    def subtract(self, rows: Iterable[tuple[K, V]]) -> None:
        """Count each key's value once less; what is counted no more is gone."""
        now = self._now
        for key, value in rows:
            row = now.get(key)
            if row is None:
                row = now[key] = dict(self.before(key))
            if row[value] > 1:
                row[value] -= 1
            else:
                del row[value]

    def rows(self) -> dict[K, Any]:
        """All rows for the cache: those of the last build as they were kept, and today's."""
        changed = {key: row for key, row in self._now.items() if row}
        return {key: row for key, row in self._kept.items() if key not in self._now} | changed

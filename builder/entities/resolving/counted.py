"""Counts over a library that are changed document by document, and tell what they were at the last build."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Set
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", bound=Hashable)


def _nothing(_: object) -> Mapping[Any, int]:
    return {}


class _Rows(dict[K, dict[V, int]]):
    """Rows that are asked for in brackets are those of the last build, to be changed."""

    def __init__(self, before: Callable[[K], Mapping[V, int]]) -> None:
        super().__init__()
        self._before = before

    def __missing__(self, key: K) -> dict[V, int]:
        row = self[key] = defaultdict(int, self._before(key))
        return row


class Counted(Generic[K, V]):
    """By key, how often the documents have each value: "Kyiv" is a place in 40 and a person in 1.

    `before` looks up what stood with a key at the last build: of tens of thousands a build needs a few.
    """

    def __init__(self, before: Callable[[K], Mapping[V, int]] = _nothing) -> None:
        self.before = before
        self._now: dict[K, dict[V, int]] = _Rows(before)

    @property
    def touched(self) -> Set[K]:
        """The keys of which something was added or taken away; they may be as they were all the same."""
        return self._now.keys()

    def now(self, key: K) -> Mapping[V, int]:
        """How often each value stands with the key."""
        row = self._now.get(key)
        return row if row is not None else self.before(key)

    def values_of(self, keys: Iterable[K]) -> set[V]:
        """All values that stand with any of the keys."""
        return {value for key in keys for value in self.now(key)}

    def recounted(self) -> set[K]:
        """The keys with which anything stands otherwise than at the last build."""
        return {key for key, row in self._now.items() if row != self.before(key)}

    def come_or_gone(self) -> set[K]:
        """The keys that any document has now and none had at the last build, or the other way round."""
        return {key for key, row in self._now.items() if bool(row) != bool(self.before(key))}

    def add(self, rows: Iterable[tuple[K, V]]) -> None:
        """Count each key's value once more."""
        now = self._now
        for key, value in rows:
            now[key][value] += 1

    @property
    def rows(self) -> Mapping[K, Mapping[V, int]]:
        """All that stands with the keys that were touched."""
        return {key: dict(row) for key, row in self._now.items()}

    def merge(self, rows: Mapping[K, Mapping[V, int]]) -> None:
        """Count what others have counted."""
        now = self._now
        for key, row in rows.items():
            mine = now[key]
            if mine.keys().isdisjoint(row):
                mine.update(row)
            else:
                for value, times in row.items():
                    mine[value] += times

    def subtract(self, rows: Iterable[tuple[K, V]]) -> None:
        """Count each key's value once less; what is counted no more is gone."""
        now = self._now
        for key, value in rows:
            row = now[key]
            if row[value] > 1:
                row[value] -= 1
            else:
                del row[value]


class Listed(Counted[K, V]):
    """Counts of which all keys are known; `keys` are the last build's."""

    def __init__(self, keys: Collection[K] = (), before: Callable[[K], Mapping[V, int]] = _nothing) -> None:
        super().__init__(before)
        self._keys = keys

    def __contains__(self, key: object) -> bool:
        """Whether any document has the key."""
        row = self._now.get(key)  # type: ignore[arg-type]
        return bool(row) if row is not None else key in self._keys

    def __iter__(self) -> Iterator[K]:
        """The keys that any document has."""
        yield from (key for key in self._keys if key not in self._now)
        yield from (key for key, row in self._now.items() if row)

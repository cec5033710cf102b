"""Readings where they are needed: most builds look at none of those of ten thousand articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from builder.entities.model import Reading
from builder.entities.readings import from_json
from builder.foundation.store import Store


class Readings(Mapping[str, Reading]):
    """The reading of each article by its path, fetched from the store whenever it is asked for.

    `keys` lead from the path to the reading's key there, which says all that it depends on. `read_again`
    gives the line of one that the store turns out not to hold in good order.
    """

    def __init__(self, store: Store, keys: Mapping[str, str], read_again: Callable[[str], str]) -> None:
        self.keys_of = keys
        self._store = store
        self._read_again = read_again

    def __getitem__(self, path: str) -> Reading:
        key = self.keys_of[path]
        try:
            return from_json(self._store.get("readings", [key])[key])
        except (KeyError, ValueError):
            line = self._read_again(path)
            self._store.put("readings", {key: line})
            return from_json(line)

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys_of)

    def __len__(self) -> int:
        return len(self.keys_of)

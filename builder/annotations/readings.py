"""Readings where they are needed: most builds look at none of those of ten thousand articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

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

    def held(self, paths: Iterable[str]) -> Mapping[str, Reading]:
        """The readings of some articles in the memory, for a process that cannot have the store.

        One that the store does not hold in good order is missing, and asking for it raises KeyError.
        """
        keys = {path: self.keys_of[path] for path in paths}
        return _Held(keys, self._store.get("readings", set(keys.values())))

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys_of)

    def __len__(self) -> int:
        return len(self.keys_of)


class _Held(Mapping[str, Reading]):
    """Readings by path that are taken apart whenever they are asked for, out of `lines` by their keys."""

    def __init__(self, keys: Mapping[str, str], lines: Mapping[str, str]) -> None:
        self._keys, self._lines = keys, lines

    def __getitem__(self, path: str) -> Reading:
        return from_json(self._lines[self._keys[path]])

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

"""Sets of names that are one: union-find with the smallest name as its sign, so that order never matters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class Unions:
    """Disjoint sets of names (Galler and Fischer, An improved equivalence algorithm, CACM 1964)."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parents = {name: name for name in names}

    def __contains__(self, name: object) -> bool:
        return name in self._parents

    def of(self, name: str) -> str:
        """The sign of the name's set: the smallest name in it."""
        root = name
        while self._parents[root] != root:
            root = self._parents[root]
        while self._parents[name] != root:
            self._parents[name], name = root, self._parents[name]
        return root

    def join(self, one: str, other: str) -> None:
        """Make one set of two."""
        first, second = sorted((self.of(one), self.of(other)))
        self._parents[second] = first

    def join_all(self, names: Sequence[str]) -> None:
        """Make one set of all."""
        for name in names[1:]:
            self.join(names[0], name)

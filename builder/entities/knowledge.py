"""What the editor's files say of entities: names that are theirs, names that are not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from builder.entities.model import EntityFile, EntityType
from builder.entities.names.tokens import surface
from builder.foundation.problems import Problem, in_order
from builder.foundation.text import fold


@dataclass(frozen=True)
class Knowledge:
    """The editor's files, by path, and whose each name is. Made by `Knowledge.build`."""

    files: Mapping[str, EntityFile] = field(default_factory=dict)
    _owners: Mapping[str, str] = field(default_factory=dict)
    _refusals: frozenset[tuple[str, str]] = frozenset()

    @classmethod
    def build(cls, files: Iterable[EntityFile]) -> tuple[Knowledge, tuple[Problem, ...]]:
        """The knowledge in the files, and a problem for each name that two of them claim.

        A claimed name belongs to the file whose path comes first until the editor decides.
        """
        by_path = {file.path: file for file in sorted(files, key=lambda file: file.path)}
        owners: dict[str, str] = {}
        problems = []
        for path, file in by_path.items():
            for name in (file.name, *file.aliases):
                owner = owners.setdefault(name_key(name), path)
                if owner != path:
                    problems.append(_claimed_twice(name, path, owner))
        refusals = frozenset(
            (path, name_key(name)) for path, file in by_path.items() for name in file.not_names
        )
        return cls(by_path, owners, refusals), in_order(problems)

    def owner_of(self, name: str) -> EntityFile | None:
        """The file that claims a name, case and diacritics aside."""
        if not self._owners:
            return None
        path = self._owners.get(name_key(name))
        return self.files[path] if path is not None else None

    def refuses(self, path: str, name: str) -> bool:
        """Whether the file says that the name is not its entity."""
        return (path, name_key(name)) in self._refusals

    @property
    def names(self) -> tuple[str, ...]:
        """All names and aliases, as the files write them."""
        return tuple(surface(name) for file in self.files.values() for name in (file.name, *file.aliases))

    @cached_property
    def types(self) -> Mapping[str, EntityType]:
        """The type of each name, as the files write it, that belongs to a file which tells one."""
        owners = {name: self.owner_of(name) for name in self.names}
        return {
            name: file.type for name, file in owners.items() if file is not None and file.type is not None
        }

    def claimed_otherwise(self, before: Knowledge, names: Iterable[str]) -> set[str]:
        """Those of some names of which other files told before what they claim, or told something else."""
        if self.files == before.files:
            return set()
        return {name for name in names if self.owner_of(name) != before.owner_of(name)}


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """A name for comparing: one line, straight apostrophes, no case, diacritics or leading article."""
    return fold(surface(name)).removeprefix("the ")


def _claimed_twice(name: str, path: str, owner: str) -> Problem:
    return Problem(
        path,
        None,
        f'The name "{name}" is claimed by {owner} too.',
        "Take it out of one of them, or write it under `not` there.",
    )

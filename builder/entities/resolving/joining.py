"""From names to clusters: every mention gets the key of the entity that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache, partial
from typing import NamedTuple

from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityFile, EntityType, Exonym
from builder.entities.resolving.occurrences import Named
from builder.entities.resolving.organisations import Bodies, bodies_here
from builder.entities.resolving.people import Join, Persons, people_here, person_anywhere
from builder.entities.resolving.places import join_place
from builder.entities.resolving.translating import in_english


class Joined(NamedTuple):
    """A name of a type, to which cluster it was joined, and why: see `Join`.

    `page` is the name that it was joined by where that is not its own: "Germany" for "Allemagne".
    There are far fewer of these than mentions: what follows from one is worked out once.
    """

    name: str
    type: EntityType
    cluster: str
    reason: str
    page: str = ""


class Link(NamedTuple):
    """To which cluster a name belongs, and why; `file` is the path of the editor's file, if any.

    `page` is the name that its page may bear, where that is not the name itself.
    """

    name: str
    type: EntityType
    cluster: str
    reason: str
    file: str = ""
    page: str = ""


class Joiner:
    """Joins names to the persons and bodies of a library, and to places.

    To what a name is joined where its document says no more of it is worked out once.
    """

    def __init__(self, persons: Persons, bodies: Bodies) -> None:
        self._persons, self._bodies = persons, bodies
        # Not a method of the joiner: the two would hold each other in the memory.
        self._anywhere = cache(partial(_anywhere, persons, bodies))

    def joined(self, named: tuple[Named, ...], exonyms: tuple[Exonym, ...]) -> tuple[Joined, ...]:
        """Every name of a document, given in order, with its join; `exonyms` are those of its text."""
        plain = in_english(named, exonyms)
        joins = list(map(self._anywhere, plain))
        for here in (people_here(plain, self._persons), bodies_here(plain, self._bodies)):
            for at, join in here.items():
                joins[at] = _joined(plain[at], join)
        if exonyms:
            joins = [_as_written(one.name, join) for one, join in zip(named, joins, strict=True)]
        return tuple(joins)


def _anywhere(persons: Persons, bodies: Bodies, one: Named) -> Joined:
    match one.type:
        case "person":
            return _joined(one, person_anywhere(one.name, persons))
        case "org":
            return _joined(one, bodies.anywhere[one.name])
        case "place":
            return _joined(one, join_place(one.name))


@lru_cache(maxsize=65536)
def _joined(one: Named, join: Join) -> Joined:
    return Joined(*one, *join)


def _as_written(name: str, one: Joined) -> Joined:
    """The join of a name of another language that was joined by its English name, which is the reason."""
    if name == one.name:
        return one
    return one._replace(name=name, reason=f"{one.name} in another language, as in", page=one.name)


def linked(joins: Iterable[Joined], knowledge: Knowledge) -> dict[Joined, Link]:
    """The link of every join: by rule, then as the editor's files say."""
    if not knowledge.files:
        return {one: _by_rule(one) for one in joins}
    joins = list(joins)
    files = _files_of_clusters(joins, knowledge)
    return {one: _as_edited(one, files, knowledge) for one in joins}


def _files_of_clusters(joins: Iterable[Joined], knowledge: Knowledge) -> dict[str, str]:
    """The editor's file for each cluster of which it claims a name; the first path where two do."""
    files: dict[str, str] = {}
    for one in joins:
        owner = _owner(one, knowledge)
        if owner is not None:
            cluster = f"{one.type} {one.cluster}"
            files[cluster] = min(files.get(cluster, owner.path), owner.path)
    return files


def _owner(one: Joined, knowledge: Knowledge) -> EntityFile | None:
    """The file that claims a name, or else the name that it was joined by."""
    return knowledge.owner_of(one.name) or (knowledge.owner_of(one.page) if one.page else None)


def _by_rule(one: Joined) -> Link:
    return Link(one.name, one.type, f"{one.type} {one.cluster}", one.reason, page=one.page)


def _as_edited(one: Joined, files: Mapping[str, str], knowledge: Knowledge) -> Link:
    """The name where the editor wants it: with the file that claims it, not one that refuses it."""
    cluster = f"{one.type} {one.cluster}"
    owner = _owner(one, knowledge)
    path = owner.path if owner is not None else files.get(cluster, "")
    if not path:
        return _by_rule(one)
    if knowledge.refuses(path, one.name):
        return Link(one.name, one.type, f"{cluster} not {path}", "")
    reason = f"editor's file {path}" if owner is not None else one.reason
    return Link(one.name, knowledge.files[path].type or one.type, f"file {path}", reason, path)

"""From occurrences to clusters: every mention gets the key of the entity that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityFile, EntityType, Exonym
from builder.entities.resolving.occurrences import Occurrence
from builder.entities.resolving.organisations import Bodies, join_bodies
from builder.entities.resolving.people import Join, Persons, join_people
from builder.entities.resolving.places import join_place
from builder.entities.resolving.translating import in_english, translated


class Joined(NamedTuple):
    """A name of a type, to which cluster it was joined, and why: see `Join`.

    There are far fewer of these than mentions: what follows from one is worked out once.
    """

    name: str
    type: EntityType
    cluster: str
    reason: str
    page: str


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


def joined(
    found: tuple[Occurrence, ...], exonyms: tuple[Exonym, ...], persons: Persons, bodies: Bodies
) -> tuple[Joined, ...]:
    """Every occurrence of a document with its join, in order; `exonyms` are those of its text."""
    plain = in_english(found, exonyms)
    by_start, by_name = join_people(plain, persons), join_bodies(plain, bodies)
    return tuple(_joined(found, plain, by_start, by_name))


def _joined(
    found: Sequence[Occurrence],
    plain: Sequence[Occurrence],
    by_start: Mapping[int, Join],
    by_name: Mapping[str, Join],
) -> Iterator[Joined]:
    """`plain` are the occurrences under their English names."""
    for one, (start, _, name, kind) in zip(found, plain, strict=True):
        join = by_start[start] if kind == "person" else by_name[name] if kind == "org" else join_place(name)
        yield _of(one.name, kind, name, join)


@lru_cache(maxsize=65536)
def _of(written: str, kind: EntityType, name: str, join: Join) -> Joined:
    return Joined(written, kind, *(join if written == name else translated(join, name)))


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

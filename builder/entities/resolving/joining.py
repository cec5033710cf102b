"""From occurrences to clusters: every mention gets the key of the entity that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityFile, EntityType, Reading
from builder.entities.resolving.occurrences import Occurrence
from builder.entities.resolving.organisations import Organisations
from builder.entities.resolving.people import Join, People
from builder.entities.resolving.places import join_places
from builder.entities.resolving.translating import in_english, translated


class Linked(NamedTuple):
    """An occurrence with the cluster that it belongs to. `file` is the path of the editor's file, if any.

    `page` is the name that its page may bear, where that is not the name itself.
    """

    start: int
    end: int
    name: str
    type: EntityType
    cluster: str
    reason: str
    file: str = ""
    page: str = ""


_Joined = list[tuple[Occurrence, Join]]


def linked(
    documents: Mapping[str, tuple[Occurrence, ...]], readings: Mapping[str, Reading], knowledge: Knowledge
) -> dict[str, tuple[Linked, ...]]:
    """Every occurrence of every document with its cluster: by rule, then as the editor's files say."""
    plain = {doc: in_english(found, readings[doc].exonyms) for doc, found in documents.items()}
    people, orgs = People(plain), Organisations(plain, readings)
    by_rule = {doc: _join(found, plain[doc], people, orgs) for doc, found in documents.items()}
    if not knowledge.files:
        return {doc: tuple(_linked(one, join) for one, join in joins) for doc, joins in by_rule.items()}
    files = _files_of_clusters(by_rule, knowledge)
    return {
        doc: tuple(_as_edited(one, join, files, knowledge) for one, join in joins)
        for doc, joins in by_rule.items()
    }


def _join(
    found: tuple[Occurrence, ...], plain: tuple[Occurrence, ...], people: People, orgs: Organisations
) -> _Joined:
    """Every occurrence with its join; `plain` are the same under their English names."""
    joins = people.join(plain) | orgs.join(plain) | join_places(plain)
    if found is plain:
        return [(one, joins[one.start]) for one in found]
    return [
        (one, joins[one.start] if one == other else translated(joins[one.start], other.name))
        for one, other in zip(found, plain, strict=True)
    ]


def _linked(one: Occurrence, join: Join) -> Linked:
    cluster = f"{one.type} {join.cluster}"
    return Linked(one.start, one.end, one.name, one.type, cluster, join.reason, page=join.page)


def _files_of_clusters(by_rule: Mapping[str, _Joined], knowledge: Knowledge) -> dict[str, str]:
    """The editor's file for each cluster of which it claims a name; the first path where two do."""
    files: dict[str, str] = {}
    for joins in by_rule.values():
        for one, join in joins:
            owner = _owner(one, join, knowledge)
            if owner is not None:
                cluster = f"{one.type} {join.cluster}"
                files[cluster] = min(files.get(cluster, owner.path), owner.path)
    return files


def _owner(one: Occurrence, join: Join, knowledge: Knowledge) -> EntityFile | None:
    """The file that claims a name, or else the name that it was joined by."""
    return knowledge.owner_of(one.name) or (knowledge.owner_of(join.page) if join.page else None)


def _as_edited(one: Occurrence, join: Join, files: Mapping[str, str], knowledge: Knowledge) -> Linked:
    """The occurrence where the editor wants it: with the file that claims it, not one that refuses it."""
    rule = _linked(one, join)
    owner = _owner(one, join, knowledge)
    path = owner.path if owner is not None else files.get(rule.cluster, "")
    if not path:
        return rule
    if knowledge.refuses(path, one.name):
        return Linked(one.start, one.end, one.name, one.type, f"{rule.cluster} not {path}", "")
    kind = knowledge.files[path].type or one.type
    reason = f"editor's file {path}" if owner is not None else rule.reason
    return Linked(one.start, one.end, one.name, kind, f"file {path}", reason, path)

"""From occurrences to clusters: every mention gets the key of the entity that it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityFile, EntityType, Reading
from builder.entities.resolving.occurrences import Occurrence
from builder.entities.resolving.organisations import Organisations
from builder.entities.resolving.people import Join, People
from builder.entities.resolving.places import join_place
from builder.entities.resolving.translating import in_english, translated


@dataclass(frozen=True, eq=False, slots=True)
class Link:
    """To which cluster a name belongs, and why; `file` is the path of the editor's file, if any.

    `page` is the name that its page may bear, where that is not the name itself. All mentions of which the
    same holds share one link, which is known by its identity: there are far fewer links than mentions.
    """

    name: str
    type: EntityType
    cluster: str
    reason: str
    file: str = ""
    page: str = ""


_Joined = tuple[str, EntityType, Join]
"""A name, its type, and how it was joined."""


def linked(
    documents: Mapping[str, tuple[Occurrence, ...]], readings: Mapping[str, Reading], knowledge: Knowledge
) -> dict[str, list[Link]]:
    """The link of every occurrence of every document, in order: by rule, then as the editor's files say."""
    plain = {doc: in_english(found, readings[doc].exonyms) for doc, found in documents.items()}
    people, orgs = People(plain), Organisations(plain, readings)
    by_rule = {doc: _join(found, plain[doc], people, orgs) for doc, found in documents.items()}
    alike = set(chain.from_iterable(by_rule.values()))
    files = _files_of_clusters(alike, knowledge) if knowledge.files else {}
    links = {one: _as_edited(*one, files, knowledge) for one in alike}
    return {doc: [links[one] for one in joins] for doc, joins in by_rule.items()}


def _join(
    found: tuple[Occurrence, ...], plain: tuple[Occurrence, ...], people: People, orgs: Organisations
) -> list[_Joined]:
    """Every occurrence with its join; `plain` are the same under their English names."""
    persons, bodies = people.join(plain), orgs.join(plain)
    joins: list[_Joined] = []
    for one, (start, _, name, kind) in zip(found, plain, strict=True):
        join = persons[start] if kind == "person" else bodies[name] if kind == "org" else join_place(name)
        joins.append((one.name, kind, join if one.name == name else translated(join, name)))
    return joins


def _files_of_clusters(alike: Iterable[_Joined], knowledge: Knowledge) -> dict[str, str]:
    """The editor's file for each cluster of which it claims a name; the first path where two do."""
    files: dict[str, str] = {}
    for name, kind, join in alike:
        owner = _owner(name, join, knowledge)
        if owner is not None:
            cluster = f"{kind} {join.cluster}"
            files[cluster] = min(files.get(cluster, owner.path), owner.path)
    return files


def _owner(name: str, join: Join, knowledge: Knowledge) -> EntityFile | None:
    """The file that claims a name, or else the name that it was joined by."""
    return knowledge.owner_of(name) or (knowledge.owner_of(join.page) if join.page else None)


def _as_edited(
    name: str, kind: EntityType, join: Join, files: Mapping[str, str], knowledge: Knowledge
) -> Link:
    """The name where the editor wants it: with the file that claims it, not one that refuses it."""
    cluster = f"{kind} {join.cluster}"
    owner = _owner(name, join, knowledge)
    path = owner.path if owner is not None else files.get(cluster, "")
    if not path:
        return Link(name, kind, cluster, join.reason, page=join.page)
    if knowledge.refuses(path, name):
        return Link(name, kind, f"{cluster} not {path}", "")
    reason = f"editor's file {path}" if owner is not None else join.reason
    return Link(name, knowledge.files[path].type or kind, f"file {path}", reason, path)

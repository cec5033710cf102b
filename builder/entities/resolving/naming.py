"""From clusters to entities: the name of the page, its aliases, its id, its evidence."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from builder.entities.knowledge import Knowledge
from builder.entities.model import TYPES, Entity, EntityFile, EntityType, Evidence, Use
from builder.entities.names.exonyms import local_name
from builder.entities.resolving.joining import Joined, Link
from builder.entities.resolving.standing import page_name_of
from builder.foundation.slugs import slug_of

_Spread = Mapping[int, int]
"""How often each document, by its number, has a name."""

_Cluster = Sequence[tuple[Link, _Spread]]
"""What the documents say of one entity: its links, and how often each document has them."""

_Paths = Mapping[int, str]
"""The documents by their numbers."""


class Members(NamedTuple):
    """All that one cluster's entity is made of beside how often the documents have it.

    `links` come in order with the joins that they are of; `shared` are those of its names that others go by
    too; `file` is the editor's.
    """

    links: tuple[tuple[Link, Joined], ...]
    shared: frozenset[str]
    file: EntityFile | None


def members_of(links: Mapping[Joined, Link], knowledge: Knowledge) -> dict[str, Members]:
    """The members of every cluster, by its key."""
    clusters: dict[str, list[tuple[Link, Joined]]] = defaultdict(list)
    for one, link in links.items():
        clusters[link.cluster].append((link, one))
    bearers = Counter(name for cluster in clusters.values() for name in {link.name for link, _ in cluster})
    shared = {name for name, count in bearers.items() if count > 1}
    return {
        key: Members(
            tuple(sorted(cluster)),
            frozenset(link.name for link, _ in cluster if link.name in shared),
            knowledge.files.get(cluster[0][0].file),
        )
        for key, cluster in clusters.items()
    }


def entity_of(
    members: Members, spread_of: Callable[[Joined], _Spread], paths: _Paths, language: str
) -> Entity:
    """The entity of one cluster, with an id that others may have too; named in the site's language."""
    cluster = [(link, spread_of(one)) for link, one in members.links]
    kind = _kind(cluster)
    uses = _uses(((link.name, spread) for link, spread in cluster), paths)
    file = members.file
    if file:
        name = file.name
    else:
        english = page_name_of(_english(cluster, uses, paths), kind, members.shared)
        name = local_name(english, kind, language)
    reasons = _reasons(cluster, paths)
    entity = Entity(
        id=f"{kind}:{slug_of(name)}",
        name=name,
        type=kind,
        aliases=tuple(use.alias for use in uses),
        documents=documents_of(uses),
        mentions=sum(use.mentions for use in uses),
        evidence=tuple(
            Evidence(use.alias, _in_words(*reasons[use.alias])) for use in uses if use.alias in reasons
        ),
        uses=uses,
    )
    return entity.described_by(file) if file else entity


def documents_of(uses: Sequence[Use]) -> tuple[str, ...]:
    """The documents that use any of the names, sorted."""
    if len(uses) == 1:
        return uses[0].documents
    return tuple(sorted({doc for use in uses for doc in use.documents}))


class Page(NamedTuple):
    """An entity with its own id, what it is made of, and the id that it would have if it were alone."""

    members: Members
    plain: str
    entity: Entity


def with_own_ids(pages: Mapping[str, Page]) -> dict[str, Page]:
    """The pages, by cluster, with ids that are their own: of several of one name the later are numbered."""
    found: dict[str, Page] = {}
    taken: set[str] = set()
    for key in sorted(pages, key=lambda key: (pages[key].plain, -pages[key].entity.mentions, key)):
        page = pages[key]
        own = _numbered(page.plain, taken)
        taken.add(own)
        same = own == page.entity.id
        found[key] = page if same else page._replace(entity=dataclasses.replace(page.entity, id=own))
    return found


Owners = dict[Joined, tuple[EntityType, str, str]]
"""Whose each joined name is: the type, the name and the id of the entity."""


def owners_in(pages: Iterable[Page]) -> Owners:
    """Whose the names of some pages are."""
    owners: Owners = {}
    for page in pages:
        owner = page.entity.type, page.entity.name, page.entity.id
        for _, one in page.members.links:
            owners[one] = owner
    return owners


def free_id(kind: EntityType, name: str, taken: Set[str]) -> str:
    """The id of an entity of that name beside others: numbered where they have the plain one."""
    return _numbered(f"{kind}:{slug_of(name)}", taken)


def _numbered(plain: str, taken: Set[str]) -> str:
    numbered = (f"{plain}-{number}" for number in itertools.count(2))
    return plain if plain not in taken else next(one for one in numbered if one not in taken)


def _kind(cluster: _Cluster) -> EntityType:
    """The type of most mentions."""
    if len({link.type for link, _ in cluster}) == 1:
        return cluster[0][0].type
    types: Counter[EntityType] = Counter()
    for link, spread in cluster:
        types[link.type] += sum(spread.values())
    return max(TYPES, key=lambda kind: (types[kind], -TYPES.index(kind)))


def _english(cluster: _Cluster, uses: tuple[Use, ...], paths: _Paths) -> tuple[Use, ...]:
    """The uses, where the names that English texts have stand in the place of those of other languages."""
    if not any(link.page for link, _ in cluster):
        return uses
    return _uses(((link.page or link.name, spread) for link, spread in cluster), paths)


def _uses(spreads: Iterable[tuple[str, _Spread]], paths: _Paths) -> tuple[Use, ...]:
    """The uses of each name, the most used first."""
    names: dict[str, list[_Spread]] = defaultdict(list)
    for name, spread in spreads:
        names[name].append(spread)
    uses = (_use(name, spreads, paths) for name, spreads in names.items())
    return tuple(sorted(uses, key=lambda use: (-use.mentions, use.alias)))


def _use(name: str, spreads: Sequence[_Spread], paths: _Paths) -> Use:
    mentions = sum(sum(spread.values()) for spread in spreads)
    # One spread is nearly in order, which its keys would lose in a set.
    documents = spreads[0] if len(spreads) == 1 else set().union(*spreads)
    return Use(name, mentions, tuple(sorted(map(paths.__getitem__, documents))))


def _reasons(cluster: _Cluster, paths: _Paths) -> dict[str, tuple[str, str]]:
    """By alias the first document that has it for a reason, and the reason."""
    reasons: dict[str, tuple[str, str]] = {}
    for link, spread in cluster:
        if link.reason:
            why = min(map(paths.__getitem__, spread)), link.reason
            reasons[link.name] = min(reasons.get(link.name, why), why)
    return reasons


def _in_words(document: str, reason: str) -> str:
    """The reason with the document it was found in, where it asks for one."""
    return f"{reason} {document}" if reason.endswith(" in") else reason

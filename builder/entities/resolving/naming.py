"""From clusters to entities: the name of the page, its aliases, its id, its evidence."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set

from builder.entities.knowledge import Knowledge
from builder.entities.model import TYPES, Entity, EntityType, Evidence, Use
from builder.entities.names.exonyms import local_name
from builder.entities.resolving.joining import Link
from builder.entities.resolving.standing import page_name_of
from builder.foundation.slugs import slug_of

_Spread = Mapping[str, int]
"""How often each document has a name."""

_Cluster = list[tuple[Link, _Spread]]
"""What the documents say of one entity: its links, and how often each document has them."""


def entities_of(
    documents: Mapping[str, Sequence[Link]], knowledge: Knowledge, language: str
) -> dict[str, Entity]:
    """The entity of every cluster, by the cluster's key; pages are named in the site's language.

    `documents` have the link of each of their mentions.
    """
    clusters = _gathered(documents)
    shared = _shared(clusters.values())
    named = {key: _entity(cluster, knowledge, shared, language) for key, cluster in clusters.items()}
    return _with_own_ids(named)


def free_id(kind: EntityType, name: str, taken: Set[str]) -> str:
    """The id of an entity of that name beside others: numbered where they have the plain one."""
    return _numbered(f"{kind}:{slug_of(name)}", taken)


def _numbered(plain: str, taken: Set[str]) -> str:
    numbered = (f"{plain}-{number}" for number in itertools.count(2))
    return plain if plain not in taken else next(one for one in numbered if one not in taken)


def _gathered(documents: Mapping[str, Sequence[Link]]) -> dict[str, _Cluster]:
    """The clusters by their keys."""
    spreads: dict[Link, dict[str, int]] = defaultdict(dict)
    for doc, links in documents.items():
        for link, times in Counter(links).items():
            spreads[link][doc] = times
    clusters: dict[str, _Cluster] = defaultdict(list)
    for link, spread in spreads.items():
        clusters[link.cluster].append((link, spread))
    return clusters


def _entity(cluster: _Cluster, knowledge: Knowledge, shared: frozenset[str], language: str) -> Entity:
    file = knowledge.files.get(cluster[0][0].file)
    kind = _kind(cluster)
    uses = _uses((link.name, spread) for link, spread in cluster)
    name = file.name if file else local_name(_english_name(cluster, uses, kind, shared), kind, language)
    reasons = _reasons(cluster)
    entity = Entity(
        id=f"{kind}:{slug_of(name)}",
        name=name,
        type=kind,
        aliases=tuple(use.alias for use in uses),
        documents=tuple(sorted({doc for use in uses for doc in use.documents})),
        mentions=sum(use.mentions for use in uses),
        evidence=tuple(
            Evidence(use.alias, _in_words(*reasons[use.alias])) for use in uses if use.alias in reasons
        ),
        uses=uses,
    )
    return entity.described_by(file) if file else entity


def _kind(cluster: _Cluster) -> EntityType:
    """The type of most mentions."""
    types: Counter[EntityType] = Counter()
    for link, spread in cluster:
        types[link.type] += sum(spread.values())
    return max(TYPES, key=lambda kind: (types[kind], -TYPES.index(kind)))


def _english_name(cluster: _Cluster, uses: tuple[Use, ...], kind: EntityType, shared: frozenset[str]) -> str:
    """The name of the page as it is in English."""
    if any(link.page for link, _ in cluster):
        uses = _uses((link.page or link.name, spread) for link, spread in cluster)
    return page_name_of(uses, kind, shared)


def _uses(spreads: Iterable[tuple[str, _Spread]]) -> tuple[Use, ...]:
    """The uses of each name, the most used first."""
    names: dict[str, Counter[str]] = {}
    for name, spread in spreads:
        names.setdefault(name, Counter()).update(spread)
    uses = (Use(name, found.total(), tuple(sorted(found))) for name, found in names.items())
    return tuple(sorted(uses, key=lambda use: (-use.mentions, use.alias)))


def _reasons(cluster: _Cluster) -> dict[str, tuple[str, str]]:
    """By alias the first document that has it for a reason, and the reason."""
    reasons: dict[str, tuple[str, str]] = {}
    for link, spread in cluster:
        if link.reason:
            why = min(spread), link.reason
            reasons[link.name] = min(reasons.get(link.name, why), why)
    return reasons


def _shared(clusters: Iterable[_Cluster]) -> frozenset[str]:
    """The names that more than one entity goes by."""
    bearers = Counter(name for cluster in clusters for name in {link.name for link, _ in cluster})
    return frozenset(name for name, count in bearers.items() if count > 1)


def _in_words(document: str, reason: str) -> str:
    """The reason with the document it was found in, where it asks for one."""
    return f"{reason} {document}" if reason.endswith(" in") else reason


def _with_own_ids(entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """The entities with ids that are their own: of several with one name, the later ones are numbered."""
    found: dict[str, Entity] = {}
    taken: set[str] = set()
    for key in sorted(entities, key=lambda key: (entities[key].id, -entities[key].mentions, key)):
        own = _numbered(entities[key].id, taken)
        taken.add(own)
        found[key] = dataclasses.replace(entities[key], id=own) if own != entities[key].id else entities[key]
    return found

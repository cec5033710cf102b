"""From clusters to entities: the name of the page, its aliases, its id, its evidence."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field

from builder.entities.knowledge import Knowledge
from builder.entities.model import TYPES, Entity, EntityType, Evidence, Use
from builder.entities.names.exonyms import local_name
from builder.entities.resolving.joining import Linked
from builder.entities.resolving.standing import page_name_of
from builder.foundation.slugs import slug_of


@dataclass
class _Cluster:
    """What the documents say of one entity."""

    names: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # by document
    pages: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))  # in English
    types: Counter[EntityType] = field(default_factory=Counter)
    reasons: dict[str, tuple[str, str]] = field(default_factory=dict)  # by alias: document, reason
    file: str = ""


def entities_of(
    documents: Mapping[str, tuple[Linked, ...]], knowledge: Knowledge, language: str
) -> dict[str, Entity]:
    """The entity of every cluster, by the cluster's key; pages are named in the site's language."""
    clusters = _gathered(documents)
    shared = _shared(clusters.values())
    named = {key: _entity(cluster, knowledge, shared, language) for key, cluster in clusters.items()}
    return _with_own_ids(named)


def free_id(kind: EntityType, name: str, taken: Set[str]) -> str:
    """The id of an entity of that name beside others: numbered where they have the plain one."""
    plain = f"{kind}:{slug_of(name)}"
    numbered = (f"{plain}-{number}" for number in itertools.count(2))
    return plain if plain not in taken else next(one for one in numbered if one not in taken)


def _gathered(documents: Mapping[str, tuple[Linked, ...]]) -> dict[str, _Cluster]:
    clusters: dict[str, _Cluster] = defaultdict(_Cluster)
    for doc, found in documents.items():
        for (name, kind, key, reason, file, page), times in Counter(one[2:] for one in found).items():
            cluster = clusters[key]
            cluster.names[name][doc] += times
            cluster.pages[page or name][doc] += times
            cluster.types[kind] += times
            cluster.file = file
            if reason:
                cluster.reasons[name] = min(cluster.reasons.get(name, (doc, reason)), (doc, reason))
    return clusters


def _entity(cluster: _Cluster, knowledge: Knowledge, shared: frozenset[str], language: str) -> Entity:
    file = knowledge.files.get(cluster.file)
    kind = max(TYPES, key=lambda t: (cluster.types[t], -TYPES.index(t)))
    uses = _uses(cluster.names)
    name = file.name if file else local_name(page_name_of(_uses(cluster.pages), kind, shared), kind, language)
    entity = Entity(
        id=f"{kind}:{slug_of(name)}",
        name=name,
        type=kind,
        aliases=tuple(use.alias for use in uses),
        documents=tuple(sorted({doc for use in uses for doc in use.documents})),
        mentions=sum(use.mentions for use in uses),
        evidence=tuple(
            Evidence(use.alias, _in_words(*cluster.reasons[use.alias]))
            for use in uses
            if use.alias in cluster.reasons
        ),
        uses=uses,
    )
    return entity.described_by(file) if file else entity


def _uses(names: Mapping[str, Counter[str]]) -> tuple[Use, ...]:
    """The uses of each name, the most used first. `names` have how often each document has them."""
    uses = (Use(name, found.total(), tuple(sorted(found))) for name, found in names.items())
    return tuple(sorted(uses, key=lambda use: (-use.mentions, use.alias)))


def _shared(clusters: Iterable[_Cluster]) -> frozenset[str]:
    """The names that more than one entity goes by."""
    bearers = Counter(name for cluster in clusters for name in cluster.names)
    return frozenset(name for name, count in bearers.items() if count > 1)


def _in_words(document: str, reason: str) -> str:
    """The reason with the document it was found in, where it asks for one."""
    return f"{reason} {document}" if reason.endswith(" in") else reason


def _with_own_ids(entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """The entities with ids that are their own: of several with one name, the later ones are numbered."""
    found: dict[str, Entity] = {}
    taken: set[str] = set()
    for key in sorted(entities, key=lambda key: (entities[key].id, -entities[key].mentions, key)):
        own = free_id(entities[key].type, entities[key].name, taken)
        taken.add(own)
        found[key] = dataclasses.replace(entities[key], id=own) if own != entities[key].id else entities[key]
    return found

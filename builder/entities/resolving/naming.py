"""From clusters to entities: the name of the page, its aliases, its id, its evidence."""

from __future__ import annotations

import dataclasses
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from builder.entities.knowledge import Knowledge
from builder.entities.model import TYPES, Entity, EntityType, Evidence, Use
from builder.entities.names.exonyms import local_name
from builder.entities.resolving.joining import Link
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


def _gathered(documents: Mapping[str, Sequence[Link]]) -> Mapping[str, _Cluster]:
    clusters: dict[str, _Cluster] = defaultdict(_Cluster)
    for link, spread in _spread(documents).items():
        cluster = clusters[link.cluster]
        cluster.names[link.name].update(spread)
        cluster.pages[link.page or link.name].update(spread)
        cluster.types[link.type] += spread.total()
        cluster.file = link.file
        if link.reason:
            why = min(spread), link.reason
            cluster.reasons[link.name] = min(cluster.reasons.get(link.name, why), why)
    return clusters


def _spread(documents: Mapping[str, Sequence[Link]]) -> Mapping[Link, Counter[str]]:
    """How often each document has each link."""
    spread: dict[Link, Counter[str]] = defaultdict(Counter)
    for doc, links in documents.items():
        for link, times in Counter(links).items():
            spread[link][doc] = times
    return spread


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
        own = _numbered(entities[key].id, taken)
        taken.add(own)
        found[key] = dataclasses.replace(entities[key], id=own) if own != entities[key].id else entities[key]
    return found

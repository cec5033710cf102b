"""From clusters to entities: the name of the page, its aliases, its id, its evidence."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.entities.exonyms import local_name
from builder.entities.joining import Linked
from builder.entities.knowledge import Knowledge
from builder.entities.model import TYPES, Entity, EntityType, Evidence
from builder.entities.places import page_name
from builder.entities.spelling import name_words
from builder.foundation.slugs import slug_of


@dataclass
class _Cluster:
    """What the documents say of one entity."""

    names: Counter[str] = field(default_factory=Counter)
    pages: Counter[str] = field(default_factory=Counter)  # what the page may be called, in English
    types: Counter[EntityType] = field(default_factory=Counter)
    documents: set[str] = field(default_factory=set)
    reasons: dict[str, tuple[str, str]] = field(default_factory=dict)  # by alias: document, reason
    file: str = ""


def entities_of(
    documents: Mapping[str, tuple[Linked, ...]], knowledge: Knowledge, language: str
) -> dict[str, Entity]:
    """The entity of every cluster, by the cluster's key; pages are named in the site's language."""
    clusters = _gathered(documents)
    named = {key: _entity(cluster, knowledge, language) for key, cluster in clusters.items()}
    return _with_own_ids(named)


def _gathered(documents: Mapping[str, tuple[Linked, ...]]) -> dict[str, _Cluster]:
    clusters: dict[str, _Cluster] = defaultdict(_Cluster)
    for doc, found in documents.items():
        for (name, kind, key, reason, file, page), times in Counter(one[2:] for one in found).items():
            cluster = clusters[key]
            cluster.names[name] += times
            cluster.pages[page or name] += times
            cluster.types[kind] += times
            cluster.documents.add(doc)
            cluster.file = file
            if reason:
                cluster.reasons[name] = min(cluster.reasons.get(name, (doc, reason)), (doc, reason))
    return clusters


def _entity(cluster: _Cluster, knowledge: Knowledge, language: str) -> Entity:
    file = knowledge.files.get(cluster.file)
    kind = max(TYPES, key=lambda t: (cluster.types[t], -TYPES.index(t)))
    aliases = tuple(sorted(cluster.names, key=lambda name: (-cluster.names[name], name)))
    name = file.name if file else local_name(_page_name(cluster.pages, kind), kind, language)
    entity = Entity(
        id=f"{kind}:{slug_of(name)}",
        name=name,
        type=kind,
        aliases=aliases,
        documents=tuple(sorted(cluster.documents)),
        mentions=cluster.names.total(),
        evidence=tuple(
            Evidence(alias, _in_words(*cluster.reasons[alias]))
            for alias in aliases
            if alias in cluster.reasons
        ),
    )
    return entity.described_by(file) if file else entity


def _in_words(document: str, reason: str) -> str:
    """The reason with the document it was found in, where it asks for one."""
    return f"{reason} {document}" if reason.endswith(" in") else reason


def _page_name(names: Counter[str], kind: EntityType) -> str:
    """The name in best standing: a full name before a surname, then the most used, then the longest."""

    def standing(name: str) -> tuple[bool, int, int, str]:
        full = kind == "person" and len(name_words(name)) > 1  # rather than the surname alone
        return full, names[name], len(name), name

    best = max(names, key=standing)
    return page_name(best) if kind == "place" else best


def _with_own_ids(entities: Mapping[str, Entity]) -> dict[str, Entity]:
    """The entities with ids that are their own: of several with one name, the later ones are numbered."""
    by_id: dict[str, list[str]] = defaultdict(list)
    for key, entity in entities.items():
        by_id[entity.id].append(key)
    found = {}
    for same, keys in by_id.items():
        for number, key in enumerate(sorted(keys, key=lambda key: (-entities[key].mentions, key)), start=1):
            entity = entities[key]
            found[key] = entity if number == 1 else dataclasses.replace(entity, id=f"{same}-{number}")
    return found

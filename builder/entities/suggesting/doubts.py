"""Types that are in doubt: the recogniser says otherwise, or one name is of two types."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from builder.entities.facts.gazetteer import is_sure_place
from builder.entities.facts.press import is_sure_organisation
from builder.entities.model import Entity, EntityType, Reading, Resolution
from builder.entities.names.tokens import words_of
from builder.foundation.given_names import is_given_name
from builder.foundation.text import fold

LABELS: Mapping[str, EntityType] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}

ENOUGH = 3
"""Labels from which on a disagreement says something."""

MOST = 2 / 3
"""The share of labels that must say otherwise."""


class Doubt(NamedTuple):
    """An entity that may be of another type. `surety` is from 0 to 1."""

    surety: float
    entity: Entity
    type: EntityType
    reason: str


def doubts(resolution: Resolution, readings: Mapping[str, Reading]) -> Iterator[Doubt]:
    """All types in doubt, in no order. What an editor's file or a list of the press says is in none."""
    unsure = [entity for entity in resolution.entities if not entity.path and not _is_listed(entity)]
    labels = _labels(resolution, readings)
    for entity in unsure:
        yield from _by_labels(entity, labels.get(entity.id, Counter()))
    yield from _of_two_types(resolution.entities)


def _is_listed(entity: Entity) -> bool:
    """Whether a list vouches for the type: of places, of organisations, of given names."""
    if entity.type == "place":
        return is_sure_place(entity.name)
    if entity.type == "org":
        return is_sure_organisation(entity.name)
    words = words_of(entity.name)
    return len(words) > 1 and is_given_name(words[0])


def _labels(resolution: Resolution, readings: Mapping[str, Reading]) -> dict[str, Counter[str]]:
    """By entity, what the recogniser called its mentions."""
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for doc, mentions in resolution.mentions.items():
        called = {name.start: name.label for name in readings[doc].names} if doc in readings else {}
        for mention in mentions:
            if called.get(mention.start):
                labels[mention.entity_id][called[mention.start]] += 1
    return labels


def _by_labels(entity: Entity, labels: Counter[str]) -> Iterator[Doubt]:
    types = Counter[str]()
    for label, times in labels.items():
        types[LABELS.get(label, label)] += times
    total = types.total()
    for kind in sorted(set(LABELS.values()) - {entity.type}):
        share = types[kind] / total if total else 0.0
        if total >= ENOUGH and share >= MOST:
            why = f"the recogniser says {kind} in {types[kind]} of {total}"
            yield Doubt(round(share / 2, 3), entity, kind, why)


def _of_two_types(entities: Iterable[Entity]) -> Iterator[Doubt]:
    """The rarer of two entities that have one name of several words; one word may well be two things."""
    by_name: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if " " in entity.name:
            by_name[fold(entity.name)].append(entity)
    for same in by_name.values():
        ranked = sorted(same, key=lambda e: (not e.path, -len(e.documents), -e.mentions, e.id))
        for rarer in ranked[1:]:
            if rarer.type != ranked[0].type and not rarer.path:
                why = f"it is a {_WORDS[ranked[0].type]} in {len(ranked[0].documents)} of the articles, too"
                yield Doubt(0.6, rarer, ranked[0].type, why)


_WORDS: Mapping[EntityType, str] = {"person": "person", "org": "organisation", "place": "place"}

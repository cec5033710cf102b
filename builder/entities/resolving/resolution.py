"""Resolving: from the readings of a library to its entities.

    readings -> kinds (which names, what type) -> occurrences (where) -> joining (whose) -> naming (entities)

Everything is worked out anew from all readings at once, so that the order of documents never matters.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityMention, EntityType, Reading, Resolution
from builder.entities.names.tokens import words_of
from builder.entities.resolving.joining import linked
from builder.entities.resolving.kinds import kinds_of
from builder.entities.resolving.naming import entities_of
from builder.entities.resolving.occurrences import Finder
from builder.entities.resolving.speakers import quotes_of


def resolve(readings: Mapping[str, Reading], knowledge: Knowledge, language: str = "en") -> Resolution:
    """The entities of a library and where its documents mention them.

    `readings` are by document id; their order does not matter. Pages are named in `language` where the
    lists know that name: "Allemagne" for Germany in "fr".
    """
    with _no_collection():
        return _resolve(dict(sorted(readings.items())), knowledge, language)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Python's search for cycles put off: resolving makes a million tuples, and no cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _resolve(readings: Mapping[str, Reading], knowledge: Knowledge, language: str) -> Resolution:
    kinds = kinds_of(readings, knowledge)
    everywhere = _found_everywhere(kinds, knowledge)
    known = {name for found in kinds.values() for name in found}
    runs = {run for reading in readings.values() for _, run in reading.runs}
    finder = Finder(known | everywhere.keys(), everywhere, runs)
    occurrences = {doc: finder.occurrences(reading, kinds[doc]) for doc, reading in readings.items()}
    links = linked(occurrences, readings, knowledge)
    entities = entities_of(links, knowledge, language)
    owners = {key: (entity.type, entity.name, entity.id) for key, entity in entities.items()}
    mentions = {
        doc: tuple(
            EntityMention(start, end, *owners[link.cluster])
            for (start, end, _, _), link in zip(found, links[doc], strict=True)
        )
        for doc, found in occurrences.items()
    }
    return Resolution(
        entities=tuple(sorted(entities.values(), key=lambda entity: entity.id)),
        mentions=mentions,
        quotes={doc: quotes_of(reading, mentions[doc]) for doc, reading in readings.items()},
    )


def _found_everywhere(
    kinds: Mapping[str, Mapping[str, EntityType]], knowledge: Knowledge
) -> dict[str, EntityType]:
    """Names that are marked in every document: the editor's, and those of several words with one type."""
    types: dict[str, set[EntityType]] = {}
    for found in kinds.values():
        for name, kind in found.items():
            types.setdefault(name, set()).add(kind)
    everywhere = {
        name: next(iter(of)) for name, of in types.items() if len(of) == 1 and len(words_of(name)) > 1
    }
    for name in knowledge.names:
        owner = knowledge.owner_of(name)
        if owner is not None and owner.type is not None:
            everywhere[name] = owner.type
    return everywhere

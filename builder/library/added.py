"""The editor's word on who is in an article: names to add that its text does not have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from builder.articles.model import Article
from builder.entities.model import Entity, EntityFile, Evidence, Resolution
from builder.entities.resolving.naming import free_id
from builder.foundation.problems import Problem
from builder.foundation.slugs import slug_of
from builder.foundation.text import fold


def with_added(
    resolution: Resolution, articles: Sequence[Article], files: Iterable[EntityFile]
) -> tuple[Resolution, tuple[Problem, ...]]:
    """The resolution with the entities that articles add and that only a file of the editor's knows.

    A name that neither a text nor such a file has is a problem.
    """
    known = {fold(name) for entity in resolution.entities for name in (entity.name, *entity.aliases)}
    by_name = {fold(name): file for file in files for name in (file.name, *file.aliases)}
    wanted: dict[EntityFile, set[str]] = defaultdict(set)
    problems: list[Problem] = []
    for article in articles:
        for name in article.matter.entities.add:
            file = by_name.get(fold(name))
            if fold(name) in known:
                continue
            if file is None or file.type is None:
                problems.append(_unknown(article.path, name))
            else:
                wanted[file].add(article.path)
    entities = list(resolution.entities)
    for file in sorted(wanted, key=lambda file: file.path):
        entities.append(_entity_of(file, wanted[file], {entity.id for entity in entities}))
    entities.sort(key=lambda entity: entity.id)
    return replace(resolution, entities=tuple(entities)), tuple(problems)


def _entity_of(file: EntityFile, documents: Set[str], taken: Set[str]) -> Entity:
    assert file.type is not None
    entity = Entity(
        id=free_id(file.type, file.name, taken),
        name=file.name,
        type=file.type,
        aliases=(),
        documents=tuple(sorted(documents)),
        mentions=0,
        evidence=tuple(Evidence(name, f"editor's file {file.path}") for name in (file.name, *file.aliases)),
    )
    return entity.described_by(file)


def _unknown(path: str, name: str) -> Problem:
    return Problem(
        path,
        None,
        f'entities.add names "{name}", which no text and no file of an entity has.',
        f'Make content/entities/{slug_of(name)}.md with "name: {name}" and its type.',
    )

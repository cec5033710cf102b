"""Marks: digests by which the library knows that an article, or what is named in it, is as it was."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from builder.annotations.model import Annotated
from builder.entities.model import Resolution
from builder.foundation.digests import digest_of


@dataclass(frozen=True)
class Marks:
    """The marks of what is named: `documents` by path, of all mentions and quotes there; `entities` by id.

    `organisations` are the ids of those among the entities.
    """

    documents: Mapping[str, str]
    entities: Mapping[str, str]
    organisations: frozenset[str]


def marks_of(resolution: Resolution, media: Set[str]) -> Marks:
    """The marks of a resolution in which the entities with the ids `media` are media."""
    documents = {path: _document_mark(path, resolution) for path in resolution.mentions}
    entities = {e.id: f"{e.digest} media" if e.id in media else e.digest for e in resolution.entities}
    organisations = frozenset(e.id for e in resolution.entities if e.type == "org")
    return Marks(documents, entities, organisations)


def _document_mark(path: str, resolution: Resolution) -> str:
    known = resolution.digests.get(path)
    return known or digest_of(repr((resolution.mentions[path], resolution.quotes.get(path, ()))))


def text_mark(annotated: Annotated) -> tuple[str, str, bytes]:
    """What an article and the facts of its text are known by: where its file is, its digest, the facts."""
    return annotated.article.path, annotated.article.digest, annotated.packed

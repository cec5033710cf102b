"""Documents in, annotations out: what `dateline annotate` prints, one mapping a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from builder.entities.knowledge import Knowledge
from builder.entities.model import Reading
from builder.entities.reading import read_texts
from builder.entities.resolution import resolve
from builder.recognition.model import Recogniser


def annotate_documents(
    documents: Sequence[tuple[str, str]], recogniser: Recogniser, knowledge: Knowledge
) -> Iterator[dict[str, Any]]:
    """Annotate documents, given as (doc_id, text), in their order; entity ids are shared by all of them.

    Each mapping has doc_id, mentions [{start, end, type, name, entity_id, entity_name}] and quotes
    [{start, end, text, speaker, speaker_id}]. Positions are characters of the text, ends exclusive.
    """
    return annotated(documents, read_texts(recogniser, [text for _, text in documents]), knowledge)


def annotated(
    documents: Sequence[tuple[str, str]], readings: Iterable[Reading], knowledge: Knowledge
) -> Iterator[dict[str, Any]]:
    """As `annotate_documents`, of documents that are read already; `readings` are in their order."""
    by_document = {doc: reading for (doc, _), reading in zip(documents, readings, strict=True)}
    resolution = resolve(by_document, knowledge)
    for doc, text in documents:
        yield {
            "doc_id": doc,
            "mentions": [
                {
                    "start": m.start,
                    "end": m.end,
                    "type": m.type,
                    "name": text[m.start : m.end],
                    "entity_id": m.entity_id,
                    "entity_name": m.name,
                }
                for m in resolution.mentions[doc]
            ],
            "quotes": [
                {
                    "start": q.start,
                    "end": q.end,
                    "text": q.text,
                    "speaker": q.speaker,
                    "speaker_id": q.speaker_id,
                }
                for q in resolution.quotes[doc]
            ],
        }

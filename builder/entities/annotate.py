"""Documents in, annotations out: what `dateline annotate` prints, one mapping a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from builder.entities.knowledge import Knowledge
from builder.entities.reading import read_names
from builder.entities.resolution import resolve
from builder.recognition.model import Recogniser


def annotate_documents(
    documents: Sequence[tuple[str, str]], recogniser: Recogniser, knowledge: Knowledge
) -> Iterator[dict[str, Any]]:
    """Annotate documents, given as (doc_id, text), in their order; entity ids are shared by all of them.

    Each mapping has doc_id, mentions [{start, end, type, name, entity_id, entity_name}] and quotes
    [{start, end, text, speaker, speaker_id}]. Positions are characters of the text, ends exclusive.
    """
    texts = dict(documents)
    read = recogniser.read(texts.values())
    readings = {doc: read_names(text, found) for (doc, text), found in zip(texts.items(), read, strict=True)}
    resolution = resolve(readings, knowledge)
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

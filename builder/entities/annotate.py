"""Documents in, annotations out: what `dateline annotate` prints, one mapping a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from builder.entities.knowledge import Knowledge
from builder.entities.languages import read_texts
from builder.entities.model import Reading
from builder.entities.resolving.resolution import resolve
from builder.recognition.model import Recogniser


class Document(NamedTuple):
    """A text to annotate, in a language by its primary subtag ("fr")."""

    doc_id: str
    text: str
    language: str


def annotate_documents(
    documents: Sequence[tuple[str, str]], recogniser: Recogniser, knowledge: Knowledge
) -> Iterator[dict[str, Any]]:
    """Annotate English documents, given as (doc_id, text), as `annotate_in_languages` does."""
    english = [Document(doc, text, "en") for doc, text in documents]
    return annotate_in_languages(
        english, lambda language, texts: read_texts(recogniser, texts, language), knowledge
    )


def annotate_in_languages(
    documents: Sequence[Document],
    read: Callable[[str, Sequence[str]], Iterable[Reading]],
    knowledge: Knowledge,
    language: str = "en",
    jobs: int | None = None,
) -> Iterator[dict[str, Any]]:
    """Annotate documents in their order; entity ids are shared by all of them.

    `read` gives the readings of texts in a language, in order, and is asked once a language; entities are
    named in `language` where that is known. They are resolved by `jobs` processes at most.
    Each mapping has doc_id, mentions [{start, end, type, name, entity_id, entity_name}] and quotes
    [{start, end, text, speaker, speaker_id}]. Positions are characters of the text, ends exclusive.
    """
    by_language: dict[str, list[Document]] = defaultdict(list)
    for document in documents:
        by_language[document.language].append(document)
    readings: dict[str, Reading] = {}
    for its_language, some in by_language.items():
        found = read(its_language, [document.text for document in some])
        readings |= zip((document.doc_id for document in some), found, strict=True)
    resolution = resolve(readings, knowledge, language, jobs)
    for doc, text, _ in documents:
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

"""Which stretches count, and when two of them are the same name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from builder.entities.model import EntityMention
from builder.entities.names.tokens import Span
from builder.evaluation.gold import GoldDocument
from builder.foundation.text import one_line

Predicted = Mapping[str, Sequence[EntityMention]]
"""By doc_id, the mentions that a program found. A document in which it found none may be missing."""

_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’][sS]|(?<=s)['’])$")


def normalised(text: str, start: int, end: int) -> Span:
    """The stretch without a leading "the", a possessive at its end, and white space around it."""
    article = _ARTICLE.match(text, start, end)
    if article and article.end() < end:
        start = article.end()
    possessive = _POSSESSIVE.search(text, start, end)
    if possessive and possessive.start() > start:
        end = possessive.start()
    start = end - len(text[start:end].lstrip())
    return start, start + len(text[start:end].rstrip())


def surface_key(text: str, start: int, end: int) -> str:
    """The words of a normalised stretch in one line and small letters."""
    return one_line(text[slice(*normalised(text, start, end))]).lower()


def judged(documents: Iterable[GoldDocument], predicted: Predicted) -> dict[str, tuple[EntityMention, ...]]:
    """By doc_id, the mentions that are held against the gold.

    Left out is what lies outside of the annotated stretches, and what touches an ignored stretch and is no
    name of the gold.
    """
    return {doc.doc_id: tuple(_judged(doc, predicted.get(doc.doc_id, ()))) for doc in documents}


def _judged(document: GoldDocument, mentions: Iterable[EntityMention]) -> Iterable[EntityMention]:
    named = {normalised(document.text, m.start, m.end) for m in document.scored}
    for mention in mentions:
        span = normalised(document.text, mention.start, mention.end)
        is_left_open = span not in named and any(_overlap(span, open_) for open_ in document.ignore or ())
        if _is_annotated(document, mention) and not is_left_open:
            yield mention


def _is_annotated(document: GoldDocument, mention: EntityMention) -> bool:
    stretches = document.eval_spans
    return not stretches or any(a <= mention.start and mention.end <= b for a, b in stretches)


def _overlap(one: Span, other: Span) -> bool:
    return other[0] < one[1] and one[0] < other[1]

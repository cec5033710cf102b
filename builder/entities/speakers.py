"""Who says what: the speaker of each quotation among the entities that its document mentions."""

from __future__ import annotations

from collections.abc import Sequence

from builder.entities.model import EntityMention, Quotation, Quote
from builder.entities.quotations import FEWEST_WORDS
from builder.foundation.text import count_words


def quotes_of(quotations: Sequence[Quotation], mentions: Sequence[EntityMention]) -> tuple[Quote, ...]:
    """The quotations of a document with their speakers, who are among its mentions."""
    quotes = (_quote(quotation, _speaker(quotation, mentions)) for quotation in quotations)
    return tuple(quote for quote in quotes if quote.speaker_id or count_words(quote.text) >= FEWEST_WORDS)


def _quote(quotation: Quotation, speaker: EntityMention | None) -> Quote:
    name, entity_id = (speaker.name, speaker.entity_id) if speaker else ("", None)
    return Quote(quotation.start, quotation.end, quotation.text, name, entity_id)


def _speaker(quotation: Quotation, mentions: Sequence[EntityMention]) -> EntityMention | None:
    if quotation.subject_start < 0:
        return None
    if quotation.pronoun:
        before = [m for m in mentions if m.end <= quotation.subject_start and m.type == "person"]
        return before[-1] if before else None
    subject = [
        m
        for m in mentions
        if quotation.subject_start <= m.start
        and m.end <= quotation.subject_end
        and not quotation.start <= m.start < quotation.end
    ]
    for kind in ("person", "org"):
        of_kind = [m for m in subject if m.type == kind]
        if of_kind:
            return of_kind[-1]
    return None

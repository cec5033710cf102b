"""Plain spaCy, to compare with: what its pipeline says, a page for each surface and type."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from builder.entities.model import EntityMention, EntityType
from builder.foundation.text import one_line
from builder.recognition.model import Mention

LABELS: Mapping[str, EntityType] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "org",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
"""The labels of spaCy's pipelines that are persons, organisations or places."""


def plain_mentions(text: str, mentions: Iterable[Mention]) -> Iterator[EntityMention]:
    """The recogniser's mentions of people, organisations and places as they are.

    Those that read the same, a leading "the" and case aside, and have the same type are one entity.
    """
    for mention in mentions:
        if mention.label in LABELS:
            kind = LABELS[mention.label]
            name = one_line(text[mention.start : mention.end]).lower().removeprefix("the ")
            yield EntityMention(mention.start, mention.end, kind, name, f"{kind}:{name}")

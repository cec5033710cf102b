"""Salience: how much of an article's story an entity is, by where and how often it is named.

The features are those that carry most in Dunietz and Gillick, A New Entity Salience Task with Millions of
Training Examples (EACL 2014): where the first mention stands, how many there are, and the headline. The dek,
being quoted, and the type are added, since news is about people first. The weights were set by hand.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from builder.annotations.outline import Outline, Span
from builder.entities.facts.gazetteer import place_named
from builder.entities.model import EntityMention, EntityType, Quote

SALIENT = 2.0
"""The score from which an entity is part of the story: a person who is in the opening, or speaks, or keeps
being named."""

_HEADLINE, _DEK, _OPENING, _QUOTED = 3.0, 1.5, 2.0, 1.25
_TYPES: Mapping[EntityType, float] = {"person": 1.0, "org": 0.9, "place": 0.55}
_LARGE = 0.3  # a continent says little of a story
_IN_CAPTION = 0.5


def saliences(
    mentions: Iterable[EntityMention], quotes: Iterable[Quote], outline: Outline
) -> dict[str, float]:
    """The score of every entity that the mentions name, by its id, the most salient first."""
    named: dict[str, list[EntityMention]] = defaultdict(list)
    for mention in mentions:
        named[mention.entity_id].append(mention)
    speakers = {quote.speaker_id for quote in quotes}
    scores = {key: _score(found, key in speakers, outline) for key, found in named.items()}
    first = {key: min(mention.start for mention in found) for key, found in named.items()}
    ranked = sorted(scores, key=lambda key: (-scores[key], first[key], key))
    return {key: scores[key] for key in ranked}


def _score(mentions: Sequence[EntityMention], speaks: bool, outline: Outline) -> float:
    starts = [mention.start for mention in mentions]
    first = min(starts)
    points = math.log2(1 + _times(starts, outline))
    points += _HEADLINE * _any_in(outline.headline, starts)
    points += _DEK * _any_in(outline.dek, starts)
    points += _OPENING * (1 - first / outline.opening / 2) if first < outline.opening else 0.0
    points += 1 - first / outline.body if first < outline.body else 0.0
    points += _QUOTED * speaks
    return round(points * _weight(mentions[0]), 4)


def _times(starts: Iterable[int], outline: Outline) -> float:
    """How often it is named in all, a caption counting for half."""
    words = max(outline.body, outline.headline[1], outline.dek[1])
    return sum(1 if start < words else _IN_CAPTION for start in starts)


def _any_in(span: Span, starts: Iterable[int]) -> bool:
    return any(span[0] <= start < span[1] for start in starts)


def _weight(mention: EntityMention) -> float:
    if mention.type == "place":
        place = place_named(mention.name)
        if place is not None and place.kind == "continent":
            return _LARGE
    return _TYPES[mention.type]

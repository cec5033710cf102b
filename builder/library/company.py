"""The company that entities keep: those named most often in the same articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from builder.foundation.text import fold
from builder.library.cards import ArticleCard, EntityCard

ALONGSIDE = 12
"""Entities shown as often named with another, at most."""


def alongside(cards: Sequence[ArticleCard], itself: str) -> tuple[EntityCard, ...]:
    """The entities of those articles without `itself`, a permalink, each with the number of its articles."""
    links = {entity.permalink: entity for card in cards for entity in card.entities}
    shared = Counter(entity.permalink for card in cards for entity in card.entities)
    shared.pop(itself, None)
    ranked = sorted(
        shared, key=lambda permalink: (-shared[permalink], fold(links[permalink].name), permalink)
    )
    most = ((links[permalink], shared[permalink]) for permalink in ranked[:ALONGSIDE])
    return tuple(EntityCard(e.name, e.type, e.permalink, count) for e, count in most)

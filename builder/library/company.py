"""The company that entities keep: those named most often in the same articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import nlargest

from builder.foundation.text import fold
from builder.library.cards import ArticleCard, EntityCard

ALONGSIDE = 12
"""Entities shown as often named with another, at most."""


def alongside(cards: Sequence[ArticleCard], itself: str) -> tuple[EntityCard, ...]:
    """The entities of those articles without `itself`, a permalink, each with the number of its articles."""
    links = {entity.permalink: entity for card in cards for entity in card.entities}
    shared = Counter([entity.permalink for card in cards for entity in card.entities])
    shared.pop(itself, None)
    # Hundreds may share one article, and only the first ones of those need to be put in order by name.
    least = min(nlargest(ALONGSIDE, shared.values()), default=0)
    most = [(links[permalink], times) for permalink, times in shared.items() if times >= least]
    most.sort(key=lambda one: (-one[1], fold(one[0].name), one[0].permalink))
    return tuple(EntityCard(e.name, e.type, e.permalink, count) for e, count in most[:ALONGSIDE])

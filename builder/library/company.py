"""The company that entities keep: those named most often in the same articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from builder.foundation.text import fold
from builder.library.cards import ArticleCard, EntityCard

ALONGSIDE = 12
"""Entities shown as often named with another, at most."""


def alongside(cards: Sequence[ArticleCard], itself: str) -> tuple[EntityCard, ...]:
    """The entities of those articles without `itself`, a permalink, each with the number of its articles."""
    named = list(chain.from_iterable([card.entities for card in cards]))
    permalinks = [entity.permalink for entity in named]
    links, shared = dict(zip(permalinks, named, strict=True)), Counter(permalinks)
    shared.pop(itself, None)
    # Most are named once or twice and cannot be among those shown: they need no place in the order.
    least = min(sorted(shared.values(), reverse=True)[:ALONGSIDE], default=0)
    ranked = sorted(
        (permalink for permalink, count in shared.items() if count >= least),
        key=lambda permalink: (-shared[permalink], fold(links[permalink].name), permalink),
    )
    most = ((links[permalink], shared[permalink]) for permalink in ranked[:ALONGSIDE])
    return tuple(EntityCard(e.name, e.type, e.permalink, count) for e, count in most)

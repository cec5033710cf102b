"""Articles that belong together: those that name the same people, organisations and places."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from builder.library.cards import ArticleCard

MOST = 4
"""Related articles, at most."""

ENOUGH = 3
"""What two articles must share: people and organisations count 2, places and tags 1."""

COMMON = 150
"""An entity named in more articles than these brings nobody together."""

WINDOW = 400
"""Days between two related articles, at most."""


def related(cards: Sequence[ArticleCard]) -> Mapping[str, tuple[ArticleCard, ...]]:
    """For each permalink the related articles: most shared first, of those the nearest in time."""
    by_entity: dict[str, list[int]] = defaultdict(list)
    for number, card in enumerate(cards):
        for permalink, _ in _ties(card):
            by_entity[permalink].append(number)
    return {card.permalink: _related_to(card, number, cards, by_entity) for number, card in enumerate(cards)}


def _ties(card: ArticleCard) -> list[tuple[str, int]]:
    entities = [(e.permalink, 1 if e.type == "place" else 2) for e in card.entities]
    return entities + [(tag.permalink, 1) for tag in card.tags]


def _related_to(
    card: ArticleCard, itself: int, cards: Sequence[ArticleCard], by_entity: Mapping[str, Sequence[int]]
) -> tuple[ArticleCard, ...]:
    scores: Counter[int] = Counter()
    for permalink, weight in _ties(card):
        if len(by_entity[permalink]) <= COMMON:
            for number in by_entity[permalink]:
                scores[number] += weight
    del scores[itself]
    apart = {number: abs((cards[number].date - card.date).days) for number in scores}
    near = [number for number in scores if scores[number] >= ENOUGH and apart[number] <= WINDOW]
    near.sort(key=lambda number: (-scores[number], apart[number], cards[number].permalink))
    return tuple(cards[number] for number in near[:MOST])

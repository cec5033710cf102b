"""Articles that belong together: those that name the same people, organisations and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from builder.library.cards import ArticleCard

MOST = 4
"""Related articles, at most."""

ENOUGH = 3
"""What two articles must share: people and organisations count 2, places and tags 1."""

COMMON = 150
"""An entity named in more articles than these brings nobody together."""

WINDOW = 400
"""Days between two related articles, at most."""


def related(cards: Sequence[ArticleCard]) -> tuple[tuple[int, ...], ...]:
    """For each article the places in `cards` of its related ones: most shared first, then nearest in time."""
    days = [card.date.toordinal() for card in cards]
    near: list[list[tuple[int, int, str, int]]] = [[] for _ in cards]
    for one, other, points in _pairs(cards):
        apart = abs(days[one] - days[other])
        if apart <= WINDOW:
            near[one].append((-points, apart, cards[other].permalink, other))
            near[other].append((-points, apart, cards[one].permalink, one))
    return tuple(tuple(number for *_, number in sorted(found)[:MOST]) for found in near)


def _pairs(cards: Sequence[ArticleCard]) -> Iterator[tuple[int, int, int]]:
    """(number of an article, of one before it, points) for all that share enough, each pair once.

    An article shares something with hundreds of others and enough with few: the counting is what takes time.
    """
    ties = [_ties(card) for card in cards]
    common = Counter(chain.from_iterable(map(dict.fromkeys, ties)))
    holders: dict[str, list[int]] = {tie: [] for tie, times in common.items() if 1 < times <= COMMON}
    for number, all_ties in enumerate(ties):
        own = [holders[tie] for tie in all_ties if tie in holders]
        for other, points in Counter(chain.from_iterable(own)).items():
            if points >= ENOUGH:
                yield number, other, points
        for tie in dict.fromkeys(all_ties):
            if tie in holders:
                holders[tie].append(number)


def _ties(card: ArticleCard) -> list[str]:
    """What an article may share with another, as often as it counts."""
    entities = [entity.permalink for entity in card.entities]
    weighty = [entity.permalink for entity in card.entities if entity.type != "place"]
    return [*entities, *weighty, *(tag.permalink for tag in card.tags)]

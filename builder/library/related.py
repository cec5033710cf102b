"""Articles that belong together: those that name the same people, organisations and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from itertools import chain
from types import MappingProxyType
from typing import NamedTuple

from builder.library.cards import ArticleCard

MOST = 4
"""Related articles, at most."""

ENOUGH = 3
"""What two articles must share: people and organisations count 2, places and tags 1."""

COMMON = 150
"""An entity named in more articles than these brings nobody together."""

WINDOW = 400
"""Days between two related articles, at most."""


class Akin(NamedTuple):
    """A card, and the keys of those that are related to it."""

    card: ArticleCard
    related: tuple[str, ...]


def related(
    cards: Mapping[str, ArticleCard], before: Mapping[str, Akin] = MappingProxyType({})
) -> dict[str, tuple[str, ...]]:
    """For each article the keys of its related ones: most shared first, then nearest in time.

    `before` is what was found in an earlier library. Who shares nothing with a card that has come, gone or
    become another object since then is related to the same articles as before.
    """
    loose = _loosened(cards, before)
    stay = {key for key in cards.keys() & before.keys() if before[key].card is cards[key]}
    stay = stay.difference(*_holders(cards, loose).values())
    ties = {key: _ties(card) for key, card in cards.items() if key not in stay}
    holders = _holders(cards, frozenset(chain.from_iterable(ties.values())))
    united = {tie: keys for tie, keys in holders.items() if 1 < len(keys) <= COMMON}
    return {
        key: before[key].related
        if key in stay
        else _nearest(key, cards, [(united[tie], n) for tie, n in ties[key].items() if tie in united])
        for key in cards
    }


def _holders(cards: Mapping[str, ArticleCard], ties: Set[str]) -> dict[str, list[str]]:
    """The keys of the cards that have each of those ties, in order."""
    holders: dict[str, list[str]] = {tie: [] for tie in ties}
    if not ties:
        return holders
    for key, card in cards.items():
        own = [entity.permalink for entity in card.entities]
        own += [tag.permalink for tag in card.tags]
        for tie in own:
            if tie in holders:
                holders[tie].append(key)
    return holders


def _loosened(cards: Mapping[str, ArticleCard], before: Mapping[str, Akin]) -> frozenset[str]:
    """The ties that do not bring together, or keep apart, the same articles as before."""
    new = {key for key, card in cards.items() if key not in before or before[key].card is not card}
    if len(new) == len(cards):
        return frozenset()  # all are looked at anyway
    gone = before.keys() - cards.keys()
    won = Counter(tie for key in new for tie in _ties(cards[key]))
    lost = Counter(tie for key in (new & before.keys()) | gone for tie in _ties(before[key].card))
    times = {tie: len(keys) for tie, keys in _holders(cards, won.keys() | lost.keys()).items()}
    # A tie that is as common as to count for nothing, and was, changes nothing.
    return frozenset(t for t in times if min(times[t], times[t] - won[t] + lost[t]) <= COMMON)


def _nearest(
    key: str, cards: Mapping[str, ArticleCard], sharing: Sequence[tuple[Sequence[str], int]]
) -> tuple[str, ...]:
    """The related ones of an article; `sharing` are the articles that have each of its ties, and its points.

    An article shares something with hundreds of others and enough with few: the counting is what takes time.
    """
    day, found = cards[key].date.toordinal(), []
    for other, points in _summed(sharing).items():
        if points >= ENOUGH and other != key:
            apart = abs(cards[other].date.toordinal() - day)
            if apart <= WINDOW:
                found.append((-points, apart, cards[other].permalink, other))
    return tuple(other for *_, other in sorted(found)[:MOST])


def _summed(sharing: Sequence[tuple[Sequence[str], int]]) -> Counter[str]:
    return Counter(chain.from_iterable(keys for keys, points in sharing for _ in range(points)))


def _ties(card: ArticleCard) -> dict[str, int]:
    """What an article may share with another, by permalink, with the points for it."""
    ties = {entity.permalink: 1 if entity.type == "place" else 2 for entity in card.entities}
    for tag in card.tags:
        ties[tag.permalink] = 1
    return ties

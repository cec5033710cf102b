"""A name's standing: which of an entity's names its page is called by.

The fullest name in good standing: what the press knows better by its short form keeps it (NATO, IBM); else a
full form goes before an acronym or a surname, small letters before capitals, and of equals the most used.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from builder.entities.facts.press import known_best_as
from builder.entities.facts.words import CROWNS
from builder.entities.model import EntityType, Use
from builder.entities.names.spelling import name_words
from builder.entities.names.tokens import is_acronym, is_numeral
from builder.entities.resolving.organisations import core
from builder.entities.resolving.places import page_name

GOOD = 5
"""A longer name is in good standing where at most so many times more documents have the shorter one."""

MARGIN = 2
"""How many times more documents another name must be in before a page that has a good one changes it."""


class Rank(NamedTuple):
    """How good a name is for a page: the greater, the better. Of equals, the more used is."""

    listed: bool
    own: bool
    full: int
    mixed_case: bool


def page_name_of(uses: Collection[Use], kind: EntityType, shared: Collection[str] = ()) -> str:
    """The name for the page of an entity with those uses. `shared` are names that others go by too."""
    best = _best_of(uses, kind, shared) if len(uses) > 1 else next(iter(uses)).alias
    if kind == "place":
        return page_name(best)
    return _listed(best, {use.alias for use in uses}) or best if kind == "org" else best


def _best_of(uses: Collection[Use], kind: EntityType, shared: Collection[str]) -> str:
    ranks = ranks_of(uses, kind, shared)
    return max(
        uses, key=lambda use: (ranks[use.alias], len(use.documents), use.mentions, len(use.alias), use.alias)
    ).alias


def may_keep(name: str, uses: Collection[Use], kind: EntityType, today: str) -> bool:
    """Whether a page called `name` so far should stay so though its best name is `today`'s.

    It should while the name is as good in kind, and another is not used in twice as many documents: else a
    few articles with another spelling would change it to and fro.
    """
    spread = {use.alias: len(use.documents) for use in uses}
    if name not in spread or today not in spread:
        return False
    ranks = ranks_of(uses, kind)
    return ranks[name] == ranks[today] and spread[today] < MARGIN * spread[name]


def ranks_of(uses: Collection[Use], kind: EntityType, shared: Collection[str] = ()) -> dict[str, Rank]:
    """The rank of each name among all names of its entity."""
    names = {use.alias for use in uses}
    return {
        use.alias: Rank(
            listed=kind == "org" and _listed(use.alias, names) is not None,
            own=use.alias not in shared,
            full=_fullness(use, uses, kind),
            mixed_case=not _is_in_capitals(use.alias),
        )
        for use in uses
    }


def _listed(name: str, names: Collection[str]) -> str | None:
    """The page that the list of the press's organisations gives the name, unless the texts mean another.

    Where they write an acronym out, and not as the list does, the acronym is another body's.
    """
    page = known_best_as(name)
    if page is None or page == name or page in names or not _is_short(name):
        return page
    return page if all(_is_short(other) or core(other) == core(page) for other in names) else None


def _fullness(use: Use, uses: Iterable[Use], kind: EntityType) -> int:
    if kind == "person":
        return _parts_of(use.alias)
    return kind == "place" or not any(_is_fuller(other, use) for other in uses)


def _parts_of(name: str) -> int:
    """How much of a person's name is there: 2 of "Ada Lindgren" and "Leo XIV", 1 of "Pope Leo", else 0.

    Middle names are not counted: whom the press calls Joe Biden has no fuller name in good standing.
    """
    words = name_words(name)
    if len(words) < 2:
        return 0
    return 1 if words[0] in CROWNS and len(words) == 2 and not is_numeral(words[1]) else 2


def _is_fuller(other: Use, use: Use) -> bool:
    """Whether another name, not much rarer, says more: the words of an acronym, the whole of a part."""
    if GOOD * len(other.documents) < len(use.documents):
        return False
    if _is_short(use.alias):
        return not _is_short(other.alias) and not other.alias.startswith(use.alias)
    short, long = core(use.alias), core(other.alias)
    spare = len(long) - len(short)
    return spare > 0 and any(long[at : at + len(short)] == short for at in range(spare + 1))


def _is_short(name: str) -> bool:
    """Whether a name is written as letters for words: "CDU", "AfD", "U.N."."""
    return is_acronym(name) or (len(name) <= 6 and " " not in name and sum(map(str.isupper, name)) > 1)


def _is_in_capitals(name: str) -> bool:
    """Whether a name is shouted: "VOLODYMYR ZELENSKY", "GENEVA"; "NATO" and "UN" are written so."""
    return name.isupper() and not is_acronym(name)

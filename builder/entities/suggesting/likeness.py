"""Entities that may be one: what resolving held apart for want of evidence, with the reason to look again.

Pairs are found through what they have in common (a surname, an initial, a first word), never by comparing all
with all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import combinations
from typing import NamedTuple

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import organisation_page
from builder.entities.facts.words import CROWNS, DIVISIONS, JOINTS, SHORT_GIVEN_NAMES
from builder.entities.model import Entity
from builder.entities.names.acronyms import stands_for
from builder.entities.names.bodies import is_bare_body
from builder.entities.names.spelling import name_words, sound, surname
from builder.entities.names.tokens import is_acronym, is_numeral
from builder.entities.resolving.organisations import core
from builder.entities.resolving.standing import GOOD
from builder.foundation.text import fold

ALIKE = 0.85
"""Share of letters in common (Ratcliff and Obershelp's) from which two spellings may be one name."""

CROWD = 8
"""Bearers of a surname from which on it says nothing of who is meant."""


class Likeness(NamedTuple):
    """Two entities that may be one: `other` would become `kept`. `surety` is from 0 to 1."""

    surety: float
    kept: Entity
    other: Entity
    reason: str


def likenesses(entities: Iterable[Entity]) -> Iterator[Likeness]:
    """All pairs that may be one entity, in no order; the same pair may come for several reasons."""
    known = sorted(entities, key=lambda entity: entity.id)
    people = [entity for entity in known if entity.type == "person"]
    orgs = [entity for entity in known if entity.type == "org"]
    full = [entity for entity in people if len(name_words(entity.name)) > 1]
    by_surname = _grouped(full, lambda entity: sound(surname(entity.name)[-1]))
    yield from _short_given_names(by_surname)
    yield from _surnames_alone([entity for entity in people if entity not in full], by_surname)
    yield from _acronyms(orgs)
    yield from _short_forms(orgs)
    for entities_ in (full, orgs, [entity for entity in known if entity.type == "place"]):
        yield from _spellings(entities_)


def _grouped(entities: Iterable[Entity], key: Callable[[Entity], Hashable]) -> dict[Hashable, list[Entity]]:
    groups: dict[Hashable, list[Entity]] = defaultdict(list)
    for entity in entities:
        groups[key(entity)].append(entity)
    return groups


def _short_given_names(by_surname: Mapping[Hashable, list[Entity]]) -> Iterator[Likeness]:
    """Those of one surname whose first names may be one: "J. Smith", "Alex Smith" and "Alexander Smith"."""
    for bearers in by_surname.values():
        for one, two in combinations(bearers, 2):
            first, second = name_words(one.name), name_words(two.name)
            if first[-1] != second[-1] or first[0] in CROWNS or second[0] in CROWNS:
                continue
            short, long = sorted((first[0].strip("."), second[0].strip(".")), key=len)
            rivals = [e for e in bearers if name_words(e.name)[0].startswith(short[:1])]
            if not _may_be_short_for(short, long) or _middles_differ(first, second):
                continue
            why = f"one surname, and {short.title()} may be short for {long.title()}"
            if short == long:
                why = "one first and last name, and a middle name that only one has"
            yield _of_pair(one, two, (0.7 if len(rivals) == 2 else 0.35) + _together(one, two), why)


def _may_be_short_for(short: str, long: str) -> bool:
    return (long.startswith(short) and (len(short) == 1 or len(short) > 2)) or SHORT_GIVEN_NAMES.get(
        short, short
    ) == SHORT_GIVEN_NAMES.get(long, long)


def _middles_differ(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether both have middle names and not the same: then they are two."""
    return any(a[:1] != b[:1] for a, b in zip(first[1:-1], second[1:-1], strict=False))


def _surnames_alone(
    alone: Iterable[Entity], by_surname: Mapping[Hashable, list[Entity]]
) -> Iterator[Likeness]:
    for entity in alone:
        bearers = by_surname.get(sound("".join(name_words(entity.name))), [])
        if not bearers or len(bearers) > CROWD or is_numeral(entity.name):
            continue
        best = max(bearers, key=lambda e: (_shared(e, entity), len(e.documents), e.id))
        others = ", ".join(sorted(e.name for e in bearers if e is not best))
        why = (
            "a surname that only one person here bears" if not others else f"a surname; {others} bear it too"
        )
        spread = len(best.documents) / sum(len(e.documents) for e in bearers)
        yield Likeness(round(0.5 * spread, 3), best, entity, why)


def _acronyms(orgs: Iterable[Entity]) -> Iterator[Likeness]:
    """Acronyms that are nobody's yet, with the names that they may stand for."""
    known = list(orgs)
    by_initial: dict[str, list[Entity]] = defaultdict(list)
    for entity in known:
        if len(core(entity.name)) > 1:
            by_initial[fold(entity.name)[:1]].append(entity)
    for entity in known:
        if not all(is_acronym(name) for name in (entity.name, *entity.aliases)):
            continue
        short = entity.name
        spelt = [long for long in by_initial[fold(short)[:1]] if stands_for(short, long.name)]
        near = [long for long in known if _shared(long, entity) and _has_letters(short, long.name)]
        longs = {long.id: long for long in (*spelt, *near)}
        if not longs:
            continue
        best = max(longs.values(), key=lambda e: (_shared(e, entity), e in spelt, len(e.documents), e.id))
        others = ", ".join(sorted(e.name for e in longs.values() if e is not best))
        why = "letters that may stand for it" + (f", or for {others}" if others else "")
        surety = (0.6 if not others else 0.3) - (0.4 if len(short) < 3 else 0.0)
        yield Likeness(round(surety + _together(best, entity), 3), best, entity, why)


def _has_letters(short: str, long: str) -> bool:
    """Whether an acronym has the initials of a name in the order of another language: "SPD"."""
    initials = "".join(word[0] for word in core(long) if word not in JOINTS)
    return len(initials) > 2 and sorted(fold(short)) == sorted(initials)


def _is_known(name: str) -> bool:
    """Whether a list knows the name by itself: "Boeing" is not short for "Boeing Commercial Airplanes"."""
    return place_named(name) is not None or organisation_page(name) is not None


def _short_forms(orgs: Iterable[Entity]) -> Iterator[Likeness]:
    """Names that begin or end a longer one, where a document has both."""
    known = list(orgs)
    by_word: dict[str, list[Entity]] = defaultdict(list)
    for entity in known:
        words = core(entity.name)
        if len(words) > 1:
            for word in {words[0], words[-1]}:
                by_word[word].append(entity)
    for entity in known:
        words = core(entity.name)
        if not words or is_acronym(entity.name) or _is_known(entity.name):
            continue
        longs = [e for e in by_word[words[0]] + by_word[words[-1]] if _is_part(words, core(e.name))]
        near = {e.id: e for e in longs if _shared(e, entity) and not _outdone(e, entity)}
        if len(near) == 1 and not (is_bare_body(entity.name) and len({e.id for e in longs}) > 1):
            (long,) = near.values()
            begins = len(words) > 1 or core(long.name)[0] == words[0]
            why = "part of the longer name, in one article"
            yield Likeness((0.45 if begins else 0.2) + _together(long, entity), long, entity, why)


def _outdone(long: Entity, short: Entity) -> bool:
    """Whether the short name is in so many more documents that it can be no short form of the long one."""
    return len(short.documents) > GOOD * len(long.documents)


def _is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    rest = long[len(short) :] if long[: len(short)] == short else long[: -len(short)]
    ends = short in (long[: len(short)], long[-len(short) :])
    return ends and 0 < len(rest) < 3 and not any(word in DIVISIONS or word in JOINTS for word in rest)


def _spellings(entities: Iterable[Entity]) -> Iterator[Likeness]:
    """Names that differ in a letter or two where transliterations do: in the vowels, or doubled letters."""
    groups = _grouped(entities, lambda entity: _skeleton(entity.name))
    for skeleton, same in groups.items():
        if len(str(skeleton)) < 4 or len(same) > CROWD:
            continue
        for one, two in combinations(same, 2):
            alike = SequenceMatcher(None, fold(one.name), fold(two.name), autojunk=False).ratio()
            if alike >= ALIKE and _short_words(one.name) == _short_words(two.name):
                yield _of_pair(one, two, round(alike - 0.25, 3), "spelt almost the same")


def _skeleton(name: str) -> str:
    """The first letter of each word and its consonants, as all transliterations share them."""
    sounds = map(sound, fold(name).replace("-", " ").split())
    return " ".join(word[0] + "".join(c for c in word[1:] if c not in "aeiou") for word in sounds if word)


def _short_words(name: str) -> list[str]:
    """The words in which a letter makes another word: "Jan" and "Jon", "XIII" and "XIV"; and all numbers."""
    words = fold(name).split()
    return [word for word in words if len(word) < 5 or is_numeral(word) or any(map(str.isdigit, word))]


def _of_pair(one: Entity, two: Entity, surety: float, why: str) -> Likeness:
    """The pair, the one that has an editor's file or else is in more documents to be kept."""
    kept, other = sorted((one, two), key=lambda e: (not e.path, -len(e.documents), -len(e.name), e.id))
    return Likeness(round(surety, 3), kept, other, why)


def _shared(one: Entity, two: Entity) -> int:
    return len(set(one.documents) & set(two.documents))


def _together(one: Entity, two: Entity) -> float:
    """What it adds to be named in one document, where a name is given in full and then in short."""
    return 0.2 if _shared(one, two) else 0.0

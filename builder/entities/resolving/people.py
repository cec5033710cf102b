"""Which names of persons are one person.

Full names are compared over the library: equal letters, transliterations of each other, or one with a
middle name that the other leaves out. A single name is then joined to the full name that bears it: in its
document first, else in the library where only one person bears it. Precision first: in doubt, two pages.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from builder.entities.facts.gazetteer import is_given_name
from builder.entities.facts.words import CROWNS, PARTICLES, SHORT_GIVEN_NAMES
from builder.entities.names.spelling import name_words, sound, squeezed, surname
from builder.entities.names.tokens import is_numeral, words_of
from builder.entities.resolving.occurrences import Occurrence
from builder.entities.resolving.unions import Unions

_DOMINANT = 5
"""How many times more documents the most written-of bearer of a surname needs to have it alone."""


class Join(NamedTuple):
    """The cluster of a name at a place in a document, and why; "" where the name is the cluster's own.

    `page` is the name that it was joined by where that is not its own: "Germany" for "Allemagne".
    """

    cluster: str
    reason: str
    page: str = ""


class Persons(NamedTuple):
    """Who is who in a library: by full name the sign of the person, by sound the only bearer of a surname."""

    signs: Mapping[str, str] = {}
    only: Mapping[str, str] = {}


def persons_of(spreads: Mapping[str, int], together: Container[tuple[str, str]]) -> Persons:
    """The persons of a library by their full names, which come with in how many documents each stands.

    `together` has the pairs of names of which the first ends the second and which a document has both.
    """
    persons = _same_persons(spreads, together)
    signs = {name: persons.of(name) for name in spreads}
    return Persons(signs, _only_bearers(_index(spreads, signs)))


def ends_of_names(names: Collection[str]) -> Iterator[tuple[str, str]]:
    """The pairs of full names of one document of which the first ends the second: "Suu Kyi"."""
    by_words: dict[tuple[str, ...], list[str]] = {}
    for long in names:
        words = name_words(long)
        if len(words) > 2:
            if not by_words:
                for name in names:
                    by_words.setdefault(name_words(name), []).append(name)
            for first in range(1, len(words) - 1):
                yield from ((name, long) for name in by_words.get(words[first:], ()))


def join_people(document: Iterable[Occurrence], persons: Persons) -> dict[int, Join]:
    """The cluster of each person in a document, by where it starts."""
    people = [one for one in document if one.type == "person"]
    full = [one for one in people if is_full(one.name)]
    joins = {one.start: Join(persons.signs[one.name], "") for one in full}
    if len(joins) < len(people):
        bearers = _bearers(full)
        joins |= {
            one.start: _single(one, bearers, persons) for one in people if one.start not in joins
        }
    return joins


def _bearers(full: Iterable[Occurrence]) -> dict[str, list[Occurrence]]:
    """By key ("surname zelensky", "given olena"), who in a document bears the name, in text order."""
    bearers: dict[str, list[Occurrence]] = defaultdict(list)
    for one in full:
        for key in _borne(one.name):
            bearers[key].append(one)
    return bearers


def _single(one: Occurrence, bearers: Mapping[str, list[Occurrence]], persons: Persons) -> Join:
    word = sound_of(one.name)
    for part in ("surname", "given"):
        here = bearers.get(f"{part} {word}")
        if here:
            nearest = next((other for other in reversed(here) if other.start < one.start), here[0])
            kind = "surname" if part == "surname" else "first name"
            return Join(persons.signs[nearest.name], f"{kind} of {nearest.name} in")
    cluster = persons.only.get(word)
    if cluster is None:
        return Join(f"alone {word}", "")
    return Join(cluster, "only bearer of the name in the library, as in")


def _index(spreads: Mapping[str, int], signs: Mapping[str, str]) -> dict[str, Counter[str]]:
    """By the sound of a surname, the persons who bear it and in how many documents."""
    index: dict[str, Counter[str]] = defaultdict(Counter)
    for name, spread in sorted(spreads.items()):
        words = name_words(name)
        keys = {sound(words[-1]), sound("".join(surname(name)))}
        if not is_given_name(words_of(name)[0]):
            keys.add(sound(words[0]))  # "Xi Jinping": the family's name may come first
        for key in keys:
            index[key][signs[name]] += spread
    return index


def _only_bearers(index: Mapping[str, Counter[str]]) -> dict[str, str]:
    """By the sound of a surname, the only person who bears it, or who is written of far more than others."""
    only = {}
    for word, bearers in index.items():
        ((first, most),) = bearers.most_common(1)
        if most >= _DOMINANT * (bearers.total() - most):
            only[word] = first
    return only


@lru_cache(maxsize=65536)
def _borne(name: str) -> tuple[str, ...]:
    """The keys under which a full name is looked for: "surname zelensky", "given olena"."""
    words = name_words(name)
    surnames = {f"surname {sound(words[-1])}", f"surname {sound(''.join(surname(name)))}"}
    return (*sorted(surnames), f"given {sound(words[0])}")


@lru_cache(maxsize=65536)
def sound_of(name: str) -> str:
    """The sound of a name that is a surname alone, or a first name."""
    return sound("".join(name_words(name)))


@lru_cache(maxsize=65536)
def is_full(name: str) -> bool:
    """Whether a name is more than a surname: not "Merkel", nor "von der Leyen"."""
    words = name_words(name)
    only_particles = all(word in PARTICLES for word in words[:-1])
    return not only_particles or (len(words) > 1 and is_given_name(words_of(name)[0]))  # "Al Gore"


def _same_persons(names: Iterable[str], together: Container[tuple[str, str]]) -> Unions:
    """Which full names are one person's."""
    names = sorted(names)
    persons = Unions(names)
    by_letters: dict[str, list[str]] = defaultdict(list)
    by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        words = name_words(name)
        by_letters[squeezed(name)].append(name)
        by_ends[sound(SHORT_GIVEN_NAMES.get(words[0], words[0])), sound(words[-1])].append(name)
    for same in by_letters.values():
        persons.join_all(same)
    for bearers in by_ends.values():
        _join_middles(bearers, persons)
    _join_rulers(names, persons)
    _join_tails(names, together, persons)
    return persons


def _join_tails(names: Sequence[str], together: Container[tuple[str, str]], persons: Unions) -> None:
    """Join "Suu Kyi" to the only person whose name ends so: "Aung San Suu Kyi".

    What begins with a given name may be somebody else's whole name, unless a document has both.
    """
    longer: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in names:
        words = name_words(name)
        for first in range(1, len(words) - 1):
            longer[words[first:]].append(name)
    for name in names:
        found = longer.get(name_words(name), [])
        known = [long for long in found if (name, long) in together]
        whole = known or ([] if is_given_name(words_of(name)[0]) else found)
        if len({persons.of(long) for long in whole}) == 1:
            persons.join(name, whole[0])


def _join_rulers(names: Iterable[str], persons: Unions) -> None:
    """Join "Pope Leo" to the only Leo with a number; beside Leo XIII and Leo XIV he is neither for sure."""
    numbered: dict[str, set[str]] = defaultdict(set)
    for name in names:
        if is_numeral(name_words(name)[-1]):
            numbered[name_words(name)[0]].add(persons.of(name))
    for name in names:
        title, *rest = name_words(name)
        rulers = numbered.get(rest[0], set()) if title in CROWNS and len(rest) == 1 else set()
        if len(rulers) == 1:
            persons.join(name, min(rulers))


def _join_middles(names: list[str], persons: Unions) -> None:
    """Join names of equal first and last words unless their middle names differ.

    "George W. Bush" and "George H. W. Bush" are two; then a bare "George Bush" is neither's for sure.
    """
    middles = {name: tuple(word[0] for word in name_words(name)[1:-1]) for name in names}
    different = {middle for middle in middles.values() if middle}
    if len(different) <= 1:
        persons.join_all(names)
        return
    for middle in {*different, ()}:
        persons.join_all([name for name in names if middles[name] == middle])

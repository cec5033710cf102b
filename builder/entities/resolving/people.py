"""Which names of persons are one person.

Full names are compared over the library: equal letters, transliterations of each other, or one with a
middle name that the other leaves out. A single name is then joined to the full name that bears it: in its
document first, else in the library where only one person bears it. Precision first: in doubt, two pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from builder.entities.facts.words import CROWNS, PARTICLES, SHORT_GIVEN_NAMES
from builder.entities.names.spelling import name_words, sound, squeezed, surname
from builder.entities.names.tokens import is_numeral, words_of
from builder.entities.resolving.occurrences import Named
from builder.entities.resolving.unions import Unions
from builder.foundation.given_names import is_given_name

_DOMINANT = 5
"""How many times more documents the most written-of bearer of a surname needs to have it alone."""


class Join(NamedTuple):
    """The cluster of a name at a place in a document, and why; "" where the name is the cluster's own."""

    cluster: str
    reason: str


class Form(NamedTuple):
    """What is compared of a full name: see `_form`.

    `letters` and `ends` are equal for spellings of one name; `called` are the sounds of what may be the
    family's name; `is_given` tells whether the first word is a given name.
    """

    words: tuple[str, ...]
    letters: str
    ends: tuple[str, str]
    called: tuple[str, ...]
    is_given: bool


class Persons(NamedTuple):
    """Who is who in a library: by full name the sign of the person, by sound the only bearer of a surname.

    `forms` are those of the full names, so that they need not be worked out at the next build.
    """

    signs: Mapping[str, str] = {}
    only: Mapping[str, str] = {}
    forms: Mapping[str, Form] = {}


def persons_of(
    spreads: Mapping[str, int], together: Container[tuple[str, str]], known: Mapping[str, Form]
) -> Persons:
    """The persons of a library by their full names, which come with in how many documents each stands.

    `together` has the pairs of names of which the first ends the second and which a document has both;
    `known` are forms of names that were worked out before.
    """
    forms = {name: known.get(name) or _form(name) for name in sorted(spreads)}
    persons = _same_persons(forms, together)
    signs = {name: persons.of(name) for name in forms}
    return Persons(signs, _only_bearers(_index(spreads, signs, forms)), forms)


def _form(name: str) -> Form:
    words = name_words(name)
    is_given = is_given_name(words_of(name)[0])
    called = {sound(words[-1]), sound("".join(surname(name)))}
    if not is_given:
        called.add(sound(words[0]))  # "Xi Jinping": the family's name may come first
    ends = sound(SHORT_GIVEN_NAMES.get(words[0], words[0])), sound(words[-1])
    return Form(words, squeezed(name), ends, tuple(sorted(called)), is_given)


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


def person_anywhere(name: str, persons: Persons) -> Join:
    """The join of a person's name where its document has no fuller one."""
    if is_full(name):
        return Join(persons.signs[name], "")
    word = sound_of(name)
    cluster = persons.only.get(word)
    if cluster is None:
        return Join(f"alone {word}", "")
    return Join(cluster, "only bearer of the name in the library, as in")


_Placed = tuple[int, str]
"""A name with its place among those of its document."""


def people_here(document: Iterable[Named], persons: Persons) -> dict[int, Join]:
    """The joins of single names to full ones of their document, whose names come in order; by places."""
    singles: list[_Placed] = []
    full: list[_Placed] = []
    for at, (name, kind) in enumerate(document):
        if kind == "person":
            (full if is_full(name) else singles).append((at, name))
    if not (singles and full):
        return {}
    bearers = _bearers(full)
    found = ((at, _bearer(at, sound_of(name), bearers)) for at, name in singles)
    return {at: _borne_by(*bearer, persons) for at, bearer in found if bearer is not None}


def _bearers(full: Iterable[_Placed]) -> dict[str, list[_Placed]]:
    """By key ("surname zelensky", "given olena"), who in a document bears the name, in text order."""
    bearers: dict[str, list[_Placed]] = defaultdict(list)
    for one in full:
        for key in _borne(one[1]):
            bearers[key].append(one)
    return bearers


def _bearer(at: int, word: str, bearers: Mapping[str, Sequence[_Placed]]) -> tuple[str, str] | None:
    """Which part of whose full name a word at a place is: the last one's before it, else the first one's."""
    for part in ("surname", "given"):
        here = bearers.get(f"{part} {word}")
        if here:
            nearest = next((name for place, name in reversed(here) if place < at), here[0][1])
            return ("surname" if part == "surname" else "first name"), nearest
    return None


def _borne_by(part: str, name: str, persons: Persons) -> Join:
    return Join(persons.signs[name], f"{part} of {name} in")


def _index(
    spreads: Mapping[str, int], signs: Mapping[str, str], forms: Mapping[str, Form]
) -> dict[str, dict[str, int]]:
    """By the sound of a surname, the persons who bear it and in how many documents."""
    index: dict[str, dict[str, int]] = defaultdict(dict)
    for name, form in forms.items():
        sign, spread = signs[name], spreads[name]
        for word in form.called:
            bearers = index[word]
            bearers[sign] = bearers.get(sign, 0) + spread
    return index


def _only_bearers(index: Mapping[str, Mapping[str, int]]) -> dict[str, str]:
    """By the sound of a surname, the only person who bears it, or who is written of far more than others."""
    only = {}
    for word, bearers in index.items():
        first = max(bearers, key=bearers.__getitem__)
        if bearers[first] >= _DOMINANT * (sum(bearers.values()) - bearers[first]):
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


def _same_persons(forms: Mapping[str, Form], together: Container[tuple[str, str]]) -> Unions:
    """Which full names, given in order with their forms, are one person's."""
    persons = Unions(forms)
    by_letters: dict[str, list[str]] = defaultdict(list)
    by_ends: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, form in forms.items():
        by_letters[form.letters].append(name)
        by_ends[form.ends].append(name)
    for same in by_letters.values():
        persons.join_all(same)
    for bearers in by_ends.values():
        if len(bearers) > 1:
            _join_middles(bearers, persons)
    _join_rulers(forms, persons)
    _join_tails(forms, together, persons)
    return persons


def _join_tails(forms: Mapping[str, Form], together: Container[tuple[str, str]], persons: Unions) -> None:
    """Join "Suu Kyi" to the only person whose name ends so: "Aung San Suu Kyi".

    What begins with a given name may be somebody else's whole name, unless a document has both.
    """
    longer: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, form in forms.items():
        for first in range(1, len(form.words) - 1):
            longer[form.words[first:]].append(name)
    for name, form in forms.items():
        found = longer.get(form.words, [])
        known = [long for long in found if (name, long) in together]
        whole = known or ([] if form.is_given else found)
        if len({persons.of(long) for long in whole}) == 1:
            persons.join(name, whole[0])


def _join_rulers(forms: Mapping[str, Form], persons: Unions) -> None:
    """Join "Pope Leo" to the only Leo with a number; beside Leo XIII and Leo XIV he is neither for sure."""
    numbered: dict[str, set[str]] = defaultdict(set)
    for name, form in forms.items():
        if is_numeral(form.words[-1]):
            numbered[form.words[0]].add(persons.of(name))
    for name, form in forms.items():
        title, *rest = form.words
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

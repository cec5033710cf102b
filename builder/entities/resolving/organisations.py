"""Which names of organisations are one organisation.

Over the library: names that differ in a firm's ending ("Boeing", "the Boeing Company"), acronyms and what a
text says they stand for, undeclared acronyms that only one long name spells. In one document: the first or
last words of a longer name that came before ("Northrop", "the Air Force").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import known_best_as, organisation_page
from builder.entities.facts.words import (
    BODY_NOUNS,
    DEMONYMS,
    DIVISIONS,
    JOINTS,
    LEGAL_ENDINGS,
    ORG_ENDINGS,
    TRADES,
)
from builder.entities.names.acronyms import letters_of, spellings, stands_for
from builder.entities.names.bodies import is_bare_body, longer_bodies
from builder.entities.names.tokens import folded_words, is_acronym, words_of
from builder.entities.resolving.occurrences import Named
from builder.entities.resolving.people import Join
from builder.entities.resolving.unions import Unions


class Form(NamedTuple):
    """What is compared of a name: its core, and the acronyms that may stand for it."""

    core: tuple[str, ...]
    spellings: frozenset[str]


class Bodies(NamedTuple):
    """Which organisation is which in a library.

    `signs` are the signs of the organisations by their names, `anywhere` the join of a name where no other
    name of its document says more, and `short` the names that are short for another wherever they stand.
    `forms` are those of the names, so that they need not be worked out at the next build.
    """

    signs: Mapping[str, str] = {}
    anywhere: Mapping[str, Join] = {}
    short: Mapping[str, str] = {}
    forms: Mapping[str, Form] = {}


class Meanings(NamedTuple):
    """What the documents of a library say of its organisations' names.

    `names` are all; `declared` has by acronym what the texts say that it stands for; `heads` has by name the
    longer ones that stand before it in every document that it stands in.
    """

    names: Collection[str]
    declared: Mapping[str, Collection[str]]
    heads: Mapping[str, Collection[str]]


def bodies_of(meanings: Meanings, known: Mapping[str, Form]) -> Bodies:
    """The organisations of a library; `known` are forms of names that were worked out before."""
    names = sorted(meanings.names)
    forms = {name: known.get(name) or Form(core(name), spellings(name)) for name in names}
    unions = Unions(names)
    _join_equal(forms, unions)
    reasons = _join_declared(forms, meanings.declared, unions)
    reasons |= _join_undeclared(forms, reasons, unions)
    signs = {name: unions.of(name) for name in names}
    short = {
        name: min(longs)
        for name, longs in meanings.heads.items()
        if len({signs[long] for long in longs}) == 1
    }
    anywhere = {name: Join(signs[name], reasons.get(name, "")) for name in names if name not in short}
    anywhere |= {name: _short_for(long, signs) for name, long in short.items()}
    return Bodies(signs, anywhere, short, forms)


def bodies_here(document: Sequence[Named], bodies: Bodies) -> dict[int, Join]:
    """The joins of organisations to others of their document, whose names come in order; by their places.

    A name that is short for another wherever it stands is not among them.
    """
    names = {name for name, kind in document if kind == "org"}
    tails = _tails(names, bodies.signs)
    longs = {
        name: long
        for name in names
        if name not in bodies.short and (long := _of_tail(name, tails) or _of_bare(name, names, bodies.signs))
    }
    if not longs:
        return {}
    return {
        at: _short_for(longs[name], bodies.signs)
        for at, (name, kind) in enumerate(document)
        if kind == "org" and name in longs
    }


def heads_in(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of an organisation's names of which the second begins with the first and stands before it.

    `names` are those of one document, each once, in the order in which they first stand there.
    """
    by_head: dict[str, list[str]] = {}
    for name in names:
        head, *rest = words_of(name) or ("",)
        before = by_head.setdefault(head, [])
        yield from ((name, long) for long in before if _is_head(name, long))
        if rest:
            before.append(name)


def _short_for(long: str, signs: Mapping[str, str]) -> Join:
    return Join(signs[long], f"short for {long} in")


def _of_tail(name: str, tails: Mapping[tuple[str, ...], str]) -> str | None:
    """The body whose last words the name is."""
    return tails.get(folded_words(name)) if tails else None


def _of_bare(name: str, names: Iterable[str], signs: Mapping[str, str]) -> str | None:
    """The only body of the document whose head noun is the name: "Council of Europe" for "Council"."""
    longs = longer_bodies(name, names) if is_bare_body(name) else []
    return longs[0] if len({signs[long] for long in longs}) == 1 else None


def _tails(names: Iterable[str], signs: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    """By their last words, the names that begin with whose body it is: "Air Force" of "US Air Force".

    Last words of two bodies in one document are neither's.
    """
    tails: dict[tuple[str, ...], set[str]] = {}
    for name in names:
        tail = _without_origin(name)
        if tail:
            tails.setdefault(tail, set()).add(name)
    return {tail: min(longs) for tail, longs in tails.items() if len({signs[long] for long in longs}) == 1}


def _join_equal(forms: Mapping[str, Form], unions: Unions) -> None:
    by_core: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, form in forms.items():
        by_core[form.core].append(name)
    for words, same in sorted(by_core.items()):
        unions.join_all(same)
        firm = by_core.get(words[:-1]) if len(words) > 1 and words[-1] in TRADES else None
        if firm and place_named(firm[0]) is None:
            unions.join(firm[0], same[0])


def _join_declared(
    forms: Mapping[str, Form], declared: Mapping[str, Collection[str]], unions: Unions
) -> dict[str, str]:
    """Join acronyms to what texts say they stand for; the reasons by acronym."""
    by_core = {form.core: name for name, form in forms.items()}
    reasons: dict[str, str] = {}
    meanings: dict[str, set[str]] = {}
    for short, longs in declared.items():
        if short in unions:
            known = {by_core[core(long)] for long in longs if core(long) in by_core}
            meanings[short] = {unions.of(long) for long in known}
    for short, found in sorted(meanings.items()):
        if len(found) == 1:  # an acronym of two bodies is neither's for sure
            unions.join(short, min(found))
            reasons[short] = "acronym explained in"
    return reasons


def _join_undeclared(forms: Mapping[str, Form], declared: Container[str], unions: Unions) -> dict[str, str]:
    """Join other acronyms to the only name that they fit; the reasons by acronym."""
    reasons: dict[str, str] = {}
    spelt: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        for letters in form.spellings:
            spelt[letters].append(name)
    for short in forms:
        if not is_acronym(short) or len(short) < 3 or short in declared or _is_written_out(short):
            continue
        longs = {
            unions.of(long)
            for long in spelt.get(letters_of(short), ())
            if words_of(long)[0][0].upper() == short[0]
        }
        if len(longs) == 1:
            unions.join(short, longs.pop())
            reasons[short] = "acronym of the only name that it fits, as in"
    return reasons


def _is_written_out(short: str) -> bool:
    """Whether the lists tell what an acronym stands for, so that it is no other body: "FCC"."""
    page = known_best_as(short)
    return page is not None and not is_acronym(page)


@lru_cache(maxsize=65536)
def core(name: str) -> tuple[str, ...]:
    """What names of one body share.

    A firm's ending goes ("Boeing Co." is "Boeing"), a state's name takes its full form ("US Air Force" is
    "United States Air Force"), and what the press shortens without explaining is written out ("UN").
    """
    words = words_of(organisation_page(name) or name)
    for count in range(min(3, len(words) - 1), 0, -1):
        place = place_named(" ".join(words[:count]))
        if place is not None and place.kind == "country":
            words = (*words_of(place.page), *words[count:])
            break
    folded = [word.removesuffix("'s") for word in folded_words(" ".join(words))]
    while len(folded) > 1 and (folded[-1] in LEGAL_ENDINGS or stands_for(folded[-1], " ".join(folded[:-1]))):
        folded.pop()  # "Boeing Co.", "Canadian Auto Workers CAW"
    return tuple(folded)


def _is_head(short: str, long: str) -> bool:
    """Whether `short` is the beginning of `long` and the rest makes no other body of it."""
    head, words = folded_words(short), folded_words(long)
    rest = words[len(head) :]
    if not rest or words[: len(head)] != head or place_named(short) is not None:
        return False
    return not any(word in DIVISIONS or word in JOINTS for word in rest)


@lru_cache(maxsize=65536)
def _without_origin(name: str) -> tuple[str, ...]:
    """The words of a name after those that only say whose it is ("US", "Russian"); () where none say so.

    The "Turkish Wikipedia" is a part of Wikipedia: behind a people's name one word alone is a body's noun.
    """
    words = words_of(name)
    for count in range(min(3, len(words) - 1), 0, -1):
        origin, tail = words[:count], words[count:]
        if place_named(" ".join(origin)) is not None:
            return folded_words(" ".join(tail))
        if all(word.lower() in DEMONYMS for word in origin):
            is_body = len(tail) > 1 or tail[0].lower() in ORG_ENDINGS | BODY_NOUNS
            return folded_words(" ".join(tail)) if is_body else ()
    return ()

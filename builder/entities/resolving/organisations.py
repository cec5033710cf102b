"""Which names of organisations are one organisation.

Over the library: names that differ in a firm's ending ("Boeing", "the Boeing Company"), acronyms and what a
text says they stand for, undeclared acronyms that only one long name spells. In one document: the first or
last words of a longer name that came before ("Northrop", "the Air Force").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import organisation_page
from builder.entities.facts.words import DEMONYMS, DIVISIONS, JOINTS, LEGAL_ENDINGS, TRADES
from builder.entities.model import Reading
from builder.entities.names.acronyms import letters_of, spellings, stands_for
from builder.entities.names.bodies import is_bare_body, longer_bodies
from builder.entities.names.tokens import folded_words, is_acronym, words_of
from builder.entities.resolving.occurrences import Occurrence
from builder.entities.resolving.people import Join
from builder.entities.resolving.unions import Unions


class Organisations:
    """The organisations of a library."""

    def __init__(
        self, documents: Mapping[str, tuple[Occurrence, ...]], readings: Mapping[str, Reading]
    ) -> None:
        names = sorted({o.name for found in documents.values() for o in found if o.type == "org"})
        self._unions = Unions(names)
        self._reasons: dict[str, str] = {}
        self._join_equal(names)
        self._join_declared(names, readings)
        self._join_undeclared(names)
        self._short = self._short_forms(documents)
        self._anywhere = {name: self._join_anywhere(name) for name in names}

    def join(self, document: tuple[Occurrence, ...]) -> dict[str, Join]:
        """The cluster of each organisation in a document, by its name."""
        names = {one.name for one in document if one.type == "org"}
        tails = self._tails(names)
        return {name: self._joined_as(name, tails, names) for name in names}

    def _joined_as(self, name: str, tails: Mapping[tuple[str, ...], str], names: Iterable[str]) -> Join:
        long = None
        if name not in self._short:
            long = tails.get(folded_words(name)) or self._of_bare(name, names)
        return self._short_for(long) if long else self._anywhere[name]

    def _join_anywhere(self, name: str) -> Join:
        """The cluster of a name where no other name of its document says more."""
        long = self._short.get(name)
        if long is None:
            return Join(self._unions.of(name), self._reasons.get(name, ""))
        return self._short_for(long)

    def _short_for(self, long: str) -> Join:
        return Join(self._unions.of(long), f"short for {long} in")

    def _of_bare(self, name: str, names: Iterable[str]) -> str | None:
        """The only body of the document whose head noun is the name: "Council of Europe" for "Council"."""
        longs = longer_bodies(name, names) if is_bare_body(name) else []
        return longs[0] if len({self._unions.of(long) for long in longs}) == 1 else None

    def _tails(self, names: Iterable[str]) -> dict[tuple[str, ...], str]:
        """By their last words, the names that begin with whose body it is: "Air Force" of "US Air Force".

        Last words of two bodies in one document are neither's.
        """
        tails: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for name in names:
            tail = _without_origin(name)
            if tail:
                tails[tail].add(name)
        return {
            tail: min(longs)
            for tail, longs in tails.items()
            if len({self._unions.of(long) for long in longs}) == 1
        }

    def _join_equal(self, names: Iterable[str]) -> None:
        by_core: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for name in names:
            by_core[core(name)].append(name)
        for words, same in sorted(by_core.items()):
            self._unions.join_all(same)
            firm = by_core.get(words[:-1]) if len(words) > 1 and words[-1] in TRADES else None
            if firm and place_named(firm[0]) is None:
                self._unions.join(firm[0], same[0])

    def _join_declared(self, names: Iterable[str], readings: Mapping[str, Reading]) -> None:
        by_core = {core(name): name for name in names}
        meanings: dict[str, set[str]] = defaultdict(set)
        for reading in readings.values():
            for expansion in reading.expansions:
                long = by_core.get(core(expansion.long))
                if long is not None and expansion.short in self._unions:
                    meanings[expansion.short].add(self._unions.of(long))
        for short, longs in sorted(meanings.items()):
            if len(longs) == 1:  # an acronym of two bodies is neither's for sure
                self._joined(short, min(longs), "acronym explained in")

    def _join_undeclared(self, names: Iterable[str]) -> None:
        known = list(names)
        spelt: dict[str, list[str]] = defaultdict(list)
        for name in known:
            for letters in spellings(name):
                spelt[letters].append(name)
        for short in known:
            if not is_acronym(short) or len(short) < 3 or short in self._reasons:
                continue
            longs = {
                self._unions.of(long)
                for long in spelt.get(letters_of(short), ())
                if words_of(long)[0][0].upper() == short[0]
            }
            if len(longs) == 1:
                self._joined(short, longs.pop(), "acronym of the only name that it fits, as in")

    def _joined(self, short: str, long: str, reason: str) -> None:
        self._unions.join(short, long)
        self._reasons[short] = reason

    def _short_forms(self, documents: Mapping[str, tuple[Occurrence, ...]]) -> dict[str, str]:
        """Names that only ever stand in documents that have one and the same longer name too, after it."""
        longer: dict[str, set[str]] = {}
        for found in documents.values():
            first: dict[str, int] = {}
            for one in found:
                if one.type == "org":
                    first.setdefault(one.name, one.start)
            by_head: dict[str, list[str]] = defaultdict(list)
            for name in first:
                if len(words_of(name)) > 1:
                    by_head[words_of(name)[0]].append(name)
            for name in first:
                heads = by_head.get(words_of(name)[0], ()) if words_of(name) else ()
                longs = {long for long in heads if first[long] < first[name] and _is_head(name, long)}
                longer[name] = longs if name not in longer else longer[name] & longs
        return {
            name: min(longs)
            for name, longs in longer.items()
            if len({self._unions.of(x) for x in longs}) == 1
        }


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
    """The words of a name after those that only say whose it is ("US", "Russian"); () where none say so."""
    words = words_of(name)
    for count in range(min(3, len(words) - 1), 0, -1):
        origin = words[:count]
        if place_named(" ".join(origin)) is not None or all(word.lower() in DEMONYMS for word in origin):
            return folded_words(" ".join(words[count:]))
    return ()

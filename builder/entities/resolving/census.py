"""What the documents of a library say, counted by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from builder.entities.model import NOTHING, EntityType, Points
from builder.entities.resolving.counted import Counted, Listed
from builder.entities.resolving.joining import Joined
from builder.entities.resolving.kinds import Said, about
from builder.entities.resolving.organisations import Bodies, Meanings, bodies_of, heads_in
from builder.entities.resolving.people import Persons, ends_of_names, is_full, persons_of, sound_of
from builder.entities.resolving.traces import Trace
from builder.entities.resolving.translating import in_english


@dataclass(frozen=True)
class Census:
    """What the documents of a library say, counted. Numbers stand for documents.

    `asking_kinds` has by name (and by " surname") the documents whose kinds depend on what the library knows
    of it; `asking_places` those in whose runs it is looked for; `people`, `singles` and `bodies` those that
    join the name of a person, the sound of a name alone, the name of an organisation.
    """

    said: Listed[str, tuple[str, tuple[str, ...]]] = field(default_factory=Listed)
    variants: Counted[str, tuple[Said, Points]] = field(default_factory=Counted)
    long: Listed[str, EntityType] = field(default_factory=Listed)
    kinds: Listed[str, EntityType] = field(default_factory=Listed)
    surnames: Listed[str, str] = field(default_factory=Listed)
    asking_kinds: Counted[str, int] = field(default_factory=Counted)
    asking_places: Counted[str, int] = field(default_factory=Counted)
    people: Listed[str, int] = field(default_factory=Listed)
    singles: Listed[str, int] = field(default_factory=Listed)
    ends: Listed[str, str] = field(default_factory=Listed)
    bodies: Listed[str, int] = field(default_factory=Listed)
    heads: Listed[str, str] = field(default_factory=Listed)
    expansions: Listed[str, str] = field(default_factory=Listed)
    joins: Listed[Joined, int] = field(default_factory=Listed)

    def recount(self, step: str, number: int, before: Trace, after: Trace) -> None:
        """Count what a step now gives for a document in place of what it gave."""
        rows = _ROWS[step]
        for name, old in rows(before, number):
            getattr(self, name).subtract(old)
        for name, new in rows(after, number):
            getattr(self, name).add(new)


_Rows = Iterator[tuple[str, Iterable[tuple[Any, Any]]]]
"""Names of the census's counts with what one document adds to them."""


def _rows_of_read(trace: Trace, number: int) -> _Rows:
    read = trace.read
    yield "said", ((name, one) for name, said in read.said.items() for one in said)
    yield "asking_places", ((name, number) for name in read.looked_for)
    yield "expansions", ((short, long) for long, short in read.expansions)


def _rows_of_long(trace: Trace, _: int) -> _Rows:
    yield "long", trace.long.items()


def _rows_of_judged(trace: Trace, number: int) -> _Rows:
    said, (kinds, contexts) = trace.read.said, trace.judged
    yield "kinds", kinds.items()
    yield "variants", ((name, (one, contexts.get(name, NOTHING))) for name, one in said.items())
    asked = {*said, *kinds, *(f" {about(name).last}" for name in contexts)}
    yield "asking_kinds", ((name, number) for name in asked)


def _rows_of_occurrences(trace: Trace, number: int) -> _Rows:
    plain = in_english(trace.occurrences, trace.read.exonyms)
    people = {one.name for one in plain if one.type == "person"}
    full = set(filter(is_full, people))
    yield "people", ((name, number) for name in full)
    yield "ends", ends_of_names(full)
    yield "singles", ((word, number) for word in {sound_of(name) for name in people - full})
    yield "bodies", ((name, number) for name in {one.name for one in plain if one.type == "org"})
    yield "heads", heads_in(plain)


def _rows_of_joins(trace: Trace, number: int) -> _Rows:
    yield "joins", ((one, number) for one in trace.joins)


_ROWS = {
    "read": _rows_of_read,
    "long": _rows_of_long,
    "judged": _rows_of_judged,
    "occurrences": _rows_of_occurrences,
    "joins": _rows_of_joins,
}


def persons_in(census: Census, before: Persons) -> Persons:
    """The persons of the library; `before` are the last build's."""
    if not (census.people.recounted() or census.ends.come_or_gone()):
        return before
    spreads = {name: len(census.people.now(name)) for name in census.people}
    together = {(name, long) for name in census.ends for long in census.ends.now(name)}
    return persons_of(spreads, together, before.forms)


def bodies_in(census: Census, before: Bodies) -> Bodies:
    """The organisations of the library; `before` are the last build's."""
    names = census.heads.touched | census.bodies.touched
    heads = {name: _always(census.heads.now(name), census.bodies.now(name)) for name in names}
    were = {name: _always(census.heads.before(name), census.bodies.before(name)) for name in names}
    declared = {short: set(census.expansions.now(short)) for short in census.expansions.touched}
    was = {short: set(census.expansions.before(short)) for short in census.expansions.touched}
    if heads == were and declared == was and not census.bodies.come_or_gone():
        return before
    heads = {name: _always(census.heads.now(name), census.bodies.now(name)) for name in census.heads}
    declared = {short: set(census.expansions.now(short)) for short in census.expansions}
    return bodies_of(Meanings(list(census.bodies), declared, heads), before.forms)


def _always(heads: Mapping[str, int], documents: Mapping[int, int]) -> list[str]:
    """The longer names that stand before a name in every document that has it."""
    return sorted(long for long, times in heads.items() if times == len(documents))

"""What the documents of a library say, counted by name; and which documents ask for what the library says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from builder.entities.model import NOTHING, EntityType, Points
from builder.entities.resolving.counted import Counted, Listed
from builder.entities.resolving.joining import Joined
from builder.entities.resolving.kinds import Said, about
from builder.entities.resolving.occurrences import Named, looked_for
from builder.entities.resolving.organisations import Bodies, Meanings, bodies_of, heads_in
from builder.entities.resolving.people import Persons, ends_of_names, is_full, persons_of, sound_of
from builder.entities.resolving.traces import NO_TRACE, Trace
from builder.entities.resolving.translating import in_english


@dataclass(frozen=True)
class Census:
    """What the documents say. Numbers stand for documents.

    `said` has by name labels with cues; `long` and `kinds` the types that documents give it, when they have
    looked at names of several words and at all; `people` and `bodies` the documents that have a full name of
    a person, the name of an organisation; `ends`, `heads` and `expansions` longer names by shorter ones that
    end them, begin them, are explained by them; `joins` the documents that have a name joined so, and how
    often. `surnames` has the full names of persons by their surnames.
    """

    said: Listed[str, tuple[str, tuple[str, ...]]] = field(default_factory=Listed)
    expansions: Listed[str, str] = field(default_factory=Listed)
    long: Listed[str, EntityType] = field(default_factory=Listed)
    surnames: Listed[str, str] = field(default_factory=Listed)
    kinds: Listed[str, EntityType] = field(default_factory=Listed)
    people: Listed[str, int] = field(default_factory=Listed)
    ends: Listed[str, str] = field(default_factory=Listed)
    bodies: Listed[str, int] = field(default_factory=Listed)
    heads: Listed[str, str] = field(default_factory=Listed)
    joins: Listed[Joined, int] = field(default_factory=Listed)

    def merge(self, counts: Counts) -> None:
        """Count what others have counted."""
        for name, rows in counts.items():
            getattr(self, name).merge(rows)


@dataclass(frozen=True)
class Askers:
    """Which documents ask for what: found by it where a later build has something else to say. Beside them
    ask those of the census: for `people`, `bodies` and `joins`.

    `variants` has by name what any document says of it and its context gives it, on which verdicts depend;
    `kinds` the documents whose kinds depend on what the library says of a name or of a " surname"; `runs`
    those in whose runs a name is looked for; `singles` those that have a person's name of that sound alone.
    """

    variants: Counted[str, tuple[Said, Points]] = field(default_factory=Counted)
    kinds: Counted[str, int] = field(default_factory=Counted)
    runs: Counted[str, int] = field(default_factory=Counted)
    singles: Counted[str, int] = field(default_factory=Counted)


def recount(census: Census, step: str, number: int, before: Trace, after: Trace) -> None:
    """Count what a step now gives for a document in place of what it gave."""
    rows_of = _COUNTED[step]
    if before is not NO_TRACE:
        for name, old in rows_of(before, number).items():
            getattr(census, name).subtract(old)
    for name, new in rows_of(after, number).items():
        getattr(census, name).add(new)


Counts = Mapping[str, Mapping[Any, Mapping[Any, int]]]
"""Rows of counts, by the names of these."""


def counts_of(census: Census, step: str) -> Counts:
    """All that is counted of what a step gives."""
    names = _COUNTED[step](NO_TRACE, 0)  # an empty document adds nothing to the same counts
    return {name: getattr(census, name).rows for name in names}


_Rows = Mapping[str, Iterable[tuple[Any, Any]]]
"""What one document adds to counts, by their names: keys with values."""


def _rows_of_read(trace: Trace, _: int) -> _Rows:
    return {
        "said": ((name, one) for name, said in trace.read.said.items() for one in said),
        "expansions": ((short, long) for long, short in trace.read.expansions),
    }


def _rows_of_long(trace: Trace, _: int) -> _Rows:
    return {"long": trace.long.items()}


def _rows_of_judged(trace: Trace, _: int) -> _Rows:
    return {"kinds": trace.judged.kinds.items()}


def _rows_of_found(trace: Trace, number: int) -> _Rows:
    people: set[str] = set()
    bodies: dict[str, None] = {}
    for name, kind in _plain(trace):
        if kind == "org":
            bodies[name] = None
        elif kind == "person" and is_full(name):
            people.add(name)
    return {
        "people": ((name, number) for name in people),
        "ends": ends_of_names(people),
        "bodies": ((name, number) for name in bodies),
        "heads": heads_in(bodies),
    }


def _rows_of_joins(trace: Trace, number: int) -> _Rows:
    return {"joins": ((one, number) for one in trace.joins)}


def _plain(trace: Trace) -> tuple[Named, ...]:
    return in_english(trace.found.named, trace.read.exonyms)


_COUNTED: Mapping[str, Callable[[Trace, int], _Rows]] = {
    "read": _rows_of_read,
    "long": _rows_of_long,
    "judged": _rows_of_judged,
    "found": _rows_of_found,
    "joins": _rows_of_joins,
}
"""By step: what a document of that number adds to the census."""


def _variants(trace: Trace, _: int) -> Iterator[tuple[str, tuple[Said, Points]]]:
    contexts = trace.judged.contexts
    return ((name, (said, contexts.get(name, NOTHING))) for name, said in trace.read.said.items())


def _kinds(trace: Trace, number: int) -> Iterator[tuple[str, int]]:
    kinds, contexts = trace.judged
    asked = {*trace.read.said, *kinds, *(f" {about(name).last}" for name in contexts)}
    return ((name, number) for name in asked)


def _runs(trace: Trace, number: int) -> Iterator[tuple[str, int]]:
    return ((name, number) for name in looked_for(trace.read.runs.split("\0")))


def _singles(trace: Trace, number: int) -> Iterator[tuple[str, int]]:
    singles = {sound_of(name) for name, kind in _plain(trace) if kind == "person" and not is_full(name)}
    return ((word, number) for word in singles)


ASKED: Mapping[str, Callable[[Trace, int], Iterator[tuple[str, Any]]]] = {
    "variants": _variants,
    "kinds": _kinds,
    "runs": _runs,
    "singles": _singles,
}
"""By the names of `Askers`: what a document of that number adds there."""


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

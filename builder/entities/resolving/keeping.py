"""The state between two builds, kept in the cache.

One row has what every build needs. Who asks for what lies in drawers, and every document has a row for its
trace and one for what is told of it: these are looked up when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache, partial
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple, get_args, get_type_hints

import msgspec

from builder.entities.knowledge import Knowledge
from builder.entities.model import Entity, EntityFile, EntityType, Evidence, Resolution, Use
from builder.entities.readings import FORMAT as READINGS
from builder.entities.resolving.census import ASKED, Askers, Census
from builder.entities.resolving.counted import Counted
from builder.entities.resolving.drawers import TABLE, Drawers, Listing, Lost, kept_row
from builder.entities.resolving.naming import Members, Page, documents_of
from builder.entities.resolving.organisations import Bodies
from builder.entities.resolving.people import Persons
from builder.entities.resolving.resolution import Library, bring_up_to_date, resolution_of
from builder.entities.resolving.rows import Rows, packed_rows, put_rows
from builder.entities.resolving.sides import ALONE, Side, by_sides, sides_for
from builder.entities.resolving.state import Remembered, State
from builder.entities.resolving.traces import NO_TRACE, Told, Trace
from builder.foundation.collecting import uncollected
from builder.foundation.deferred import Deferred
from builder.foundation.picking import picked
from builder.foundation.store import Store
from builder.foundation.versions import made_with

FORMAT = 4
"""Raised whenever resolving gives something else than before, or keeps it otherwise."""

_STATE = "state"
_FIELDS = attrgetter(*(field.name for field in fields(Entity)))


class _Use(NamedTuple):
    """A `Use` with its documents by their numbers."""

    alias: str
    mentions: int
    documents: tuple[int, ...]


class _Page(NamedTuple):
    """A `Page` with the entity's fields in their order; its documents stand in `uses` alone.

    `named` are the fields before its documents, `described` those that are an editor's file's. Evidence and
    uses are still to be read: most are not looked at.
    """

    members: Members
    plain: str
    named: tuple[str, str, EntityType, tuple[str, ...]]
    mentions: int
    evidence: msgspec.Raw
    uses: msgspec.Raw
    described: tuple[str, bool, str, float | None, float | None, str, str]


class _Document(NamedTuple):
    """A document's number, the key of its reading, and the digests of its trace's row and of what is told."""

    number: int
    key: str
    trace: str = ""
    told: str = ""


_UNKNOWN = _Document(0, "")


class _Kept(NamedTuple):
    """The row of the state: made with which versions and for which language, by which files of the editor's.

    `lists` are the counts of the census, `drawers` the digests of the drawers of the askers. Lists and
    pages are still to be read, each for itself.
    """

    made_with: str
    language: str
    files: tuple[EntityFile, ...] = ()
    documents: Mapping[str, _Document] = {}
    lists: Mapping[str, msgspec.Raw] = {}
    drawers: Mapping[str, tuple[str, ...]] = {}
    persons: Persons = Persons()
    bodies: Bodies = Bodies()
    pages: Mapping[str, msgspec.Raw] = {}


def resolve_again(library: Library, store: Store) -> Resolution:
    """What `resolve` gives, by what the last build left in the cache; and left there for the next.

    Where the cache knows nothing, or nothing that can be read, everything is worked out.
    """
    anew = _Kept(f"{made_with()} {READINGS} {FORMAT}", library.language)
    with uncollected():
        try:
            return _resolved(_found(store, anew), library, store, ALONE)
        except (Lost, msgspec.MsgspecError):
            store.drop(TABLE, store.keys(TABLE))
            sides = sides_for(len(library.keys), library.jobs)
            return by_sides(
                sides, partial(_resolved, anew, library, store), lambda: _beside(library.beside(sides))
            )


def _beside(library: Library) -> Callable[[Side], None]:
    """What another side does that has the readings in its memory: all but to put it into the cache."""

    def work(side: Side) -> None:
        told: dict[str, Told] = {}
        state = State(told=told)
        bring_up_to_date(state, library, side)
        for name in ASKED:
            counts = Counted[str, Any]()
            _ask(name, counts, state)
            side.give([counts.rows])
        side.give(packed_rows(told))
        side.give(packed_rows(state.traces.changed))

    return work


def _found(store: Store, anew: _Kept) -> _Kept:
    """The state in the cache. Raises Lost where it is not there, or was made otherwise."""
    row = store.get_bytes(TABLE, [_STATE]).get(_STATE)
    kept = msgspec.msgpack.decode(row, type=_Kept) if row is not None else None
    if kept is None or kept[:2] != anew[:2]:
        raise Lost(_STATE)
    return kept


def _resolved(kept: _Kept, library: Library, store: Store, side: Side) -> Resolution:
    """What comes out of a state that was kept, with today's library; the state that this leaves is kept.

    Other sides do what `_beside` says.
    """
    lists, drawers = _lists(kept), _drawers(kept, store)
    census = Census(**{name: some.counts for name, some in lists.items()})
    askers = Askers(**{name: some.counts for name, some in drawers.items()})
    told = Rows(store, "told", Told, {doc: one.told for doc, one in kept.documents.items()}, _anew(library))
    state = _state(kept, store, census, askers, told)
    pages = state.pages
    bring_up_to_date(state, library, side)
    if store.broken and kept.documents:
        raise Lost
    asked = {name: _asked(name, some, state, side) for name, some in drawers.items()}
    told.flush()
    for rows in side.given():
        told.put(rows)
    traces = chain(packed_rows(state.traces.changed), side.given())
    documents = _with_rows(state, kept.documents, told.digests, put_rows(store, "trace", traces))
    gone = kept.documents.keys() - documents.keys()
    store.drop(TABLE, [f"{kind} {doc}" for doc in gone for kind in ("trace", "told")])
    raw = {key: page for key, page in kept.pages.items() if state.pages.get(key) is pages[key]}
    row = kept._replace(
        files=tuple(library.knowledge.files.values()),
        documents=documents,
        lists={name: some.kept(getattr(census, name)) for name, some in lists.items()},
        drawers=asked,
        persons=state.persons,
        bodies=state.bodies,
        pages={key: raw.get(key) or _as_kept(page, state.numbers) for key, page in state.pages.items()},
    )
    if row != kept:  # of a large library it has tens of megabytes
        store.put_bytes(TABLE, {_STATE: msgspec.msgpack.encode(row)})
    return resolution_of(state, told.digests.__getitem__)


def _lists(kept: _Kept) -> dict[str, Listing[Any, Any]]:
    """The counts of the census, by their names there."""
    lists = {}
    for name, hint in get_type_hints(Census).items():
        key, value = get_args(hint)
        lists[name] = Listing(key, value, kept.lists.get(name))
    return lists


def _drawers(kept: _Kept, store: Store) -> dict[str, Drawers[Any]]:
    """The counts of the askers, by their names there."""
    drawers = {}
    for name, hint in get_type_hints(Askers).items():
        _, value = get_args(hint)
        drawers[name] = Drawers(store, name, value, kept.drawers.get(name, ()))
    return drawers


def _anew(library: Library) -> Callable[[str], Told]:
    """What is told of a document where all has to be worked out again, once, for those that ask."""

    @cache
    def state() -> State:
        anew = State()
        bring_up_to_date(anew, library)
        return anew

    return lambda doc: state().told[doc]


def _state(kept: _Kept, store: Store, census: Census, askers: Askers, told: Rows[Told]) -> State:
    """The state of a row. What is looked up in it raises Lost where the cache does not have it any more."""
    documents = kept.documents

    def trace(doc: str) -> Trace:
        if doc not in documents:
            return NO_TRACE
        row = kept_row(store, f"trace {doc}", documents[doc].trace)
        return msgspec.msgpack.decode(row, type=Trace)

    paths = {one.number: doc for doc, one in documents.items()}
    pages = msgspec.msgpack.Decoder(_Page)
    return State(
        keys={doc: one.key for doc, one in documents.items()},
        numbers={doc: one.number for doc, one in documents.items()},
        traces=Remembered(trace),
        told=told,
        census=census,
        askers=askers,
        knowledge=Knowledge.build(kept.files)[0],
        persons=kept.persons,
        bodies=kept.bodies,
        pages={key: _page(pages.decode(raw), paths) for key, raw in kept.pages.items()},
    )


def _asked(name: str, drawers: Drawers[Any], state: State, side: Side) -> tuple[str, ...]:
    """Put which documents ask now, for one of the askers; the digests of its drawers.

    The first build counts millions of them: one asker after the other, so that the memory holds one.
    """
    counts = drawers.counts
    _ask(name, counts, state)
    for others in side.given():
        counts.merge(others)
    return drawers.kept(counts)


def _ask(name: str, counts: Counted[str, Any], state: State) -> None:
    """Count which documents ask now, for one of the askers."""
    rows = ASKED[name]
    for doc, trace in state.traces.changed.items():
        number = state.numbers[doc]
        counts.subtract(rows(state.traces.before(doc), number))
        counts.add(rows(trace, number))


def _with_rows(
    state: State, before: Mapping[str, _Document], told: Mapping[str, str], traces: Mapping[str, str]
) -> dict[str, _Document]:
    """What the state is to know of each document.

    `told` are the digests of all rows of what is told, `traces` those of the traces that are new.
    """
    documents = {}
    for doc, key in state.keys.items():
        trace = traces.get(doc) or before.get(doc, _UNKNOWN).trace
        documents[doc] = _Document(state.numbers[doc], key, trace, told.get(doc, ""))
    return documents


def _as_kept(page: Page, numbers: Mapping[str, int]) -> msgspec.Raw:
    id_, name, kind, aliases, _, mentions, evidence, uses, *described = _FIELDS(page.entity)
    kept = _Page(
        page.members,
        page.plain,
        (id_, name, kind, aliases),
        mentions,
        _encoded(tuple(evidence)),
        _encoded([_Use(alias, times, tuple(map(numbers.__getitem__, docs))) for alias, times, docs in uses]),
        tuple(described),
    )
    return _encoded(kept)


def _encoded(told: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(told))


def _page(kept: _Page, paths: Mapping[int, str]) -> Page:
    # Copies, else they would hold the whole row of the state in the memory.
    uses = Deferred(partial(_uses, kept.uses.copy(), paths))
    documents = Deferred(partial(documents_of, uses))
    # There is none for most of them, which go by one name.
    evidence = (
        () if kept.evidence == _NO_EVIDENCE else Deferred(partial(_EVIDENCE.decode, kept.evidence.copy()))
    )
    values = (*kept.named, documents, kept.mentions, evidence, uses, *kept.described)
    return Page(kept.members, kept.plain, Entity(*values))


def _uses(kept: msgspec.Raw, paths: Mapping[int, str]) -> tuple[Use, ...]:
    return tuple([Use(alias, times, picked(paths, docs)) for alias, times, docs in _USES.decode(kept)])


_NO_EVIDENCE = _encoded(())
_EVIDENCE = msgspec.msgpack.Decoder(tuple[Evidence, ...])
_USES = msgspec.msgpack.Decoder(tuple[_Use, ...])

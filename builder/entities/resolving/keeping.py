"""The state between two builds, kept in the cache.

One row has all that every build needs; what most builds need little of stays bytes in it until it is asked
for: the rows of the census. Every document has a row for its trace and one for what is told of it, which are
looked up when they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

import msgspec

from builder.entities.knowledge import Knowledge
from builder.entities.model import Entity, EntityFile, Resolution, Use
from builder.entities.readings import FORMAT as READINGS
from builder.entities.resolving.census import Census
from builder.entities.resolving.counted import Counted
from builder.entities.resolving.naming import Members, Page, documents_of
from builder.entities.resolving.organisations import Bodies
from builder.entities.resolving.people import Persons
from builder.entities.resolving.resolution import Library, bring_up_to_date, resolution_of
from builder.entities.resolving.state import Remembered, State
from builder.entities.resolving.traces import Told, Trace
from builder.foundation.digests import digest_of
from builder.foundation.store import Store
from builder.foundation.versions import made_with

FORMAT = 1
"""Raised whenever resolving gives something else than before, or keeps it otherwise."""

TABLE = "resolving"
_STATE = "state"

T = TypeVar("T")


class Lost(Exception):
    """The cache lacks what its state says that it has, or has something else."""


class _Use(NamedTuple):
    """A `Use` with its documents by their numbers."""

    alias: str
    mentions: int
    documents: tuple[int, ...]


class _Page(NamedTuple):
    """A `Page` of which the entity's uses and documents stand in `uses` alone."""

    members: Members
    plain: str
    entity: Entity
    uses: tuple[_Use, ...]


class _Document(NamedTuple):
    """A document's number, the key of its reading, and the digests of its trace's row and of what is told."""

    number: int
    key: str
    trace: str
    told: str


class _Kept(NamedTuple):
    """The row of the state: made with which versions and for which language, by which files of the editor's.

    The rows of the census and the pages are still to be read, each for itself.
    """

    made_with: str
    language: str
    files: tuple[EntityFile, ...] = ()
    documents: dict[str, _Document] = {}
    census: dict[str, msgspec.Raw] = {}
    persons: Persons = Persons()
    bodies: Bodies = Bodies()
    pages: dict[str, msgspec.Raw] = {}


def resolve_again(library: Library, store: Store) -> Resolution:
    """What `resolve` gives, by what the last build left in the cache; and left there for the next.

    Where the cache knows nothing, or nothing that can be read, everything is worked out.
    """
    anew = _Kept(f"{made_with()} {READINGS} {FORMAT}", library.language)
    try:
        kept = _found(store, anew)
        state = _state(kept, store, library)
        pages = state.pages
        bring_up_to_date(state, library)
    except (Lost, msgspec.MsgspecError):
        kept, state, pages = anew, State(), {}
        bring_up_to_date(state, library)
    documents = _with_rows(state, kept.documents, store)
    raw = {key: page for key, page in kept.pages.items() if state.pages.get(key) is pages[key]}
    numbers = state.numbers
    row = anew._replace(
        files=tuple(library.knowledge.files.values()),
        documents=documents,
        census={name: _rows(counts) for name, counts in vars(state.census).items()},
        persons=state.persons,
        bodies=state.bodies,
        pages={key: raw.get(key) or _as_kept(page, numbers) for key, page in state.pages.items()},
    )
    store.put_bytes(TABLE, {_STATE: msgspec.msgpack.encode(row)})
    return resolution_of(state, lambda doc: documents[doc].told)


def _found(store: Store, anew: _Kept) -> _Kept:
    """The state in the cache; an empty one where that is not there, or was made otherwise."""
    row = store.get_bytes(TABLE, [_STATE]).get(_STATE)
    if row is None:
        return anew
    kept: _Kept = _decoder(_Kept).decode(row)
    return kept if kept[:2] == anew[:2] else anew


def _state(kept: _Kept, store: Store, library: Library) -> State:
    """The state of a row. Its traces raise Lost where they are not in the cache any more."""
    documents = kept.documents

    def trace(doc: str) -> Trace:
        return _row(store, f"trace {doc}", documents[doc].trace, Trace) if doc in documents else Trace()

    @cache
    def anew() -> State:
        state = State()
        bring_up_to_date(state, library)
        return state

    def told(doc: str) -> Told:
        try:
            return _row(store, f"told {doc}", documents[doc].told, Told)
        except (Lost, msgspec.MsgspecError):
            return anew().told[doc]

    paths = {one.number: doc for doc, one in documents.items()}
    return State(
        keys={doc: one.key for doc, one in documents.items()},
        numbers={doc: one.number for doc, one in documents.items()},
        traces=Remembered(trace),
        told=Remembered(told),
        census=_census(kept.census),
        knowledge=Knowledge.build(kept.files)[0],
        persons=kept.persons,
        bodies=kept.bodies,
        pages={key: _page(raw, paths) for key, raw in kept.pages.items()},
    )


def _row(store: Store, key: str, digest: str, kind: type[T]) -> T:
    row = store.get_bytes(TABLE, [key]).get(key)
    if row is None or digest_of(row) != digest:
        raise Lost(key)
    found: T = _decoder(kind).decode(row)
    return found


def _with_rows(state: State, before: Mapping[str, _Document], store: Store) -> dict[str, _Document]:
    """Put the rows of documents of which there is anything new; what the state is to know of each."""
    rows: dict[str, bytes] = {}

    def kept(kind: str, doc: str, changed: Mapping[str, NamedTuple], digest: str) -> str:
        if doc not in changed:
            return digest
        row = msgspec.msgpack.encode(changed[doc])
        rows[f"{kind} {doc}"] = row
        return digest_of(row)

    documents = {}
    for doc, number in state.numbers.items():
        _, _, trace, told = before.get(doc, _Document(0, "", "", ""))
        documents[doc] = _Document(
            number,
            state.keys[doc],
            kept("trace", doc, state.traces.changed, trace),
            kept("told", doc, state.told.changed, told),
        )
    gone = before.keys() - documents.keys()
    store.put_bytes(TABLE, rows)
    store.drop(TABLE, [f"{kind} {doc}" for doc in gone for kind in ("trace", "told")])
    return documents


def _as_kept(page: Page, numbers: Mapping[str, int]) -> _Page:
    uses = (_Use(use.alias, use.mentions, tuple(map(numbers.__getitem__, use.documents))) for use in page.entity.uses)
    return _Page(page.members, page.plain, replace(page.entity, documents=(), uses=()), tuple(uses))


def _page(raw: msgspec.Raw, paths: Mapping[int, str]) -> Page:
    kept: _Page = _decoder(_Page).decode(raw)
    uses = tuple(Use(alias, times, tuple(map(paths.__getitem__, docs))) for alias, times, docs in kept.uses)
    return Page(kept.members, kept.plain, replace(kept.entity, documents=documents_of(uses), uses=uses))


def _census(kept: Mapping[str, msgspec.Raw]) -> Census:
    """The counts, by their names in the census."""
    hints = get_type_hints(Census)
    return Census(**{name: _counted(raw, *get_args(hints[name])) for name, raw in kept.items()})


def _counted(raw: msgspec.Raw, key: type, value: type) -> Counted[Any, Any]:
    rows = _decoder(dict[key, msgspec.Raw]).decode(raw)  # type: ignore[valid-type]
    return Counted(rows, _decoder(dict[value, int]).decode)  # type: ignore[valid-type]


def _rows(counts: Counted[Any, Any]) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(counts.rows()))


@lru_cache(maxsize=64)
def _decoder(kind: Any) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)

"""Rows of the cache, one of each document, put as they come: those of a library would fill the memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

import msgspec

from builder.entities.resolving.drawers import TABLE, Lost, kept_row
from builder.foundation.digests import digest_of
from builder.foundation.store import Store

T = TypeVar("T")

Packed = Mapping[str, bytes]
"""Rows by document."""

AT_A_TIME = 500
"""Rows that are put at a time."""


class Rows(Generic[T]):
    """Something of every document, in the cache: looked up when it is asked for, and put when it is new.

    `digests` are those of the rows that the last build left. Where the cache lacks a row, or has another
    one in its place, `otherwise` gives what is in it.
    """

    def __init__(
        self,
        store: Store,
        kind: str,
        value: type[T],
        digests: Mapping[str, str],
        otherwise: Callable[[str], T],
    ) -> None:
        self.digests = dict(digests)
        self._store, self._kind = store, kind
        self._decode: Callable[[bytes], T] = msgspec.msgpack.Decoder(value).decode
        self._otherwise = otherwise
        self._new: dict[str, T] = {}
        self._last: tuple[str, T] | None = None

    def __getitem__(self, doc: str) -> T:
        if doc in self._new:
            return self._new[doc]
        # What is asked for of a document is asked for at once.
        if self._last is None or self._last[0] != doc:
            self._last = doc, self._looked_up(doc)
        return self._last[1]

    def __setitem__(self, doc: str, found: T) -> None:
        self._new[doc] = found
        if len(self._new) >= AT_A_TIME:
            self.flush()

    def flush(self) -> None:
        """Put what is new."""
        self.put(_packed(self._new))
        self._new, self._last = {}, None

    def put(self, rows: Packed) -> None:
        """Put rows that are packed already."""
        self.digests |= _put(self._store, self._kind, rows)

    def _looked_up(self, doc: str) -> T:
        try:
            return self._decode(kept_row(self._store, f"{self._kind} {doc}", self.digests[doc]))
        except (Lost, msgspec.MsgspecError):
            return self._otherwise(doc)


def packed_rows(found: Mapping[str, Any]) -> Iterator[Packed]:
    """A row for each document, some hundred at a time."""
    docs = list(found)
    for first in range(0, len(docs), AT_A_TIME):
        yield _packed({doc: found[doc] for doc in docs[first : first + AT_A_TIME]})


def put_rows(store: Store, kind: str, rows: Iterable[Packed]) -> dict[str, str]:
    """Put rows as they come; the digests of them."""
    digests: dict[str, str] = {}
    for some in rows:
        digests |= _put(store, kind, some)
    return digests


def _packed(found: Mapping[str, Any]) -> Packed:
    return {doc: msgspec.msgpack.encode(one) for doc, one in found.items()}


def _put(store: Store, kind: str, rows: Packed) -> dict[str, str]:
    store.put_bytes(TABLE, {f"{kind} {doc}": row for doc, row in rows.items()})
    return {doc: digest_of(row) for doc, row in rows.items()}

"""Counts in the cache: in lists, of which a build reads the rows that it needs, or in drawers.

A list is one value of the state's row and is there at every build. Of what has many more rows than a build
needs, there are some hundred drawers, each a row of the cache, and only those are opened that are needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import Any, Generic
from zlib import crc32

import msgspec

from builder.entities.resolving.counted import Counted, K, Listed, V
from builder.foundation.digests import digest_of
from builder.foundation.store import Store

TABLE = "resolving"

_MANY = 256
_NEW = ("",) * _MANY
_DRAWER = msgspec.msgpack.Decoder(dict[str, msgspec.Raw])


class Lost(Exception):
    """The cache lacks what it should have, or has something else."""


def kept_row(store: Store, key: str, digest: str) -> bytes:
    """The row of that key; raises Lost where its digest is another."""
    row = store.get_bytes(TABLE, [key]).get(key, b"")
    if digest_of(row) != digest:
        raise Lost(key)
    return row


class Listing(Generic[K, V]):
    """Counts with all their keys, as one value. `kept` is the last build's."""

    def __init__(self, key: type[K], value: type[V], kept: msgspec.Raw | None) -> None:
        self._row = msgspec.msgpack.Decoder(dict[value, int])  # type: ignore[valid-type]
        rows = msgspec.msgpack.Decoder(dict[key, msgspec.Raw])  # type: ignore[valid-type]
        self._kept = kept
        self._rows: Mapping[K, msgspec.Raw] = rows.decode(kept) if kept is not None else {}

    @property
    def counts(self) -> Listed[K, V]:
        """The counts as they were at the last build, to be changed."""
        return Listed(self._rows, self._before)

    def kept(self, counts: Listed[K, V]) -> msgspec.Raw:
        """The counts as they are now."""
        if self._kept is not None and not counts.touched:
            return self._kept
        rows: dict[K, Any] = {key: row for key, row in self._rows.items() if key not in counts.touched}
        rows |= {key: counts.now(key) for key in counts.touched if counts.now(key)}
        return msgspec.Raw(msgspec.msgpack.encode(rows))

    def _before(self, key: K) -> Mapping[V, int]:
        row = self._rows.get(key)
        return self._row.decode(row) if row is not None else {}


class Drawers(Generic[V]):
    """The counts called `name`, by keys that are text, as the cache has them.

    `digests` are those of all drawers, "" of one that is empty; () where there are no counts yet.
    """

    def __init__(self, store: Store, name: str, value: type[V], digests: Sequence[str]) -> None:
        self._store, self._name = store, name
        self._digests = digests or _NEW
        self._row = msgspec.msgpack.Decoder(dict[value, int])  # type: ignore[valid-type]
        # Not a method of the drawers: the two would hold each other in the memory.
        self._open = cache(partial(_opened, store, name, self._digests))

    @property
    def counts(self) -> Counted[str, V]:
        """The counts as they were at the last build, to be changed.

        They raise Lost or msgspec.MsgspecError where a drawer cannot be read.
        """
        return Counted(self._before)

    def _before(self, key: str) -> Mapping[V, int]:
        row = self._open(_number(key)).get(key)
        return self._row.decode(row) if row is not None else {}

    def kept(self, counts: Counted[str, V]) -> tuple[str, ...]:
        """Put what is counted otherwise now; the digests of all drawers."""
        drawers: dict[int, dict[str, Any]] = {}
        for key in counts.recounted():
            number = _number(key)
            drawer = drawers.setdefault(number, dict(self._open(number)))
            if counts.now(key):
                drawer[key] = counts.now(key)
            else:
                del drawer[key]
        rows = {number: msgspec.msgpack.encode(drawer) for number, drawer in drawers.items()}
        self._store.put_bytes(TABLE, {_key(self._name, number): row for number, row in rows.items()})
        changed = {number: digest_of(row) for number, row in rows.items()}
        return tuple(changed.get(number, digest) for number, digest in enumerate(self._digests))


def _opened(store: Store, name: str, digests: Sequence[str], number: int) -> Mapping[str, msgspec.Raw]:
    """What is in a drawer, by key."""
    digest = digests[number]
    return _DRAWER.decode(kept_row(store, _key(name, number), digest)) if digest else {}


def _key(name: str, number: int) -> str:
    return f"{name} {number}"


def _number(key: str) -> int:
    """The drawer of a key, the same in every process."""
    return crc32(key.encode("utf-8", "surrogatepass")) % _MANY

"""What the cache knows of the files under public/: for what each was made, and how it looked then."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple

import msgspec

from builder.foundation.store import Store


class Known(NamedTuple):
    """A file as it was written: the key it was made for, its SHA-256, size in bytes, time in nanoseconds."""

    path: str
    key: str
    sha256: str
    size: int
    mtime_ns: int


class Remembered(NamedTuple):
    """The files of a chapter, and the mark that it had."""

    mark: str
    files: tuple[Known, ...]


class _Row(NamedTuple):
    """The same as the cache has it; the files are still to be read."""

    mark: str
    files: msgspec.Raw


_ENCODER = msgspec.msgpack.Encoder()
_ROW = msgspec.msgpack.Decoder(_Row)
_FILES = msgspec.msgpack.Decoder(tuple[Known, ...])

_LOOKS = "looks"
"""The key of the row that says how all files looked; those of the others are names of chapters."""


@dataclass(frozen=True)
class Memory:
    """What is remembered of chapters, in the `rows` that the cache has of them, by their names.

    Of a large site that is a third of what it would be unpacked, and most of it is looked at once. `looks` is
    the digest of how all files of the site looked when they were as it says here.
    """

    rows: Mapping[str, bytes]
    looks: str = ""

    def mark_of(self, name: str) -> str | None:
        """The mark that a chapter had; None where it is not known."""
        row = self._row(name)
        return row.mark if row else None

    def of(self, name: str) -> Remembered | None:
        """What is remembered of a chapter. What is kept in another form than today's is not known."""
        with contextlib.suppress(msgspec.MsgspecError):
            row = self._row(name)
            return Remembered(row.mark, _FILES.decode(row.files)) if row else None
        return None

    def _row(self, name: str) -> _Row | None:
        try:
            return _ROW.decode(self.rows[name])
        except (KeyError, msgspec.MsgspecError, ValueError):
            return None

    def without(self, names: Set[str]) -> Memory:
        """What is remembered of all other chapters."""
        return Memory({name: row for name, row in self.rows.items() if name not in names}, self.looks)

    def files(self) -> Mapping[str, Known]:
        """All files that are known, by path."""
        chapters = filter(None, map(self.of, self.rows))
        return {known.path: known for chapter in chapters for known in chapter.files}


def remembered(store: Store) -> Memory:
    """What is remembered of all chapters."""
    rows = store.all_bytes("pages")
    looks = rows.pop(_LOOKS, b"")
    return Memory(rows, looks.decode("ascii", "replace"))


def remember(store: Store, before: Memory, now: Mapping[str, Remembered], looks: str) -> None:
    """Keep what is known now, as far as it is new, and forget all else of what was remembered `before`.

    `looks` is the digest of how all files look now.

    Files that are no pages any more are forgotten with what they were made of.
    """
    rows = ((name, _ENCODER.encode(chapter)) for name, chapter in now.items())
    store.put_rows("pages", (row for row in rows if before.rows.get(row[0]) != row[1]))
    store.drop("pages", before.rows.keys() - now.keys())
    if looks != before.looks:
        store.put_bytes("pages", {_LOOKS: looks.encode()})
    there = {known.path for chapter in now.values() for known in chapter.files}
    store.drop("inputs", sorted(before.files().keys() - there))

"""What the cache knows of the files under public/: for what each was made, and how it looked then."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
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


Memory = Mapping[str, Remembered]
"""What is remembered, by the names of chapters."""

_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(Remembered)


def remembered(store: Store) -> Memory:
    """What is known of all files; what is kept in another form than today's is not."""
    memory: dict[str, Remembered] = {}
    for name, raw in store.all_bytes("pages").items():
        with contextlib.suppress(msgspec.MsgspecError, ValueError):
            memory[name] = _DECODER.decode(raw)
    return memory


def files_in(memory: Memory) -> Mapping[str, Known]:
    """All that is known, by path."""
    return {known.path: known for chapter in memory.values() for known in chapter.files}


def remember(store: Store, before: Memory, now: Memory) -> None:
    """Keep what is known now, as far as it is new, and forget all else. `before` is what was remembered.

    Files that are no pages any more are forgotten with what they were made of.
    """
    new = {name: chapter for name, chapter in now.items() if before.get(name) != chapter}
    store.put_bytes("pages", {name: _ENCODER.encode(chapter) for name, chapter in new.items()})
    store.drop("pages", before.keys() - now.keys())
    store.drop("inputs", sorted(files_in(before).keys() - files_in(now).keys()))

"""What files hold, without reading again those that cannot have changed.

A file is read when its size, its times or its place on the disk are new. One that was changed just before it
was looked at is read the next time too: within one tick of the clock it could change again and look the same
(git's documentation tells of such "racy" entries in racy-git.txt).
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from builder.foundation.digests import digest_of, file_digest
from builder.foundation.walking import entries_under

TICK = 2_000_000_000
"""Nanoseconds within which two changes may bear the same time: FAT counts in steps of two seconds."""


class Seen(NamedTuple):
    """A file as it was seen: its size in bytes, its times in nanoseconds, where it lies, the SHA-256 of it.

    `settled` says that its times lay well in the past when it was looked at.
    """

    size: int
    mtime_ns: int
    ctime_ns: int
    inode: int
    settled: bool
    sha256: str


Snapshot = Mapping[str, Seen]
"""Files by their paths."""


_DECODER = msgspec.json.Decoder(Seen)


def taken_under(folder: Path, before: Snapshot) -> Snapshot:
    """A snapshot of all files under a folder, and of links to folders; of none where it is missing.

    Those are read that `before` does not know. Raises OSError.
    """
    now = time.time_ns()
    return {
        entry.path: _seen(entry.path, entry.stat(), before.get(entry.path), now)
        for _, entry in entries_under(str(folder))
    }


def taken(paths: Iterable[str], before: Snapshot) -> Snapshot:
    """A snapshot of single files, likewise. Raises OSError."""
    now = time.time_ns()
    return {path: _seen(path, os.stat(path), before.get(path), now) for path in paths}  # noqa: PTH116


def digest_of_all(snapshot: Snapshot) -> str:
    """The digest of what all files hold, and of their paths."""
    return digest_of(*(part for path in sorted(snapshot) for part in (path, snapshot[path].sha256)))


def as_line(seen: Seen) -> str:
    """What was seen in one line, for the cache."""
    return msgspec.json.encode(seen).decode()


def from_lines(lines: Mapping[str, str]) -> Snapshot:
    """The snapshot that `as_line` wrote; what is in another form counts as not seen."""
    snapshot: dict[str, Seen] = {}
    for path, line in lines.items():
        with contextlib.suppress(msgspec.DecodeError):
            snapshot[path] = _DECODER.decode(line)
    return snapshot


def _seen(path: str, stat: os.stat_result, before: Seen | None, now: int) -> Seen:
    looks = (stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)
    if before and before.settled and before[:4] == looks:
        return before
    settled = max(stat.st_mtime_ns, stat.st_ctime_ns) + TICK < now
    return Seen(*looks, settled, file_digest(_content(path)))


def _content(path: str) -> bytes:
    """The bytes of a file; of a link to a folder, where it leads."""
    place = Path(path)
    return os.fsencode(place.readlink()) if place.is_dir() else place.read_bytes()

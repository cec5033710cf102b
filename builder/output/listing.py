"""What a built site holds: its files, how they look, and which of them Dateline made."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Set
from pathlib import Path
from typing import NamedTuple

from builder.foundation.walking import entries_under

MANIFEST = ".dateline-files"
"""The file of a built site that lists all others that Dateline made: the rest is somebody else's."""


class Look(NamedTuple):
    """How a file looks: its size in bytes, its time in nanoseconds, the number by which the disk knows it."""

    size: int
    mtime_ns: int
    inode: int


Listing = Mapping[str, Look]
"""Files by their paths, which are relative and have forward slashes."""

Sight = Callable[[Path], Listing]
"""What gives every file under a folder, as `listed` does."""


def listed(folder: Path) -> Listing:
    """Every file under a folder, and every link, as they look. Raises OSError where one vanishes."""
    listing = {}
    for path, entry in entries_under(str(folder)):
        stat = entry.stat(follow_symlinks=False)
        listing[path] = Look(stat.st_size, stat.st_mtime_ns, entry.inode())
    return listing


def looks_of(listing: Listing) -> str:
    """The digest of how all files look: of their paths, sizes and times."""
    looks = hashlib.sha256()
    for path in sorted(listing):
        look = listing[path]
        looks.update(f"{path}\0{look.size}\0{look.mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return looks.hexdigest()


def told_apart(folder: Path, listing: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """(made, foreign): the files of that folder that Dateline made, by its list of them, and all others."""
    try:
        manifest = (folder / MANIFEST).read_bytes().decode("utf-8", "surrogateescape")
    except OSError:
        manifest = ""
    listed_there = frozenset(manifest.split("\n"))
    there = frozenset(listing) - {MANIFEST}
    # In the listing's own words: a large site's paths would be in memory twice.
    made = frozenset(path for path in there if path in listed_there)
    return made, there - made


def files_of(output: Path) -> tuple[frozenset[str], frozenset[str]]:
    """(made, foreign) of all files that are under `output` now."""
    return told_apart(output, frozenset(path for path, _ in entries_under(str(output))))

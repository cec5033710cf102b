"""What a built site holds: its files, how they look, and which of them Dateline made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Set
from pathlib import Path
from typing import NamedTuple, Protocol

from builder.foundation.walking import entries_under

MANIFEST = ".dateline-files"
"""The file of a built site that lists all others that Dateline made: the rest is somebody else's."""


class Look(NamedTuple):
    """How a file looks: its size in bytes, its time in nanoseconds, the number by which the disk knows it."""

    size: int
    mtime_ns: int
    inode: int


Looks = Mapping[str, Look]
"""How files look, by their paths, which are relative and have forward slashes."""

Places = Mapping[str, int]
"""The numbers by which the disk knows files, by such paths: two with one number are one file."""


class Listing(dict[str, Look]):
    """All files under a folder, as they look; to be made anew where one changes."""

    def __init__(self, files: Looks | Iterable[tuple[str, Look]], total: int | None = None) -> None:
        super().__init__(files)
        self._total = total

    @property
    def total(self) -> int:
        """The sum of the digests of how each file looks."""
        if self._total is None:
            self._total = _summed(self.items())
        return self._total

    @property
    def looks(self) -> str:
        """The digest of how all files look: of their paths, sizes and times."""
        return looks_of(self.total)

    def changed(self, gone: Iterable[str], new: Looks) -> Listing:
        """The listing with files that are `new`, be it in place of others, and without those `gone`.

        What it takes grows with these, but for a copy: of a large site most files stay.
        """
        lost = {path for path in (*gone, *new) if path in self}
        if not lost and not new:
            return self
        total = self.total - _summed((path, self[path]) for path in lost) + _summed(new.items())
        changed = Listing(self, total)
        for path in lost:
            changed.pop(path, None)
        changed.update(new)
        return changed


def looks_of(total: int) -> str:
    """The digest of how files look whose own digests have that sum."""
    return f"{total % _MOST:064x}"


_MOST = 1 << 256


def _summed(looks: Iterable[tuple[str, Look]]) -> int:
    """The sum of the digests of so many files: one of them may be taken out of it, and another put in."""
    sha256 = hashlib.sha256
    return sum(
        int.from_bytes(sha256(f"{path}\0{size}\0{time}".encode("utf-8", "surrogateescape")).digest())
        for path, (size, time, _) in looks
    )


class Sight(Protocol):
    """What gives a look at the built site."""

    def looks(self, folder: Path) -> str:
        """The digest of how all files under a folder look."""

    def files(self, folder: Path) -> Listing:
        """Every file under a folder."""

    def places(self, folder: Path) -> Places:
        """The number of every file under a folder."""


class Looking(Sight):
    """A look by this process, whenever it is asked for. Raises OSError where a file vanishes meanwhile."""

    def looks(self, folder: Path) -> str:
        """The digest of how all files under a folder look."""
        return listed(folder).looks

    def files(self, folder: Path) -> Listing:
        """Every file under a folder."""
        return listed(folder)

    def places(self, folder: Path) -> Places:
        """The number of every file under a folder."""
        return places_in(folder)


HERE = Looking()
"""This process, as the one that looks."""


def listed(folder: Path) -> Listing:
    """Every file under a folder, and every link, as they look. Raises OSError where one vanishes."""
    files = {}
    for path, entry in entries_under(str(folder)):
        stat = entry.stat(follow_symlinks=False)
        files[path] = Look(stat.st_size, stat.st_mtime_ns, entry.inode())
    return Listing(files)


def places_in(folder: Path) -> dict[str, int]:
    """The number of every file under a folder, and of every link: a folder tells them as it is listed."""
    return {path: entry.inode() for path, entry in entries_under(str(folder))}


def told_apart(folder: Path, listing: Set[str]) -> tuple[frozenset[str], frozenset[str]]:
    """(made, foreign): the files of that folder that Dateline made, by its list of them, and all others."""
    try:
        manifest = (folder / MANIFEST).read_bytes().decode("utf-8", "surrogateescape")
    except OSError:
        manifest = ""
    listed_there = frozenset(manifest.split("\n"))
    there = frozenset(listing) - {MANIFEST}
    foreign = there - listed_there
    # In the listing's own words: a large site's paths would be in memory twice.
    return there - foreign, foreign


def files_of(output: Path) -> tuple[frozenset[str], frozenset[str]]:
    """(made, foreign) of all files that are under `output` now."""
    return told_apart(output, frozenset(path for path, _ in entries_under(str(output))))

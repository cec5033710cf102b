"""The spare: the tree that a swap took out of `public/`, kept beside it for the next build.

Nearly all of its files are the very files of `public/`: hard links to one place on the disk. So it is made
equal again by what differs, which costs no more than that and a look at its folders. A spare is never taken
at its word. A file in it counts as the one in `public/` when the disk knows both by one number, whatever
build, or whoever else, left it there.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterable, Mapping, Set
from pathlib import Path

from builder.output.listing import Looks, Places


def brought_up(spare: Path, held: Places, output: Path, kept: Looks) -> bool:
    """Let `spare`, which has `held` so far, hold those files of `output`, with their times, and nothing else.

    Gives False where the file system has no links: there, every file has to be copied every time, and a
    spare is of no use. Raises OSError where the folder cannot be written to.
    """
    there = _cleared(spare, held, kept)
    missing = kept.keys() - there
    linked = sum(_linked(str(output), str(spare), sorted(missing)))
    return bool(there or linked or not missing)


def moved_in(spare: Path, files: Mapping[str, str]) -> None:
    """Move files into `spare`, each to its path there and in place of what goes by that."""
    rooms = _Rooms(str(spare))
    for file, path in files.items():
        os.replace(file, rooms.room_for(path))  # noqa: PTH105


class _Rooms:
    """Places for files under a folder; the folders on the way are made once."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._made: set[str] = set()

    def room_for(self, path: str) -> str:
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            os.makedirs(f"{self._root}/{folder}", exist_ok=True)  # noqa: PTH103
            self._made.add(folder)
        return f"{self._root}/{path}"


def _linked(source: str, target: str, paths: Iterable[str]) -> Iterable[bool]:
    """Put each file there as it is here; whether it could be linked."""
    rooms = _Rooms(target)
    for path in paths:
        room = rooms.room_for(path)
        try:
            os.link(f"{source}/{path}", room, follow_symlinks=False)
            yield True
        except OSError:  # a file system without links, or a file of somebody else's on a guarded one
            shutil.copy2(f"{source}/{path}", room, follow_symlinks=False)
            yield False


def _cleared(spare: Path, held: Places, kept: Looks) -> Set[str]:
    """Remove from `spare` what is none of the files kept, and folders left empty; the paths that stay."""
    if spare.is_symlink() or not spare.is_dir():
        spare.unlink(missing_ok=True)
        spare.mkdir(parents=True)
        return frozenset()
    stay = {path for path, place in held.items() if path in kept and kept[path].inode == place}
    try:
        _clear(str(spare), held.keys() - stay)
    except OSError:  # what is in it cannot be removed piece by piece
        shutil.rmtree(spare, ignore_errors=True)
        spare.mkdir(exist_ok=True)
        return frozenset()
    return stay


def _clear(folder: str, paths: Iterable[str]) -> None:
    """Remove files of a folder, and the folders in it that have nothing left."""
    emptier: set[str] = set()
    for path in paths:
        os.unlink(f"{folder}/{path}")  # noqa: PTH108
        emptier.add(path.rpartition("/")[0])
    for inside in sorted(emptier, reverse=True):  # what is deeper comes first
        with contextlib.suppress(OSError):  # something is left in it
            while inside:
                os.rmdir(f"{folder}/{inside}")  # noqa: PTH106
                inside = inside.rpartition("/")[0]

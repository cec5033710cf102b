"""The spare: the tree that a swap took out of `public/`, kept beside it for the next build.

Nearly all of its files are the very files of `public/`: hard links to one place on the disk. So it is made
equal again by what differs, which costs no more than that and a look at its folders. A spare is never taken
at its word. A file in it counts as the one in `public/` when the disk knows both by one number, whatever
build, or whoever else, left it there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Set
from pathlib import Path

from builder.output.listing import Listing


def brought_up(spare: Path, output: Path, kept: Listing) -> bool:
    """Let `spare` hold those files of `output`, with their times, and nothing else.

    Gives False where the file system has no links: there, every file has to be copied every time, and a
    spare is of no use. Raises OSError where the folder cannot be written to.
    """
    there = _cleared(spare, kept)
    missing = kept.keys() - there
    linked = sum(_linked(str(output), str(spare), sorted(missing)))
    return bool(there or linked or not missing)


def moved_in(spare: Path, aside: Path, paths: Iterable[str]) -> None:
    """Move files of the folder `aside` into `spare`, in place of what goes by their paths there."""
    rooms = _Rooms(str(spare))
    for path in paths:
        os.replace(f"{aside}/{path}", rooms.room_for(path))  # noqa: PTH105


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


def _cleared(spare: Path, kept: Listing) -> Set[str]:
    """Remove from `spare` what is none of those files, and folders left empty; the paths that stay."""
    stay: set[str] = set()
    if spare.is_symlink() or not spare.is_dir():
        spare.unlink(missing_ok=True)
        spare.mkdir(parents=True)
        return stay
    try:
        _clear(str(spare), "", kept, stay)
    except OSError:  # what is in it cannot be looked at, or not be removed piece by piece
        stay.clear()
        shutil.rmtree(spare, ignore_errors=True)
        spare.mkdir(exist_ok=True)
    return stay


def _clear(folder: str, inside: str, kept: Listing, stay: set[str]) -> bool:
    """Clear one folder, and those in it; whether anything stays."""
    with os.scandir(folder) as found:
        entries = list(found)
    remains = False
    for entry in entries:
        path = inside + entry.name
        if entry.is_dir(follow_symlinks=False):
            if _clear(entry.path, f"{path}/", kept, stay):
                remains = True
            else:
                os.rmdir(entry.path)  # noqa: PTH106
        elif path in kept and kept[path].inode == entry.inode():
            stay.add(path)
            remains = True
        else:
            os.unlink(entry.path)  # noqa: PTH108
    return remains

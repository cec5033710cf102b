"""The built site on disk: prepared aside and put in place in one step (invariant 7).

What is kept is linked into the new tree, what has changed is written into it, and then the two trees
change places. Killed at any moment, a build leaves the old tree or the new one.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

MANIFEST = ".dateline-files"
"""The file of a built site that lists all others that Dateline made: the rest is somebody else's."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class Tree:
    """A new tree for `output`, beside it. Use `prepared`."""

    def __init__(self, output: Path, aside: Path) -> None:
        self._output = output
        self._aside = aside
        self._folders: set[Path] = set()

    def write(self, path: str, content: bytes) -> None:
        """Put a new file into the tree. `path` is relative, with forward slashes."""
        self._room_for(path).write_bytes(content)

    def copy(self, path: str, source: Path) -> None:
        """Put a copy of a file into the tree."""
        shutil.copyfile(source, self._room_for(path))

    def keep(self, paths: Iterable[str]) -> None:
        """Take files of the present tree over as they are, with their times."""
        for path in paths:
            _link(self._output / path, self._room_for(path))

    def swap_in(self, made: Iterable[str]) -> None:
        """Put the tree in place of the present one. `made` are all of its files that Dateline made."""
        self.write(MANIFEST, "".join(f"{path}\n" for path in sorted(made)).encode("utf-8", "surrogateescape"))
        _exchange(self._aside, self._output)

    def _room_for(self, path: str) -> Path:
        target = self._aside / path
        if target.parent not in self._folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(target.parent)
        return target


@contextlib.contextmanager
def prepared(output: Path) -> Iterator[Tree]:
    """A tree to be filled and swapped in; left without that it is thrown away, and `output` stays."""
    output.parent.mkdir(parents=True, exist_ok=True)
    aside = _beside(output, "new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir()
    try:
        yield Tree(output, aside)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def recover(output: Path) -> None:
    """Put back the tree of a build that was killed between two renames."""
    old = _beside(output, "old")
    if old.is_dir() and not output.exists():
        old.rename(output)


def files_of(output: Path) -> tuple[frozenset[str], frozenset[str]]:
    """(made, foreign): the files under `output` that Dateline made, by its list of them, and all others."""
    try:
        manifest = (output / MANIFEST).read_bytes().decode("utf-8", "surrogateescape")
        listed = frozenset(manifest.split("\n"))
    except OSError:
        listed = frozenset()
    there = frozenset(_walk(output)) - {MANIFEST}
    return there & listed, there - listed


def _walk(folder: Path) -> Iterator[str]:
    prefix = len(str(folder)) + 1
    for at, folders, names in os.walk(folder):
        inside = at[prefix:].replace(os.sep, "/")
        links = (name for name in folders if Path(at, name).is_symlink())  # which walk passes by
        for name in (*names, *links):
            yield f"{inside}/{name}" if inside else name


def _beside(output: Path, what: str) -> Path:
    return output.with_name(f".{output.name}.dateline-{what}")


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:  # a file system without links
        shutil.copy2(source, target, follow_symlinks=False)


def _exchange(new: Path, output: Path) -> None:
    """Let `output` be the new tree, in one step where the system knows how."""
    if not output.exists():
        new.rename(output)
    elif not _swapped(new, output):
        old = _beside(output, "old")
        shutil.rmtree(old, ignore_errors=True)
        output.rename(old)
        new.rename(output)
        shutil.rmtree(old, ignore_errors=True)


def _swapped(one: Path, other: Path) -> bool:
    """Exchange two folders by renameat2(2), which Linux has since 3.15; False where there is none."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)

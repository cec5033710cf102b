"""The built site on disk: prepared aside and put in place in one step (invariant 7).

What is new is written into a folder aside. The spare is then brought up to what stays of the present tree,
takes the new files in, and the two trees change places. Killed at any moment, a build leaves the old tree or
the new one.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.output.listing import MANIFEST, Listing, Look, Places, places_in
from builder.output.spare import brought_up, moved_in

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@dataclass(frozen=True)
class Aside:
    """A folder for new files beside the built site; other processes that render write into it too.

    A file lies in it under a name made of its path, so that no folders have to be made and removed.
    """

    folder: Path

    def write(self, path: str, content: bytes) -> None:
        """Put a new file there. `path` is where it goes in the site: relative, with forward slashes."""
        with open(self.place_of(path), "wb") as file:  # noqa: PTH123
            file.write(content)

    def place_of(self, path: str) -> str:
        """Where the new file with that path lies."""
        return f"{self.folder}/{hashlib.sha256(path.encode('utf-8', 'surrogateescape')).hexdigest()}"

    def look_at(self, path: str) -> Look:
        """How the new file with that path looks."""
        stat = os.stat(self.place_of(path))  # noqa: PTH116
        return Look(stat.st_size, stat.st_mtime_ns, stat.st_ino)


@dataclass(frozen=True)
class Tree:
    """The tree that is to take the place of `output`, whose new files lie `aside`. Use `prepared`.

    `places_of` gives what the spare has.
    """

    output: Path
    aside: Aside
    places_of: Callable[[Path], Places]

    def swap_in(self, kept: Listing, written: Iterable[str], made: Iterable[str]) -> Listing:
        """Put the tree in place of the present one: what was `written` aside, and what is `kept` of `output`.

        `made` are all of its files that Dateline made; the list of them is written where it is not kept, or
        says something else. Gives the files of the new tree. Raises OSError where a file to keep is gone.
        """
        new = set(written)
        manifest = "".join(f"{path}\n" for path in sorted(made)).encode("utf-8", "surrogateescape")
        if MANIFEST not in kept or (self.output / MANIFEST).read_bytes() != manifest:
            self.aside.write(MANIFEST, manifest)
            new.add(MANIFEST)
        looks = {path: self.aside.look_at(path) for path in new}
        spare = spare_of(self.output)
        is_useful = brought_up(spare, self.places_of(spare), self.output, kept.changed(new, {}))
        moved_in(spare, {self.aside.place_of(path): path for path in new})
        if self.output.exists():
            _exchange(spare, self.output)
            if not is_useful:
                shutil.rmtree(spare, ignore_errors=True)
        else:
            spare.rename(self.output)
        return kept.changed((), looks)


@contextlib.contextmanager
def prepared(output: Path, places_of: Callable[[Path], Places] = places_in) -> Iterator[Tree]:
    """A tree to be filled and swapped in; left without that it is thrown away, and `output` stays.

    `places_of` gives what there is in the spare beside it.
    """
    aside = _beside(output, "new")
    with contextlib.suppress(OSError):  # where nothing is to be written, none is needed
        aside.mkdir(parents=True)
    try:
        yield Tree(output, Aside(aside), places_of)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def spare_of(output: Path) -> Path:
    """Where the spare lies."""
    return _beside(output, "spare")


def recover(output: Path) -> None:
    """Put back the tree of a build that was killed between two renames, and clear away what it had begun."""
    old, aside = _beside(output, "old"), _beside(output, "new")
    if aside.is_dir():
        # It may have been at work on the spare, and have left folders there with nothing in them.
        shutil.rmtree(spare_of(output), ignore_errors=True)
        shutil.rmtree(aside, ignore_errors=True)
    if old.is_dir():
        if output.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(output)


def _beside(output: Path, what: str) -> Path:
    return output.with_name(f".{output.name}.dateline-{what}")


def _exchange(spare: Path, output: Path) -> None:
    """Let the two folders change places, in one step where the system knows how."""
    if _swapped(spare, output):
        return
    old = _beside(output, "old")
    shutil.rmtree(old, ignore_errors=True)
    output.rename(old)
    spare.rename(output)
    old.rename(spare)


def _swapped(one: Path, other: Path) -> bool:
    """Exchange two folders by renameat2(2), which Linux has since 3.15; False where there is none."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(renameat2(_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE) == 0)

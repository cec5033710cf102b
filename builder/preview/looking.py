"""What the watched files look like at a moment. Two looks that differ mean a change."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISDIR

Look = dict[str, tuple[int, int]]
"""Size in bytes and time of the last change in nanoseconds, by path."""


@dataclass(frozen=True)
class Sources:
    """The files and folders a site is made of, some of which may not be there, and where it is built."""

    watched: tuple[Path, ...]
    output: Path

    def look(self) -> Look:
        """All files that matter, as they are now."""
        return dict(_files(map(str, self.watched), str(self.output)))

    def concern(self, path: Path) -> bool:
        """Whether a change of that path could matter."""
        if path.is_relative_to(self.output):
            return False
        for root in self.watched:
            if path.is_relative_to(root):
                return not any(map(is_passing, path.relative_to(root).parts))
        # A folder above one that is not there yet.
        return any(root.is_relative_to(path) for root in self.watched)


def is_passing(name: str) -> bool:
    """Whether a file or folder of that name is an editor's backup or a file on its way to another name.

    >>> [name for name in ("a.md", ".a.md.swp", "a.md~", "~$a.docx", "#a.md#") if is_passing(name)]
    ['.a.md.swp', 'a.md~', '~$a.docx', '#a.md#']
    """
    return name.startswith((".", "~")) or name.endswith((".", "~")) or (name[:1] == name[-1:] == "#")


def _files(paths: Iterable[str], output: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for path in paths:
        try:
            stat = Path(path).stat()
        except OSError:  # it is not there
            continue
        if S_ISDIR(stat.st_mode):
            yield from _files_in(path, output)
        else:
            yield path, (stat.st_size, stat.st_mtime_ns)


def _files_in(folder: str, output: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Not into linked folders: they could lead in a circle, and the build does not go there either."""
    if folder == output:
        return
    with contextlib.suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if is_passing(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _files_in(entry.path, output)
                continue
            with contextlib.suppress(OSError):  # it is not there any more
                stat = entry.stat()
                yield entry.path, (stat.st_size, stat.st_mtime_ns)

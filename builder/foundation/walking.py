"""The files under a folder, with what the system tells of them: each folder is listed once."""

from __future__ import annotations

import os
from collections.abc import Iterator


def entries_under(folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file under a folder, and every link to a folder, with its path from there.

    Paths have forward slashes. A folder that is missing, or may not be read, holds nothing,
    as with os.walk.
    """
    waiting = [("", folder)]
    while waiting:
        inside, place = waiting.pop()
        try:
            with os.scandir(place) as found:
                entries = list(found)
        except OSError:
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                waiting.append((f"{inside}{entry.name}/", entry.path))
            else:
                yield inside + entry.name, entry

"""Single files, never half written."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


def write_atomically(path: Path, content: bytes) -> None:
    """Write a file aside and rename it into place; its folder is made where it is missing."""
    with _written_aside(path, content) as aside:
        aside.replace(path)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, likewise. Raises FileExistsError where it is."""
    with _written_aside(path, content) as aside:
        try:
            os.link(aside, path)  # unlike a rename it never takes another file's place
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            with path.open("xb") as file:
                file.write(content)


@contextlib.contextmanager
def _written_aside(path: Path, content: bytes) -> Iterator[Path]:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        aside.chmod(0o644)
        yield aside
    finally:
        aside.unlink(missing_ok=True)

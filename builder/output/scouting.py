"""A look at the built site by a process of its own, while the build reads.

To list the files of a large site takes a tenth of the time of a small build, most of it spent waiting for
the disk.
Python's threads would wait for each other at every file, so another process looks.
"""

from __future__ import annotations

import contextlib
import marshal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from builder.output.listing import MANIFEST, Listing, Look, Sight, listed
from builder.output.tree import recover, spare_of

if TYPE_CHECKING:
    import subprocess

WORTH = 200_000
"""Bytes of the list of files from which on a site is looked at apart: some five thousand files.

Below that, starting a process costs more.
"""

_PACKAGE = str(Path(__file__).parents[2])
_PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv[1]); from builder.output.scouting import tell; tell(sys.argv[2])"
)


@contextlib.contextmanager
def scouted(output: Path) -> Iterator[Sight]:
    """What a look gives that begins now at a built site and its spare; others are listed when asked for.

    What was found is given once: later it may not be true any more. What a killed build left is put in order
    first.
    """
    recover(output)
    scouts = {folder: _sent_to(folder) for folder in (output, spare_of(output))} if _is_large(output) else {}
    sent = dict(scouts)

    def sight(folder: Path) -> Listing:
        scout = sent.pop(folder, None)
        found = _heard(scout) if scout else None
        return listed(folder) if found is None else found

    try:
        yield sight
    finally:
        for scout in scouts.values():
            _called_back(scout)


def tell(folder: str) -> None:
    """Write what is under a folder to standard output; runs in the process that looks."""
    found = listed(Path(folder))
    sizes, times, places = ([look[column] for look in found.values()] for column in range(3))
    sys.stdout.buffer.write(marshal.dumps((list(found), sizes, times, places)))


def _is_large(output: Path) -> bool:
    try:
        return (output / MANIFEST).stat().st_size >= WORTH
    except OSError:
        return False


def _sent_to(folder: Path) -> subprocess.Popen[bytes] | None:
    """A process that looks at a folder. It needs nothing that is installed, which makes it quick to start."""
    import subprocess

    command = [sys.executable or "python", "-I", "-S", "-c", _PROGRAM, _PACKAGE, str(folder)]
    try:
        return subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError:
        return None


def _heard(scout: subprocess.Popen[bytes]) -> Listing | None:
    """What a process has found; None where it came to no end."""
    raw, _ = scout.communicate()
    if scout.returncode:
        return None
    try:
        paths, sizes, times, places = marshal.loads(raw)
        return dict(zip(paths, map(Look, sizes, times, places), strict=True))
    except (EOFError, ValueError, TypeError):
        return None


def _called_back(scout: subprocess.Popen[bytes] | None) -> None:
    if scout and scout.returncode is None:
        scout.kill()
        scout.communicate()

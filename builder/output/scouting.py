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

from builder.output.listing import (
    HERE,
    MANIFEST,
    Listing,
    Look,
    Looking,
    Places,
    Sight,
    listed,
    looks_of,
    places_in,
)
from builder.output.tree import recover, spare_of

if TYPE_CHECKING:
    import subprocess

WORTH = 200_000
"""Bytes of the list of files from which on a site is looked at apart: some five thousand files.

Below that, starting a process costs more.
"""

_PACKAGE = str(Path(__file__).parents[2])
_PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv.pop(1));"
    "from builder.output.scouting import tell; tell(*sys.argv[1:])"
)


@contextlib.contextmanager
def scouted(output: Path) -> Iterator[Sight]:
    """What a look gives that begins now at a built site and its spare.

    What was found is given once: later it may not be true any more, and another look is taken. What a killed
    build left is put in order first.
    """
    recover(output)
    if not _is_large(output):
        yield HERE
        return
    scouts = _Scouts(output)
    try:
        yield scouts
    finally:
        scouts.call_back()


class _Scout:
    """A process that looks at a folder: `tell` runs in it. It is not there where none can be started.

    It needs nothing that is installed, which makes it quick to start.
    """

    def __init__(self, what: str, folder: Path) -> None:
        import subprocess

        command = [sys.executable or "python", "-I", "-S", "-c", _PROGRAM, _PACKAGE, what, str(folder)]
        self._process: subprocess.Popen[bytes] | None = None
        self._told: bytes | None = None
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )

    def heard(self) -> bytes | None:
        """What it has found; None where it came to no end."""
        if self._process and self._process.returncode is None:
            self._told, _ = self._process.communicate()
        return self._told if self._process and not self._process.returncode else None

    def heard_out(self) -> bytes | None:
        """The same, for the last time: of a large site it is some megabytes."""
        told, self._told = self.heard(), None
        return told

    def call_back(self) -> None:
        """End it, if it is still there."""
        if self._process and self._process.returncode is None:
            self._process.kill()
            self._process.communicate()


class _Scouts(Looking):
    """Processes that look at the built site and its spare; where they fail, this one does."""

    def __init__(self, output: Path) -> None:
        self._sent = {
            (what, folder): _Scout(what, folder)
            for what, folder in (("files", output), ("places", spare_of(output)))
        }
        self._waiting = dict(self._sent)

    def looks(self, folder: Path) -> str:
        """The digest of how all files under a folder look."""
        scout = self._waiting.get(("files", folder))
        raw = scout.heard() if scout else None
        return looks_of(_total(raw)) if raw and len(raw) > _TOTAL else super().looks(folder)

    def files(self, folder: Path) -> Listing:
        """Every file under a folder."""
        scout = self._waiting.pop(("files", folder), None)
        raw = (scout.heard_out() if scout else None) or b""
        try:
            paths, *looks = marshal.loads(raw[_TOTAL:])
            return Listing(zip(paths, map(Look, *looks), strict=True), _total(raw))
        except (EOFError, ValueError, TypeError):
            return super().files(folder)

    def places(self, folder: Path) -> Places:
        """The number of every file under a folder."""
        scout = self._waiting.pop(("places", folder), None)
        try:
            places: Places = marshal.loads((scout.heard_out() if scout else None) or b"")
            return dict(places)
        except (EOFError, ValueError, TypeError):
            return super().places(folder)

    def call_back(self) -> None:
        """End those that nobody asked."""
        for scout in self._sent.values():
            scout.call_back()


_TOTAL = 32
"""Bytes before what is told of files: the sum of their digests."""


def _total(raw: bytes) -> int:
    return int.from_bytes(raw[:_TOTAL])


def tell(what: str, folder: str) -> None:
    """Write what is under a folder to standard output; runs in the process that looks."""
    if what == "places":
        sys.stdout.buffer.write(marshal.dumps(places_in(Path(folder))))
        return
    found = listed(Path(folder))
    sizes, times, places = ([look[column] for look in found.values()] for column in range(3))
    sys.stdout.buffer.write(bytes.fromhex(found.looks) + marshal.dumps((list(found), sizes, times, places)))


def _is_large(output: Path) -> bool:
    try:
        return (output / MANIFEST).stat().st_size >= WORTH
    except OSError:
        return False

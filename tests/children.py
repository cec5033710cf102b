"""Builds in processes of their own, which can be killed: `python -m tests.children` forks one for each order.

What builds need is imported once, so that a build that is killed costs no more than it has done.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

from builder.settings.site import open_site
from builder.site.building import BuildOptions, build
from tests.sites import FakeRecogniser

ROOT = Path(__file__).parent.parent
BESIDE = ".dateline-"
"""What the names of all folders have in them that a build makes beside the output."""


class Child:
    """A build in a process of its own, of which `pid` is the number."""

    def __init__(self, family: Children, pid: int) -> None:
        self._family = family
        self.pid = pid

    def kill(self) -> None:
        """Kill it, if it is not done."""
        os.kill(self.pid, signal.SIGKILL)  # its number stays its own until `ended`

    def ended(self) -> int:
        """Wait until it is done; its exit code, or minus the number of the signal that ended it."""
        self._family.tell("end")
        return int(self._family.heard())


class Children:
    """A process that builds sites, one at a time. Use `children`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def build(self, root: Path, notes: Path, *, killed_at: int = 0) -> Child:
        """Start a build; at that event, counted from 1, it kills itself.

        Events are what it does to files beside the output. A build that waits for another notes
        "waiting", and one that is done how many events there were.
        """
        self.tell(f"{root}\t{notes}\t{killed_at}")
        return Child(self, int(self.heard()))

    def tell(self, order: str) -> None:
        """Give the process a line."""
        assert self._process.stdin
        self._process.stdin.write(f"{order}\n")
        self._process.stdin.flush()

    def heard(self) -> str:
        """A line of the process."""
        assert self._process.stdout
        return self._process.stdout.readline()


@contextlib.contextmanager
def children() -> Iterator[Children]:
    """A process that builds sites as it is told, and is gone at the end."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.children"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        yield Children(process)
        assert process.stdin
        process.stdin.close()


def main() -> None:
    """Fork a build for each order that is read, tell its number, and how it ended when that is asked."""
    import builder.site.making  # noqa: F401  # once, and not in every child

    while order := sys.stdin.readline().rstrip("\n"):
        root, notes, killed_at = order.split("\t")
        pid = os.fork()
        if not pid:
            _build(Path(root), Path(notes), int(killed_at))
        _say(pid)
        sys.stdin.readline()
        _say(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _build(root: Path, notes: Path, killed_at: int) -> NoReturn:
    events = 0

    def watched(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal events
        if any(BESIDE in os.fsdecode(a) for a in arguments if isinstance(a, str | bytes | os.PathLike)):
            events += 1
            if events == killed_at:
                os.kill(os.getpid(), signal.SIGKILL)

    def progress(what: str, done: int, of: int) -> None:
        if what.startswith("Waiting"):
            notes.write_text("waiting", "utf-8")

    code = 1
    try:
        sys.addaudithook(watched)
        build(open_site(root), BuildOptions(), FakeRecogniser().lazily(), progress)
        notes.write_text(str(events), "utf-8")
        code = 0
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()

"""What the commands say: plain lines, progress bars on a terminal, problems on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from builder.foundation.problems import Problem

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


class Console:
    """Says things on standard error, so that standard output is free for what a command gives."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False, color: bool = True) -> None:
        self._quiet = quiet
        self._verbose = verbose
        self._color = color
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._drawn = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end_progress()

    def say(self, line: str) -> None:
        """A line for the editor, unless they asked for quiet."""
        if not self._quiet:
            self.end_progress()
            print(line, file=sys.stderr, flush=True)

    def insist(self, line: str) -> None:
        """A line for the editor, whatever was asked for."""
        self.end_progress()
        print(line, file=sys.stderr, flush=True)

    def detail(self, line: str) -> None:
        """A line for the editor who asked for more."""
        if self._verbose:
            self.say(line)

    def problems(self, problems: Iterable[Problem]) -> None:
        """A line for each problem, whatever was asked for."""
        self.end_progress()
        for problem in problems:
            print(problem, file=sys.stderr)
        sys.stderr.flush()

    def progress(self, what: str, done: int, of: int) -> None:
        """How far something is. A bar on a terminal; elsewhere a line when a long work is done."""
        if self._quiet:
            return
        if not sys.stderr.isatty():
            if done == of and of >= _WORTH_A_LINE:
                self.say(f"{what}: {of}")
            return
        bars = self._bars or self._start_bars()
        if what not in self._tasks:
            self._tasks[what] = bars.add_task(what, total=of)
        now = time.monotonic()
        is_due = done == of or now - self._drawn > _BETWEEN_DRAWINGS
        self._drawn = now if is_due else self._drawn
        bars.update(self._tasks[what], completed=done, total=of, refresh=is_due)

    def end_progress(self) -> None:
        """Take the bars away."""
        if self._bars:
            self._bars.stop()
            self._bars = None
            self._tasks = {}

    def _start_bars(self) -> Progress:
        from rich.console import Console as Terminal
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        terminal = Terminal(stderr=True, no_color=not self._color)
        columns = (
            TextColumn("{task.description:<10}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
        )
        # Drawn by whoever reports progress: a thread that draws would keep the build from forking.
        self._bars = Progress(*columns, console=terminal, transient=True, auto_refresh=False)
        self._bars.start()
        return self._bars


_WORTH_A_LINE = 200

_BETWEEN_DRAWINGS = 0.1
"""Seconds between two drawings of the bars."""

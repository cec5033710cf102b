"""Builds again when something has changed: once for many changes, and never for ever."""

from __future__ import annotations

import contextlib
import threading
import time
import traceback
from collections.abc import Callable, Iterator

from builder.foundation.problems import DatelineError
from builder.preview.announcing import Announcements
from builder.preview.looking import Look, Sources
from builder.preview.watching import Watch, watching

QUIET = 0.15
"""Seconds without a change after which a rebuild begins."""
PATIENCE = 2.0
"""Seconds of changes without end after which it begins nevertheless."""
LOOK_ANYWAY = 5.0
"""Seconds between looks when nothing is heard: not every file system tells of changes."""
LOOK_OFTEN = 1.0
"""The same where the system has said that it cannot watch."""
PAUSES = (QUIET, 1.0, 3.0)
"""Seconds before each rebuild that another rebuild gave rise to; after the last, there are no more."""

Say = Callable[[str], None]


class Rebuilding:
    """The loop that looks, builds and announces, in one thread. Use `rebuilding`."""

    def __init__(self, rebuild: Callable[[], None], sources: Sources, news: Announcements, say: Say) -> None:
        self._rebuild = rebuild
        self._sources = sources
        self._news = news
        self._say = say
        self._stirred = threading.Event()
        self._stopped = threading.Event()
        self._complained = False
        self.first_done = threading.Event()

    def run(self) -> None:
        """Build at once, and then after every change, until stopped."""
        try:
            with watching(self._sources, self._stirred.set) as watch:
                self._loop(watch)
        finally:
            self.first_done.set()  # a fault of ours must not keep the server waiting

    def stop(self) -> None:
        """End `run` soon; a build that goes on is waited for by nobody."""
        self._stopped.set()
        self._stirred.set()

    def _loop(self, watch: Watch) -> None:
        known: Look | None = self._sources.look()
        in_a_row = 0
        while known is not None and not self._stopped.is_set():
            self._build()
            now = self._sources.look()
            if now == known or in_a_row == len(PAUSES):
                in_a_row, known = 0, self._next_change(now, watch)
                continue
            # A build may write what it reads: an article from a clipping. Or the editor went on writing
            # meanwhile. Nobody can tell, so the build is done again, but only so often; who writes in the
            # pauses too is an editor.
            self._stopped.wait(PAUSES[in_a_row])
            known = self._sources.look()
            in_a_row = in_a_row + 1 if known == now else 0

    def _build(self) -> None:
        problems = attempt(self._rebuild, self._say)
        if problems:
            self._news.failed(problems)
        else:
            self._news.built()
        self.first_done.set()

    def _next_change(self, known: Look, watch: Watch) -> Look | None:
        """The first look that differs from the one known; None when stopped."""
        while not self._stopped.is_set():
            watch.renew()
            if watch.complaint and not self._complained:
                self._complained = True
                self._say(
                    f"Changes are looked for every second: the system cannot watch ({watch.complaint})."
                )
            now = self._sources.look()
            if now != known:
                return now
            self._stirred.wait(LOOK_OFTEN if watch.complaint else LOOK_ANYWAY)
            self._settle()
        return None

    def _settle(self) -> None:
        """Wait until nothing stirs any more."""
        until = time.monotonic() + PATIENCE
        while self._stirred.is_set() and time.monotonic() < until and not self._stopped.is_set():
            self._stirred.clear()
            self._stopped.wait(QUIET)


@contextlib.contextmanager
def rebuilding(
    rebuild: Callable[[], None], sources: Sources, news: Announcements, say: Say
) -> Iterator[threading.Event]:
    """Rebuild in a thread of its own, from now on; gives what is set after the first build.

    At the end a build that goes on gets two seconds. It ends with the process then, as one that is
    killed, which leaves the last whole site.
    """
    loop = Rebuilding(rebuild, sources, news, say)
    thread = threading.Thread(target=loop.run, name="dateline-rebuilding", daemon=True)
    thread.start()
    try:
        yield loop.first_done
    finally:
        loop.stop()
        thread.join(timeout=2)


def attempt(rebuild: Callable[[], None], say: Say) -> tuple[str, ...]:
    """The problems of a rebuild, which are said too, a line each. A fault of ours is shown as one."""
    try:
        rebuild()
    except DatelineError as error:
        problems = tuple(map(str, error.problems))
        for problem in problems:
            say(problem)
        return problems
    except (Exception, SystemExit) as bug:
        # The editor can go on: the next change may well be built.
        say(traceback.format_exc().rstrip())
        return (f"The build broke off: {type(bug).__name__}: {bug}. The terminal says where.",)
    return ()

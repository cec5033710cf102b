"""What the open pages are told: which build there is, and what is wrong with the latest one."""

from __future__ import annotations

import asyncio
import contextlib
import json
import secrets
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

KEEP_ALIVE = 15.0
"""Seconds of silence after which a page hears that the connection lives."""


@dataclass(frozen=True)
class State:
    """The last good build, by a name that no other build has, and the problems of a later one that failed."""

    build: str
    problems: tuple[str, ...] = ()

    def as_event(self) -> str:
        """The state as a server-sent event (HTML standard, section 9.2)."""
        return f"data: {json.dumps({'build': self.build, 'problems': self.problems})}\n\n"


class Announcements:
    """Carries the state from the thread that builds to the pages that listen, which live in an event loop."""

    def __init__(self) -> None:
        # A server started anew has other names, so that a page of the old one reloads.
        self._session = secrets.token_hex(4)
        self._builds = 0
        self._state = State(f"{self._session}-0")
        self._lock = threading.Lock()
        self._listeners: set[_Listener] = set()
        self._closed = False

    @property
    def state(self) -> State:
        """What a page that asks now is told."""
        return self._state

    def built(self) -> None:
        """Tell of a good build."""
        self._builds += 1
        self._tell(State(f"{self._session}-{self._builds}"))

    def failed(self, problems: tuple[str, ...]) -> None:
        """Tell of a build that failed; the last good one stays."""
        self._tell(replace(self._state, problems=problems))

    def close(self) -> None:
        """Let all listeners go. To be called in the event loop or after it."""
        self._closed = True
        self._wake()

    async def events(self) -> AsyncIterator[str]:
        """The present state, each one after it, and comments in between; ends with `close`."""
        listener = _Listener(asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            self._listeners.add(listener)
        try:
            yield "retry: 1000\n\n"
            told = None
            while not self._closed:
                listener.heard.clear()
                if told != self._state:
                    told = self._state
                    yield told.as_event()
                else:
                    yield ": still here\n\n"
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(listener.heard.wait(), KEEP_ALIVE)
        finally:
            with self._lock:
                self._listeners.discard(listener)

    def _tell(self, state: State) -> None:
        self._state = state
        self._wake()

    def _wake(self) -> None:
        with self._lock:
            for listener in self._listeners:
                with contextlib.suppress(RuntimeError):  # its loop has ended
                    listener.loop.call_soon_threadsafe(listener.heard.set)


@dataclass(frozen=True, eq=False)
class _Listener:
    loop: asyncio.AbstractEventLoop
    heard: asyncio.Event

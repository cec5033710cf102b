"""What a worker of a cluster runs: it loads each recogniser once, and reads one chunk at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import TypeVar

from builder import __version__
from builder.foundation.problems import Problem, SettingsProblems
from builder.recognition.model import Recogniser

S = TypeVar("S")
T = TypeVar("T")

# A worker may run several threads, but a pipeline is made for one. No initialiser runs before a worker's
# tasks, so that what it has loaded must outlast them here.
_LOADING = Lock()
_READING = Lock()
_LOADED: dict[str, Recogniser] = {}


def version_there(load: Callable[[], Recogniser], identity: str) -> str:
    """What this worker would read with, loaded: Dateline's version and the recogniser's identity.

    Raises SettingsProblems where it cannot be loaded.
    """
    return f"dateline {__version__}, {_recogniser(load, identity).identity}"


def read_there(
    load: Callable[[], Recogniser],
    identity: str,
    version: str,
    task: Callable[[Recogniser, Sequence[S]], list[T]],
    chunk: Sequence[S],
) -> list[T]:
    """One result of each source. Raises SettingsProblems on a worker of another version.

    Such a one may have come after all workers were looked at.
    """
    found = version_there(load, identity)
    if found != version:
        what = f"A worker has {found}; here is {version}."
        raise SettingsProblems([Problem("--scheduler", None, what, "Give all workers the same versions.")])
    with _READING:
        return task(_recogniser(load, identity), chunk)


def _recogniser(load: Callable[[], Recogniser], identity: str) -> Recogniser:
    with _LOADING:
        if identity not in _LOADED:
            _LOADED[identity] = load()
        return _LOADED[identity]

"""Work on texts on other machines: a Dask cluster, whose workers each have a recogniser of their own.

`distributed` is an extra, and imported only here and only when texts are sent. Its executor is one of
concurrent.futures, so that chunks are handed out and gathered as for processes on this machine. A chunk whose
worker dies is read again by another.
"""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from builder import __version__
from builder.foundation.problems import DatelineError, Problem, SettingsProblems
from builder.recognition.chunks import TURNS, Crew, cut, in_order
from builder.recognition.processes import Load, Task
from builder.recognition.there import read_there, version_there

if TYPE_CHECKING:
    from distributed import Client

S = TypeVar("S")
T = TypeVar("T")

LEAST_AHEAD = 32
"""Chunks to have under way at least, so that there is work for workers that come later."""


class Cluster(NamedTuple):
    """Where a Dask scheduler listens, and the seconds to wait for an answer, or for a worker."""

    scheduler: str
    patience: float

    def problem(self, what: str, hint: str) -> SettingsProblems:
        """What is wrong with it, to be raised."""
        return SettingsProblems([Problem(self.scheduler, None, what, hint)])


class Asked(NamedTuple):
    """The recogniser to read with: how a worker loads it, and its identity here."""

    load: Load
    identity: str

    @property
    def version(self) -> str:
        """What every worker must have, so that it reads as this machine would."""
        return f"dateline {__version__}, {self.identity}"


def worked_there(
    cluster: Cluster, asked: Asked, task: Task[S, T], sources: Sequence[S], characters: int
) -> Iterator[T]:
    """The result of each source, in order: the same as from this machine.

    Raises SettingsProblems where `distributed` is not installed, no scheduler answers, there are no workers,
    or one of them would read otherwise. What was handed out before stays good.
    """
    if not sources:
        return
    with _client(cluster) as client:
        workers = _workers(client, cluster, asked)
        crew = Crew(
            client.get_executor(pure=False).submit,
            _watch(client, cluster),
            max(LEAST_AHEAD, TURNS * workers),
        )
        read = partial(read_there, asked.load, asked.identity, asked.version, task)
        yield from in_order(crew, (partial(read, chunk) for chunk in cut(sources, characters, workers)))


@contextmanager
def _client(cluster: Cluster) -> Iterator[Client]:
    """A connection to the scheduler; what goes wrong on it is told as one problem."""
    if importlib.util.find_spec("distributed") is None:
        raise cluster.problem(
            "Reading on a Dask cluster needs the package distributed, which is not installed.",
            "Install it: pip install 'dateline[cluster]'",
        )
    import dask

    # Said here once, as a problem, instead of in its log as well.
    dask.config.set(logging={"distributed": "critical", "distributed.client": "critical"})
    from distributed.scheduler import KilledWorker

    try:
        client = _connected(cluster)
    except (OSError, ValueError) as error:
        raise cluster.problem(
            f"No Dask scheduler answers there: {_said(error)}.",
            "Start one with `dask scheduler`, or read here, without --scheduler and [workers].",
        ) from None
    try:
        yield client
    except KilledWorker as error:
        raise cluster.problem(
            f"Several workers died over the same texts: {_said(error)}.", f"Look at their logs. {_GO_ON}"
        ) from None
    except (CancelledError, OSError) as error:
        raise cluster.problem(
            f"The work there broke off: {_said(error)}.", f"Look whether the scheduler still runs. {_GO_ON}"
        ) from None
    except ImportError as error:
        raise cluster.problem(f"A worker lacks a package: {_said(error)}.", _SAME) from None
    finally:
        client.close(timeout=cluster.patience)


def _connected(cluster: Cluster) -> Client:
    """A client of the scheduler. Raises OSError or ValueError where it cannot be one."""
    from distributed import Client

    connected: Future[Client] = Future()

    def connect() -> None:
        try:
            connected.set_result(
                Client(cluster.scheduler, timeout=cluster.patience, set_as_default=False, name="dateline")
            )
        except Exception as error:
            connected.set_exception(error)

    # Aside, because a client waits for ever for one who listens and says nothing.
    Thread(target=connect, daemon=True).start()
    return connected.result(cluster.patience + _LEEWAY)


_LEEWAY = 2.0  # seconds for the client to give up by itself, and to say why
_SAME = "Give all workers the same versions of Dateline, spaCy and the pipeline as here."
_GO_ON = "What was read so far is kept: the next build goes on from there."


def _workers(client: Client, cluster: Cluster, asked: Asked) -> int:
    """How many workers there are, each seen to read as this machine would."""
    try:
        client.wait_for_workers(1, timeout=cluster.patience)
    except TimeoutError:
        raise _nobody(cluster) from None
    found = client.run(version_there, asked.load, asked.identity, on_error="return")
    if not found:
        raise _nobody(cluster)
    # A worker that does not answer any more reads nothing either.
    others = {
        worker: _has(has)
        for worker, has in found.items()
        if has != asked.version and not isinstance(has, OSError)
    }
    if others:
        raise SettingsProblems(_other_versions(others, asked.version))
    return len(found)


def _has(found: object) -> str:
    match found:
        case DatelineError(problems=problems):
            return " ".join(problem.what for problem in problems)
        # Dask makes some errors texts on their way.
        case Exception() if "No module named" in str(found):
            return f"no Dateline, or not all of it ({_said(found)})"
        case Exception():
            return f"an error, {type(found).__name__}: {_said(found)}"
    return str(found)


def _other_versions(others: Mapping[str, str], version: str) -> Iterator[Problem]:
    for worker, has in others.items():
        yield Problem(worker, None, f"This worker has {has.rstrip('.')}; here is {version}.", _SAME)


def _nobody(cluster: Cluster) -> SettingsProblems:
    return cluster.problem(
        f"It has no workers, and none came for {cluster.patience:g} seconds.",
        f"Start some with `dask worker {cluster.scheduler}`. {_GO_ON}",
    )


def _watch(client: Client, cluster: Cluster) -> Callable[[], None]:
    """What raises when there have been no workers for too long."""
    seen = time.monotonic()

    def look() -> None:
        nonlocal seen
        if client.nthreads():
            seen = time.monotonic()
        elif time.monotonic() - seen > cluster.patience:
            raise _nobody(cluster)

    return look


def _said(error: BaseException) -> str:
    """The first line of what an error says, without its full stop."""
    lines = str(error).splitlines() or [type(error).__name__]
    return lines[0].rstrip(".")

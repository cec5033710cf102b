"""Dask clusters on this machine for tests: a real scheduler and real workers, each a process of its own.

All of it listens on 127.0.0.1 only, on ports that were free, and has no dashboard.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from distributed import Client

ROOT = Path(__file__).parent.parent
PATIENCE = 90.0  # seconds, for a busy machine


class LocalCluster:
    """A scheduler, and the workers that were started for it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "scheduler.json"
        self._processes = [
            _start(["scheduler", "--port", "0", "--no-show", "--scheduler-file", str(self._file)], folder)
        ]
        until(self._file.exists)
        self._client = Client(scheduler_file=str(self._file), timeout=PATIENCE, set_as_default=False)
        self.address = str(self._client.scheduler_info(n_workers=0)["address"])

    def start(self, name: str, options: tuple[str, ...] = (), **environment: str) -> int:
        """Start a worker; its process id."""
        words = ["worker", self.address, "--no-nanny", "--nthreads", "1", "--name", name]
        words += ["--local-directory", str(self._folder)]
        self._processes.append(_start(words, self._folder, options, environment))
        return self._processes[-1].pid

    def wait_for(self, workers: int) -> None:
        """Wait until so many workers are there, and no others."""
        until(lambda: len(self._client.nthreads()) == workers)

    def kill(self, pid: int) -> None:
        """End one of its processes at once, as a machine that fails does."""
        (process,) = (one for one in self._processes if one.pid == pid)
        process.kill()
        process.wait()

    def kill_workers(self) -> None:
        """End all workers, and wait until the scheduler knows it."""
        for process in self._processes[1:]:
            self.kill(process.pid)
        self.wait_for(0)

    def kill_all(self) -> None:
        """End all of its processes."""
        self._client.close()
        for process in self._processes:
            self.kill(process.pid)


@contextmanager
def local_cluster(folder: Path) -> Iterator[LocalCluster]:
    """A scheduler that is ended afterwards, and all its workers with it."""
    cluster = LocalCluster(folder)
    try:
        yield cluster
    finally:
        cluster.kill_all()


def until(there: Callable[[], bool]) -> None:
    """Wait for something. Raises TimeoutError where it does not come."""
    end = time.monotonic() + PATIENCE
    while not there():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.05)


def _start(
    words: list[str], folder: Path, options: tuple[str, ...] = (), environment: dict[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start `dask WORDS`; `options` are those of its Python."""
    command = [sys.executable, *options, "-m", "dask", *words, "--host", "127.0.0.1", "--no-dashboard"]
    path = {"PYTHONPATH": str(ROOT)}
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **path, **(environment or {})},
            stdout=subprocess.DEVNULL,
            stderr=log,
        )

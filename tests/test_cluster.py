"""Reading on a Dask cluster: a real scheduler, real workers, and what becomes of the work when they die."""

from __future__ import annotations

import os
import socket
import sysconfig
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from builder import __version__
from builder.annotations.annotating import annotate
from builder.annotations.readers import LazyRecogniser, Recognisers
from builder.foundation.problems import SettingsProblems
from builder.foundation.store import open_store
from builder.recognition import cluster as clusters
from builder.recognition.cluster import Asked, Cluster, worked_there
from builder.recognition.model import Recogniser
from builder.recognition.there import read_there
from builder.settings.site import Site
from builder.site.building import BuildOptions, build
from builder.topics.vocabulary import vocabulary_of
from tests.clusters import LocalCluster, local_cluster, until
from tests.samples import make_article
from tests.sites import FIVE, FakeRecogniser, article, build_site, make_site, tree

TEXTS = [f"Omar Haddad {'x' * at} in Geneva." for at in range(100)]
MANY = {
    **FIVE,
    **{
        f"content/articles/2026/2026-02-03-{number:03}.md": article(
            f"Number {number}", "2026-02-03", f"Omar Haddad flew to Geneva, then to berth {number}."
        )
        for number in range(60)
    },
}


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalCluster]:
    """A scheduler for all tests that do not kill it."""
    with local_cluster(tmp_path_factory.mktemp("cluster")) as cluster:
        yield cluster


@pytest.fixture
def running(scheduler: LocalCluster) -> Iterator[LocalCluster]:
    """The scheduler without workers, which a test may start."""
    yield scheduler
    scheduler.kill_workers()


def _counts(recogniser: Recogniser, texts: Sequence[str]) -> list[tuple[int, int]]:
    found = recogniser.read(texts)
    return [(len(text), len(mentions)) for text, mentions in zip(texts, found, strict=True)]


def _pids(_: Recogniser, texts: Sequence[str]) -> list[int]:
    return [os.getpid() for _ in texts]


def _loads(recogniser: Recogniser, texts: Sequence[str]) -> list[int]:
    return [id(recogniser) for _ in texts]


class _Another(FakeRecogniser):
    """What a worker has whose pipeline is another one."""

    identity = f"fake {os.environ.get('TESTED_VERSION', '1')}"


def _cluster(running: LocalCluster, patience: float = 60.0) -> Cluster:
    return Cluster(running.address, patience)


def _problems(cluster: Cluster, asked: Asked) -> list[str]:
    with pytest.raises(SettingsProblems) as raised:
        list(worked_there(cluster, asked, _counts, TEXTS, 1))
    assert raised.value.exit_code == 2
    return [str(problem) for problem in raised.value.problems]


FAKE = Asked(FakeRecogniser, "fake 1")


def test_results_come_in_order_from_the_workers_which_load_once(running: LocalCluster) -> None:
    for name in ("one", "two"):
        running.start(name)
    running.wait_for(2)
    there = partial(worked_there, _cluster(running), FAKE)
    assert list(there(_counts, TEXTS, 10**6)) == _counts(FakeRecogniser(), TEXTS)
    pids = set(there(_pids, TEXTS, 10**7))
    assert len(pids) == 2
    assert os.getpid() not in pids
    assert len(set(there(_loads, TEXTS, 10**7))) <= 2
    with pytest.raises(ZeroDivisionError):
        list(there(_failing, TEXTS, 1))


def test_without_texts_nobody_is_asked() -> None:
    assert list(worked_there(Cluster("tcp://127.0.0.1:1", 1), FAKE, _counts, [], 0)) == []


def _failing(_: Recogniser, texts: Sequence[str]) -> list[int]:
    return [len(text) // 0 for text in texts]


# ---------------------------------------------------------------------------- a build


class _Waiting(FakeRecogniser):
    """Reads as the fake one. The first who reads says who it is, and reads no further until it is killed."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._victim = folder / "victim"
        try:
            with self._victim.open("x") as file:
                file.write(str(os.getpid()))
        except FileExistsError:
            self._read_on = True
        else:
            self._read_on = False

    def read(self, texts):  # type: ignore[no-untyped-def]
        if not self._read_on:
            (self._victim.parent / "reading").write_text("", "utf-8")
            until((self._victim.parent / "never").exists)
        return super().read(texts)


def _build_there(site: Site, cluster: Cluster, folder: Path) -> int:
    lazy = LazyRecogniser("fake 1", partial(_Waiting, folder), None, cluster)
    recognisers = Recognisers("en", {"en": lazy}.get)
    return build(site, BuildOptions(), recognisers, lambda what, done, of: None).annotated


def test_a_worker_is_killed_while_it_reads_and_the_site_is_the_same(
    running: LocalCluster, tmp_path: Path
) -> None:
    alone, together = make_site(tmp_path / "alone", MANY), make_site(tmp_path / "together", MANY)
    annotated = build_site(alone).annotated
    pids = [running.start("one"), running.start("two")]
    running.wait_for(2)
    with ThreadPoolExecutor(1) as aside:
        building = aside.submit(_build_there, together, _cluster(running), tmp_path)
        until(lambda: (tmp_path / "reading").exists() or building.done())
        victim = int((tmp_path / "victim").read_text("utf-8"))
        assert victim in pids
        assert not building.done()
        running.kill(victim)
        assert building.result() == annotated
    running.wait_for(1)
    assert tree(together.output) == tree(alone.output)


def test_all_workers_die_and_what_was_read_is_kept(
    running: LocalCluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [make_article(f"2026-01-05-{number}", f"Omar Haddad {number}.") for number in range(120)]
    vocabulary = vocabulary_of({}, with_default=False)
    told: list[int] = []
    pid = running.start("one")
    running.wait_for(1)
    lazy = LazyRecogniser("fake 1", FakeRecogniser, None, _cluster(running, 2))
    recognisers = Recognisers("en", {"en": lazy}.get)

    def progress(done: int, of: int) -> None:
        told.append(done)
        running.kill(pid)

    # Else the worker would have read all of them ahead when it dies.
    monkeypatch.setattr(clusters, "LEAST_AHEAD", 1)
    monkeypatch.setattr(clusters, "TURNS", 1)
    with (
        open_store(tmp_path / "c") as store,
        pytest.raises(SettingsProblems, match="no workers, and none came for 2 seconds"),
    ):
        annotate(articles, recognisers, vocabulary, store, progress)
    with open_store(tmp_path / "c") as store:
        assert 64 <= len(store.all("readings")) < 120
    assert told == [64]


# ---------------------------------------------------------------------------- clusters to be told of


def test_nobody_listens_there() -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))  # and does not listen
        address = f"tcp://127.0.0.1:{bound.getsockname()[1]}"
        (problem,) = _problems(Cluster(address, 1), FAKE)
    assert problem.startswith(f"{address}: No Dask scheduler answers there: Timed out")
    assert "Start one with `dask scheduler`" in problem


def test_somebody_else_listens_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        (problem,) = _problems(Cluster(f"tcp://127.0.0.1:{silent.getsockname()[1]}", 1), FAKE)
    assert "No Dask scheduler answers there" in problem


def test_nobody_works_there(running: LocalCluster) -> None:
    (problem,) = _problems(_cluster(running, 1), FAKE)
    assert f"{running.address}: It has no workers, and none came for 1 seconds." in problem
    assert f"dask worker {running.address}" in problem


def test_the_scheduler_dies(tmp_path: Path) -> None:
    with local_cluster(tmp_path) as running:
        running.start("one")
        running.wait_for(1)
        there = worked_there(_cluster(running, 2), FAKE, _counts, TEXTS * 20, 10**9)
        next(there)
        running.kill_all()
        with pytest.raises(SettingsProblems, match=r"broke off|no workers") as raised:
            list(there)
    assert "What was read so far is kept" in str(raised.value)


def test_workers_that_would_read_otherwise_are_named(running: LocalCluster) -> None:
    running.start("same")
    running.start("other", TESTED_VERSION="2")
    # Without `site`, nothing but packages is found: no checkout, so no tests and no Dateline.
    running.start("bare", options=("-S", "-P"), PYTHONPATH=sysconfig.get_path("purelib"))
    running.wait_for(3)
    problems = _problems(_cluster(running), Asked(_Another, "fake 1"))
    here = f"here is dateline {__version__}, fake 1. Give all workers the same versions"
    assert len(problems) == 2
    assert all(here in problem for problem in problems)
    assert sum(f"This worker has dateline {__version__}, fake 2;" in problem for problem in problems) == 1
    assert sum("This worker has no Dateline, or not all of it (" in problem for problem in problems) == 1


def test_a_worker_that_comes_late_is_looked_at_too() -> None:
    with pytest.raises(SettingsProblems, match="fake 1; here is x"):
        read_there(FakeRecogniser, "fake 1", "x", _counts, TEXTS)


def test_without_the_package_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    (problem,) = _problems(Cluster("tcp://127.0.0.1:1", 1), FAKE)
    assert "pip install 'dateline[cluster]'" in problem

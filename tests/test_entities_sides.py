"""Several processes resolve a library side by side: what comes out is what one alone gives."""

from __future__ import annotations

import multiprocessing
import os
import random
import threading
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from builder.annotations.readings import Readings
from builder.entities.knowledge import Knowledge
from builder.entities.model import Reading, Resolution
from builder.entities.readings import to_json
from builder.entities.resolving import sides
from builder.entities.resolving.keeping import resolve_again
from builder.entities.resolving.resolution import Library, resolve
from builder.entities.resolving.sides import ALONE, Gone, Side, by_sides, share_of, sides_for
from builder.foundation.digests import digest_of
from builder.foundation.forking import may_fork
from builder.foundation.store import open_store
from tests.test_entities_resolving_again import FILES, LABELS, PHRASES, built, looked_up, read

pytestmark = [
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="this system starts processes otherwise"),
    # The test runner may have threads, which the processes here do not need.
    pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning"),
]

DOCUMENTS = 40


@pytest.fixture
def few_are_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Other processes for a few documents, and beside the threads of the test runner."""
    monkeypatch.setattr(sides, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(sides, "may_fork", lambda: True)


def readings(seed: int = 1) -> dict[str, Reading]:
    """Documents that contradict each other, some of them twice."""
    chance = random.Random(seed)
    found = {}
    for number in range(DOCUMENTS):
        labels = {name: chance.choice(some) for name, some in LABELS.items()}
        text = "\n".join(chance.sample(PHRASES, 6))
        found[f"content/{number:02}.md"] = read(text, labels, chance.choice(["en", "en", "fr"]))
    return found | {"content/again.md": found["content/07.md"]}


def library(of: Mapping[str, Reading], jobs: int) -> Library:
    """A library of which two documents have one key, as those of one text have."""
    keys = {doc: digest_of(repr(reading)) for doc, reading in of.items()}
    return Library(of, keys, Knowledge.build(FILES[:4])[0], jobs=jobs)


@pytest.mark.usefixtures("few_are_worth_it")
@pytest.mark.parametrize("jobs", [2, 3, 4])
def test_side_by_side_the_same_comes_out(jobs: int, tmp_path: Path) -> None:
    of = readings()
    assert sides_for(len(of), jobs) == jobs
    knowledge = Knowledge.build(FILES[:4])[0]
    alone = looked_up(resolve(of, knowledge, jobs=1))
    assert looked_up(resolve(of, knowledge, jobs=jobs)) == alone
    assert built(tmp_path / "cache.sqlite3", library(of, jobs)) == alone


@pytest.mark.usefixtures("few_are_worth_it")
def test_what_is_left_to_the_next_build_is_the_same(tmp_path: Path) -> None:
    of, cache = readings(), tmp_path / "cache.sqlite3"
    built(cache, library(of, jobs=2))
    changed = of | {"content/05.md": readings(2)["content/05.md"]}
    del changed["content/30.md"]
    assert built(cache, library(changed, jobs=2)) == looked_up(
        resolve(changed, library(of, 1).knowledge, jobs=1)
    )


@pytest.mark.usefixtures("few_are_worth_it")
def test_another_process_has_its_readings_in_its_memory(tmp_path: Path) -> None:
    of, asked = readings(), list[str]()
    with open_store(tmp_path / "cache.sqlite3") as store:
        store.put("readings", {doc: to_json(reading) for doc, reading in of.items()})
        kept = Readings(store, {doc: doc for doc in of}, lambda _: "")

        def held(documents: Iterable[str]) -> Mapping[str, Reading]:
            asked.extend(documents)
            return kept.held(asked)

        found = looked_up(resolve_again(replace(library(of, 2), readings=kept, held=held), store))
    assert len(asked) == len(of) - len(of) // 2
    assert found == looked_up(resolve(of, library(of, 1).knowledge, jobs=1))


@pytest.mark.usefixtures("few_are_worth_it")
@pytest.mark.parametrize("end", ["by an error", "by a signal"])
def test_where_another_process_ends_one_does_all(end: str) -> None:
    here = os.getpid()

    class Ending(dict[str, Reading]):
        def __getitem__(self, doc: str) -> Reading:
            if os.getpid() != here and doc == "content/35.md":
                if end == "by an error":
                    raise KeyError(doc)
                os.kill(os.getpid(), 9)
            return super().__getitem__(doc)

    of = readings()
    assert resolved(Ending(of)) == resolved(of)
    assert not multiprocessing.active_children()


def resolved(of: Mapping[str, Reading]) -> Resolution:
    return looked_up(resolve(of, Knowledge(), jobs=2))


@pytest.mark.usefixtures("few_are_worth_it")
def test_an_error_on_the_first_side_is_raised_and_ends_the_others() -> None:
    def first(side: Side) -> None:
        raise ValueError(side.sides)

    with pytest.raises(ValueError, match="3"):
        by_sides(3, first, lambda: lambda side: side.shared(lambda: 1))
    assert not multiprocessing.active_children()


@pytest.mark.usefixtures("few_are_worth_it")
def test_what_sides_share_all_have() -> None:
    def work(side: Side) -> list[list[int]]:
        theirs = sorted(side.shared(lambda: side.number))
        named = side.of_the_first(lambda: side.number)
        side.give([[side.number, named, *theirs]])
        return sorted(side.given())

    assert by_sides(3, work, lambda: work) == [[1, 0, 0, 2], [2, 0, 0, 1]]


def test_alone_there_is_nothing_to_share() -> None:
    assert ALONE.shared(lambda: pytest.fail("asked")) == ()
    assert ALONE.of_the_first(lambda: 1) == 1
    assert list(ALONE.given()) == []
    assert ALONE.share(["a", "b"]) == ["a", "b"]


def test_every_document_is_in_one_share() -> None:
    documents = [str(number) for number in range(10)]
    assert [doc for number in range(3) for doc in share_of(documents, number, 3)] == documents


def test_a_few_documents_are_worth_no_other_process() -> None:
    assert sides_for(2 * sides.WORTH_A_PROCESS - 1, jobs=2) == 1


def test_beside_another_thread_nothing_is_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert not may_fork()
        assert sides_for(10 * sides.WORTH_A_PROCESS, jobs=2) == 1
    finally:
        done.set()
        thread.join()


def test_a_side_whose_other_end_is_closed_says_so() -> None:
    here, there = multiprocessing.Pipe()
    there.close()
    with pytest.raises(Gone):
        Side(1, (here,), 2).of_the_first(lambda: 1)
    with pytest.raises(Gone):
        Side(1, (here,), 2).give([b"x"])

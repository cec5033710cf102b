"""The loop that builds again. Every wait is for something to happen; none for time to pass."""

from __future__ import annotations

import queue
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from builder.foundation.problems import ContentProblems, Problem
from builder.preview import rebuilding as module
from builder.preview.announcing import Announcements
from builder.preview.looking import Sources
from builder.preview.rebuilding import attempt, rebuilding

PATIENCE = 30.0


class Builds:
    """A rebuild that tells of itself."""

    def __init__(self, what: Callable[[int], None] = lambda number: None) -> None:
        self.done: queue.Queue[int] = queue.Queue()
        self.number = 0
        self._what = what

    def __call__(self) -> None:
        self.number += 1
        self._what(self.number)
        self.done.put(self.number)

    def wait_for(self, number: int) -> None:
        """Wait until so many builds have been; a change in the middle of one makes one more."""
        while self.done.get(timeout=PATIENCE) < number:
            pass

    def quiet(self, most: int = 12) -> bool:
        """Whether building comes to rest, after so many builds at the most."""
        while self.number <= most:
            time.sleep(1.0)  # long beside all pauses
            if self.done.empty():
                return True
            while not self.done.empty():
                self.done.get()
        return False


@contextmanager
def running(root: Path, builds: Builds) -> Iterator[Announcements]:
    news = Announcements()
    sources = Sources((root / "site.toml", root / "content", root / "templates"), root / "public")
    said: list[str] = []
    with rebuilding(builds, sources, news, said.append) as first_done:
        assert first_done.wait(PATIENCE)
        yield news


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "site.toml").write_text("title = 'x'\n")
    return tmp_path


def test_a_change_is_built_and_announced(root: Path) -> None:
    builds = Builds()
    with running(root, builds) as news:
        builds.wait_for(1)
        before = news.state.build
        (root / "content/articles/a.md").write_text("a")
        builds.wait_for(2)
        assert builds.quiet()
        assert news.state.build != before


def test_files_and_folders_that_come_and_go(root: Path) -> None:
    builds = Builds()
    with running(root, builds):
        builds.wait_for(1)
        (root / "templates").mkdir()
        (root / "templates/base.html").write_text("1")
        builds.wait_for(2)
        (root / "templates/base.html").write_text("twelve")
        builds.wait_for(3)
        aside = root / "aside.toml"  # as editors save: written aside, then renamed
        aside.write_text("title = 'another'\n")
        aside.replace(root / "site.toml")
        builds.wait_for(4)
        (root / "content/articles").rmdir()
        (root / "content").rmdir()
        (root / "content/articles").mkdir(parents=True)
        (root / "content/articles/b.md").write_text("b")
        builds.wait_for(5)
        # Not b.md: made and gone again during one build, it would rightly count as no change at all.
        (root / "templates/base.html").unlink()
        builds.wait_for(6)


def test_many_changes_one_build(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "QUIET", 1.0)
    builds = Builds()
    with running(root, builds):
        builds.wait_for(1)
        for number in range(100):
            (root / f"content/articles/{number}.md").write_text("x")
        builds.wait_for(2)
        assert builds.quiet(most=5)


def test_what_dateline_writes_itself_is_no_change(root: Path) -> None:
    builds = Builds()
    with running(root, builds):
        builds.wait_for(1)
        for name in ("public/index.html", ".dateline/cache.sqlite3", "content/.x.swp", "content/x.md~"):
            (root / name).parent.mkdir(exist_ok=True)
            (root / name).write_text("x")
        assert builds.quiet()
        assert builds.number == 1


def test_changes_during_a_build_cause_one_more(root: Path) -> None:
    article = root / "content/articles/a.md"

    def edited_meanwhile(number: int) -> None:
        if number == 2:
            article.write_text("the editor went on")

    builds = Builds(edited_meanwhile)
    with running(root, builds):
        builds.wait_for(1)
        article.write_text("a")
        builds.wait_for(2)
        builds.wait_for(3)
        assert builds.quiet()


def test_a_build_that_always_writes_comes_to_an_end(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSES", (0.05, 0.05, 0.05))

    def write(number: int) -> None:
        (root / "content/permalinks.toml").write_text("x" * number)

    builds = Builds(write)
    with running(root, builds):
        for number in (1, 2, 3, 4):
            builds.wait_for(number)
        assert builds.quiet()
        (root / "content/articles/a.md").write_text("a")
        for number in (5, 6, 7, 8):
            builds.wait_for(number)
        assert builds.quiet()


def test_changes_are_found_where_the_system_tells_of_none(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from watchdog.observers.api import BaseObserver

    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(BaseObserver, "schedule", refuse)
    builds = Builds()
    with running(root, builds):
        builds.wait_for(1)
        (root / "content/articles/a.md").write_text("a")
        builds.wait_for(2)


def test_problems_are_told_and_forgotten(root: Path) -> None:
    problem = Problem("content/x.md", 4, "This is wrong.", "Write it otherwise.")

    def fails_once(number: int) -> None:
        if number == 1:
            builds.done.put(1)
            raise ContentProblems([problem])

    builds = Builds(fails_once)
    with running(root, builds) as news:
        builds.wait_for(1)
        assert str(problem) in news.state.problems
        (root / "content/articles/a.md").write_text("a")
        builds.wait_for(2)
        assert builds.quiet()
        assert not news.state.problems


def test_attempt_says_each_problem() -> None:
    said: list[str] = []

    def rebuild() -> None:
        raise ContentProblems([Problem("a", None, "One.", ""), Problem("b", 2, "Two.", "Do.")])

    assert attempt(rebuild, said.append) == ("a: One.", "b:2: Two. Do.")
    assert said == ["a: One.", "b:2: Two. Do."]


@pytest.mark.parametrize("fault", [KeyError("x"), SystemExit(1)])
def test_attempt_outlives_a_fault(fault: BaseException) -> None:
    said: list[str] = []

    def rebuild() -> None:
        raise fault

    (problem,) = attempt(rebuild, said.append)
    assert type(fault).__name__ in problem
    assert "Traceback" in said[0]

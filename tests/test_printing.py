"""Pages rendered in one process or in several: the same bytes, the same problems."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

import builder.output.presses as presses
import builder.output.printing as printing
from builder.articles.texts import HeldText
from builder.foundation.problems import ContentProblems
from builder.foundation.store import Store, open_store
from builder.output.presses import DIED
from builder.output.printing import PrintRun, Rendering, print_pages
from builder.output.tree import Aside
from builder.pages.contexts import Body, StandingContext
from builder.pages.feed_pages import NO_ENTRIES
from builder.pages.framing import framed, site_view
from builder.pages.model import CopiedFile, FeedEntry, FeedPage, FixedFile, Page
from builder.pages.rendering import Press
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from tests.samples import make_card, make_settings

CARDS = tuple(make_card(f"Card {n}", permalink=f"/{n}/") for n in range(3))
JOBS = pytest.mark.parametrize("jobs", [1, 2])
WAY_TO_START = presses._way_to_start
WAYS = [way for way in ("fork", "spawn") if way in multiprocessing.get_all_start_methods()]

# The tests may themselves be run beside other threads.
pytestmark = pytest.mark.filterwarnings("ignore:.*use of fork.*:DeprecationWarning")


@pytest.fixture(autouse=True, params=WAYS)
def every_page_is_worth_a_process(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    monkeypatch.setattr(printing, "WORTH_A_PROCESS", 1)
    monkeypatch.setattr(printing, "MOST_ON_A_SHEET", 2)
    monkeypatch.setattr(presses, "_way_to_start", lambda: multiprocessing.get_context(request.param))


def press(folder: Path, template: str = "{{ title }}|{{ body }}|{{ extra.x }}", **given: Any) -> Press:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.html").write_text(template, encoding="utf-8")
    settings = make_settings(**given)
    templates = Templates(TemplateFiles((folder,)), settings.base_url, settings.base_path, settings.language)
    return Press(templates, site_view(settings, ()), settings)


def standing(name: str, body: str = "*Text*", **extra: object) -> Page:
    return framed(StandingContext(name, Body(HeldText(body)), {"x": 1, **extra}), "page", f"/{name}/", name)


def feed(*entries: FeedEntry) -> FeedPage:
    return FeedPage("feed.xml", "rss", "/", "/feed.xml", "T", "D", NO_ENTRIES, entries)


def printed(
    pages: Sequence[Page],
    given: Press,
    store: Store,
    *,
    jobs: int = 1,
    there: dict[str, str] | None = None,
    wanted: Sequence[str] = (),
) -> tuple[Rendering, dict[str, bytes]]:
    with TemporaryDirectory() as folder:
        aside = Aside(Path(folder))
        run = PrintRun(
            press=given,
            jobs=jobs,
            there=(there or {}).get,
            write=aside.write,
            store=store,
            wanted={*wanted, *(page.path for page in pages)},
        )
        rendering = print_pages(pages, run, lambda done, of: None)
        files = {path: Path(aside.place_of(path)) for path in rendering.digests}
        assert {path for path, file in files.items() if file.exists()} == rendering.written
        return rendering, {path: files[path].read_bytes() for path in rendering.written}


def test_any_number_of_processes_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "picture").write_bytes(b"\xff")
    pages = [
        *(standing(f"p{n}", f"# A {n}\n\n[b](/b/)", x=CARDS[n % 3].title) for n in range(7)),
        feed(*(FeedEntry(card, None) for card in CARDS), FeedEntry(CARDS[0], Body(HeldText("*B*")))),
        FixedFile("a.txt", "é"),
        CopiedFile("picture", tmp_path / "picture"),
    ]
    given = press(tmp_path / "templates")
    given.templates.render("page.html", {"title": "", "body": "", "extra": {"x": ""}})  # a press in use
    with open_store(None) as store:
        alone, files = printed(pages, given, store)
    with open_store(None) as store:
        together, same = printed(pages, given, store, jobs=2)
    assert alone == together
    assert files == same
    assert files["a.txt"] == "é".encode()
    assert sorted(files) == sorted(page.path for page in pages)


@JOBS
def test_what_is_there_already_is_not_written(jobs: int, tmp_path: Path) -> None:
    pages = [standing("a"), standing("b"), FixedFile("c.txt", "c")]
    given = press(tmp_path)
    with open_store(None) as store:
        first, _ = printed(pages, given, store)
        there = {**first.digests, pages[1].path: "another"}
        second, files = printed(pages, given, store, jobs=jobs, there=there)
    assert second == Rendering(first.digests, frozenset(files))
    assert list(files) == [pages[1].path]


@JOBS
def test_all_problems_are_told_each_once_and_in_order(jobs: int, tmp_path: Path) -> None:
    given = press(tmp_path, "{{ 1 / extra.x }}")
    pages: list[Page] = [standing(f"p{n}", x=0 if n % 2 else "a") for n in range(6)]
    pages.append(CopiedFile("gone.png", tmp_path / "gone.png"))
    with open_store(None) as store, pytest.raises(ContentProblems) as raised:
        printed(pages, given, store, jobs=jobs)
    told = [(problem.path, problem.what.split()[0]) for problem in raised.value.problems]
    template = "templates/page.html"
    assert told == [("gone.png", "It"), (template, "division"), (template, "unsupported")]


class Deadly:
    """A text that ends the process that writes it."""

    def encode(self, _encoding: str) -> bytes:
        os._exit(1)


class Faulty:
    """A text that nobody can write."""

    def encode(self, _encoding: str) -> bytes:
        raise OSError(28, "No space left on device")


def with_the_last(text: object) -> list[Page]:
    """Pages of which the last are sent to another process."""
    pages: list[Page] = [FixedFile(f"{n}.txt", "a") for n in range(20)]
    return [*pages, FixedFile("last.txt", text)]  # type: ignore[arg-type]


def test_a_process_that_dies_is_one_clear_problem(tmp_path: Path) -> None:
    with open_store(None) as store, pytest.raises(ContentProblems) as raised:
        printed(with_the_last(Deadly()), press(tmp_path), store, jobs=2)
    assert raised.value.problems == (DIED,)
    assert not multiprocessing.active_children()


def test_what_a_process_raises_is_raised_here(tmp_path: Path) -> None:
    with open_store(None) as store, pytest.raises(OSError, match="No space left") as raised:
        printed(with_the_last(Faulty()), press(tmp_path), store, jobs=2)
    assert "in encode" in raised.value.__notes__[0]
    assert not multiprocessing.active_children()


def test_beside_another_thread_nothing_is_forked() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert WAY_TO_START().get_start_method() == "spawn"
    finally:
        done.set()
        other.join()


class Unreadable:
    """The text of a body that nobody may read."""

    digest = HeldText("*Text*").digest

    @property
    def content(self) -> str:
        raise AssertionError("it was read")


@JOBS
def test_a_body_that_is_known_is_not_read(jobs: int, tmp_path: Path) -> None:
    given = press(tmp_path)
    unread = StandingContext("a", Body(Unreadable()), {"x": 1})
    with open_store(None) as store:
        _, files = printed([standing("a", x=1), FixedFile("b", "")], given, store, jobs=jobs)
        again = framed(unread, "page", "/a/", "a")
        assert printed([again, FixedFile("b", "")], given, store, jobs=jobs)[1] == files
        other = framed(
            StandingContext("a", Body(Unreadable(), (), (("b.md", "/b/"),)), {"x": 1}), "page", "/a/", "a"
        )
        with pytest.raises(AssertionError):
            printed([other], given, store)


def test_bodies_of_pages_that_are_gone_are_forgotten(tmp_path: Path) -> None:
    given = press(tmp_path)
    with open_store(None) as store:
        printed([standing("a"), standing("b")], given, store)
        printed([standing("b", "*Other*")], given, store, wanted=["a/index.html"])
        assert len(store.keys("bodies")) == 2
        printed([standing("b", "*Third*")], given, store)
        assert [name.split("\n")[1] for name in store.keys("bodies")] == ["b/index.html"]


def test_what_is_kept_of_a_body_in_another_form_is_not_known(tmp_path: Path) -> None:
    given = press(tmp_path)
    with open_store(None) as store:
        _, files = printed([standing("a", x=1)], given, store)
        store.put_bytes("bodies", dict.fromkeys(store.keys("bodies"), b"\xc1"))
        assert printed([standing("a", x=1)], given, store)[1] == files

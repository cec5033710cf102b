"""What is rendered and what is written: only what is new."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.articles.texts import HeldText
from builder.foundation.problems import ContentProblems
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import Store, open_store
from builder.output.counts import Counts
from builder.output.listing import MANIFEST
from builder.output.opening import LOOSE
from builder.output.writing import Errand, write_site
from builder.pages.chapters import SitePlan
from builder.pages.contexts import Body, StandingContext
from builder.pages.framing import framed, site_view
from builder.pages.model import CopiedFile, FixedFile, Page
from builder.pages.rendering import Press
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from tests.samples import make_settings
from tests.sites import tree

A, B = FixedFile("a.txt", "A"), FixedFile("deep/b.txt", "B")


def press(folder: Path, template: str = "{{ title }}") -> Press:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.html").write_text(template, encoding="utf-8")
    known = make_settings()
    templates = Templates(TemplateFiles((folder,)), known.base_url, known.base_path, known.language)
    return Press(templates, site_view(known, ()), known)


def standing(name: str, title: str) -> Page:
    return framed(StandingContext(title, Body(HeldText("")), {}), "page", f"/{name}/", title)


def planned(pages: Sequence[Page]) -> SitePlan:
    return SitePlan(make_settings(), (), tuple(pages))


def write(
    root: Path, pages: Sequence[Page], store: Store, *, template: str = "{{ title }}", rerender: bool = False
) -> Counts:
    errand = Errand(root / "public", press(root / "templates", template), rerender)
    return write_site(planned(pages), errand, store, Stopwatch(), lambda done, of: None)


def figures(counts: Counts) -> tuple[int, int, int, int, int]:
    return counts.total, counts.rendered, counts.written, counts.unchanged, counts.removed


def built(root: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(root / "public").items() if path != MANIFEST}


def test_at_first_everything_is_written_and_then_nothing(tmp_path: Path) -> None:
    with open_store(None) as store:
        assert figures(write(tmp_path, [A, B], store)) == (2, 2, 2, 0, 0)
        assert built(tmp_path) == {"a.txt": b"A", "deep/b.txt": b"B"}
        again = write(tmp_path, [A, B], store)
    assert figures(again) == (2, 0, 0, 2, 0)
    assert again.reasons == ()


def test_only_what_has_changed_is_rendered_and_the_rest_keeps_its_time(tmp_path: Path) -> None:
    with open_store(None) as store:
        write(tmp_path, [A, B, FixedFile("c.txt", "C")], store)
        os.utime(tmp_path / "public/deep/b.txt", (1000, 1000))
        counts = write(tmp_path, [FixedFile("a.txt", "new"), B, FixedFile("d.txt", "D")], store)
    assert figures(counts) == (3, 2, 2, 1, 1)
    assert built(tmp_path) == {"a.txt": b"new", "deep/b.txt": b"B", "d.txt": b"D"}
    assert (tmp_path / "public/deep/b.txt").stat().st_mtime == 1000
    assert dict(counts.reasons) == {
        "a.txt": "changed: the text",
        "d.txt": "it is new, or nothing is known of it",
    }


def test_what_is_rendered_to_the_same_bytes_is_not_written(tmp_path: Path) -> None:
    with open_store(None) as store:
        write(tmp_path, [standing("x", "X")], store)
        counts = write(tmp_path, [standing("x", "X")], store, template="{{ title }}{# new #}")
    assert figures(counts) == (1, 1, 0, 1, 0)


@pytest.mark.parametrize("rerender", [True, False])
def test_without_knowledge_everything_is_rendered_and_nothing_written(rerender: bool, tmp_path: Path) -> None:
    with open_store(None) as store:
        write(tmp_path, [A, B], store)
        if rerender:
            assert figures(write(tmp_path, [A, B], store, rerender=True)) == (2, 2, 0, 2, 0)
    with open_store(None) as store:
        assert figures(write(tmp_path, [A, B], store)) == (2, 2, 0, 2, 0)
        assert figures(write(tmp_path, [A, B], store)) == (2, 0, 0, 2, 0)


@pytest.mark.parametrize("damage", ["removed", "changed", "same size", "same size and time"])
def test_a_file_that_somebody_damaged_is_made_again(damage: str, tmp_path: Path) -> None:
    file = tmp_path / "public/a.txt"
    with open_store(None) as store:
        write(tmp_path, [A, B], store)
        before = file.stat()
        if damage == "removed":
            file.unlink()
        else:
            file.write_text("longer" if damage == "changed" else "Z", encoding="utf-8")
        if damage == "same size and time":
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
            # What nobody can see without reading every file is found by a build that knows nothing.
            with open_store(None) as fresh:
                assert write(tmp_path, [A, B], fresh).written == 1
        else:
            assert write(tmp_path, [A, B], store).written == 1
    assert file.read_text(encoding="utf-8") == "A"


def test_a_file_that_was_only_touched_is_left_alone(tmp_path: Path) -> None:
    with open_store(None) as store:
        write(tmp_path, [A, B], store)
        os.utime(tmp_path / "public/a.txt", (1000, 1000))
        assert figures(write(tmp_path, [A, B], store)) == (2, 0, 0, 2, 0)


def test_nonsense_in_the_cache_costs_a_rendering(tmp_path: Path) -> None:
    with open_store(None) as store:
        write(tmp_path, [A, B], store)
        store.put_bytes("pages", {LOOSE: b"nonsense"})
        assert figures(write(tmp_path, [A, B], store)) == (2, 2, 0, 2, 0)


def test_files_are_copied_and_copied_again_when_they_change(tmp_path: Path) -> None:
    source = tmp_path / "picture.svg"
    source.write_bytes(b"one")
    with open_store(None) as store:
        assert figures(write(tmp_path, [CopiedFile("media/p.svg", source)], store)) == (1, 0, 1, 0, 0)
        assert figures(write(tmp_path, [CopiedFile("media/p.svg", source)], store)) == (1, 0, 0, 1, 0)
        source.write_bytes(b"three")
        assert figures(write(tmp_path, [CopiedFile("media/p.svg", source)], store)) == (1, 0, 1, 0, 0)
    assert built(tmp_path) == {"media/p.svg": b"three"}


def test_every_template_that_fails_is_reported_and_the_folder_is_as_it_was(tmp_path: Path) -> None:
    with open_store(None) as store:
        write(tmp_path, [A, standing("x", "X")], store)
        before = tree(tmp_path / "public")
        pages = [FixedFile("a.txt", "new"), standing("x", "X"), standing("y", "Y")]
        with pytest.raises(ContentProblems, match=r"templates/page.html:1"):
            write(tmp_path, pages, store, template="{{ nothing }}")
    assert tree(tmp_path / "public") == before
    assert not list(tmp_path.glob(".public*"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_picture_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    source = tmp_path / "picture.svg"
    source.write_bytes(b"one")
    source.chmod(0)
    with open_store(None) as store, pytest.raises(ContentProblems, match=r"media/p.svg: It cannot be copied"):
        write(tmp_path, [CopiedFile("media/p.svg", source)], store)


def test_a_picture_that_has_become_something_else_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "picture.svg").mkdir()
    with open_store(None) as store, pytest.raises(ContentProblems, match=r"media/p.svg: It cannot be copied"):
        write(tmp_path, [CopiedFile("media/p.svg", tmp_path / "picture.svg")], store)


@pytest.mark.parametrize(
    ("foreign", "page"),
    [("a.txt", "a.txt"), ("about", "about/index.html"), ("about/index.html/x", "about/index.html")],
)
def test_a_file_of_somebody_else_is_never_overwritten(foreign: str, page: str, tmp_path: Path) -> None:
    path = tmp_path / "public" / foreign
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    with (
        open_store(None) as store,
        pytest.raises(ContentProblems, match=f"public/{page}: This file was not made"),
    ):
        write(tmp_path, [FixedFile(page, "x"), B], store)
    assert built(tmp_path) == {foreign: b"mine"}


def test_a_file_of_somebody_else_stays_beside_the_pages(tmp_path: Path) -> None:
    path = tmp_path / "public/deep/mine.txt"
    path.parent.mkdir(parents=True)
    path.write_text("mine", encoding="utf-8")
    with open_store(None) as store:
        assert write(tmp_path, [A, B], store).foreign == ("deep/mine.txt",)
        assert write(tmp_path, [A], store).removed == 1
    assert built(tmp_path) == {"a.txt": b"A", "deep/mine.txt": b"mine"}


def test_a_page_may_become_a_folder_and_a_folder_a_page(tmp_path: Path) -> None:
    with open_store(None) as store:
        write(tmp_path, [FixedFile("x", "1"), FixedFile("y/z", "2")], store)
        write(tmp_path, [FixedFile("x/w", "3"), FixedFile("y", "4")], store)
    assert built(tmp_path) == {"x/w": b"3", "y": b"4"}


def test_a_site_may_be_built_in_two_places_in_turn(tmp_path: Path) -> None:
    with open_store(None) as store:
        for title in ("one", "two", "two"):
            for place in ("public", "preview"):
                errand = Errand(tmp_path / place, press(tmp_path / "templates"))
                pages = planned([standing("x", title), A])
                write_site(pages, errand, store, Stopwatch(), lambda done, of: None)
                assert (tmp_path / place / "x/index.html").read_text(encoding="utf-8") == title


def test_progress_is_told_for_every_page(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    with open_store(None) as store:
        errand = Errand(tmp_path / "public", press(tmp_path / "templates"))
        write_site(planned([A, B]), errand, store, Stopwatch(), lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


TEXTS = st.sampled_from(["1", "2", "33"])
# What is a file in one plan is a folder in another.
STATES = st.dictionaries(st.sampled_from(["a", "b/a", "b/c/d", "e"]), TEXTS, max_size=4) | st.dictionaries(
    st.sampled_from(["a/b", "b", "e/f/g"]), TEXTS, max_size=3
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(STATES, st.booleans()), min_size=1, max_size=5))
def test_after_any_sequence_of_plans_the_folder_is_the_last_one(
    tmp_path_factory: pytest.TempPathFactory, history: list[tuple[dict[str, str], bool]]
) -> None:
    root = tmp_path_factory.mktemp("writing")
    with open_store(None) as store:
        for state, rerender in history:
            write(root, [FixedFile(*pair) for pair in state.items()], store, rerender=rerender)
            assert built(root) == {path: text.encode() for path, text in state.items()}
            assert all(any(place.iterdir()) for place in (root / "public").rglob("*") if place.is_dir())

"""The built site on disk: changed in one step, or not at all (invariant 7)."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import builder.output.tree as tree_module
from builder.output.listing import MANIFEST, Listing, listed
from builder.output.tree import prepared, recover
from tests.sites import tree


def put(folder: Path, *made: str, foreign: tuple[str, ...] = ()) -> None:
    """A built site of those files, each with its name in it."""
    for name in (*made, *foreign):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    (folder / MANIFEST).write_text("".join(f"{name}\n" for name in made), encoding="utf-8")


def some(folder: Path, *names: str) -> Listing:
    """Those files of a built site, as they look."""
    there = listed(folder)
    return Listing({name: there[name] for name in names})


def beside(output: Path) -> list[str]:
    """What lies where the built site lies."""
    return sorted(path.name for path in output.parent.iterdir())


@pytest.fixture(params=["exchanged", "renamed"])
def output(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where to build, on a system that exchanges two folders in one step and on one that cannot."""
    if request.param == "renamed":
        monkeypatch.setattr(tree_module, "_swapped", lambda one, other: False)
    return tmp_path / "deep" / "public"


def test_a_first_site_is_put_in_place(output: Path) -> None:
    with prepared(output) as new:
        new.aside.write("a/b/index.html", b"x")
        new.aside.write("c.txt", b"y")
        assert not output.exists()
        listing = new.swap_in(Listing({}), ["a/b/index.html", "c.txt"], ["c.txt", "a/b/index.html"])
    assert tree(output) == {"a/b/index.html": b"x", "c.txt": b"y", MANIFEST: b"a/b/index.html\nc.txt\n"}
    assert listing == listed(output)
    assert beside(output) == ["public"]


def test_what_is_kept_keeps_its_time_and_what_is_not_goes(output: Path) -> None:
    put(output, "keep/a.html", "gone/b.html", "new.html")
    os.utime(output / "keep/a.html", (1000, 1000))
    before = tree(output)
    with prepared(output) as new:
        new.aside.write("new.html", b"newer")
        listing = new.swap_in(some(output, "keep/a.html"), ["new.html"], ["keep/a.html", "new.html"])
    assert set(tree(output)) == {"keep/a.html", "new.html", MANIFEST}
    assert not (output / "gone").exists()
    assert (output / "keep/a.html").stat().st_mtime == 1000
    assert (output / "new.html").read_bytes() == b"newer"
    assert listing == listed(output)
    assert beside(output) == [".public.dateline-spare", "public"]
    assert tree(output.with_name(".public.dateline-spare")) == before


def test_what_is_written_wins_over_what_is_kept(output: Path) -> None:
    put(output, "a.html")
    with prepared(output) as new:
        new.aside.write("a.html", b"new")
        new.swap_in(some(output, "a.html"), ["a.html"], ["a.html"])
    assert tree(output)["a.html"] == b"new"
    assert tree(output.with_name(".public.dateline-spare"))["a.html"] == b"a.html"


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_build_that_fails_leaves_the_last_whole_site(error: type[BaseException], output: Path) -> None:
    put(output, "a.html", foreign=("b.html",))
    before = tree(output)

    def build() -> None:
        with prepared(output) as new:
            new.aside.write("a.html", b"half")
            raise error

    with pytest.raises(error):
        build()
    assert tree(output) == before
    assert beside(output) == ["public"]


@pytest.mark.parametrize("left", [".public.dateline-new", ".public.dateline-spare", ".public.dateline-old"])
def test_what_a_killed_build_left_beside_is_no_part_of_the_next(left: str, output: Path) -> None:
    put(output, "a.html", "b.html")
    put(output.with_name(left), "half.html", "a.html", "b.html/c.html")
    recover(output)
    with prepared(output) as new:
        new.aside.write("c.html", b"x")
        new.swap_in(some(output, "a.html", "b.html"), ["c.html"], ["a.html", "b.html", "c.html"])
    assert set(tree(output)) == {"a.html", "b.html", "c.html", MANIFEST}
    assert beside(output) == [".public.dateline-spare", "public"]


def test_a_build_killed_between_two_renames_is_put_back(tmp_path: Path) -> None:
    output = tmp_path / "public"
    put(tmp_path / ".public.dateline-old", "a.html")
    recover(output)
    assert (output / "a.html").exists()
    recover(output)
    recover(tmp_path / "never-built")
    assert not (tmp_path / "never-built").exists()


def test_a_site_that_is_there_is_not_put_back_over(tmp_path: Path) -> None:
    put(tmp_path / "public", "new.html")
    put(tmp_path / ".public.dateline-old", "old.html")
    recover(tmp_path / "public")
    assert (tmp_path / "public/new.html").exists()


def test_links_of_somebody_else_stay_links(output: Path) -> None:
    put(output, "a.html")
    (output.parent / "photos").mkdir()
    (output.parent / "photos/x.jpg").write_bytes(b"x")
    (output / "photos").symlink_to("../photos", target_is_directory=True)
    (output / "dead").symlink_to("nowhere")
    for _ in range(3):
        with prepared(output) as new:
            new.swap_in(some(output, "a.html", "photos", "dead"), [], ["a.html"])
        assert (output / "photos").is_symlink()
        assert (output / "photos/x.jpg").read_bytes() == b"x"
        assert (output / "dead").is_symlink()


def test_without_hard_links_files_are_copied_with_their_times(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise OSError

    put(output, "a.html")
    os.utime(output / "a.html", (1000, 1000))
    monkeypatch.setattr(os, "link", refuse)
    with prepared(output) as new:
        new.swap_in(some(output, "a.html"), [], ["a.html"])
    assert (output / "a.html").stat().st_mtime == 1000
    assert beside(output) == ["public"]  # a spare would have to be copied whole the next time too


@pytest.mark.parametrize(("made", "stays"), [(["a.html"], True), (["a.html", "b.html"], False)])
def test_the_list_of_files_keeps_its_time_where_it_says_the_same(
    made: list[str], stays: bool, output: Path
) -> None:
    put(output, "a.html", foreign=("b.html",))
    os.utime(output / MANIFEST, (1000, 1000))
    with prepared(output) as new:
        new.aside.write("a.html", b"new")
        new.swap_in(some(output, "b.html", MANIFEST), ["a.html"], made)
    assert ((output / MANIFEST).stat().st_mtime == 1000) == stays
    assert (output / MANIFEST).read_text("utf-8") == "".join(f"{path}\n" for path in made)


def test_folders_that_a_killed_build_left_empty_do_not_get_into_the_site(output: Path) -> None:
    put(output, "a.html")
    (output.with_name(".public.dateline-spare") / "left/empty").mkdir(parents=True)
    output.with_name(".public.dateline-new").mkdir()
    recover(output)
    with prepared(output) as new:
        new.aside.write("b.html", b"x")
        new.swap_in(some(output, "a.html"), ["b.html"], ["a.html", "b.html"])
    assert not (output / "left").exists()

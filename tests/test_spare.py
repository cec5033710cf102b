"""The spare is made equal to public/ whatever is in it, by no more than what differs."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.output.listing import listed, places_in
from builder.output.spare import brought_up, moved_in
from tests.sites import tree

PATHS = st.sampled_from(["a", "a/b", "a/b/c", "d", "e/f", "e/g"])
FILES = st.dictionaries(PATHS, st.sampled_from(["1", "2"]), max_size=5)


def fill(folder: Path, files: dict[str, str]) -> None:
    """Write those of the files that do not stand in one another's way; never into one that is there."""
    folder.mkdir(exist_ok=True)
    for path, text in files.items():
        place = folder / path
        if not place.exists() and all(not p.is_file() for p in place.parents):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, "utf-8")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FILES, FILES, st.sets(PATHS), st.sets(PATHS))
def test_whatever_is_in_it_it_becomes_what_is_kept(
    tmp_path_factory: pytest.TempPathFactory,
    live: dict[str, str],
    other: dict[str, str],
    shared: set[str],
    dropped: set[str],
) -> None:
    folder = tmp_path_factory.mktemp("spare")
    output, spare = folder / "public", folder / "spare"
    fill(output, live)
    spare.mkdir()
    for path in sorted(shared & tree(output).keys()):  # as an earlier build left them: links
        (spare / path).parent.mkdir(parents=True, exist_ok=True)
        os.link(output / path, spare / path)
    fill(spare, other)
    kept = {path: look for path, look in listed(output).items() if path not in dropped}
    before = tree(output)
    brought_up(spare, places_in(spare), output, kept)
    assert listed(spare) == kept
    assert all(any(place.iterdir()) for place in spare.rglob("*") if place.is_dir())
    assert tree(output) == before


def test_files_that_are_right_are_not_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output, spare = tmp_path / "public", tmp_path / "spare"
    fill(output, {"a": "1", "b/c": "2"})
    assert brought_up(spare, places_in(spare), output, listed(output))
    monkeypatch.setattr(os, "link", None)
    monkeypatch.setattr(os, "unlink", None)
    assert brought_up(spare, places_in(spare), output, listed(output))


@pytest.mark.parametrize("what", ["a file", "a link", "copies", "nothing"])
def test_what_is_no_spare_becomes_one(what: str, tmp_path: Path) -> None:
    output, spare = tmp_path / "public", tmp_path / "spare"
    fill(output, {"a": "1", "b/c": "2"})
    fill(tmp_path / "elsewhere", {"mine": "1"})
    if what == "a file":
        spare.write_text("", "utf-8")
    elif what == "a link":
        spare.symlink_to("elsewhere")
    elif what == "copies":  # of a folder that was copied with all that lay in it: the same bytes, other files
        shutil.copytree(output, spare)
    brought_up(spare, places_in(spare), output, listed(output))
    assert listed(spare) == listed(output)
    assert tree(tmp_path / "elsewhere") == {"mine": b"1"}


def test_without_links_it_is_of_no_use(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise OSError

    output, spare = tmp_path / "public", tmp_path / "spare"
    fill(output, {"a": "1"})
    monkeypatch.setattr(os, "link", refuse)
    assert not brought_up(spare, places_in(spare), output, listed(output))
    assert tree(spare) == {"a": b"1"}
    assert brought_up(spare, places_in(spare), output, {})  # nothing had to be linked


def test_new_files_never_go_through_a_link(tmp_path: Path) -> None:
    output, spare, aside = tmp_path / "public", tmp_path / "spare", tmp_path / "aside"
    fill(output, {"a": "1"})
    fill(aside, {"a": "new", "b/c/d": "2"})
    brought_up(spare, places_in(spare), output, listed(output))
    moved_in(spare, {f"{aside}/{path}": path for path in ("a", "b/c/d")})
    assert tree(output) == {"a": b"1"}
    assert tree(spare) == {"a": b"new", "b/c/d": b"2"}

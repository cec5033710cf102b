"""What a built site holds, and whose it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.output.listing import MANIFEST, Listing, Look, files_of, listed, places_in
from builder.output.tree import prepared
from tests.test_tree import put


def test_files_are_listed_as_they_look(tmp_path: Path) -> None:
    put(tmp_path, "a.html", "b/c.html")
    (tmp_path / "b/link").symlink_to("..")
    os.utime(tmp_path / "b/c.html", (1000, 1000))
    listing = listed(tmp_path)
    assert listing.keys() == {MANIFEST, "a.html", "b/c.html", "b/link"}
    assert listing["b/c.html"] == (8, 1000 * 10**9, (tmp_path / "b/c.html").stat().st_ino)
    assert listed(tmp_path / "nowhere") == {}


@pytest.mark.parametrize("change", ["nothing", "place", "size", "time", "more", "less", "name"])
def test_the_digest_is_of_paths_sizes_and_times(change: str, tmp_path: Path) -> None:
    put(tmp_path, "a.html", "b.html")
    for name in ("a.html", "b.html"):
        os.utime(tmp_path / name, (1000, 1000))
    before = listed(tmp_path).looks
    one = tmp_path / "a.html"
    if change == "place":
        one.rename(tmp_path.parent / "elsewhere")
        one.write_text("a.html", "utf-8")
        os.utime(one, (1000, 1000))
    elif change == "size":
        one.write_text("longer", "utf-8")
    elif change == "time":
        os.utime(one, (1000, 1001))
    elif change == "more":
        (tmp_path / "c.html").touch()
    elif change == "less":
        one.unlink()
    elif change == "name":
        one.rename(tmp_path / "c.html")
    assert (listed(tmp_path).looks == before) == (change in ("nothing", "place"))


def test_a_changed_listing_has_the_digest_of_one_that_is_made_anew() -> None:
    a, b, c = Look(1, 10, 100), Look(2, 20, 200), Look(3, 30, 300)
    changed = Listing({"a": a, "b": b}).changed(["a", "b", "none"], {"b": c, "c": a})
    assert changed == {"b": c, "c": a}
    assert changed.looks == Listing({"c": a, "b": c}).looks
    assert changed.looks != Listing({"c": c, "b": a}).looks


def test_places_are_those_of_the_listing(tmp_path: Path) -> None:
    put(tmp_path, "a.html", "b/c.html")
    assert places_in(tmp_path) == {path: look.inode for path, look in listed(tmp_path).items()}


def test_files_are_told_apart_by_who_made_them(tmp_path: Path) -> None:
    put(tmp_path, "a.html", "b/c.html", foreign=("mine.html", "b/mine.html", ".git/config"))
    (tmp_path / "a.html").unlink()
    made, foreign = files_of(tmp_path)
    assert made == {"b/c.html"}
    assert foreign == {"mine.html", "b/mine.html", ".git/config"}


@pytest.mark.parametrize(
    "name", ["a\u2028b.jpg", "a\x85b.jpg", "a b\tc.jpg", "é.jpg", os.fsdecode(b"latin\xe9.jpg")]
)
def test_a_file_that_dateline_made_is_known_whatever_its_name(name: str, tmp_path: Path) -> None:
    output = tmp_path / "public"
    with prepared(output) as new:
        new.aside.write(name, b"x")
        listing = new.swap_in(Listing({}), [name], [name])
    assert files_of(output) == (frozenset({name}), frozenset())
    assert listing.looks == listed(output).looks


@pytest.mark.parametrize("raw", [None, b"\xff\xfe", b""])
def test_without_a_list_every_file_is_somebody_elses(raw: bytes | None, tmp_path: Path) -> None:
    put(tmp_path, "a.html")
    (tmp_path / MANIFEST).unlink()
    if raw is not None:
        (tmp_path / MANIFEST).write_bytes(raw)
    assert files_of(tmp_path) == (frozenset(), frozenset({"a.html"}))
    assert files_of(tmp_path / "nowhere") == (frozenset(), frozenset())


def test_links_to_folders_are_files_of_their_own(tmp_path: Path) -> None:
    put(tmp_path, "a.html")
    (tmp_path / "photos").symlink_to("..", target_is_directory=True)
    assert files_of(tmp_path)[1] == {"photos"}

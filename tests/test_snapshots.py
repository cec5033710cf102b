"""What files hold: read when they look new, and once more when they were changed just now."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.foundation.snapshots import (
    Seen,
    Snapshot,
    as_line,
    digest_of_all,
    from_lines,
    taken,
    taken_under,
)

LONG_AGO = 1_700_000_000_000_000_000


def old_file(folder: Path, text: str = "one") -> str:
    """A file changed long ago."""
    file = folder / "a.md"
    file.write_text(text, "utf-8")
    os.utime(file, ns=(LONG_AGO, LONG_AGO))
    return str(file)


def settled(snapshot: Snapshot) -> Snapshot:
    """The same, as it would have been seen much later: the time of a file's last change cannot be set."""
    return {path: seen._replace(settled=True) for path, seen in snapshot.items()}


def test_a_file_that_looks_the_same_is_not_read(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    known = {path: settled(taken([path], {}))[path]._replace(sha256="as known")}
    assert taken([path], known) == known


def test_one_that_was_changed_just_before_is_read_again(tmp_path: Path) -> None:
    path = old_file(tmp_path)
    seen = taken([path], {})
    assert not seen[path].settled
    forged = {path: seen[path]._replace(sha256="as known")}
    assert taken([path], forged) == seen


@pytest.mark.parametrize("change", ["times", "place", "size"])
def test_a_file_that_looks_new_is_read(change: str, tmp_path: Path) -> None:
    path = old_file(tmp_path)
    known = settled(taken([path], {}))
    if change == "times":
        os.utime(path)
    elif change == "place":
        other = tmp_path / "b.md"
        other.write_text("two", "utf-8")
        os.utime(other, ns=(LONG_AGO, LONG_AGO))
        other.replace(path)
    else:
        old_file(tmp_path, "another")
    now = taken([path], known)
    assert not now[path].settled
    assert (digest_of_all(now) == digest_of_all(known)) == (change == "times")


def test_a_file_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="missing"):
        taken([str(tmp_path / "missing")], {})


def test_the_paths_count_too(tmp_path: Path) -> None:
    one = taken([old_file(tmp_path)], {})
    assert digest_of_all(one) != digest_of_all({f"{path}x": seen for path, seen in one.items()})


def test_a_folder_is_all_its_files(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    one, other = old_file(tmp_path), old_file(tmp_path / "deep")
    assert taken_under(tmp_path, {}) == taken([one, other], {})
    known = {one: settled(taken([one], {}))[one]._replace(sha256="as known")}
    assert taken_under(tmp_path, known)[one].sha256 == "as known"


def test_links_to_folders_are_files(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a").write_text("a", "utf-8")
    (tmp_path / "link").symlink_to("real")
    before = taken_under(tmp_path, {})
    assert before.keys() == {str(tmp_path / "link"), str(tmp_path / "real/a")}
    (tmp_path / "link").unlink()
    (tmp_path / "link").symlink_to(".")
    assert digest_of_all(taken_under(tmp_path, {})) != digest_of_all(before)


def test_a_link_to_nothing_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    with pytest.raises(OSError, match="link"):
        taken_under(tmp_path, {})


def test_no_folder_no_files(tmp_path: Path) -> None:
    assert taken_under(tmp_path / "none", {}) == {}


def test_what_is_kept_is_what_was_seen() -> None:
    seen = Seen(1, 2, 3, 4, True, "ab")
    assert from_lines({"a": as_line(seen), "b": "[1]", "c": "{"}) == {"a": seen}

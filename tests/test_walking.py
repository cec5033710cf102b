"""Folders walked: each file once, links not followed."""

from __future__ import annotations

import os
from pathlib import Path

from builder.foundation.walking import entries_under


def test_every_file_is_met_once_by_its_path_from_there(tmp_path: Path) -> None:
    for name in ("a", "b/c", "b/d/e", ".f"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "b/up").symlink_to("..")
    (tmp_path / "dead").symlink_to("nowhere")
    found = sorted((path, entry.path) for path, entry in entries_under(str(tmp_path)))
    expected = [".f", "a", "b/c", "b/d/e", "b/up", "dead"]
    assert found == [(path, f"{tmp_path}{os.sep}{path}") for path in expected]


def test_where_there_is_no_folder_there_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert list(entries_under(str(tmp_path / "none"))) == []
    assert list(entries_under(str(tmp_path / "file"))) == []

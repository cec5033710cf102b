"""Single files, never half written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.output.files import write_atomically, write_new

WRITERS = pytest.mark.parametrize("write", [write_atomically, write_new])
Write = Callable[[Path, bytes], None]


@WRITERS
def test_a_file_is_written_and_its_folder_made(write: Write, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "a.txt"
    write(path, b"x")
    assert path.read_bytes() == b"x"
    assert [p.name for p in path.parent.iterdir()] == ["a.txt"]
    assert path.stat().st_mode & 0o777 == 0o644


@WRITERS
def test_a_long_name_does_no_harm(write: Write, tmp_path: Path) -> None:
    write(tmp_path / ("x" * 250), b"x")
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_atomically(path, b"one")
    write_atomically(path, b"two")
    assert path.read_bytes() == b"two"


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"the editor's")
    with pytest.raises(FileExistsError):
        write_new(path, b"x")
    monkeypatch.setattr(os, "link", _no_links)
    with pytest.raises(FileExistsError):
        write_new(path, b"x")
    assert path.read_bytes() == b"the editor's"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_without_hard_links_a_new_file_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _no_links)
    write_new(tmp_path / "a.txt", b"x")
    assert (tmp_path / "a.txt").read_bytes() == b"x"


def test_when_writing_fails_the_file_is_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"before")

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        write_atomically(path, b"after")
    assert path.read_bytes() == b"before"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def _no_links(*args: object, **more: object) -> None:
    raise PermissionError(1, "Operation not permitted")

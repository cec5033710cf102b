from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builder.preview.looking import Sources, is_passing
from builder.preview.watching import folders_of, is_change


@pytest.fixture
def sources(tmp_path: Path) -> Sources:
    content = tmp_path / "content"
    for name in ("articles/a.md", "articles/.a.md.swp", "articles/a.md~", ".git/HEAD", "public/x.html"):
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text("x")
    (tmp_path / "site.toml").write_text("")
    (content / "around").symlink_to(content)
    (content / "broken.md").symlink_to(tmp_path / "nothing")
    watched = (tmp_path / "site.toml", content, tmp_path / "templates")
    return Sources(watched, content / "public")


def test_sees_the_files_that_matter(sources: Sources, tmp_path: Path) -> None:
    seen = {Path(path).relative_to(tmp_path).as_posix() for path in sources.look()}
    assert seen - {"content/around"} == {"site.toml", "content/articles/a.md"}


def test_sees_changes_of_them_only(sources: Sources, tmp_path: Path) -> None:
    before = sources.look()
    (tmp_path / "content/public/y.html").write_text("y")
    (tmp_path / "content/articles/.b.md.swp").write_text("y")
    assert sources.look() == before
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/base.html").write_text("y")
    changed = sources.look()
    assert changed != before
    (tmp_path / "content/articles/a.md").write_text("longer")
    assert sources.look() != changed


@pytest.mark.parametrize(
    ("path", "matters"),
    [
        ("site.toml", True),
        ("content/articles/a.md", True),
        ("content/articles/.a.md.swp", False),
        ("content/.git/HEAD", False),
        ("content/public/x.html", False),
        ("templates", True),
        ("templates/base.html", True),
        ("README.md", False),
        (".dateline/cache.sqlite3", False),
    ],
)
def test_concern(sources: Sources, tmp_path: Path, path: str, matters: bool) -> None:
    assert sources.concern(tmp_path / path) is matters


@pytest.mark.parametrize(
    ("name", "passing"),
    [
        ("a.md", False),
        ("#a.md#", True),
        ("a.", True),
        ("~$a.docx", True),
        ("a#b.md", False),
        ("#1.md", False),
    ],
)
def test_passing_names(name: str, passing: bool) -> None:
    assert is_passing(name) is passing


def test_reading_is_no_change() -> None:
    assert not is_change("opened", is_folder=False)
    assert not is_change("closed_no_write", is_folder=False)
    assert not is_change("modified", is_folder=True)
    assert is_change("modified", is_folder=False)
    assert is_change("deleted", is_folder=True)


def test_folders_to_watch(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    watched = (tmp_path / "site.toml", tmp_path / "content", tmp_path / "themes" / "mine")
    assert folders_of(watched) == {tmp_path: False, tmp_path / "content": True}


@pytest.mark.parametrize("room", ["preview", "publishing"])
def test_modules_load_no_server(room: str) -> None:
    code = f"""
import importlib, pkgutil, sys, builder.{room} as room
for module in pkgutil.iter_modules(room.__path__):
    importlib.import_module(f"builder.{room}.{{module.name}}")
print([name for name in ("starlette", "uvicorn", "watchdog", "ghp_import") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"

"""The content folder read: every file is an article or a problem."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.articles.model import Article
from builder.articles.reading import files_in, read_articles, read_standing
from builder.foundation.problems import Problem
from builder.foundation.store import open_store

GOOD = "---\ntitle: A\ndate: 2026-01-05\n---\nBody\n"


def read(root: Path) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    with open_store(None) as store:
        return read_articles(root, store)


def put(root: Path, files: dict[str, str | bytes]) -> None:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def test_articles_come_by_path_and_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    put(
        tmp_path,
        {
            "content/articles/b.md": GOOD,
            "content/articles/2026/a.md": GOOD.replace("\n", "\r\n"),
            "content/articles/2026/C.MD": b"\xef\xbb\xbf" + GOOD.encode(),
            "content/articles/latin.md": b"---\ntitle: \xe9\n---\n",
            "content/articles/none.md": "No matter.",
        },
    )
    articles, problems = read(tmp_path)
    assert [a.path.removeprefix("content/articles/") for a in articles] == ["2026/C.MD", "2026/a.md", "b.md"]
    assert {a.body for a in articles} == {"Body"}
    assert [str(p).partition(" ")[0] for p in problems] == [
        "content/articles/latin.md:",
        "content/articles/none.md:1:",
    ]


def test_no_folder_is_no_articles(tmp_path: Path) -> None:
    assert read(tmp_path) == ((), ())
    assert read_standing(tmp_path) == ((), ())


def test_standing_pages_need_a_title_only(tmp_path: Path) -> None:
    put(
        tmp_path,
        {
            "content/pages/about.md": "---\ntitle: About\nicon: x\n---\nText",
            "content/pages/bad.md": "---\ndraft: true\n---\n",
        },
    )
    (page,), (problem,) = read_standing(tmp_path)
    assert (page.permalink, page.matter.extra, page.body) == ("/about/", {"icon": "x"}, "Text")
    assert str(problem).startswith('content/pages/bad.md:1: It has no "title".')


def test_left_overs_and_hidden_files_are_passed_by(tmp_path: Path) -> None:
    names = [
        "a.md",
        "b.txt",
        ".a.md.swp",
        ".hidden/c.md",
        "~a.md",
        "a.md~",
        "old~/d.md",
        "deep/e.md",
        "f.md/x.txt",
    ]
    put(tmp_path, dict.fromkeys(names, "x"))
    assert [p.relative_to(tmp_path).as_posix() for p in files_in(tmp_path)] == ["a.md", "deep/e.md"]
    every = [p.relative_to(tmp_path).as_posix() for p in files_in(tmp_path, ())]
    assert every == ["a.md", "b.txt", "deep/e.md", "f.md/x.txt"]


def test_a_link_to_a_file_is_followed_and_a_dead_one_passed_by(tmp_path: Path) -> None:
    put(tmp_path, {"elsewhere/a.md": "x"})
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.md").symlink_to(tmp_path / "elsewhere/a.md")
    (folder / "dead.md").symlink_to(tmp_path / "nowhere.md")
    assert files_in(folder) == [folder / "a.md"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_a_problem(tmp_path: Path) -> None:
    put(tmp_path, {"content/articles/a.md": GOOD})
    (tmp_path / "content/articles/a.md").chmod(0)
    articles, (problem,) = read(tmp_path)
    assert not articles
    assert "cannot be read" in str(problem)

"""What `dateline clip` is given, and where it is kept."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import builder.articles.sources as sources_module
from builder.articles.intake import Source
from builder.articles.sources import inbox_path, read_sources
from builder.clippings.reading import LARGEST
from builder.clippings.saved.parsing import saved_from
from builder.foundation.digests import file_digest
from builder.foundation.problems import ContentProblems, Problem


def no_stdin(most: int) -> bytes:
    raise AssertionError("nobody asked for standard input")


def test_files_folders_and_standard_input_are_read(tmp_path: Path) -> None:
    (tmp_path / "folder/deep").mkdir(parents=True)
    (tmp_path / "folder/b.txt").write_bytes(b"B")
    (tmp_path / "folder/deep/c.html").write_bytes(b"C")
    (tmp_path / "a.txt").write_bytes(b"A")
    words = [str(tmp_path / "a.txt"), str(tmp_path / "folder"), "-", str(tmp_path / "gone")]
    found, (problem,) = read_sources(words, lambda most: b"pasted")
    assert [source.raw for source in found] == [b"A", b"B", b"C", b"pasted"]
    assert found[0].path == (tmp_path / "a.txt").as_posix()
    assert found[3].path == f"pasted-{file_digest(b'pasted')[:8]}.txt"
    assert "There is no such file or folder." in str(problem)


def test_urls_are_fetched_and_one_that_fails_hides_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(url: str) -> tuple[str, bytes]:
        if "gone" in url:
            raise ContentProblems([Problem(url, None, "It is gone.", "")])
        return "https://www.final.example/News/Strike%20ends.html?utm=1#top", b"<p>"

    monkeypatch.setattr(sources_module, "fetch", fetch)
    found, problems = read_sources(["http://x.example/gone", "https://x.example/a"], no_stdin)
    (source,) = found
    assert source.path == "final-example-news-strike-20ends.html"
    assert saved_from(source.raw) == "https://www.final.example/News/Strike%20ends.html?utm=1#top"
    assert [problem.path for problem in problems] == ["http://x.example/gone"]


@pytest.mark.parametrize(
    ("url", "raw", "name"),
    [
        ("https://a.example/feed.xml", b"<?xml version='1.0'?><rss version='2.0'>", "a-example-feed.xml"),
        ("https://a.example/feed/", b"<feed xmlns='http://www.w3.org/2005/Atom'>", "a-example-feed.xml"),
        (
            "https://a.example/feed.json",
            b'{"version": "https://jsonfeed.org/version/1"}',
            "a-example-feed.json",
        ),
        ("https://a.example/page.html", b"<!doctype html><html>", "a-example-page.html"),
        ("https://a.example/page", b"<p>rubbish", "a-example-page.html"),
        ("https://a.example/page", b"rubbish\0", "a-example-page.html"),
    ],
)
def test_what_is_fetched_is_named_by_its_content(
    url: str, raw: bytes, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources_module, "fetch", lambda url: (url, raw))
    noted = f"<!-- saved from url=({len(url):04}){url} -->\n".encode() if name.endswith(".html") else b""
    assert read_sources([url], no_stdin) == ([Source(name, noted + raw)], [])


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/elsewhere/Strike ends!.TXT", "strike-ends.txt"),
        ("C:\\Users\\me\\Strike.html", "strike.html"),
        ("no-ending", "no-ending"),
        ("../../../etc/passwd", "passwd"),
    ],
)
def test_a_clipping_from_elsewhere_is_kept_under_a_plain_name(
    path: str, expected: str, tmp_path: Path
) -> None:
    assert inbox_path(Source(path, b"x"), tmp_path, {}) == f"content/inbox/{expected}"


def test_the_same_bytes_under_one_name_are_one_clipping_and_others_get_a_number(tmp_path: Path) -> None:
    folder = tmp_path / "content/inbox"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_bytes(b"one")
    assert inbox_path(Source("a.txt", b"one"), tmp_path, {}) == "content/inbox/a.txt"
    assert inbox_path(Source("a.txt", b"two"), tmp_path, {}) == "content/inbox/a-2.txt"
    (folder / "a-2.txt").mkdir()
    assert inbox_path(Source("a.txt", b"two"), tmp_path, {}) == "content/inbox/a-3.txt"


def test_clippings_of_one_name_in_one_call_are_kept_apart(tmp_path: Path) -> None:
    spoken_for = {"content/inbox/index.html": file_digest(b"one")}
    assert inbox_path(Source("x/index.html", b"one"), tmp_path, spoken_for) == "content/inbox/index.html"
    assert inbox_path(Source("y/index.html", b"two"), tmp_path, spoken_for) == "content/inbox/index-2.html"


def test_a_clipping_in_the_inbox_stays_where_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "content/inbox/Deep Folder"
    folder.mkdir(parents=True)
    (folder / "A b.txt").write_bytes(b"x")
    monkeypatch.chdir(tmp_path / "content")
    for given in (folder / "A b.txt", Path("inbox/Deep Folder/A b.txt")):
        source = Source(given.as_posix(), b"x")
        assert inbox_path(source, tmp_path, {}) == "content/inbox/Deep Folder/A b.txt"


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ("", "It names nothing."),
        ("file:///etc/passwd", "It is no http or https address."),
        ("ftp://a.example/x", "It is no http or https address."),
        (os.devnull, "It is no file."),
    ],
)
def test_what_cannot_be_clipped(word: str, what: str) -> None:
    found, (problem,) = read_sources([word], no_stdin)
    assert (found, problem.what) == ([], what)


def test_a_folder_without_a_clipping_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    found, (problem,) = read_sources([str(tmp_path)], no_stdin)
    assert (found, problem.what) == ([], "There is no clipping in it.")


def test_a_link_out_of_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"S")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/a.txt").write_bytes(b"A")
    (tmp_path / "folder/b.txt").symlink_to(tmp_path / "secret.txt")
    (tmp_path / "folder/c.txt").symlink_to(tmp_path / "folder/a.txt")
    found, (problem,) = read_sources([str(tmp_path / "folder")], no_stdin)
    assert [source.raw for source in found] == [b"A", b"A"]
    assert problem.what == "It is a link to a file outside the folder."


def test_no_more_of_standard_input_is_read_than_a_clipping_may_have() -> None:
    asked: list[int] = []
    read_sources(["-"], lambda most: asked.append(most) or b"")  # type: ignore[func-returns-value]
    assert asked == [LARGEST + 1]


def test_a_plain_text_that_is_fetched_says_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources_module, "fetch", lambda url: (url, b"Pier stays\n\nIt is oak."))
    found, _ = read_sources(["https://a.example/pier.txt"], no_stdin)
    assert found == [Source("a-example-pier.txt", b"https://a.example/pier.txt\n\nPier stays\n\nIt is oak.")]

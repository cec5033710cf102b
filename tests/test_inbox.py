"""The inbox: which clippings are new, what becomes of them, and what is never done to them."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import builder.articles.inbox as inbox
from builder.articles.inbox import Desk, Source, convert, known_clippings, read_files, take_in
from builder.clippings.model import Clipping
from builder.foundation.digests import file_digest
from builder.foundation.problems import Problem
from tests.samples import make_article

DAY = dt.date(2026, 1, 5)
DESK = Desk("news.example", ZoneInfo("UTC"), known={}, taken=frozenset())


@pytest.fixture(autouse=True)
def _simple_clippings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clipping is a line: a title; "?" has no date, "!" is a problem."""

    def read_clippings(path: str, raw: bytes) -> tuple[tuple[Clipping, ...], tuple[Problem, ...]]:
        lines = raw.decode().splitlines()
        made = tuple(
            Clipping(title=line, date=None if "?" in line else DAY, body=f"On {line}.")
            for line in lines
            if line != "!"
        )
        return made, (Problem(path, 1, "It is wrong.", ""),) if "!" in lines else ()

    monkeypatch.setattr(inbox, "read_clippings", read_clippings)


def sources(*given: tuple[str, bytes]) -> list[Source]:
    return [Source(path, raw) for path, raw in given]


def paths(found: Iterable[inbox.NewArticle]) -> list[str]:
    return [new.path.removeprefix("content/articles/2026/2026-01-05-") for new in found]


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("date: the text does not say when it was published.", "It does not say when it was published."),
        (
            'date: "31 February 2026" is on no calendar.',
            'It does not say when it was published: "31 February 2026" is on no calendar.',
        ),
    ],
)
def test_a_clipping_without_a_date_is_a_problem_that_names_the_line_to_add(
    monkeypatch: pytest.MonkeyPatch, told: str, what: str
) -> None:
    clipping = Clipping(title="One", body="Text.", unsure=("publisher: a guess.", told))
    monkeypatch.setattr(inbox, "read_clippings", lambda path, raw: ((clipping,), ()))
    intake = convert(sources(("a.txt", b"x")), DESK)
    assert intake.articles == ()
    assert [(p.path, p.what, p.hint) for p in intake.problems] == [
        ("a.txt", what, 'Add a line under its headline: "31 January 2026".')
    ]


def test_a_clipping_without_a_date_takes_its_files_where_the_settings_say_so() -> None:
    changed = dt.datetime(2026, 1, 31, 23, 30, tzinfo=dt.UTC)
    desk = replace(DESK, zone=ZoneInfo("Asia/Tokyo"), undated="mtime")
    (article,) = convert([Source("a.txt", b"When?", modified=changed)], desk).articles
    assert article.path == "content/articles/2026/2026-02-01-when.md"
    assert article.unsure == ("date: it is the day on which the file was last changed.",)
    assert convert([Source("a.txt", b"One", changed)], desk).articles[0].clipping.date == DAY


def test_the_time_of_a_file_is_read_with_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    os.utime(tmp_path / "a.txt", (0, 86_400))
    ((source,), _) = read_files([("a.txt", tmp_path / "a.txt")])
    assert source.modified == dt.datetime(1970, 1, 2, tzinfo=dt.UTC)


def test_every_clipping_becomes_an_article_with_an_id_and_its_source() -> None:
    intake = convert(sources(("a.txt", b"One\nTwo"), ("b.txt", b"Three")), DESK)
    assert paths(intake.articles) == ["one.md", "two.md", "three.md"]
    assert intake.converted == {"a.txt": file_digest(b"One\nTwo"), "b.txt": file_digest(b"Three")}
    assert "id: tag:news.example,2026-01-05:two\n" in intake.articles[1].text
    assert (
        f"clipping: a.txt\nclipping_sha256: {file_digest(b'One' + bytes([10]) + b'Two')}"
        in intake.articles[1].text
    )
    assert intake.articles[2].source == "b.txt"
    assert not intake.problems


def test_articles_of_one_title_and_day_get_paths_and_ids_of_their_own() -> None:
    desk = replace(DESK, taken=frozenset({"content/articles/2026/2026-01-05-one.md"}))
    intake = convert(sources(("a", b"One\nOne"), ("b", b"one")), desk)
    assert paths(intake.articles) == ["one-2.md", "one-3.md", "one-4.md"]
    assert len({new.text.partition("\nid: ")[2].partition("\n")[0] for new in intake.articles}) == 3


def test_a_known_clipping_is_not_converted_again() -> None:
    desk = replace(DESK, known={"a": file_digest(b"One")}, living=frozenset({"a"}))
    intake = convert(sources(("a", b"One")), desk)
    assert (intake.articles, intake.converted, intake.problems) == ((), {}, ())


def test_a_clipping_that_has_changed_is_a_problem_and_its_article_stays() -> None:
    desk = replace(DESK, known={"a": file_digest(b"One")}, living=frozenset({"a"}))
    intake = convert(sources(("a", b"One, corrected"), ("b", b"Two")), desk)
    assert paths(intake.articles) == ["two.md"]
    (problem,) = intake.problems
    assert file_digest(b"One, corrected") in problem.hint


def test_a_clipping_whose_article_does_not_say_its_sha_is_known_all_the_same() -> None:
    article = make_article(clipping="content/inbox/a.txt")
    known = known_clippings([article], {})
    desk = replace(DESK, known=known, living=frozenset(known))
    intake = convert(sources(("content/inbox/a.txt", b"One")), desk)
    assert (intake.articles, intake.problems) == ((), ())


def test_the_same_clipping_given_twice_is_one_article() -> None:
    assert paths(convert(sources(("a", b"One"), ("a", b"One")), DESK).articles) == ["one.md"]


@pytest.mark.parametrize("raw", [b"One\n?", b"One\n!"])
def test_a_clipping_with_a_problem_gives_no_article_and_is_tried_again(raw: bytes) -> None:
    intake = convert(sources(("bad", raw), ("good", b"Two")), DESK)
    assert paths(intake.articles) == ["two.md"]
    assert set(intake.converted) == {"good"}
    assert [problem.path for problem in intake.problems] == ["bad"]


def test_the_articles_word_on_its_clipping_goes_before_the_ledgers() -> None:
    named = make_article(clipping="a", clipping_sha256="new")
    silent = make_article(clipping="b")
    known = known_clippings([named, silent, make_article()], {"a": "old", "b": "old", "c": "old"})
    assert known == {"a": "new", "b": "old", "c": "old"}


def test_the_inbox_is_read_whole_and_left_as_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "content/inbox/deep"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_bytes(b"One")
    (folder.parent / "b.weird").write_bytes(b"Two")
    (folder.parent / ".hidden").write_bytes(b"Three")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    intake = take_in(tmp_path, DESK)
    assert set(intake.converted) == {"content/inbox/deep/a.txt", "content/inbox/b.weird"}
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_no_inbox_is_no_clippings(tmp_path: Path) -> None:
    assert take_in(tmp_path, DESK).articles == ()


def test_a_file_that_cannot_be_read_is_a_problem_and_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"One")
    found, (problem,) = read_files([("gone", tmp_path / "gone"), ("a", tmp_path / "a")])
    assert found == [Source("a", b"One")]
    assert str(problem).startswith("gone: It cannot be read: ")

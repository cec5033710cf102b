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
from builder.articles.inbox import convert, known_clippings, living_clippings, read_files, take_in
from builder.articles.intake import Desk, Intake, NewArticle, Source
from builder.articles.unmade import Gone, Repeated
from builder.clippings.model import Clipping, Part
from builder.foundation.digests import file_digest
from builder.foundation.problems import Problem
from tests.samples import make_article

DAY = dt.date(2026, 1, 5)
DESK = Desk("news.example", ZoneInfo("UTC"), known={}, is_taken=lambda _: False)


@pytest.fixture(autouse=True)
def _simple_clippings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clipping is a line: a title. "?" has no date, "!" is a problem, "k: Title" is a part of key k."""

    def read_clippings(path: str, raw: bytes) -> tuple[tuple[Clipping, ...], tuple[Problem, ...]]:
        lines = raw.decode().splitlines()
        made = tuple(
            Clipping(
                title=title or line,
                date=None if "?" in line else DAY,
                body=f"On {line}.",
                part=Part(key, file_digest(line.encode())) if title else None,
            )
            for line in lines
            if line != "!"
            for key, _, title in [line.partition(": ")]
        )
        return made, (Problem(path, 1, "It is wrong.", ""),) if "!" in lines else ()

    monkeypatch.setattr(inbox, "read_clippings", read_clippings)


def sources(*given: tuple[str, bytes]) -> list[Source]:
    return [Source(path, raw) for path, raw in given]


def paths(found: Iterable[NewArticle]) -> list[str]:
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
    assert convert([Source("a.txt", b"One", modified=changed)], desk).articles[0].clipping.date == DAY


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
    desk = replace(DESK, is_taken={"content/articles/2026/2026-01-05-one.md"}.__contains__)
    intake = convert(sources(("a", b"1: One\n2: One"), ("b", b"one!")), desk)
    assert paths(intake.articles) == ["one-2.md", "one-3.md", "one-4.md"]
    assert len({new.text.partition("\nid: ")[2].partition("\n")[0] for new in intake.articles}) == 3


def test_a_known_clipping_is_not_converted_again() -> None:
    desk = replace(DESK, known={"a": file_digest(b"One")}, living={"a": "content/articles/x.md"})
    intake = convert(sources(("a", b"One")), desk)
    assert (intake.articles, intake.converted, intake.problems) == ((), {}, ())


def test_a_clipping_that_has_changed_is_a_problem_and_its_article_stays() -> None:
    desk = replace(DESK, known={"a": file_digest(b"One")}, living={"a": "content/articles/x.md"})
    intake = convert(sources(("a", b"One, corrected"), ("b", b"Two")), desk)
    assert paths(intake.articles) == ["two.md"]
    (problem,) = intake.problems
    assert file_digest(b"One, corrected") in problem.hint
    assert problem.path == "a"
    assert "content/articles/x.md" in problem.what


def test_a_clipping_whose_article_does_not_say_its_sha_is_known_all_the_same() -> None:
    article = make_article(clipping="content/inbox/a.txt")
    known = known_clippings([article], {})
    desk = replace(DESK, known=known, living=living_clippings([article]))
    intake = convert(sources(("content/inbox/a.txt", b"One")), desk)
    assert (intake.articles, intake.problems) == ((), ())


def test_the_same_clipping_given_twice_is_one_article() -> None:
    assert paths(convert(sources(("a", b"One"), ("a", b"One")), DESK).articles) == ["one.md"]


@pytest.mark.parametrize("raw", [b"?", b"!"])
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


FEED = b"1: One\n2: Two"


def known_after(intake: Intake, **more: str) -> Desk:
    """The desk of a site that has taken that in; `more` are article paths by the names of their clippings."""
    return replace(DESK, known=intake.converted, living=more)


def test_every_part_of_a_source_is_known_by_its_key() -> None:
    intake = convert(sources(("feed.xml", FEED)), DESK)
    assert paths(intake.articles) == ["one.md", "two.md"]
    assert intake.converted == {
        "feed.xml": file_digest(FEED),
        "feed.xml#1": file_digest(b"1: One"),
        "feed.xml#2": file_digest(b"2: Two"),
    }
    assert f"clipping: feed.xml#1\nclipping_sha256: {file_digest(b'1: One')}" in intake.articles[0].text
    assert intake.articles[0].source == "feed.xml"


@pytest.mark.parametrize("path", ["feed.xml", "feed-2.xml"])
def test_a_source_that_is_saved_again_gives_only_what_is_new(path: str) -> None:
    desk = known_after(convert(sources(("feed.xml", FEED)), DESK))
    intake = convert(sources((path, b"3: Three\n" + FEED)), desk)
    assert paths(intake.articles) == ["three.md"]
    assert set(intake.converted) == {path, f"{path}#3"}
    assert not intake.problems


def test_a_part_whose_article_was_deleted_does_not_come_back_even_changed() -> None:
    known = {"feed.xml#1": file_digest(b"1: One")}
    for raw in (b"1: One", b"1: One, corrected"):
        intake = convert(sources(("feed.xml", raw)), replace(DESK, known=known))
        assert (intake.articles, intake.problems) == ((), ())
        assert intake.converted == {"feed.xml": file_digest(raw)}


def test_a_part_that_has_changed_is_a_problem_and_its_article_stays() -> None:
    desk = replace(
        DESK, known={"feed.xml#1": file_digest(b"1: One")}, living={"feed.xml#1": "content/articles/one.md"}
    )
    intake = convert(sources(("feed-2.xml", b"1: One, corrected\n2: Two")), desk)
    assert paths(intake.articles) == ["two.md"]
    (problem,) = intake.problems
    assert problem.path == "feed-2.xml#1"
    assert "content/articles/one.md" in problem.what
    assert file_digest(b"1: One, corrected") in problem.hint
    assert "feed-2.xml" not in intake.converted


def test_the_word_of_the_article_settles_a_part_that_has_changed() -> None:
    article = make_article(clipping="feed.xml#1", clipping_sha256=file_digest(b"1: One, corrected"))
    known = known_clippings([article], {"feed.xml#1": file_digest(b"1: One")})
    desk = replace(DESK, known=known, living=living_clippings([article]))
    intake = convert(sources(("feed.xml", b"1: One, corrected")), desk)
    assert (intake.articles, intake.problems) == ((), ())


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"1: One\n2: When?", 'feed.xml: left out: "When?" does not say when it was published. Paste it'),
        (b"1: One\n!", "feed.xml: left out: It is wrong."),
    ],
)
def test_a_part_that_lacks_something_is_told_and_stops_no_build(raw: bytes, what: str) -> None:
    intake = convert(sources(("feed.xml", raw)), DESK)
    assert paths(intake.articles) == ["one.md"]
    assert set(intake.converted) == {"feed.xml", "feed.xml#1"}
    assert intake.problems == ()
    assert [str(text)[: len(what)] for text in intake.unmade] == [what]
    again = convert(sources(("feed.xml", raw)), known_after(intake))
    assert (again.articles, again.problems, again.unmade) == ((), (), ())


def test_a_part_that_was_left_out_is_taken_from_a_newer_source_that_dates_it() -> None:
    intake = convert(sources(("feed.xml", b"1: One\n2: When?")), DESK)
    newer = convert(sources(("feed.xml", b"1: One\n2: Now")), known_after(intake))
    assert paths(newer.articles) == ["now.md"]


@pytest.mark.parametrize("raw", [b"2: When?", b"2: When?\n!"])
def test_a_source_that_gives_nothing_at_all_is_a_problem(raw: bytes) -> None:
    intake = convert(sources(("feed.xml", raw)), DESK)
    assert '"When?"' in intake.problems[-1].what
    assert (intake.articles, intake.converted, intake.unmade) == ((), {}, ())


GONE = replace(DESK, known={"a.txt": file_digest(b"One")})
"""The desk of a site whose article of a.txt was deleted."""


@pytest.mark.parametrize("raw", [b"One, corrected", b"Another story", b"When?"])
def test_a_clipping_whose_article_was_deleted_stays_gone_when_it_changes_and_is_told_each_time(
    raw: bytes,
) -> None:
    intake = convert(sources(("a.txt", raw)), GONE)
    assert (intake.articles, intake.converted, intake.problems) == ((), {}, ())
    assert [str(text) for text in intake.unmade] == [
        "a.txt: not clipped again, though it has changed: its article was deleted. "
        "If it is another story now, give the file another name; if not, delete it."
    ]


def test_a_changed_clipping_under_another_name_is_another_clipping() -> None:
    assert paths(convert(sources(("b.txt", b"Another story")), GONE).articles) == ["another-story.md"]


def test_a_clipping_whose_article_was_deleted_stays_gone_under_another_name_and_is_told_once() -> None:
    intake = convert(sources(("deep/b.txt", b"One")), GONE)
    assert (intake.articles, intake.problems) == ((), ())
    assert [str(text) for text in intake.unmade] == [
        "deep/b.txt: not clipped again: it is a.txt, and its article was deleted. "
        'To have it back, take the line of "a.txt" out of content/permalinks.toml.'
    ]
    again = replace(GONE, known={**GONE.known, **intake.converted})
    assert convert(sources(("deep/b.txt", b"One")), again).unmade == ()


@pytest.mark.parametrize("known", [{"a.txt": b"One"}, {"a.txt": b"One", "b.txt": b"One"}])
def test_a_clipping_under_another_name_gives_no_second_article_however_the_first_was_edited(
    known: dict[str, bytes],
) -> None:
    shas = {name: file_digest(raw) for name, raw in known.items()}
    desk = replace(DESK, known=shas, living={"a.txt": "content/articles/x.md"})
    intake = convert(sources(("c.txt", b"One")), desk)
    assert intake.articles == ()
    assert [str(text) for text in intake.unmade] == [
        "c.txt: not clipped again: content/articles/x.md has its story."
    ]
    assert set(intake.converted) == {"c.txt"}


def test_two_parts_of_one_key_are_told_and_not_lost_silently() -> None:
    intake = convert(sources(("feed.xml", b"1: One\n1: Another\n1: One")), DESK)
    assert paths(intake.articles) == ["one.md"]
    (problem,) = intake.problems
    assert "content/articles/2026/2026-01-05-one.md" in problem.what


@pytest.fixture
def _one_story(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every clipping has the address that its bytes are."""

    def read_clippings(path: str, raw: bytes) -> tuple[tuple[Clipping, ...], tuple[Problem, ...]]:
        lines = raw.decode().splitlines()
        return tuple(
            Clipping(title=path, date=DAY, source_url=url, body=path, part=Part(f"{path}{n}", "x"))
            for n, url in enumerate(lines)
        ), ()

    monkeypatch.setattr(inbox, "read_clippings", read_clippings)


@pytest.mark.usefixtures("_one_story")
def test_the_same_address_is_not_clipped_twice() -> None:
    desk = replace(DESK, stories=lambda: {"https://a.example/old": "content/articles/old.md"})
    given = sources(
        ("a", b"https://a.example/new?utm_source=x"),
        ("b", b"https://a.example/new#top"),
        ("c", b"https://a.example/old"),
    )
    intake = convert(given, desk)
    assert [new.source for new in intake.articles] == ["a"]
    assert intake.unmade == (
        Repeated("b#b0", "content/articles/2026/2026-01-05-a.md"),
        Repeated("c#c0", "content/articles/old.md"),
    )
    assert {"a", "b", "c"} <= set(intake.converted)
    assert not intake.problems


@pytest.mark.usefixtures("_one_story")
@pytest.mark.parametrize(
    ("known", "living", "end"),
    [
        ({"old#1": "x"}, {}, Gone("b#b0", "old#1")),
        (
            {"old#1": "x"},
            {"old#1": "content/articles/edited.md"},
            Repeated("b#b0", "content/articles/edited.md"),
        ),
        ({}, {}, None),
    ],
    ids=["its article was deleted", "its article lives", "its line was taken out of the ledger"],
)
def test_a_part_under_another_key_is_known_by_the_marks_of_the_ledger(
    known: dict[str, str], living: dict[str, str], end: Gone | Repeated | None
) -> None:
    desk = replace(DESK, known=known, living=living, clipped={"https://a.example/old": "old#1"})
    given = sources(("b", b"https://a.example/old?utm_source=x"), ("c", b"https://a.example/new"))
    intake = convert(given, desk)
    assert intake.unmade == ((end,) if end else ())
    assert len(intake.articles) == (1 if end else 2)
    assert intake.stories["https://a.example/new"] == "c#c0"
    assert not intake.problems


@pytest.mark.usefixtures("_one_story")
def test_texts_of_one_source_may_lead_to_one_address_and_front_pages_tell_no_story() -> None:
    given = sources(("a", b"https://a.example/"), ("b", b"https://a.example/"))
    assert len(convert(given, DESK).articles) == 2

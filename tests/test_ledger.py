"""The ledger: every permalink ever given out, read and written without loss."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.foundation.problems import ContentProblems
from builder.foundation.store import open_store
from builder.library.ledger import ArticleRecord, EntityRecord, Ledger, ledger_text, parse_ledger, read_ledger
from builder.settings.site import open_site
from builder.site.making import write_ledger

WORDS = st.text(max_size=12)
LEDGERS = st.builds(
    Ledger,
    articles=st.dictionaries(
        WORDS, st.builds(ArticleRecord, st.lists(WORDS, max_size=3).map(tuple), WORDS, WORDS), max_size=4
    ),
    entities=st.dictionaries(
        WORDS, st.builds(EntityRecord, WORDS, st.sampled_from(["person", "org", "place"])), max_size=4
    ),
    tags=st.dictionaries(WORDS, WORDS, max_size=4),
    pages=st.dictionaries(WORDS, WORDS, max_size=4),
    clippings=st.dictionaries(WORDS, WORDS, max_size=4),
    stories=st.dictionaries(WORDS, WORDS, max_size=4),
)


@settings(max_examples=60)
@given(LEDGERS)
def test_whatever_is_written_is_read_the_same(ledger: Ledger) -> None:
    text = ledger_text(ledger)
    assert parse_ledger(text) == ledger
    assert ledger_text(parse_ledger(text)) == text


FULL = Ledger(
    articles={
        "tag:b": ArticleRecord(("/2026/01/05/b/",)),
        "tag:a": ArticleRecord(("/old/", "/new/"), "content/articles/a.md", "abc"),
    },
    entities={"/people/ada/": EntityRecord('Ada "A" Lindgren', "person")},
    tags={"/tags/x/": "X"},
    pages={"/about/": "About\nus"},
    clippings={"content/inbox/é.txt": "f" * 64},
    stories={"https://a.example/x": "content/inbox/feed.xml#1"},
)


def test_it_is_one_sorted_line_for_each_permalink_so_that_editors_ledgers_merge() -> None:
    lines = ledger_text(FULL).splitlines()
    assert lines[0].startswith("# ")
    assert (
        '"tag:a" = { permalinks = ["/old/", "/new/"], file = "content/articles/a.md", body = "abc" }' in lines
    )
    assert '"tag:b" = { permalinks = ["/2026/01/05/b/"] }' in lines
    assert lines.index("[articles]") + 1 == next(
        n for n, line in enumerate(lines) if line.startswith('"tag:a"')
    )
    assert '"/about/" = "About\\nus"' in lines


def test_the_order_in_which_things_came_does_not_matter() -> None:
    other = Ledger(
        dict(reversed(list(FULL.articles.items()))),
        FULL.entities,
        FULL.tags,
        FULL.pages,
        FULL.clippings,
        FULL.stories,
    )
    assert ledger_text(other) == ledger_text(FULL)


def test_no_ledger_is_an_empty_one(tmp_path: Path) -> None:
    assert read_ledger(tmp_path) == Ledger() == parse_ledger("")


def test_a_ledger_that_windows_has_saved_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "content/permalinks.toml"
    path.parent.mkdir()
    path.write_bytes(b"\xef\xbb\xbf" + ledger_text(FULL).replace("\n", "\r\n").encode())
    assert read_ledger(tmp_path) == FULL


@pytest.mark.parametrize(
    "text",
    [
        "<<<<<<< HEAD",
        '[articles]\n"a" = { permalinks = "/x/" }',
        '[articles]\n"a" = "/x/"',
        '[articles]\n"a" = { file = "x" }',
        '[entities]\n"/x/" = { name = "A", type = "thing" }',
        '[tags]\n"/x/" = 5',
        '[tags]\n"/x/" = "a"\n"/x/" = "b"',
        "tags = []",
    ],
)
def test_a_broken_ledger_is_a_problem_and_never_an_empty_one(text: str) -> None:
    with pytest.raises(ContentProblems, match=r"^content/permalinks.toml: .*version control"):
        parse_ledger(text)


@pytest.mark.parametrize("raw", [b"\xff", None])
def test_a_ledger_that_cannot_be_read_is_a_problem(raw: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "content/permalinks.toml"
    path.parent.mkdir()
    path.write_bytes(raw) if raw else path.mkdir()
    with pytest.raises(ContentProblems, match="It cannot be read"):
        read_ledger(tmp_path)


def test_clippings_are_added_and_what_was_known_stays() -> None:
    more = FULL.with_clippings({"a": "1"}, {"b": "a#2"})
    assert more.clippings == {**FULL.clippings, "a": "1"}
    assert more.stories == {**FULL.stories, "b": "a#2"}
    assert more.articles == FULL.articles


def test_a_ledger_is_kept_and_a_changed_file_is_noticed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    file = tmp_path / "content/permalinks.toml"
    with open_store(None) as store:
        assert read_ledger(tmp_path, store) == Ledger()
        file.write_text(ledger_text(FULL), encoding="utf-8")
        assert read_ledger(tmp_path, store) == read_ledger(tmp_path, store) == FULL
        file.write_text(ledger_text(FULL).replace("X", "Y"), encoding="utf-8")
        assert read_ledger(tmp_path, store).tags == {"/tags/x/": "Y"}
        file.write_bytes(b"[articles")
        with pytest.raises(ContentProblems):
            read_ledger(tmp_path, store)


def test_a_ledger_that_a_build_writes_is_taken_up_as_its_file_has_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site.toml").touch()
    site = open_site(tmp_path)
    mixed = replace(FULL, tags={"/tags/z/": "Z", **FULL.tags})
    (tmp_path / "content").mkdir()
    with open_store(None) as store:
        write_ledger(site, mixed, store)
        with monkeypatch.context() as hook:
            hook.delattr("builder.library.ledger.parse_ledger")
            kept = read_ledger(tmp_path, store)
    assert kept == mixed == read_ledger(tmp_path)
    assert list(kept.tags) == list(read_ledger(tmp_path).tags) == sorted(mixed.tags)


def test_a_kept_ledger_is_not_parsed_and_one_in_another_form_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/permalinks.toml").write_text(ledger_text(FULL), encoding="utf-8")
    with open_store(None) as store:
        read_ledger(tmp_path, store)
        with monkeypatch.context() as hook:
            hook.delattr("builder.library.ledger.parse_ledger")
            assert read_ledger(tmp_path, store) == FULL
        for raw in (b"", b"\xc1", b"\x92\xa1a\x01"):
            store.put_bytes("library", {"content/permalinks.toml": raw})
            assert read_ledger(tmp_path, store) == FULL

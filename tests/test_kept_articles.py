"""Articles kept between builds: what comes back is what was parsed, or the file is parsed again."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.articles import reading
from builder.articles.kept import taken_up, written
from builder.articles.matter import ArticleMatter
from builder.articles.model import Article
from builder.articles.reading import parse_article, read_articles
from builder.foundation.problems import ContentProblems
from builder.foundation.store import Store, open_store
from tests.samples import make_article

FULL = """\
---
title: A storm
dek: It came at night
date: 2026-01-05T10:20:30+02:00
updated: 2026-01-06
authors: [Ada Lindgren, Omar Haddad]
publisher: The Example
source_url: https://example.org/storm
lang: en
section: World
tags: [storms, weather]
images:
  - {src: media/a.jpg, alt: A, caption: B, credit: C}
  - {caption: Only words}
entities: {add: [NATO], drop: [Storm]}
draft: true
id: tag:example.org,2026:storm
clipping: content/inbox/a.txt
clipping_sha256: abc
summary: It stormed.
icon: x
rank: 3
share: 0.5
more: {deep: [1, two, {three: true}]}
---

Body with a [link](../other.md).
"""


def kept(article: Article) -> Article | None:
    raw = written(article)
    return taken_up(raw, "/nowhere", article.path, article.digest) if raw else None


def same(one: Article | None, other: Article) -> bool:
    return one is not None and _told(one) == _told(other)


def _told(article: Article) -> tuple[object, ...]:
    """By their representations, which tell 1 from 1.0 and True."""
    known = article.line, article.links, article.digest, article.wording, article.text.digest
    return (repr(article.matter), *known)


def parsed(text: str) -> Article:
    article, problems = parse_article("content/articles/a.md", text)
    assert article, problems
    return article


def test_every_field_comes_back() -> None:
    article = parsed(FULL)
    assert article.matter.model_fields_set >= set(ArticleMatter.model_fields)
    assert same(kept(article), article)
    assert article.links == ("../other.md",)


def test_what_is_not_given_comes_back_too() -> None:
    article = make_article()
    assert same(kept(article), article)


def test_what_many_articles_share_is_in_memory_once() -> None:
    one, other = (kept(parsed(FULL.replace("A storm", title))) for title in ("One", "Other"))
    assert one
    assert other
    for name in ("publisher", "lang", "section"):
        assert getattr(one.matter, name) is getattr(other.matter, name)
    for mine, its in ((one.matter.tags, other.matter.tags), (one.matter.authors, other.matter.authors)):
        assert all(word is same for word, same in zip(mine, its, strict=True))


@pytest.mark.parametrize(
    "line",
    [
        "at: !!timestamp 2026-01-05",
        "raw: !!binary aGVsbG8=",
        f"big: {'9' * 18}",
        "not: !!float .nan",
        "key: {1: 2}",
        "_fields_set: [title]",
    ],
)
def test_values_that_only_yaml_has_come_back_as_they_were_or_not_at_all(line: str) -> None:
    article = parsed(FULL.replace("icon: x", line))
    again = kept(article)
    assert again is None or same(again, article)


VALUES = st.recursive(
    st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.binary(), st.dates()),
    lambda inside: st.one_of(st.lists(inside, max_size=3), st.dictionaries(st.text(), inside, max_size=3)),
    max_leaves=6,
)


@given(
    extra=st.dictionaries(
        st.text(min_size=1).filter(lambda key: key not in ArticleMatter.model_fields), VALUES
    )
)
def test_keys_of_the_editors_own_come_back_as_they_were_or_not_at_all(extra: dict[str, object]) -> None:
    head = yaml.safe_dump({"title": "A", "date": "2026-01-05", **extra}, allow_unicode=True)
    article, _ = parse_article("content/articles/a.md", f"---\n{head}---\nBody")
    if article is not None:
        again = kept(article)
        assert again is None or same(again, article)


@pytest.mark.parametrize("raw", [b"", b"\x00", b"null", b"\x91\xa1x", bytes(range(200, 240))])
def test_what_is_broken_is_not_known(raw: bytes) -> None:
    assert taken_up(raw, "/nowhere", "a.md", "digest") is None


def put(root: Path, text: str) -> Path:
    file = root / "content/articles/a.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def one(root: Path, store: Store) -> Article:
    (article,), problems = read_articles(root, store)
    assert not problems
    return article


def test_a_file_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, FULL)
    with open_store(None) as store:
        first = one(tmp_path, store)
        monkeypatch.setattr(reading, "parse_article", None)
        again = one(tmp_path, store)
        assert same(again, first)
        assert (again.body, first.body) == (parsed(FULL).body,) * 2


def test_a_changed_file_is_parsed_again_and_one_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    file = put(tmp_path, FULL)
    with open_store(None) as store:
        one(tmp_path, store)
        put(tmp_path, FULL.replace("A storm", "A gale"))
        assert one(tmp_path, store).matter.title == "A gale"
        file.unlink()
        assert read_articles(tmp_path, store) == ((), ())
        assert store.all_bytes("articles") == {}


def test_problems_are_told_at_every_build(tmp_path: Path) -> None:
    put(tmp_path, FULL.replace("2026-01-06", "soon"))
    with open_store(None) as store:
        told = [read_articles(tmp_path, store)[1] for _ in range(2)]
    assert told[0] == told[1] != ()


def test_a_body_that_changes_during_a_build_is_a_problem(tmp_path: Path) -> None:
    file = put(tmp_path, FULL)
    with open_store(None) as store:
        article = one(tmp_path, store)
    put(tmp_path, FULL + "More.")
    with pytest.raises(ContentProblems, match="changed while the site was being built"):
        _ = article.body
    file.unlink()
    with pytest.raises(ContentProblems, match="Build again"):
        _ = article.body

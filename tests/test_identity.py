"""Feed ids: an article keeps its own, whatever else of it changes (invariant 4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.articles.model import Article
from builder.library.identity import body_digest, doubled_ids, identify
from builder.library.ledger import ArticleRecord
from tests.samples import make_article

UTC = ZoneInfo("UTC")


def identified(
    articles: Sequence[Article],
    records: Mapping[str, ArticleRecord] | None = None,
    authority: str = "x.example",
) -> dict[str, str]:
    return identify(articles, records or {}, authority, UTC)


def recorded(articles: Sequence[Article], ids: Mapping[str, str]) -> dict[str, ArticleRecord]:
    """What the ledger knows after a build of those articles."""
    return {
        ids[a.path]: ArticleRecord(("/x/",))
        if a.matter.id
        else ArticleRecord(("/x/",), a.path, body_digest(a))
        for a in articles
    }


BEFORE = make_article("2026-01-05-strike", "The strike began.", title="Strike")
NEIGHBOUR = make_article("2026-01-05-other", "Something else.")


@pytest.mark.parametrize(
    "after",
    [
        make_article("2026-01-05-strike", "The strike began.", title="A strike"),
        make_article("2026-01-05-strike", "The strike began.", date="2026-02-01"),
        make_article("2026-01-05-strike", "The strike ended.", title="Strike"),
        make_article("2026-01-05-walkout", "The strike began.", title="Strike"),
        make_article("2026-02-01-walkout", "The strike began.", title="Walkout", date="2026-02-01"),
        make_article("content/articles/2026/deep/2026-01-05-strike.md", "The strike began."),
    ],
    ids=["title", "date", "body", "file", "file, title and date", "folder"],
)
def test_an_id_survives(after: Article) -> None:
    ids = identified([BEFORE, NEIGHBOUR])
    records = recorded([BEFORE, NEIGHBOUR], ids)
    again = identified([after, NEIGHBOUR], records, "elsewhere.example")
    assert again[after.path] == ids[BEFORE.path]
    assert again[NEIGHBOUR.path] == ids[NEIGHBOUR.path]


def test_an_id_in_front_matter_goes_before_all_that_is_known() -> None:
    own = make_article("2026-01-05-strike", "The strike began.", id="tag:own")
    records = recorded([BEFORE], identified([BEFORE]))
    assert identified([own], records) == {own.path: "tag:own"}


def test_the_id_of_another_articles_front_matter_is_not_given_out_again() -> None:
    own = make_article("2026-01-05-a", "A.", id="tag:x.example,2026-01-05:b")
    other = make_article("2026-01-05-b", "B.")
    assert identified([own, other])[other.path] == "tag:x.example,2026-01-05:b-2"


def test_the_id_of_an_article_taken_down_is_not_given_to_another() -> None:
    records = recorded([BEFORE], identified([BEFORE]))
    other = make_article("content/articles/2026-01-05-strike.md", "Another strike, another text.")
    assert identified([other], records)[other.path] == "tag:x.example,2026-01-05:strike-2"


def test_of_two_articles_with_one_text_each_keeps_its_id_when_it_is_renamed() -> None:
    one, two = make_article("2026-01-05-a", "Same."), make_article("2026-01-05-b", "Same.")
    ids = identified([one, two])
    renamed = make_article("2026-01-05-c", "Same.")
    for stays, goes in ((one, two), (two, one)):
        again = identified([stays, renamed], recorded([one, two], ids))
        assert again == {stays.path: ids[stays.path], renamed.path: ids[goes.path]}


def test_a_copy_of_an_article_is_another_article() -> None:
    ids = identified([BEFORE])
    copy = make_article("2026-01-09-copy", BEFORE.body)
    again = identified([copy, BEFORE], recorded([BEFORE], ids))
    assert again[BEFORE.path] == ids[BEFORE.path]
    assert again[copy.path] != ids[BEFORE.path]


def test_doubled_ids_are_problems_that_name_the_other_file() -> None:
    articles = [make_article(name, id="tag:x") for name in ("a", "b", "c")] + [make_article("d")]
    problems = doubled_ids(articles)
    assert [problem.path[-4:] for problem in problems] == ["b.md", "c.md"]
    assert all("content/articles/2026/a.md" in problem.what for problem in problems)
    assert doubled_ids([make_article("a"), make_article("b")]) == ()


NAMES = st.sampled_from(["2026-01-05-a", "2026-01-05-b", "2026-01-06-a", "c"])
BODIES = st.sampled_from(["", "Same.", "Other."])
ARTICLES = st.dictionaries(NAMES, st.tuples(BODIES, st.sampled_from(["", "tag:1", "tag:2"])), max_size=4).map(
    lambda found: [
        make_article(name, body, **({"id": key} if key else {})) for name, (body, key) in found.items()
    ]
)


@settings(max_examples=60)
@given(ARTICLES, ARTICLES)
def test_no_two_articles_are_given_one_id_and_nothing_changes_without_an_edit(
    before: list[Article], after: list[Article]
) -> None:
    records = recorded(before, identified(before))
    ids = identified(after, records)
    assert set(ids) == {article.path for article in after}
    free = [ids[a.path] for a in after if not a.matter.id]
    assert len(set(free)) == len(free)
    assert not set(free) & {a.matter.id for a in after}
    if not doubled_ids(after):
        assert identified(after, {**records, **recorded(after, ids)}) == ids
        assert identified(list(reversed(after)), {**records, **recorded(after, ids)}) == ids

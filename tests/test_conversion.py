"""From a clipping to an article: its path, its text, its id."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePosixPath
from zoneinfo import ZoneInfo

import pytest

from builder.articles.conversion import article_path, article_text, day_of, mint_id
from builder.articles.matter import ArticleMatter
from builder.articles.model import Article
from builder.articles.reading import parse_article
from builder.articles.texts import HeldText
from builder.clippings.model import Clipping, Figure, Part

UTC = ZoneInfo("UTC")
DAY = dt.date(2026, 1, 5)


@pytest.mark.parametrize(
    ("title", "date", "expected"),
    [
        ("Strike ends", DAY, "2026/2026-01-05-strike-ends"),
        ("Strike ends", dt.datetime(2026, 1, 5, 23, 30, tzinfo=dt.UTC), "2026/2026-01-06-strike-ends"),
        ("Strike ends", dt.datetime(2026, 1, 5, 23, 30), "2026/2026-01-05-strike-ends"),  # noqa: DTZ001
        ("Old", dt.date(999, 1, 5), "0999/0999-01-05-old"),
        ("", DAY, "2026/2026-01-05-x-e3b0c442"),
        ("CON", DAY, "2026/2026-01-05-con-x"),
        ("../../etc/passwd", DAY, "2026/2026-01-05-etc-passwd"),
    ],
)
def test_an_article_lies_under_its_year_by_day_and_slug(title: str, date: dt.date, expected: str) -> None:
    path = article_path(Clipping(title=title, date=date), ZoneInfo("Europe/Berlin"), set().__contains__)
    assert path == f"content/articles/{expected}.md"


def test_without_a_date_there_is_no_path() -> None:
    with pytest.raises(ValueError, match="date"):
        article_path(Clipping(title="A"), UTC, set().__contains__)


@pytest.mark.parametrize("title", ["Strike ends", "x" * 90, "word " * 30, "a" * 78 + " b c d"])
def test_articles_of_one_title_and_day_have_paths_and_slugs_of_their_own(title: str) -> None:
    taken: set[str] = set()
    for _ in range(12):
        taken.add(article_path(Clipping(title=title, date=DAY), UTC, taken.__contains__))
    assert len(taken) == 12
    matter = ArticleMatter(title="A", date=DAY)
    slugs = {Article(path, matter, HeldText(""), 1).slug for path in taken}
    assert len(slugs) == 12
    assert all(len(PurePosixPath(path).name) <= len("2026-01-05-.md") + 80 for path in taken)


FULL = Clipping(
    title='A "quoted": title',
    dek="A dek",
    authors=("Ada", "Omar"),
    publisher="Wire",
    date=dt.datetime(2026, 1, 5, 10, 30, tzinfo=dt.UTC),
    updated=dt.datetime(2026, 1, 5, 11, 0, tzinfo=dt.UTC),
    lang="en",
    source_url="https://x.example/a",
    section="Ports",
    tags=("5", "no"),
    figures=(
        Figure(caption="A crane.", src="../media/crane.jpg"),
        Figure(credit="HPR", src="https://x.example/b.jpg"),
    ),
    body="First.\n\n---\n\nLast.",
)


def test_everything_that_a_clipping_has_is_in_its_article() -> None:
    text = article_text(FULL, ("content/inbox/a.html", "f" * 64), "tag:x.example,2026-01-05:a")
    article, problems = parse_article("a.md", text)
    assert not problems
    assert article
    matter = article.matter
    assert (matter.title, matter.dek, matter.authors, matter.publisher) == (
        FULL.title,
        FULL.dek,
        FULL.authors,
        FULL.publisher,
    )
    assert (matter.date, matter.updated, matter.lang, matter.source_url) == (
        FULL.date,
        FULL.updated,
        FULL.lang,
        FULL.source_url,
    )
    assert (matter.section, matter.tags, article.body) == (FULL.section, FULL.tags, FULL.body)
    assert [(i.src, i.caption, i.credit) for i in matter.images] == [
        ("media/crane.jpg", "A crane.", ""),
        ("", "", "HPR"),
    ]
    assert (matter.id, matter.clipping, matter.clipping_sha256) == (
        "tag:x.example,2026-01-05:a",
        "content/inbox/a.html",
        "f" * 64,
    )


def test_what_a_clipping_lacks_is_no_key() -> None:
    text = article_text(Clipping(title="A", date=DAY, body="B"), ("c", "d"), "e")
    assert text == "---\ntitle: A\ndate: 2026-01-05\nid: e\nclipping: c\nclipping_sha256: d\n---\n\nB\n"


@pytest.mark.parametrize(
    ("src", "expected"),
    [
        ("", None),
        ("https://x.example/a.jpg", None),
        ("data:image/png;base64,x", None),
        ("/media/a.jpg", None),
        ("../media/a.jpg", "media/a.jpg"),
        ("a.jpg", None),
        ("../../../etc/a.jpg", None),
    ],
)
def test_a_picture_in_content_is_named_from_there(src: str, expected: str | None) -> None:
    clipping = Clipping(title="A", date=DAY, figures=(Figure(caption="C", src=src),))
    article, _ = parse_article("a.md", article_text(clipping, ("content/inbox/a.txt", "s"), "e"))
    assert article
    assert article.matter.images[0].src == (expected or "")


def test_an_id_is_a_tag_uri() -> None:
    assert mint_id("x.example", DAY, "a-b") == "tag:x.example,2026-01-05:a-b"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (DAY, DAY),
        (dt.datetime(2026, 1, 5, 23, 30, tzinfo=dt.UTC), dt.date(2026, 1, 6)),
        (dt.datetime(2026, 1, 6, 0, 30, tzinfo=dt.timezone(dt.timedelta(hours=5))), DAY),
        (dt.datetime(2026, 1, 5, 23, 30), DAY),  # noqa: DTZ001
    ],
)
def test_a_moment_falls_on_the_day_it_has_in_the_zone(date: dt.date, expected: dt.date) -> None:
    assert day_of(date, ZoneInfo("Europe/Berlin")) == expected


def test_a_part_of_a_source_is_named_by_its_key_and_a_draft_says_so() -> None:
    clipping = Clipping(
        title="A",
        date=DAY,
        figures=(Figure(caption="C", src="../media/a.jpg"),),
        draft=True,
        part=Part("0123", "sha"),
    )
    text = article_text(clipping, ("content/inbox/a#b.xml#0123", "sha"), "tag:a")
    assert "\nclipping: content/inbox/a#b.xml#0123\nclipping_sha256: sha\n" in text
    assert "\ndraft: true\n" in text
    assert "src: media/a.jpg" in text

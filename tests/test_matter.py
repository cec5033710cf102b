"""The front matter of articles."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from builder.articles.matter import ArticleMatter
from builder.articles.model import Article, Standing
from builder.articles.texts import HeldText
from tests.samples import make_article

BERLIN = ZoneInfo("Europe/Berlin")


def matter(**given: object) -> ArticleMatter:
    return ArticleMatter.model_validate({"title": "A", "date": "2026-01-31", **given})


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-01-31", dt.date(2026, 1, 31)),
        (" 2026-01-31 ", dt.date(2026, 1, 31)),
        ("0999-01-31", dt.date(999, 1, 31)),
        ("9999-12-31", dt.date(9999, 12, 31)),
        (dt.date(2026, 1, 31), dt.date(2026, 1, 31)),
        ("2026-01-31T16:15:00Z", dt.datetime(2026, 1, 31, 16, 15, tzinfo=dt.UTC)),
        ("2026-01-31 16:15", dt.datetime(2026, 1, 31, 16, 15)),  # noqa: DTZ001
        ("2026-01-31 16:15 +01:00", dt.datetime(2026, 1, 31, 15, 15, tzinfo=dt.UTC)),
        ("2026-01-31T16:15:00.5+05:30", dt.datetime(2026, 1, 31, 10, 45, 0, 500000, tzinfo=dt.UTC)),
    ],
)
def test_a_date_is_a_day_or_a_moment(written: object, expected: dt.date) -> None:
    found = matter(date=written).date
    assert found == expected
    assert isinstance(found, dt.datetime) == isinstance(expected, dt.datetime)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "2026-02-30",
        "2026-1-5",
        "20260131",
        "31.01.2026",
        "2026-W05-1",
        "2026-01-31T25:00",
        "2026-01-31T",
        "2026-01-31 UTC",
        20260131,
        5.5,
        ["2026-01-31"],
        "٢٠٢٦-٠١-٣١",
        "9999-12-31T23:59:00-05:00",
        "0001-01-01T00:00:00+05:00",
    ],
)
def test_what_is_no_date_is_refused(written: object) -> None:
    with pytest.raises(ValidationError, match="is not a date"):
        matter(date=written)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-01-31", (2026, 1, 31)),
        ("2026-01-31T23:30:00Z", (2026, 2, 1)),
        ("2026-01-31T23:30:00+01:00", (2026, 1, 31)),
        ("2026-02-01T00:30:00+05:00", (2026, 1, 31)),
        ("2026-01-31T23:30:00", (2026, 1, 31)),
        ("2026-07-31T22:30:00Z", (2026, 8, 1)),
    ],
)
def test_a_moment_falls_on_a_day_in_the_sites_zone(written: str, expected: tuple[int, int, int]) -> None:
    assert matter(date=written).day(BERLIN) == dt.date(*expected)


def test_one_name_needs_no_brackets_and_numbers_are_text() -> None:
    found = matter(title=2026, authors="Ada", tags=["a ", 5], publisher=1.5)
    assert (found.title, found.authors, found.tags, found.publisher) == ("2026", ("Ada",), ("a", "5"), "1.5")


@pytest.mark.parametrize("key", ["authors", "tags"])
@pytest.mark.parametrize("value", [["a", " "], "", [["a"]], {"a": "b"}])
def test_names_that_are_none_are_refused(key: str, value: object) -> None:
    with pytest.raises(ValidationError):
        matter(**{key: value})


@pytest.mark.parametrize("url", ["", "http://x.example", "https://x.example/a?b#c"])
def test_a_source_is_a_web_address(url: str) -> None:
    assert matter(source_url=url).source_url == url


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "//x.example", "http:///", "x", " http", "https:// x"]
)
def test_a_source_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValidationError, match="is not a web address"):
        matter(source_url=url)


def test_unknown_keys_are_kept_for_templates() -> None:
    assert matter(rating=5, series={"part": 2}).extra == {"rating": 5, "series": {"part": 2}}
    assert matter().extra == {}


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("2026-01-05-strike-ends", "strike-ends"),
        ("2026-01-05 Strike ends", "strike-ends"),
        ("2026-01-05__x", "x"),
        ("strike", "strike"),
        ("2026-01-05", "2026-01-05"),
        ("2026-01-05-", "2026-01-05"),
        ("report-of-2026-01-05-events", "report-of-2026-01-05-events"),
        ("2026-01-05-2026-01-04-x", "2026-01-04-x"),
        ("Über.uns", "uber-uns"),
    ],
)
def test_the_slug_is_the_files_name_without_its_date(name: str, slug: str) -> None:
    article = make_article()
    assert Article(f"content/articles/2026/{name}.md", article.matter, HeldText(""), 1).slug == slug


def test_a_standing_page_lies_at_the_root() -> None:
    page = Standing("content/pages/About us.md", make_article().matter, HeldText(""), 1)  # type: ignore[arg-type]
    assert page.permalink == "/about-us/"

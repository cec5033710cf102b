"""Days, weeks, months and years that have articles."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from builder.library.periods import Span, period, periods_of

SPANS: tuple[Span, ...] = ("day", "week", "month", "year")


@pytest.mark.parametrize(
    ("span", "title", "permalink", "first", "last"),
    [
        ("day", "Thursday, 1 January 2026", "/2026/01/01/", (2026, 1, 1), (2026, 1, 1)),
        ("week", "29 December 2025 – 4 January 2026", "/2026/w01/", (2025, 12, 29), (2026, 1, 4)),
        ("month", "January 2026", "/2026/01/", (2026, 1, 1), (2026, 1, 31)),
        ("year", "2026", "/2026/", (2026, 1, 1), (2026, 12, 31)),
    ],
)
def test_a_period_knows_its_name_place_and_days(
    span: Span, title: str, permalink: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    found = period(dt.date(2026, 1, 1), span, 3, "en")
    assert (found.title, found.permalink, found.count) == (title, permalink, 3)
    assert (found.first, found.last) == (dt.date(*first), dt.date(*last))


def test_february_of_a_leap_year_has_its_29th() -> None:
    assert period(dt.date(2028, 2, 3), "month", 1, "en").last == dt.date(2028, 2, 29)


@settings(max_examples=60)
@given(st.dates(), st.sampled_from(SPANS))
@example(dt.date.min, "week")
@example(dt.date.max, "week")
@example(dt.date(999, 6, 6), "year")
def test_every_day_of_the_calendar_lies_in_its_period(day: dt.date, span: Span) -> None:
    found = period(day, span, 1, "en")
    assert found.first <= day <= found.last
    for end in (found.first, found.last):
        assert period(end, span, 1, "en") == found


@settings(max_examples=40)
@given(st.lists(st.dates(dt.date(2025, 12, 1), dt.date(2026, 2, 28))), st.sampled_from(SPANS))
def test_every_article_counts_once_and_the_newest_period_comes_first(days: list[dt.date], span: Span) -> None:
    found = periods_of(days, span, "en")
    assert sum(one.count for one in found) == len(days)
    assert [one.first for one in found] == sorted({one.first for one in found}, reverse=True)
    for one in found:
        assert one.count == sum(one.first <= day <= one.last for day in days)

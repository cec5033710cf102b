"""Days and times as readers see them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.foundation.dates import date_text, span_text, time_text

DAY = dt.date(2026, 1, 8)


@pytest.mark.parametrize(
    ("style", "language", "expected"),
    [
        ("long", "en", "8 January 2026"),
        ("full", "en", "Thursday, 8 January 2026"),
        ("short", "en", "8 Jan 2026"),
        ("month", "en", "January 2026"),
        ("day", "en", "Thu 8"),
        ("long", "en-US", "January 8, 2026"),
        ("long", "de", "8. Januar 2026"),
        ("long", "pt-BR", "8 de janeiro de 2026"),
        ("month", "de", "Januar 2026"),
    ],
)
def test_a_day_is_written_in_the_sites_language(style: str, language: str, expected: str) -> None:
    assert date_text(DAY, style, language) == expected


@pytest.mark.parametrize("language", ["xx", "zz-ZZ", "", "not a language", "tlh", "en-x-private", "12"])
def test_an_unknown_language_is_written_as_english(language: str) -> None:
    assert date_text(DAY, "long", language) == "8 January 2026"


@pytest.mark.parametrize("style", ["", "LONG", "medium"])
def test_an_unknown_style_is_refused(style: str) -> None:
    with pytest.raises(ValueError, match="style"):
        date_text(DAY, style, "en")


@pytest.mark.parametrize(
    ("first", "last", "language", "expected"),
    [
        ((2026, 1, 5), (2026, 1, 11), "en", "5–11 January 2026"),
        ((2026, 1, 26), (2026, 2, 1), "en", "26 January – 1 February 2026"),
        ((2025, 12, 29), (2026, 1, 4), "en", "29 December 2025 – 4 January 2026"),
        ((2026, 1, 5), (2026, 1, 11), "de", "5. Januar 2026 – 11. Januar 2026"),
    ],
)
def test_a_week_says_month_and_year_once_where_it_can(
    first: tuple[int, int, int], last: tuple[int, int, int], language: str, expected: str
) -> None:
    assert span_text(dt.date(*first), dt.date(*last), language) == expected


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (dt.datetime(2026, 1, 8, 16, 15), "16:15"),  # noqa: DTZ001
        (dt.datetime(2026, 1, 8, 16, 15, tzinfo=dt.UTC), "16:15 UTC"),
        (dt.datetime(2026, 1, 8, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")), "09:30 UTC+1"),
        (dt.datetime(2026, 7, 8, 9, 30, tzinfo=ZoneInfo("Europe/Berlin")), "09:30 UTC+2"),
        (dt.datetime(2026, 1, 8, 9, 30, tzinfo=ZoneInfo("Asia/Kolkata")), "09:30 UTC+5:30"),
        (dt.datetime(2026, 1, 8, 9, 30, tzinfo=ZoneInfo("America/St_Johns")), "09:30 UTC−3:30"),
    ],
)
def test_a_time_says_its_zone(moment: dt.datetime, expected: str) -> None:
    assert time_text(moment) == expected


@settings(max_examples=40)
@given(
    st.dates(),
    st.sampled_from(["long", "full", "short", "month", "day"]),
    st.sampled_from(["en", "de", "ar", "xx"]),
)
def test_every_day_of_the_calendar_can_be_written(day: dt.date, style: str, language: str) -> None:
    assert date_text(day, style, language).strip()

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.clippings.dates.finding import find_dates, parse_moment, spaced
from builder.clippings.dates.forms import impossible_date
from builder.clippings.dates.months import month_number
from builder.clippings.dates.slashes import ambiguous_date, slash_readings, with_slashes_as
from builder.clippings.dates.yearless import with_year, yearless_days
from builder.clippings.zones import zone_of

DAY = dt.date(2026, 1, 8)


def at(hour: int, minute: int, offset: float | None = None) -> dt.datetime:
    zone = None if offset is None else dt.timezone(dt.timedelta(hours=offset))
    return dt.datetime(2026, 1, 8, hour, minute, tzinfo=zone)


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-08",
        "2026/01/08",
        "Jan. 8, 2026",
        "January 8th, 2026",
        "8 January 2026",
        "8 Jan 2026",
        "Thursday, 8 January 2026",
        "08-Jan-2026",
        "the 8th of January 2026",
        "8 janvier 2026",
        "jeudi 8 janv. 2026",
        "8. Januar 2026",
        "8. Jänner 2026",
        "08.01.2026",
        "8 de enero de 2026",
        "8 gennaio 2026",
        "8 januari 2026",
        "2026年1月8日",
        "2026년 1월 8일",
        "2026. január 8.",
        "8. ledna 2026",
        "8 января 2026",
        "8 ιανουαρίου 2026",
        "8 ianuarie 2026",
        "8 يناير 2026",
        "الخميس، 8 كانون الثاني/يناير 2026",
    ],
)
def test_days(text: str) -> None:
    assert parse_moment(text) == DAY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-01-08T16:15:00Z", at(16, 15, 0)),
        ("2026-01-08T16:15:30.123+0100", at(16, 15, 1).replace(second=30)),
        ("2026-01-08 18:05 +02:00", at(18, 5, 2)),
        ("January 8, 2026 4:15 PM UTC", at(16, 15, 0)),
        ("Thursday 8 January 2026 12:44, UK", at(12, 44, 0)),
        ("Jan 08, 2026 6:00 AM NST", at(6, 0, -3.5)),
        ("4:15 p.m. ET, January 8, 2026", at(16, 15, -5)),
        ("Thu 8 Jan 2026 17.42 GMT", at(17, 42, 0)),
        ("8 janvier 2026 à 10h30", at(10, 30)),
        ("08.01.2026, 14:30 Uhr", at(14, 30)),
        ("8 Jan 2026 at 9am", at(9, 0)),
        ("8 Jan 2026, 12 a.m. PST", at(0, 0, -8)),
        ("January 8, 2026 | 21:30 UTC+5:30", at(21, 30, 5.5)),
    ],
)
def test_moments_keep_their_zone(text: str, expected: dt.datetime) -> None:
    found = parse_moment(text)
    assert found == expected
    assert isinstance(found, dt.datetime)
    assert found.utcoffset() == expected.utcoffset()


@pytest.mark.parametrize(
    "text",
    ["", "6 hours ago", "yesterday", "31 February 2026", "January 2026", "8 January", "2026", "13 people"],
)
def test_no_dates(text: str) -> None:
    assert parse_moment(text) is None


def test_a_language_that_is_not_known_goes_to_dateparser() -> None:
    assert parse_moment("8 stycznia 2026") == DAY
    assert parse_moment("8 января 2026") == DAY


def test_slashes_are_read_only_where_they_can_be_read_in_one_way() -> None:
    assert parse_moment("01/31/2026") == parse_moment("31/01/2026") == dt.date(2026, 1, 31)
    assert parse_moment("04/04/2026") == dt.date(2026, 4, 4)
    assert parse_moment("03/04/2026") is None
    assert ambiguous_date("on 03/04/2026") == "03/04/2026"
    assert ambiguous_date("on 13/04/2026") == ""


def test_two_dates_have_their_own_times() -> None:
    first, second = find_dates("Publié le 8 janvier 2026 à 17h45, modifié le 9 janvier 2026 à 08h10")
    assert first.moment == at(17, 45)
    assert second.moment == at(8, 10).replace(day=9)


def test_a_time_of_day_belongs_to_one_date() -> None:
    first, second = find_dates("Updated Jan. 8, 2026 at 5:45 p.m. Jan. 8, 2026")
    assert first.moment == at(17, 45)
    assert second.moment == dt.date(2026, 1, 8)


@pytest.mark.parametrize(
    ("text", "days", "written"),
    [
        ("Publié le 14 mars à 12h10", ((3, 14),), "Publié le 2026-03-14 à 12h10"),
        ("15 JAN, 13:27", ((1, 15),), "2026-01-15, 13:27"),
        ("March 3rd at noon", ((3, 3),), "2026-03-03 at noon"),
        ("14 March 2025", (), "14 March 2025"),
        ("March 14, 2025", (), "March 14, 2025"),
        ("31 February", ((2, 31),), "31 February"),
        ("40 people", (), "40 people"),
        ("March 2025", (), "March 2025"),
    ],
)
def test_days_without_a_year(text: str, days: tuple[tuple[int, int], ...], written: str) -> None:
    assert yearless_days(text) == days
    assert with_year(text, 2026) == written


def test_months_and_zones() -> None:
    assert [month_number(w) for w in ("Févr", "März", "sept", "Ago", "xyz")] == [2, 3, 9, 8, None]
    summer = dt.datetime(2026, 7, 1, 12, 0)  # noqa: DTZ001
    eastern = zone_of("ET", summer)
    assert eastern is not None
    assert eastern.utcoffset(summer) == dt.timedelta(hours=-4)
    assert zone_of("IST", summer) == dt.timezone(dt.timedelta(hours=5.5))
    assert zone_of("CST", summer) == dt.timezone(dt.timedelta(hours=-6))
    assert zone_of("AST", summer) is None
    assert zone_of("UTC+99", summer) is None


@given(st.text(alphabet="0123456789 /-.:,JanFebaupmTZ+", max_size=60))
def test_never_raises(text: str) -> None:
    find_dates(text)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)))
def test_reads_back_what_is_written(day: dt.date) -> None:
    assert parse_moment(f"{day:%B} {day.day}, {day.year}") == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "January 8, 20265:04 PM GMT+1Updated 2 hours ago",
            "January 8, 2026 5:04 PM GMT+1 Updated 2 hours ago",
        ),
        ("PublishedJan 8 2026", "Published Jan 8 2026"),
        ("01/08/2026January 8, 2026", "01/08/2026 January 8, 2026"),
        ("January 8, 2026, 5:04 PM", "January 8, 2026, 5:04 PM"),
    ],
)
def test_what_was_pasted_together_is_kept_apart(text: str, expected: str) -> None:
    assert spaced(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is dated 31 February 2026", "31 February 2026"),
        ("Feb. 30, 2026", "Feb. 30, 2026"),
        ("2026-13-01", "2026-13-01"),
        ("28 February 2026", ""),
        ("13 people in 2026", ""),
    ],
)
def test_dates_that_are_on_no_calendar(text: str, expected: str) -> None:
    assert impossible_date(text) == expected


def test_dates_of_slashes_can_be_written_out() -> None:
    assert slash_readings("on 03/04/2026") == (dt.date(2026, 4, 3), dt.date(2026, 3, 4))
    assert slash_readings("on 13/04/2026") is None
    assert with_slashes_as("on 03/04/2026 - 10:00", day_first=True) == "on 2026-04-03 - 10:00"
    assert with_slashes_as("on 03/04/2026", day_first=False) == "on 2026-03-04"


@pytest.mark.parametrize(
    ("text", "hour", "hours_from_utc"),
    [
        ("02/12/26 2:31 PM ET", 14, -5),
        ("03/03/2026 05:00 PM EST", 17, -5),
        ("March 3, 2026 08:00 AM Eastern Standard Time", 8, -5),
    ],
)
def test_american_times(text: str, hour: int, hours_from_utc: int) -> None:
    (found,) = find_dates(text)
    assert isinstance(found.moment, dt.datetime)
    assert (found.moment.hour, found.moment.utcoffset()) == (hour, dt.timedelta(hours=hours_from_utc))


@pytest.mark.parametrize(("text", "day"), [("29-01-2026", dt.date(2026, 1, 29)), ("03-01-2026", None)])
def test_days_between_hyphens_count_where_they_can_be_no_months(text: str, day: dt.date | None) -> None:
    assert [found.moment for found in find_dates(text)] == ([day] if day else [])

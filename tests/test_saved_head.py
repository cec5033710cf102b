from __future__ import annotations

import datetime as dt

import pytest

from builder.clippings.saved.head import signed_head
from builder.clippings.saved.moments import in_own_zone, stated_moment
from builder.clippings.saved.titles import agreed_title, shown_title

TITLE = "Council keeps its wooden pier"
UTC = dt.datetime(2026, 1, 9, 1, 30, tzinfo=dt.UTC)
EASTERN = dt.datetime(2026, 1, 8, 20, 30, tzinfo=dt.timezone(dt.timedelta(hours=-5)))


@pytest.mark.parametrize(
    ("lines", "authors", "date"),
    [
        (
            [TITLE, "By Jane Doe", "Staff Writer", "Published: January 8, 2026"],
            ("Jane Doe",),
            dt.date(2026, 1, 8),
        ),
        ([TITLE, "Jane Doe", "Pier Committee"], (), None),
        ([TITLE, "8 January 2026 | Jane Doe"], ("Jane Doe",), dt.date(2026, 1, 8)),
        ([TITLE, "By Jane Doe, Bay Sentinel — Clear Ridge"], ("Jane Doe",), None),
        ([TITLE, "Author:", "Jane Doe", "Published:", "4 January 2026"], ("Jane Doe",), dt.date(2026, 1, 4)),
        ([TITLE, "Jane Doe", "News editor"], ("Jane Doe",), None),
        ([TITLE, "Jane Doe", "jane@bay.example"], ("Jane Doe",), None),
        ([TITLE, "Jane Doe | Hull - 8 January 2026"], ("Jane Doe",), dt.date(2026, 1, 8)),
        ([TITLE, "Jane Doe · 8 January 2026 · 2 min read"], ("Jane Doe",), dt.date(2026, 1, 8)),
        ([TITLE, "Jane Doe 8 January 2026 Music"], ("Jane Doe",), dt.date(2026, 1, 8)),
        ([TITLE, "8 January 2026 | 3 minutes | Jane Doe"], ("Jane Doe",), dt.date(2026, 1, 8)),
        ([TITLE, "Text and photo: Jane Doe"], ("Jane Doe",), None),
        ([TITLE, "Words Jane Doe Photos John Roe"], ("Jane Doe",), None),
        ([TITLE, "Text Jane Doe"], ("Jane Doe",), None),
        ([TITLE, "Text of the law"], (), None),
        ([TITLE, "— Jane Doe, 8 January 2026"], (), None),
        ([TITLE, "By Jane Doe — 8 January 2026"], ("Jane Doe",), dt.date(2026, 1, 8)),
        ([TITLE, "Somewhere, 8 January 2026 with a word of it"], (), dt.date(2026, 1, 8)),
        ([TITLE, "Open from 8 January 2026 to 9 January 2026"], (), None),
        ([TITLE, "Jane Doe", "8 January 2026"], ("Jane Doe",), dt.date(2026, 1, 8)),
        ([TITLE, "word " * 20 + "end.", "Jane Doe", "8 January 2026"], (), dt.date(2026, 1, 8)),
        (["January 1, 2026", TITLE, *["A line of text."] * 12, "By Jane Doe"], (), None),
        (["By Jane Doe"], (), None),
    ],
)
def test_lines_below_the_headline(lines: list[str], authors: tuple[str, ...], date: dt.date | None) -> None:
    head = signed_head(lines, TITLE)
    assert (head.authors, head.date) == (authors, date)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("20260108", dt.date(2026, 1, 8)),
        ("1767922200", dt.datetime(2026, 1, 9, 1, 30, tzinfo=dt.UTC)),
        ("1767922200000", dt.datetime(2026, 1, 9, 1, 30, tzinfo=dt.UTC)),
        ("2026-01-08", dt.date(2026, 1, 8)),
        ("20261399", None),
        ("soon", None),
    ],
)
def test_moments_of_metadata(text: str, moment: dt.date | None) -> None:
    assert stated_moment(text) == moment


def test_the_outlets_own_zone_tells_the_day() -> None:
    assert in_own_zone(UTC, [EASTERN]).isoformat() == EASTERN.isoformat()
    assert in_own_zone(UTC, [EASTERN + dt.timedelta(hours=2)]) is UTC
    assert in_own_zone(dt.date(2026, 1, 8), [EASTERN]) == dt.date(2026, 1, 8)


def test_titles_without_a_heading() -> None:
    assert shown_title(["News", TITLE, "Text."], [f"Bay Weekly - {TITLE}"]) == TITLE
    assert shown_title(["News"], [f"Bay Weekly - {TITLE}"]) == ""


def test_a_kicker_in_the_heading_is_no_part_of_the_headline() -> None:
    assert agreed_title([f"Opinion {TITLE}", "Opinion", TITLE], [TITLE]) == TITLE
    assert agreed_title([TITLE.upper()], [TITLE]) == TITLE

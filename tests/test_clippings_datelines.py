from __future__ import annotations

import datetime as dt

import pytest

from builder.clippings.datelines import read_dateline


@pytest.mark.parametrize(
    ("text", "place", "agency", "month", "day"),
    [
        ("BRUSSELS, May 21 (DSW) - European", "BRUSSELS", "DSW", 5, 21),
        ("VATICAN CITY, April 21 (Reuters) - Pope", "VATICAN CITY", "Reuters", 4, 21),
        ("(Santiago) – More", "Santiago", "", None, None),
        ("GENEVA (AP) — The", "GENEVA", "AP", None, None),
        ("ROME, Italy (AP) — The", "ROME, Italy", "AP", None, None),
        ("PARIS, 8 janvier (Reuters) - Le", "PARIS", "Reuters", 1, 8),
        ("Kericho (Kenya) (AFP) - A", "Kericho (Kenya)", "AFP", None, None),
        ("Port Moresby (Papua New Guinea) (AFP) - A", "Port Moresby (Papua New Guinea)", "AFP", None, None),
        ("Berlin (dpa) - Der", "Berlin", "dpa", None, None),
        ("Puerto Claro, 8 ene (EFE).- El", "Puerto Claro", "EFE", 1, 8),
        ("Feb. 23, 2025 -- Salt", "", "", 2, 23),
        ("LONDON/PARIS, Jan 3 (Reuters) - The", "LONDON/PARIS", "Reuters", 1, 3),
        ("DRY CREEK, Nev. — The", "DRY CREEK, Nev.", "", None, None),
        ("WASHINGTON — The", "WASHINGTON", "", None, None),
        ("NORFIELD, Feb. 19, 2026 — The", "NORFIELD", "", 2, 19),
        ("MURMANSK, January 8. /TASS/. An", "MURMANSK", "TASS", 1, 8),
        ("Santa Clara (España), 8 ene (EFE).- El", "Santa Clara (España)", "EFE", 1, 8),
        ("(ANSA) - BARI, 08 GEN - La", "BARI", "ANSA", 1, 8),
        ("Lindau (dpa/by) - Der", "Lindau", "dpa", None, None),
        ("LUND, Sweden--(BUSINESS WIRE)--Northmere", "LUND, Sweden", "BUSINESS WIRE", None, None),
        ("LUND, Sweden, Jan. 8, 2026 /PRNewswire/ -- Northmere", "LUND, Sweden", "PRNewswire", 1, 8),
    ],
)
def test_datelines(text: str, place: str, agency: str, month: int | None, day: int | None) -> None:
    found = read_dateline(text)
    assert found is not None
    assert (found.place, found.agency, found.month, found.day) == (place, agency, month, day)
    assert text[found.end :].isalpha()


def test_a_colon_stands_behind_a_place_before_a_whole_sentence() -> None:
    found = read_dateline("RIYADH: A clinic for camels has begun to work at night, as its doctors wish.")
    assert found is not None
    assert (found.place, found.end) == ("RIYADH", 8)


@pytest.mark.parametrize(
    "text",
    [
        "Trump – who had left",
        "The plan - which",
        "US — as ever",
        "A man — said",
        "He came (late) - and",
        "2026 - a year",
        "May 23 - a day",
        "PODCAST - Listen to",
        "BREXIT: What comes next for the pier and for those who use it each day",
        "READ MORE: Seagull arrested in chip shop for the second time in as many weeks.",
        "NHS: It was the worst winter of all, and the spring was no better, they said.",
    ],
)
def test_no_datelines(text: str) -> None:
    assert read_dateline(text) is None


def test_a_day_needs_a_year_that_has_it() -> None:
    dateline = read_dateline("OSLO, Feb 29 (DSW) - The")
    assert dateline is not None
    assert dateline.in_year(2024) == dt.date(2024, 2, 29)
    assert dateline.in_year(2025) is None

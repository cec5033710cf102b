"""Names and notes in the words of feeds."""

from __future__ import annotations

import pytest

from builder.clippings.feeds.tails import without_note
from builder.clippings.feeds.words import outlet_of


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Orbit -  All Posts", "Orbit"),
        ("The Lantern » Feed", "The Lantern"),
        ("The Lantern | Top stories", "The Lantern"),
        ("Harbour News: Latest headlines", "Harbour News"),
        ("Feed the Goats", "Feed the Goats"),
        ("The Lantern - World", "The Lantern"),
        ("RSS", "RSS"),
        ("RSS | The Lantern", "The Lantern"),
    ],
)
def test_the_outlet_of_a_feed(title: str, outlet: str) -> None:
    assert outlet_of(title, "") == outlet


@pytest.mark.parametrize(
    ("title", "home", "outlet"),
    [
        ("Low Water » Tides", "https://www.lowwater.example/tides", "Low Water"),
        ("Tides > Low Water", "https://lowwatermag.example", "Low Water"),
        ("Tides | Saltmere Gazette", "https://s.example", "Saltmere Gazette"),
        ("Tides | Moons", "https://s.example", "Tides | Moons"),
    ],
)
def test_the_outlet_beside_the_name_of_a_section(title: str, home: str, outlet: str) -> None:
    assert outlet_of(title, home) == outlet


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("It is dry. The post It is dry appeared first on Fenland.", "It is dry."),
        ("The post It is dry appeared first on Fenland.", ""),
        ("The post office was dry. It opened late.", "The post office was dry. It opened late."),
        ("", ""),
    ],
)
def test_a_summary_without_its_note(summary: str, expected: str) -> None:
    assert without_note(summary) == expected

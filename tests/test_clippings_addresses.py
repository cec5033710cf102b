from __future__ import annotations

import datetime as dt

import pytest

from builder.clippings.addresses import day_in_address, host_of, name_of_host, without_tracking


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/x?utm_source=m&id=7&fbclid=y#top", "https://a.example/x?id=7"),
        ("https://a.example/x?q=a%20b", "https://a.example/x?q=a%20b"),
        ("https://a.example/x?utm_medium=z", "https://a.example/x"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("https://[bad", "https://[bad"),
    ],
)
def test_tracking_is_taken_off(url: str, expected: str) -> None:
    assert without_tracking(url) == expected


def test_days_in_paths() -> None:
    assert day_in_address("https://a.example/world/2024/06/01/x") == dt.date(2024, 6, 1)
    assert day_in_address("https://a.example/2024/jun/01/x") == dt.date(2024, 6, 1)
    assert day_in_address("https://a.example/2024/WORLD/asiapcf/06/01/x") == dt.date(2024, 6, 1)
    assert day_in_address("https://a.example/2024/middle_east/6/1/x/index.html") == dt.date(2024, 6, 1)
    assert day_in_address("https://a.example/2024/13/01/x") is None
    assert day_in_address("https://a.example/2024/pier-06-01/x") is None
    assert day_in_address("https://a.example/x") is None


def test_an_outlet_goes_with_its_host() -> None:
    url = "https://www.harbourpress.example/x"
    assert host_of(url) == "harbourpress.example"
    assert name_of_host(url, ["More from Harbour Press Review: page"]) == "Harbour Press Review"
    assert name_of_host("https://courier.example/", ["by The Sample Courier"]) == "The Sample Courier"
    assert name_of_host(url, ["More from Jane Doe"]) == ""

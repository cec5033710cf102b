"""Permalinks and the files behind them."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.library.permalinks import (
    article_permalink,
    atom_permalink,
    day_permalink,
    entity_permalink,
    file_of,
    month_permalink,
    rss_permalink,
    section_permalink,
    tag_permalink,
    week_permalink,
    year_permalink,
)


@pytest.mark.parametrize(
    ("day", "year", "month", "week", "whole"),
    [
        ((2026, 1, 5), "/2026/", "/2026/01/", "/2026/w02/", "/2026/01/05/"),
        ((2027, 1, 1), "/2027/", "/2027/01/", "/2026/w53/", "/2027/01/01/"),
        ((2025, 12, 29), "/2025/", "/2025/12/", "/2026/w01/", "/2025/12/29/"),
        ((999, 1, 5), "/0999/", "/0999/01/", "/0999/w01/", "/0999/01/05/"),
        ((9999, 12, 31), "/9999/", "/9999/12/", "/9999/w52/", "/9999/12/31/"),
        ((1, 1, 1), "/0001/", "/0001/01/", "/0001/w01/", "/0001/01/01/"),
    ],
)
def test_periods_have_years_of_four_digits(
    day: tuple[int, int, int], year: str, month: str, week: str, whole: str
) -> None:
    date = dt.date(*day)
    assert (year_permalink(date), month_permalink(date), week_permalink(date)) == (year, month, week)
    assert day_permalink(date) == whole
    assert article_permalink(date, "a") == f"{whole}a/"


def test_names_have_their_slugs_and_feeds_their_files() -> None:
    assert entity_permalink("org", "who") == "/organisations/who/"
    assert tag_permalink("Ports & shipping") == "/tags/ports-shipping/"
    assert section_permalink("Ports") == "/sections/ports/"
    assert rss_permalink("/tags/a/") == "/tags/a/feed.xml"
    assert atom_permalink("/") == "/atom.xml"


@pytest.mark.parametrize(
    ("permalink", "file"),
    [("/", "index.html"), ("/a/b/", "a/b/index.html"), ("/404.html", "404.html"), ("/feed.xml", "feed.xml")],
)
def test_a_permalink_leads_to_one_file(permalink: str, file: str) -> None:
    assert file_of(permalink) == file

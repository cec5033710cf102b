"""What single lines of a page tell, and which lines and times belong to its article."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.clippings.saved.bylines import read_byline
from builder.clippings.saved.classes import in_aside
from builder.clippings.saved.frames import unname_frames
from builder.clippings.saved.parsing import count_pictures, parse_page
from builder.clippings.saved.reading import read_page
from builder.clippings.saved.times import page_times
from builder.clippings.saved.told_in_lines import author_in_lines, day_above, day_in_lines

STARTED = "The council voted eleven to four on Monday to keep the last wooden pier on the lake."
PROSE = f"<p>{STARTED} Engineers had told the members that a pier of concrete would cost less.</p>"


@pytest.mark.parametrize(
    ("lines", "authors"),
    [
        (["Author: Jane Doe"], ("Jane Doe",)),
        (["Autor Jane Doe", "Date 8 January 2026"], ("Jane Doe",)),
        (["Written by: Jane Doe and John Roe"], ("Jane Doe", "John Roe")),
        (["Jane Doe | 08.01.2026 um 14:26"], ("Jane Doe",)),
        # readers sign too, and so does whoever is quoted
        (["Jane Doe | 08.01.2026", "John Roe | 09.01.2026"], ()),
        (["— Jane Doe, Hull, 8 January 2026"], ()),
        (["Jane Doe"], ()),
        (["Author of the report"], ()),
        (["김해솔 기자 haesol@pier.example"], ("김해솔",)),
        (["하루호=박나루 특파원"], ("박나루",)),
        (["박나루 시장"], ()),
        (["PUBLISHED ON 08.01.2026"], ()),
    ],
)
def test_authors_that_a_line_tells(lines: list[str], authors: tuple[str, ...]) -> None:
    assert author_in_lines([STARTED, *lines]) == authors


@pytest.mark.parametrize(
    ("lines", "day"),
    [
        (["Published: 8 January 2026"], dt.date(2026, 1, 8)),
        (["Datum: 08.01.2026"], dt.date(2026, 1, 8)),
        (["VERÖFFENTLICHT AM 08.01.2026"], dt.date(2026, 1, 8)),
        (["Published 8 January 2026", "Published 7 January 2026"], None),
        (["Updated 8 January 2026"], None),
        ([f"HULL, January 8, 2026 — {STARTED}"], dt.date(2026, 1, 8)),
        ([f"HULL, Jan. 8, 2026 /BayWire/ -- {STARTED}"], dt.date(2026, 1, 8)),
        ([f"January 8, 2026 -- {STARTED}"], dt.date(2026, 1, 8)),
        ([f"January 8, 2026 was the day on which all of it began. {STARTED}"], None),
    ],
)
def test_the_day_that_a_line_tells(lines: list[str], day: dt.date | None) -> None:
    assert day_in_lines(lines) == day


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Autor/in: Jane Doe", ("Jane Doe",)),
        ("von Autor: Jane Doe", ("Jane Doe",)),
        ("By Jane Doe@janedoe Jan 8, 2026, 4:22am EST", ("Jane Doe",)),
        ("By Jane Doe on January 8, 2026 at 11:30a", ("Jane Doe",)),
        ("By Jane Doe on January 8, 2026 at 11:30a @janedoe", ("Jane Doe",)),
        ("Par ANNE MARTIN, LUC PETIT Envoyés spéciaux à Rome", ("Anne Martin", "Luc Petit")),
        ("posted by Jay at 12:53", ("Jay",)),
        ("Jane Doe | Palo de Ribera | 08/01/2026", ("Jane Doe",)),
        ("Jane Doe | Ribera Alta | 8 January 2026", ("Jane Doe",)),
    ],
)
def test_forms_of_bylines(line: str, authors: tuple[str, ...]) -> None:
    signature = read_byline(line)
    assert signature is not None
    assert signature.authors == authors


@pytest.mark.parametrize("line", ["Publié le 8 janvier 2026", "Veröffentlicht am 8. Januar 2026"])
def test_a_line_that_only_tells_the_day_names_nobody(line: str) -> None:
    signature = read_byline(line)
    assert signature is None or signature.authors == ()


def test_the_byline_is_found_below_a_heading_that_is_not_the_title() -> None:
    body = f"<h1>Piers for ever?</h1><p>By Jane Doe</p>{PROSE * 2}"
    assert read_page("x.html", page(body, "Doe: The council keeps its wooden pier")).authors == ("Jane Doe",)


@pytest.mark.parametrize(
    ("told", "address", "day"),
    [
        ("8 January 2020", "", dt.date(2020, 1, 8)),
        ("8 January 1938", "", None),
        ("8 January 2020", "https://courier.example/archive/2026/pier", None),
        ("8 January 2026", "https://courier.example/archive/2026/pier", dt.date(2026, 1, 8)),
        ("8 January 2020", "https://courier.example/2050-plans", dt.date(2020, 1, 8)),
    ],
)
def test_a_guessed_day_is_not_older_than_the_web_or_the_address(
    told: str, address: str, day: dt.date | None
) -> None:
    link = f"<link rel=canonical href='{address}'>" if address else ""
    body = f"{link}<h1>Pier stays</h1><p>Opened on {told} by the mayor</p>{PROSE * 2}"
    assert read_page("x.html", page(body)).date == day


def page(body: str, title: str = "Pier stays") -> bytes:
    return f"<html><head><title>{title} - The Courier</title></head><body>{body}</body></html>".encode()


def test_times_in_posts_of_other_sites_are_not_the_article_s() -> None:
    post = "<blockquote><p>A pier!</p><time datetime=2025-03-01>1 March</time></blockquote>"
    root = parse_page(page(f"<h1>Pier stays</h1>{PROSE}{post}<time datetime=2026-01-08>Thursday</time>"))
    assert root is not None
    assert list(page_times(root)) == ["2026-01-08"]


def test_a_frame_around_the_article_is_no_aside_whatever_its_name() -> None:
    frame = f"<div class='site has-nav'><h1>Pier stays</h1>{PROSE * 2}<div class=nav><b>Home</b></div></div>"
    root = parse_page(page(frame))
    assert root is not None
    heading, link = next(root.iter("h1")), next(root.iter("b"))
    assert in_aside(heading)
    unname_frames(root)
    assert not in_aside(heading)
    assert in_aside(link)


def test_a_column_of_the_text_beside_its_headline_is_no_aside_and_a_box_is() -> None:
    column = f"<div class=with-sidebar>{PROSE * 3}<b>Pier</b></div>"
    root = parse_page(page(f"<h1>Pier stays</h1>{column}<div class=sidebar>{PROSE}<b>Home</b></div>"))
    assert root is not None
    unname_frames(root)
    text, box = root.iter("b")
    assert not in_aside(text)
    assert in_aside(box)


@pytest.mark.parametrize("title", ["Weather", ""])
def test_frames_without_the_page_s_headline_keep_their_names(title: str) -> None:
    root = parse_page(page(f"<div class=comments><h1>Comments</h1>{PROSE * 2}</div>", title))
    assert root is not None
    unname_frames(root)
    assert in_aside(next(root.iter("h1")))


@pytest.mark.parametrize(
    ("pictures", "count"),
    [
        ("<img src=a.jpg><noscript><img src=a.jpg></noscript>", 1),
        ("<img alt='The pier' src=small.jpg><img alt='The pier' src=a.jpg>", 1),
        ("<img alt='The pier' src=a.jpg><img alt='The lake' src=b.jpg>", 2),
        ("<img src=a.jpg><img src=b.jpg>", 2),
    ],
)
def test_pictures_that_stand_for_another_are_not_counted(pictures: str, count: int) -> None:
    root = parse_page(page(f"<div>{pictures}</div>"))
    assert root is not None
    assert count_pictures(next(root.iter("div"))) == count


def test_a_person_in_the_headline_is_not_taken_for_the_author() -> None:
    story = f"<h1>Jane Doe wins</h1>{PROSE}<p>Read on about <a href=/person/jane-doe>Jane Doe</a> here.</p>"
    assert read_page("x.html", page(story, "Jane Doe wins")).authors == ()
    assert read_page("x.html", page(story.replace("Jane Doe wins", "Pier stays"))).authors == ("Jane Doe",)


def test_a_company_is_no_person() -> None:
    said = "<meta name=author content='Courier.de GmbH, Hull'>"
    signed = f"{said}<h1>Pier stays</h1><div class=authors>Von Jane Doe, Berlin</div>{PROSE * 2}"
    assert read_page("x.html", page(signed)).authors == ("Jane Doe",)


def test_a_date_above_the_headline_is_taken_with_a_doubt_where_nothing_else_tells_one() -> None:
    assert day_above(["Home", "08.01.2026", "Local", "Pier stays"], "Pier stays") == dt.date(2026, 1, 8)
    assert day_above(["08.01.2026", "Home", "Local", "Pier stays"], "Pier stays") is None
    told = read_page("x.html", page(f"<p>08.01.2026</p><h1>Pier stays</h1>{PROSE * 2}"))
    assert (told.date, told.unsure) == (
        dt.date(2026, 1, 8),
        ("date: it was guessed from a line above the headline.",),
    )


@pytest.mark.parametrize(
    ("stamp", "moments"),
    [
        ("<span class=date data-epoch=1767866400>x</span>", ["1767866400"]),
        ("<div class=info data-publish-date=2026-01-08>x</div>", ["2026-01-08"]),
        ("<div class=info data-time=2026-01-08>x</div>", []),
    ],
)
def test_moments_that_attributes_state(stamp: str, moments: list[str]) -> None:
    root = parse_page(page(f"<h1>Pier stays</h1>{stamp}"))
    assert root is not None
    assert list(page_times(root)) == moments

from __future__ import annotations

import pytest

from builder.clippings.pasted.naming import (
    name_before_release,
    often_named,
    outlet_named_in,
    outlet_spoken_of,
    outlet_worded_so,
)


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("googleAdd Al Jazeera on Googleinfo", "Al Jazeera"),
        ("Add NBC News to Google", "NBC News"),
        ("Prefer the Guardian on Google", "The Guardian"),
        ("Why you can trust SCMP", "South China Morning Post"),
        ("Published in Dawn, February 21st, 2026", "Dawn"),
        (
            "Support local journalism. Subscribe to The Harlow Valley Gazette today.",
            "The Harlow Valley Gazette",
        ),
        ("Jane Doe is a reporter at the Kyiv Independent. She lives in Kyiv.", "The Kyiv Independent"),
        ("Thanks for reading The Bay Gazette! Subscribe for free.", "The Bay Gazette"),
        ("Jane Doe covers the coast for The Bay Gazette.", "The Bay Gazette"),
        ("CNN’s Jane Doe contributed to this report.", "CNN"),
        ("Anadolu Agency website contains only a portion of the news.", "Anadolu Agency"),
        ("Our Standards: The Thomson Reuters Trust Principles.", ""),
        ("BBC News to cut 200 jobs", ""),
        ("Jane Doe is a reporter for The Times, based in Athens.", ""),
        ("Jane Doe is a professor at Norfield University.", ""),
        ("Sign up for Local News", ""),
        ("JOIN THE CONVERSATION", ""),
    ],
)
def test_outlets_that_furniture_names(line: str, outlet: str) -> None:
    assert outlet_named_in([line]) == outlet


def test_the_outlet_named_most_often_is_the_page_s_own() -> None:
    lines = ["Follow CNN on X", "More from NPR", "Add NPR on Google"]
    assert outlet_named_in(lines) == "NPR"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Zur Merkliste hinzufügen", "Der Spiegel"),
        ("toggle caption", "NPR"),
        ("Aus der ZEIT Nr. 20/2026", "Die Zeit"),
        ("Image caption, The pier at dawn", "BBC News"),
        ("Support UP or become our patron!", "Ukrainska Pravda"),
        ("Share", ""),
        ("They would toggle caption and picture.", ""),
    ],
)
def test_outlets_whose_pages_are_worded_so(line: str, outlet: str) -> None:
    assert outlet_worded_so(["Save", line]) == outlet


@pytest.mark.parametrize(
    ("top", "outside", "name"),
    [
        (
            (),
            ("Slow Bells is a reader-supported publication.", "Thanks for reading Slow Bells!"),
            "Slow Bells",
        ),
        (("The Pier Owl",), ("Share", "Donate to The Pier Owl"), "The Pier Owl"),
        ((), ("Donate to The Pier Owl", "Students cheer. Jane Doe/The Pier Owl"), "The Pier Owl"),
        ((), ("Follow The Pier Owl",), ""),
        (("World News",), ("More World News",), ""),
        ((), ("Herders in May. © 2025 Jane Doe", "Donate Now"), ""),
    ],
)
def test_names_that_a_page_gives_often(top: tuple[str, ...], outside: tuple[str, ...], name: str) -> None:
    assert often_named(top, outside) == name


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Telegraph values your comments but kindly requests posts on topic.", "The Telegraph"),
        ("Support PREMIUM TIMES' journalism of integrity and credibility", "Premium Times"),
        ("Join the Conversation", ""),
        ("Get The Times of Israel's Daily Edition by email", "The Times of Israel"),
        ("Prices at The Telegraph rose.", ""),
    ],
)
def test_outlets_that_a_page_speaks_of_to_its_readers(line: str, outlet: str) -> None:
    assert outlet_spoken_of([line]) == outlet


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("European Commission - Press release", "European Commission"),
        ("Ministry of Piers | Speech", "Ministry of Piers"),
        ("Press release", ""),
        ("Minister makes a statement", ""),
    ],
)
def test_names_before_a_release(line: str, name: str) -> None:
    assert name_before_release(line) == name

"""Whole pasted texts: what becomes of the lines that pages put around and between paragraphs."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.clippings.model import Clipping, Figure
from builder.clippings.pasted.reading import read_pasted

TITLE = "Council keeps pier that engineers wanted down"
BYLINE = "By Jane Doe"
DATE = "14 March 2026"
HEAD = (TITLE, BYLINE, DATE)
LEAD = "The council voted on Thursday to keep the pier, which engineers had wanted to pull down by May."
SECOND = "The mayor, who had not been asked, said that she would look for the money elsewhere this spring."
THIRD = "“It has been a pier for 120 years,” said Rosa Quill, who sells bait there and votes in the town."
LAST = "Work on the planks begins in April, and the ferries will land at the north quay until it is done."
TEXT = (LEAD, SECOND, THIRD, LAST)


def clip(*lines: str) -> Clipping:
    return read_pasted("\n".join(lines))


def body(*lines: str) -> list[str]:
    return clip(*lines).body.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        '<iframe src="https://player.example/1" width="100%" height="290">',
        "This interview has been edited for length and clarity.",
        "The radio version of this story was produced by Ada Eze and edited by Jon Roe.",
        "Editor's note: An earlier version of this story gave the wrong year.",
        "Anmerkung der Redaktion: In einer früheren Version stand ein falsches Jahr.",
        "You can also check: Tides at Northmere | Ferries | Market days in Northmere | Bank holidays",
        "Support Northmere Courier on Patreon!",
        "People are also reading…",
        "Añadir EL FARO en Google",
    ],
)
def test_lines_of_the_page_amid_a_text_are_furniture(line: str) -> None:
    assert body(*HEAD, LEAD, SECOND, line, THIRD, LAST) == list(TEXT)


@pytest.mark.parametrize(
    "lines",
    [
        ("Para seguir leyendo en este dispositivo hay que cerrar la otra sesión.", "Flecha"),
        (
            "Report an editorial error",
            "Report a technical issue",
            "Editorial code of conduct",
            "Study any traded entity: click to open the full quote page.",
        ),
        (
            "Support our journalism",
            "At the Courier, we believe in the importance of quality journalism for our readers.",
            "News costs money, and we take pride in never placing our stories behind a wall.",
            "Would you consider a modest contribution to our newsroom?",
        ),
    ],
)
def test_what_the_page_says_last_is_below_the_text(lines: tuple[str, ...]) -> None:
    assert body(*HEAD, *TEXT, *lines) == list(TEXT)


def test_a_machines_summary_is_no_part_of_the_text() -> None:
    made = (
        "AI generated summary",
        "The pier at Northmere stays, the council said.",
        "Did our AI summary help?",
    )
    assert body(*HEAD, *made, *TEXT) == list(TEXT)
    assert clip(*HEAD, *made, *TEXT).dek == ""


def test_points_of_a_summary_are_the_dek_without_blank_lines_too() -> None:
    points = ("Summary", "The council keeps the pier.", "The mayor must find the money herself by May.")
    read = clip(*HEAD, *points, "Work on the pier", "Photo credit:", "Jon Roe | Northmere Media", *TEXT)
    assert read.body.split("\n\n") == list(TEXT)
    assert read.dek == " ".join(points[1:])
    assert [figure.credit for figure in read.figures] == ["Jon Roe | Northmere Media"]


def test_a_sign_up_box_above_the_last_paragraphs_is_not_the_end() -> None:
    box = (
        "Sign up",
        "Weekly Newsletter",
        "The latest news.",
        "Subscribe",
        "Privacy Policy",
        "protected by reCAPTCHA",
    )
    assert body(*HEAD, *TEXT, LEAD, *box, SECOND, THIRD, "Source: Al Jazeera")[-2:] == [SECOND, THIRD]


@pytest.mark.parametrize(
    ("lines", "figure"),
    [
        (
            ("The pier at dawn", "Foto:", "Jon Roe / DER SPIEGEL"),
            Figure("The pier at dawn", "Jon Roe / DER SPIEGEL"),
        ),
        (
            ("NORTHMERE: The pier at dawn on Tuesday.—Photo by the writer",),
            Figure("NORTHMERE: The pier at dawn on Tuesday.", "the writer"),
        ),
        (
            ("Getty Images A pier in the rain with gullsGetty Images", "The pier has stood since 1901"),
            Figure("The pier has stood since 1901", "Getty Images"),
        ),
    ],
)
def test_captions_by_what_stands_beside_them(lines: tuple[str, ...], figure: Figure) -> None:
    assert clip(*HEAD, *lines, *TEXT).figures == (figure,)


def test_a_source_with_what_the_picture_shows_has_its_caption_below_amid_the_text_too() -> None:
    read = clip(
        *HEAD, LEAD, "Getty Images A pier in the rain with gullsGetty Images", "Gulls on the pier", *TEXT[1:]
    )
    assert read.figures == (Figure("Gulls on the pier", "Getty Images"),)
    assert read.body.split("\n\n") == list(TEXT)


def test_read_more_below_each_picture_of_a_gallery_heads_no_box() -> None:
    captions = tuple(f"Gulls on the {part} pier. (AP Photo/Jon Roe)" for part in ("old", "new", "north"))
    lines = [line for caption in captions for line in (caption, "1 of 3 |", "Read More")]
    assert len(clip(TITLE, *lines, BYLINE, DATE, *TEXT).figures) == 3


def test_a_caption_that_the_line_above_has_given_with_its_credit_is_furniture() -> None:
    caption = "A nurse opens the old gate of the pier at Northmere. Northmere, March 2026."
    read = clip(*HEAD, f"{caption} © Jon Roe/Northmere Media", caption, *TEXT)
    assert read.body.split("\n\n") == list(TEXT)
    assert [figure.caption for figure in read.figures] == [caption]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By: NEWS WIRES", ()),
        ("Von unserer Mitarbeiterin Ronja Feldhoff", ("Ronja Feldhoff",)),
        ("Par Ada Eze (Nantes (Loire-Atlantique), envoyée spéciale)", ("Ada Eze",)),
        (
            "By Jane Doe Follow You will receive alerts from this author. Manage your preferences",
            ("Jane Doe",),
        ),
    ],
)
def test_bylines_with_more_behind_them(line: str, authors: tuple[str, ...]) -> None:
    assert clip(TITLE, line, DATE, *TEXT).authors == authors


def test_a_text_written_for_an_outlet_names_it() -> None:
    assert (
        clip(TITLE, "Jane Doe", "Special to The Harbour and Mail", DATE, *TEXT).publisher
        == "The Harbour and Mail"
    )


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (("Thursday, 31 August 2023", "Wednesday, 30 August 2023"), dt.date(2023, 8, 30)),
        (("Press release | 9 Oct 2024 | Rotterdam | 3 min read",), dt.date(2024, 10, 9)),
        (("Publié le 15 janvier 2026, modifié hier à 09h12 • 3 min de lecture",), dt.date(2026, 1, 15)),
    ],
)
def test_dates_of_the_head(lines: tuple[str, ...], date: dt.date) -> None:
    assert clip(TITLE, BYLINE, *lines, *TEXT).date == date


def test_a_day_in_parentheses_behind_the_place() -> None:
    lead = (
        "SALEM, Ore. (March 12, 2024) -- Brightplank Works said that its brass carpenter had done its work."
    )
    assert clip(TITLE, lead, *TEXT).date == dt.date(2024, 3, 12)


def test_capitals_with_a_hyphen_are_no_dateline() -> None:
    dek = "Brass carpenter drove 900 nails into the quay and missed two"
    lead = (
        "SALEM, Ore. (March 12, 2024) -- Brightplank Works said that its brass carpenter had done its work."
    )
    read = clip("BRIGHTPLANK'S PIER-MENDING MACHINE SAWS ITS FIRST BEAM", "", dek, "", lead, "", *TEXT)
    assert read.dek == dek


def test_a_letters_subject_gives_way_to_a_headline_above_a_byline() -> None:
    letter = (
        "-------- Forwarded Message --------",
        "Subject: one for the pier page, perhaps?",
        "Date: Mon, 3 Feb 2025 09:10:00 +0100",
        "From: Ada <ada@pier.example>",
        "",
    )
    assert clip(*letter, *HEAD, *TEXT).title == TITLE


def test_a_site_that_took_an_agencys_text_over_is_its_publisher() -> None:
    read = clip(
        "Northmere Journal", *(TITLE, "By AFP", DATE), *TEXT, "COPYRIGHT © 1998 - 2025 NORTHMERE JOURNAL INC."
    )
    assert read.publisher == "Northmere Journal"


def test_a_sentence_ends_behind_quotation_marks_of_any_form() -> None:
    french, german = (
        "Il a dit « jamais de la vie, et pas ici. »",
        "Sie sagte: »Wir gehen heute nicht mehr hin.«",
    )
    assert body(*HEAD, LEAD, french, german) == [LEAD, french, german]


@pytest.mark.parametrize(
    ("title", "dek"),
    [
        ("Is the pier at Northmere worth it?", "Engineers say the pier cannot hold the ferries of the town"),
        ("The pier that nobody wanted is here to stay.", "Engineers say the pier cannot hold the ferries"),
        (
            "Harbour wars",
            "How a council, two engineers and a seller of bait kept an old pier above the water.",
        ),
        (
            "Ada Quill obituary",
            "Engineer who kept the old pier of the town above the water for forty years and more",
        ),
    ],
)
def test_headlines_of_other_forms(title: str, dek: str) -> None:
    read = clip(title, dek, BYLINE, DATE, *TEXT)
    assert (read.title, read.dek) == (title, dek)


def test_the_line_above_the_byline_that_the_text_speaks_of_is_the_headline() -> None:
    others = ("Two brothers share one spoon in the desert", "Sign in", "You can skip this ad in 5 seconds.")
    assert clip(*others, "Ferry pier kept for the town that loves it", BYLINE, DATE, *TEXT).title.startswith(
        "Ferry"
    )


@pytest.mark.parametrize(
    "line", ["Marketing • Social Media", "Tides, From the archives, Technology", "« Ferry sold at last"]
)
def test_names_of_sections_and_links_are_no_headlines(line: str) -> None:
    assert clip(line, *HEAD, *TEXT).title == TITLE


def test_who_is_named_in_full_twice_was_first_named_in_a_dek() -> None:
    dek = "The engineer Rosa Quill has 211 planks in her cellar. The town pays the rent."
    first = "Whoever visits Rosa Quill gets no chair, for the planks of the pier stand on all of them."
    read = clip(
        TITLE, DATE, BYLINE, dek, first, "“Each plank is a diary,” says Quill, who has read them all.", SECOND
    )
    assert (read.dek, read.body.split("\n\n")[0]) == (dek, first)


def test_a_place_and_a_dash_open_a_text_whose_dek_names_the_place() -> None:
    dek = "In Hinterkappelen steht ein Haus für 200 Euro zum Verkauf. Der Haken: Niemand will es haben."
    lead = "Hinterkappelen – Das Haus ist 1743 gebaut und hat eine Ampel im Wohnzimmer, die auch leuchtet."
    rest = "„Man gewöhnt sich daran“, sagt die letzte Bewohnerin, die dort seit vierzig Jahren wohnt."
    read = clip(
        "Ein Haus für 200 Euro", "Von: Katrin Ohlendorf", "Stand: 12.03.2025", dek, lead, rest, rest[1:]
    )
    assert read.dek == dek


def test_a_text_about_apps_is_not_the_pages_own_voice() -> None:
    text = (
        "The maker of an app that counts the steps of dogs was fined $2 million on Friday over privacy.",
        "Users had to accept cookies and terms of use before it worked, the commission said in its report.",
        "The company said that it would change its settings and send an email to all subscribers by May.",
        "Pawmile's newsletter for dogs has 400,000 readers.",
    )
    assert body("App that counts steps for dogs is fined", BYLINE, DATE, *text, "Download our app") == list(
        text
    )


def test_a_film_amid_a_text_goes_with_its_age_and_its_length() -> None:
    film = ("WATCH | How the bear got in:", "Bear opens bakery door", "3 days ago", "Duration 0:41")
    assert body(*HEAD, LEAD, SECOND, *film, THIRD, LAST) == list(TEXT)


def test_a_date_that_is_glued_to_itself() -> None:
    line = "September 14, 2025 at 6:00 a.m. EDTSeptember 14, 2025"
    read = clip(TITLE, BYLINE, line, *TEXT)
    assert (str(read.date), read.updated) == ("2025-09-14 06:00:00-04:00", None)


def test_an_editor_behind_a_bar_is_no_author() -> None:
    assert clip(TITLE, "Written by: Ada Eze | Edited by: Jon Roe", DATE, *TEXT).authors == ("Ada Eze",)


def test_the_rights_in_a_picture_are_not_the_pages() -> None:
    assert clip(*HEAD, *TEXT, "Rubriklistenbild: © Jens Vollmer/dpa").publisher == ""


def test_initials_behind_a_source_are_no_part_of_it() -> None:
    assert clip(*HEAD, *TEXT, "Source: CNA/wl(ky)").publisher == "CNA"


def test_a_headline_of_two_sentences_above_a_dek_that_the_text_speaks_of() -> None:
    title = "Can a town own itself? In Northmere, a judge says yes"
    assert clip(title, "Engineers say the pier cannot hold the ferries", DATE, BYLINE, *TEXT).title == title


def test_comments_in_portuguese_end_a_text() -> None:
    note = "Os comentários não representam a opinião do jornal; a responsabilidade é do autor da mensagem."
    assert body(*HEAD, *TEXT, "Leia mais", "Comentários", note) == list(TEXT)

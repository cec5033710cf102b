from __future__ import annotations

import textwrap

from builder.clippings.pasted.blocks import blocks_of

WRAPPED = """The clock of Eastgate will run backwards on Saturday. That is how its
maker, Silas Webb, left it in 1886, and how it ran until the council had
it put right a month later.

Mr Webb never explained himself.
"""


def texts(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


def test_wrapped_lines_are_joined() -> None:
    assert texts(WRAPPED) == [
        "The clock of Eastgate will run backwards on Saturday. That is how its maker, Silas Webb, left it in "
        "1886, and how it ran until the council had it put right a month later.",
        "Mr Webb never explained himself.",
    ]


def test_short_lines_in_a_wrapped_text_stay_apart() -> None:
    assert texts(f"By Wes Tanner\n1 August 2024\n\n{WRAPPED}")[:2] == ["By Wes Tanner", "1 August 2024"]


def test_a_list_in_a_wrapped_text_stays_a_list() -> None:
    assert texts(f"{WRAPPED}\n* One thing.\n* Another thing.")[-2:] == ["* One thing.", "* Another thing."]


def test_every_line_is_a_paragraph_where_nothing_is_wrapped() -> None:
    long = "The council voted on Thursday to keep the pier, which engineers had wanted to pull down. " * 2
    assert texts(f"Headline\n{long}\n{long}\nSubhead\n{long}") == [
        "Headline",
        *[long.strip()] * 2,
        "Subhead",
        long.strip(),
    ]


def test_lines_are_counted_from_one() -> None:
    assert [block.line for block in blocks_of("\n\nOne\n\n\nTwo\nThree")] == [3, 6, 7]
    assert blocks_of("") == ()


def test_a_line_that_ends_early_goes_on_with_a_small_letter() -> None:
    words = " ".join(["the council voted on Thursday to keep the old pier as it is"] * 40)
    lines = textwrap.wrap(words, 72)
    early = lines[3].rsplit(" ", 4)
    ragged = "\n".join((*lines[:3], early[0], " ".join(early[1:]), *lines[4:]))
    assert [block.text for block in blocks_of(ragged)] == [words]


def test_bylines_with_a_small_letter_do_not_make_a_text_wrapped() -> None:
    lines = ("Devant la jetée, mardi matin. (Jane Doe/Le Courrier du Port)", "par Jane Doe, envoyée spéciale")
    texts = [block.text for block in blocks_of("\n".join((*lines, "publié le 6 mai 2026 à 6h30")))]
    assert texts == [*lines, "publié le 6 mai 2026 à 6h30"]

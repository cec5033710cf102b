from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.clippings.escaping import escape
from builder.clippings.reading import read_clippings
from builder.markup.rendering import plain_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. May is the day", "1\\. May is the day"),
        ("1.5 million", "1.5 million"),
        ("2026 was a year", "2026 was a year"),
        ("# hash", "\\# hash"),
        ("#hashtag", "\\#hashtag"),
        ("- a dash", "\\- a dash"),
        ("-40 degrees", "-40 degrees"),
        ("> more", "\\> more"),
        ("---", "\\---"),
        ("*stars* and _lines_", "\\*stars\\* and \\_lines\\_"),
        ("snake_case stays", "snake_case stays"),
        ("[1] and <b>", "\\[1] and &lt;b>"),
        ("C:\\news & more &amp; so", "C:\\\\news & more &amp;amp; so"),
        ("“Plain” text, as it is.", "“Plain” text, as it is."),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, expected: str) -> None:
    assert escape(text) == expected


@given(st.text(alphabet="ab1.# >*_-+[]()<&;\\`!:=|~", min_size=1, max_size=40).map(str.strip).filter(bool))
def test_reads_as_it_did(text: str) -> None:
    shown = plain_text(f"before\n\n{escape(text)}\n\nafter")
    assert re.sub(r"\s+", " ", shown) == re.sub(r"\s+", " ", f"before {text} after")


@given(
    st.sampled_from(
        ["", "1. ", "12) ", "# ", "> ", "- ", "+ ", "=== ", "    ", "~~~ ", "| ", "[^1]: ", ": "]
    ),
    st.text(alphabet="ab1é“”.# >*_-+[]()<>&;\\`!:=|~^$%", max_size=30),
)
def test_a_paragraph_of_a_clipping_reads_as_it_did(opening: str, middle: str) -> None:
    around = "The council voted on Thursday to keep the pier, and nobody knew why."
    odd = re.sub(
        r"\s+", " ", f"{opening}so it was {middle} that the engineers went home on Friday, he said."
    ).strip()
    source = f"The pier of Varna stays\n\nBy Jane Doe\n\n{around}\n\n{odd}\n\n{around}\n"
    (clipping,), _ = read_clippings("x.txt", source.encode())
    shown = re.sub(r"\s+", " ", plain_text(clipping.body))
    assert odd in shown or any(odd == piece.text for piece in clipping.furniture)

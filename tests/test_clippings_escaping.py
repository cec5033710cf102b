from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.clippings.escaping import escape
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

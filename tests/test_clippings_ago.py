from __future__ import annotations

import re

import pytest

from builder.clippings.dates.ago import AGO, is_ago


@pytest.mark.parametrize(
    "line", ["6 hours ago", "3h", "vor 3 Stunden", "2 hrs ago | Halden", "just now", "hier"]
)
def test_says_how_long_ago_and_no_more(line: str) -> None:
    assert is_ago(line)


@pytest.mark.parametrize("line", ["About three hours ago the ferry left.", "8 May 2025", "An hour in Halden"])
def test_dates_and_sentences_do_not(line: str) -> None:
    assert not is_ago(line)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("8 May 2025, about 2 hours ago", "8 May 2025, "),
        ("8 May 2025 - 5 minuti fa", "8 May 2025 - "),
        ("8 May 2025, a year ago", "8 May 2025, "),
        ("8 May 2025, Halden", "8 May 2025, Halden"),
    ],
)
def test_within_a_line(line: str, rest: str) -> None:
    assert re.sub(f"(?i){AGO}", "", line) == rest

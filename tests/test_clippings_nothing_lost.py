"""Invariant 5: every word of a clipping is in its body, in its fields, or reported as furniture."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.clippings.decoding import plain
from builder.clippings.explain import explain, explain_raw
from builder.clippings.model import Clipping
from builder.clippings.reading import read_clippings

VOCABULARY = """
    the council kept its pier on Thursday, said Ilka Bonev. Engineers *wanted* to [pull] it <down> since 2019
    & 1. # - _ \\ AFP (AFP) — By share newsletter © 2026 Share: photo [AFP] “quoted” May 21 × | /
    image source, caption,
"""
WORDS = st.sampled_from(VOCABULARY.split())
LINES = st.one_of(
    st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
    st.sampled_from(
        [
            "By AFP | Jan. 8, 2026",
            "Sat 26 Apr 2025 17.42 BST",
            "Image source, Getty Images",
            "Image caption, The pier",
            "FILE PHOTO: The pier. REUTERS/Jane Doe",
            "BRUSSELS, May 21 (DSW) - The council kept its pier, and nobody knows why it did.",
            "Related topics",
            "Summary",
            "list of 2 items",
            "end of list",
            "Read more",
            "By",
            "Jane Doe",
            "Image caption,",
            "[1/3]The pier. REUTERS/Jane Doe Purchase Licensing Rights, opens new tab",
            "January 8, 20265:04 PM GMT+1Updated 2 hours ago",
            "Issued on: 08/01/2026 - 16:20",
            "About Norfield University",
            "SOURCE Northmere Robotics",
            "So it was, he said. Enditem",
            "Sign up to First Light",
            "Share this article",
            "6 hours ago",
            "https://a.example/2024/01/02/x?utm_source=y",
            "• A point of a list",
            "1. A numbered point.",
            "(Reporting by Jane Doe; Editing by John Roe)",
            "World",
            "News|Trade",
            "___",
            "date 2026-01-08 ×",
        ]
    ),
)
TEXTS = st.lists(LINES, min_size=2, max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n\n", "\n"]).map(lambda gap: gap.join(lines))
)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def unescaped(markdown: str) -> str:
    return unescape(re.sub(r"\\(?=[^\w\s])", "", markdown))


def told(clipping: Clipping) -> Counter[str]:
    """Every word that a clipping's fields, body and furniture hold."""
    figures = [text for f in clipping.figures for text in (f.caption, f.credit)]
    furniture = [piece.text for piece in clipping.furniture]
    dates = [str(clipping.date), str(clipping.updated)]
    fields = (clipping.title, clipping.dek, clipping.publisher, clipping.section, clipping.source_url)
    return words(
        "\n".join((*fields, *clipping.authors, *figures, *furniture, *dates, unescaped(clipping.body)))
    )


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_no_word_of_a_pasted_text_is_lost(text: str) -> None:
    clippings, problems = read_clippings(
        "x.txt", f"The pier of Varna Bay stays where it is\n\n{text}".encode()
    )
    assert clippings or problems
    for clipping in clippings:
        assert not words(plain(text)) - told(clipping)


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_no_word_of_a_markdown_text_is_lost(text: str) -> None:
    source = f"# The pier stays\n\n*It is wooden*\n\nBy Jane Doe · 2026-01-02\n\nSo it is.\n\n{text}"
    (clipping,), _ = read_clippings("x.md", source.encode())
    assert clipping.body.endswith(text.strip())
    assert not words(source) - told(clipping)


@given(st.binary(max_size=300), st.sampled_from(["x.txt", "x.md", "x.html", "x", "x.eml"]))
@settings(max_examples=300, deadline=None)
def test_no_bytes_raise(raw: bytes, path: str) -> None:
    clippings, problems = read_clippings(path, raw)
    assert bool(clippings) != bool(problems)
    list(explain_raw(raw))


@given(st.text(max_size=300), st.sampled_from(["x.txt", "x.md", "x.html"]))
@settings(max_examples=300, deadline=None)
def test_no_text_raises(text: str, path: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    for clipping in read_clippings(path, raw)[0]:
        assert clipping.title
        assert clipping.body == clipping.body.strip()
    list(explain(text))


@given(TEXTS)
@settings(max_examples=20, deadline=None)
def test_the_same_text_gives_the_same_clipping(text: str) -> None:
    assert read_clippings("x.txt", text.encode()) == read_clippings("x.txt", text.encode())

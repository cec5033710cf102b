"""Loose words between the blocks of a page."""

from __future__ import annotations

import pytest

from builder.clippings.saved.loose import bind_loose_words
from builder.clippings.saved.parsing import parse_page, text_of

SENTENCE = "The pier was closed on Monday for the first time since the war."


def paragraphs(inner: str) -> list[str]:
    root = parse_page(f"<html><body><div>{inner}</div></body></html>".encode())
    assert root is not None
    before = text_of(root).replace(" ", "")
    bind_loose_words(root)
    assert text_of(root).replace(" ", "") == before
    return [text_of(p) for p in root.iter("p")]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        # a sentence beside blocks becomes a paragraph, wherever it stands, with what is in it
        (f"{SENTENCE}<p>Two.</p>", [SENTENCE, "Two."]),
        (f"<p>One.</p>{SENTENCE}", ["One.", SENTENCE]),
        (f"<table><tr><td>x</td></tr></table>{SENTENCE}<p>Two.</p>", [SENTENCE, "Two."]),
        (
            "<p>One.</p><b>The pier</b> was closed on Monday for the <i>first</i> time.<p>Two.</p>",
            ["One.", "The pier was closed on Monday for the first time.", "Two."],
        ),
        # a dateline becomes the start of its paragraph
        ("<b>Geneva: </b><p>The pier was closed.</p>", ["Geneva: The pier was closed."]),
        (
            "<cite><span>Geneva</span><span>CNX</span> — </cite><p>The pier was closed.</p>",
            ["Geneva CNX — The pier was closed."],
        ),
        ("<p>One.</p><span>GENEVA (AP) -</span><p>Two.</p>", ["One.", "GENEVA (AP) - Two."]),
        # words in bold between two paragraphs are a sub-head
        (
            f"<p>{SENTENCE}</p><b>The war</b><br><p>{SENTENCE}</p>",
            [SENTENCE, "The war", SENTENCE],
        ),
        (f"<p>{SENTENCE}</p><b>The war</b> of 1907<br><p>{SENTENCE}</p>", [SENTENCE, SENTENCE]),
        (f"<p>{SENTENCE}</p><b><a href=x>The war</a></b><br><p>{SENTENCE}</p>", [SENTENCE, SENTENCE]),
        (f"<p>{SENTENCE}</p><b>Advertisement</b><br><p>Buy.</p>", [SENTENCE, "Buy."]),
        # labels, links and words in no company of blocks stay as they are
        ("<b>Advertisement</b><p>One.</p>", ["One."]),
        ("<b>Geneva:</b><div><p>One.</p></div>", ["One."]),
        ("<a href=1>Home</a> <a href=2>The news of the day and of the week before</a><p>One.</p>", ["One."]),
        (f"{SENTENCE}<br><br>{SENTENCE}", []),
    ],
)
def test_loose_words_are_bound(inner: str, expected: list[str]) -> None:
    assert paragraphs(inner) == expected

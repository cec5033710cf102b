"""Forms: XML as it was written once, with other words."""

from __future__ import annotations

import pytest

from builder.pages.feed_forms import form_of, mark

NAMES = ("title", "link", "title 1")
WRITTEN = f'<a href="{mark("link")}"><b>{mark("title")}</b>{mark("title 1")}<c/>{mark("title")}</a>\n'
FORM = form_of(WRITTEN, {mark(name): name for name in NAMES})


def test_every_mark_gives_way_to_its_word() -> None:
    filled = FORM.filled({"title": "T", "link": "L", "title 1": "T1"})
    assert filled == '<a href="L"><b>T</b>T1<c/>T</a>\n'


@pytest.mark.parametrize(
    ("word", "in_text", "in_attribute"),
    [
        ("a", "a", "a"),
        ("<&>", "&lt;&amp;&gt;", "&lt;&amp;&gt;"),
        ("&amp;", "&amp;amp;", "&amp;amp;"),
        ("\"'", "\"'", "&quot;'"),
        ("a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d"),
        (mark("title"), mark("title"), mark("title")),
    ],
)
def test_words_are_escaped_for_their_place(word: str, in_text: str, in_attribute: str) -> None:
    filled = FORM.filled({"title": word, "link": word, "title 1": ""})
    assert filled == f'<a href="{in_attribute}"><b>{in_text}</b><c/>{in_text}</a>\n'

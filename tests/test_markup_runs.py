"""The plain text of Markdown: what a reader sees, and nothing that Markdown needs inside."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.markup.rendering import plain_text


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("", ""),
        ("One\ntwo.\n\nThree.", "One two.\n\nThree."),
        ("*One* **two** ***three*** _four_", "One two three four"),
        ("# Head\n\nText", "Head\n\nText"),
        ("Head\n====\nText", "Head\n\nText"),
        ("- one\n- two\n    - three", "one\n\ntwo\n\nthree"),
        ("> quoted\n> on", "quoted on"),
        ("a [link](https://x.example) b", "a link b"),
        ("a ![picture](x.jpg) b", "a  b"),
        ("a \\* b \\_c\\_", "a * b _c_"),
        ("AT&amp;T &copy; &hellip; &foo; & <", "AT&T © … &foo; & <"),
        ("a `code` b", "a  b"),
        ("a\n\n    code block\n\nb", "a\n\nb"),
        ("| a | b |\n|---|---|\n| c | d |", "a\n\nb\n\nc\n\nd"),
        ("line  \nbreak", "line\n\nbreak"),
        ("a <b>bold</b> b", "a bold b"),
        ("a<br>b", "a b"),
        ("a <!-- hidden --> b", "a  b"),
        ("<div>raw</div>\n\nb", "b"),
        ("a <script>alert(2)</script> b", "a  b"),
        ("a <code>x</code> b", "a  b"),
        ("Mail <joe@example.org> now", "Mail joe@example.org now"),
        ("See <https://x.example/> now", "See https://x.example/ now"),
        ("A claim[^1] made.\n\n[^1]: The note.", "A claim made.\n\nThe note."),
        ("A claim[^a] and[^a] again.\n\n[^a]: Note.", "A claim and again.\n\nNote."),
        ("a\r\nb\r\n\r\nc", "a b\n\nc"),
    ],
)
def test_plain_text_is_what_a_reader_sees(markdown: str, expected: str) -> None:
    assert plain_text(markdown) == expected


@settings(max_examples=60)
@given(st.text(alphabet="ab *_`[](){}<>!&;#-+.|\\^:\n\t1\x02\x03\"'", max_size=60))
def test_no_mark_of_markdowns_own_is_ever_left_in_the_text(markdown: str) -> None:
    text = plain_text(markdown)
    assert "\x02" not in text
    assert "\x03" not in text
    assert "wzxhzdk" not in text


@settings(max_examples=40)
@given(st.lists(st.text(alphabet="abcé ", min_size=1, max_size=20).map(str.strip).filter(bool), max_size=4))
def test_paragraphs_of_words_stay_as_they_are(paragraphs: list[str]) -> None:
    assert plain_text("\n\n".join(paragraphs)) == "\n\n".join(paragraphs)

"""HTML in feeds, mails and wires as Markdown."""

from __future__ import annotations

import re
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.clippings.fragments.markdown import markdown_of
from builder.clippings.fragments.reading import tree_of, with_html, with_plain
from builder.clippings.model import Clipping, Figure
from builder.clippings.refusal import Refused


def markdown(html: str) -> str:
    root = tree_of(html)
    return "" if root is None else markdown_of(root)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("One.", "One."),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("One<br><br>Two<br>three", "One\n\nTwo three"),
        ("<div>One<div>Two</div>three</div>", "One\n\nTwo\n\nthree"),
        ("<h1>Head</h1><h4>Low</h4>", "## Head\n\n#### Low"),
        ("<p>A <b>bold </b>word and <i>another</i></p>", "A **bold** word and *another*"),
        ("<p>in<b>ter</b>national</p>", "in**ter**national"),
        ("<p><b>a <strong>b</strong></b></p>", "a **b**"),
        ('<p><a href="https://a.example/x y(1)">here</a></p>', "[here](https://a.example/x%20y%281%29)"),
        ('<p><a href="javascript:alert(1)">here</a> <a href="#n">1</a></p>', "here 1"),
        ("<ul><li>One</li><li><p>Two</p></li></ul>", "- One\n- Two"),
        ("<ol><li>One</li><li>Two<ul><li>In</li></ul></li></ol>", "1. One\n2. Two\n    - In"),
        ("<ul>stray<li>One</li> tail</ul>", "stray\n\n- One\n- tail"),
        ("<blockquote><p>One</p><p>Two</p></blockquote>", "> One\n>\n> Two"),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td>3</td></tr></table>",
            "| A | B |\n| --- | --- |\n| 1\\|2 | 3 |",
        ),
        ("<table><tr><td>Layout</td></tr><tr><td>of a mail</td></tr></table>", "Layout\n\nof a mail"),
        ("<table><tr><td><h2>A</h2></td><td>B</td></tr></table>", "## A\n\nB"),
        (
            "<p># no heading</p><p>1. no list</p><p>2 * 3 * 4</p>",
            "\\# no heading\n\n1\\. no list\n\n2 \\* 3 \\* 4",
        ),
        ("<p>a &lt;b&gt; &amp;amp; c</p>", "a &lt;b> &amp;amp; c"),
        ('<p>Seen<span style="display: none">hidden</span></p><script>x</script>', "Seen"),
        ("<p> </p><ul></ul><h2></h2>", ""),
        ("", ""),
    ],
)
def test_markdown(html: str, expected: str) -> None:
    assert markdown(html) == expected


def test_figures_are_taken_out_and_links_made_whole() -> None:
    fields = Clipping(title="T", source_url="https://a.example/n/1")
    html = (
        '<p>The <a href="/x">pier</a> stays where it is.</p>'
        '<figure><img src="p.jpg" alt="A"><figcaption>The pier.</figcaption></figure>'
    )
    clipping = with_html(fields, html)
    assert clipping.body == "The [pier](https://a.example/x) stays where it is."
    assert clipping.figures == (Figure("The pier.", "", "A", "https://a.example/n/p.jpg"),)


def test_what_is_hidden_is_told() -> None:
    clipping = with_html(
        Clipping(title="T"), '<p>It stays there.</p><p style="display:none">Preview text</p>'
    )
    assert clipping.body == "It stays there."
    assert [piece.text for piece in clipping.furniture] == ["Preview text"]


def test_plain_text_keeps_its_signs() -> None:
    clipping = with_plain(Clipping(title="T"), "The pier *stays*, they said, and so it is.\n\n1. It does")
    assert clipping.body == "The pier \\*stays\\*, they said, and so it is.\n\n1\\. It does"


@pytest.mark.parametrize("text", ["<div>" * 1000, "<p>a</p>" * 31_000])
def test_too_much_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        with_html(Clipping(title="T"), text)


@pytest.mark.parametrize("text", ["word " * 250_000, "word\n\n" * 10_001])
def test_too_much_plain_text_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        with_plain(Clipping(title="T"), text)


SIGNS = ["pier", "*stays*", "[here]", "<now>", "&", "1.", "#", "_a_", "said\\", "“quoted”", "`code`"]
WORDS = st.sampled_from(SIGNS).map(escape)
INLINE = st.recursive(
    WORDS,
    lambda inner: st.tuples(
        st.sampled_from(["b", "i", "a", "span", "code"]), st.lists(inner, min_size=1, max_size=3)
    ).map(lambda pair: f"<{pair[0]}>{' '.join(pair[1])}</{pair[0]}>"),
    max_leaves=6,
)
TREES = st.recursive(
    INLINE,
    lambda inner: st.tuples(
        st.sampled_from(
            ["p", "div", "h2", "ul", "li", "blockquote", "table", "td", "tr", "figcaption", "br"]
        ),
        st.lists(inner, min_size=1, max_size=4),
    ).map(lambda pair: f"<{pair[0]}>{' '.join(pair[1])}</{pair[0]}>"),
    max_leaves=20,
)


@given(TREES)
@settings(max_examples=200)
def test_every_word_of_a_tree_is_in_its_markdown_in_order(html: str) -> None:
    root = tree_of(html)
    assert root is not None
    expected = re.findall(r"[^\W_]+", " ".join(root.itertext()))
    numbered = re.sub(r"(?m)^[> ]*\d+\. ", "", markdown_of(root))
    assert re.findall(r"[^\W_]+", unescape(re.sub(r"\\(?=\W)", "", numbered))) == expected

"""Prose, which Python-Markdown need not see, is what Python-Markdown makes of it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from builder.markup.prose import Settle, html_of, prose_tree
from builder.markup.rendering import plain_text, safe_html

PIECES = [*"a1 \n-=#+~!:\"'(—é", "Ada", "1.", "  ", "\n\n"]
ODD = ["\u00a0", "\u2028", "\u3000", "\t", "\r", "\x0c", "\x02", "http://a.example", "٣. "]
MARKUP = [*"*_`[]|>\\", "](b)", "<b>", "&amp;", "![", "**", "    ", "[^1]", "\n\n[^1]: b"]


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "Two lines\nof a paragraph.\n\nAnother — “quoted”: 5 percent (or $6)!\n",
        "\n\n\nFar\n\n\n\n\napart\n\n\n",
        "2023 was the year.\n1.5 million came",
        "A #1 - and = signs + inside: a~b, c!",
    ],
)
def test_prose_is_told(text: str) -> None:
    tree = prose_tree(text)
    assert tree is not None
    assert html_of(tree) == Markdown().convert(text)


@pytest.mark.parametrize(
    "markup", ["a *b*", "- a", "1. a", "# a", "a\n===", "a\n\n    b", "a  \nb", "R&amp;D"]
)
def test_what_may_be_markup_is_not_prose(markup: str) -> None:
    assert prose_tree(markup) is None


@given(st.lists(st.sampled_from(PIECES + ODD), max_size=25).map("".join))
@settings(max_examples=300)
def test_any_prose_is_what_markdown_makes_of_it(text: str) -> None:
    tree = prose_tree(text)
    if tree is not None:
        extensions = ("tables", "footnotes", "sane_lists")
        assert html_of(tree) == Markdown(extensions=extensions).convert(text)


@given(st.lists(st.sampled_from(PIECES + MARKUP), max_size=25).map("".join))
@settings(max_examples=300)
def test_settled_texts_are_what_markdown_leaves_alone(text: str) -> None:
    extensions = ("tables", "footnotes", "sane_lists")
    settling = Markdown(extensions=extensions)
    settling.treeprocessors.register(Settle(settling), "settle", 21)
    assert settling.convert(text) == Markdown(extensions=extensions).convert(text)


def test_mentions_are_linked_in_prose_and_beside_markup() -> None:
    linked = 'Then <a class="entity" href="/ada/">Ada</a> spoke.'
    for text, html in [
        ("Then Ada spoke.", f"<p>{linked}</p>"),
        ("Then Ada spoke.\n\nIt was *loud*.", f"<p>{linked}</p>\n<p>It was <em>loud</em>.</p>"),
    ]:
        start = plain_text(text).index("Ada")
        assert safe_html(text, [(start, start + 3, "/ada/")]) == html


def test_a_text_leaves_nothing_behind_for_the_next() -> None:
    safe_html("A note[^1] and [a link][b].\n\n[^1]: Said.\n\n[b]: https://b.example\n\n<div>raw</div>")
    assert safe_html("*A* note[^1] and [a link][b].") == "<p><em>A</em> note[^1] and [a link][b].</p>"

"""The text of an article, and its lead."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.annotations.text import LEAD, full_text, lead_of, opening_of, source_of
from builder.foundation.text import one_line
from builder.markup.rendering import plain_text
from tests.samples import make_article


def test_the_body_comes_first_so_that_spans_are_its_own() -> None:
    article = make_article("x", "*Body* text.", title="Head", dek="Dek", images="[{caption: One}, {alt: no}]")
    assert full_text(article) == "Body text.\n\nHead\n\nDek\n\nOne"
    assert full_text(article).startswith(plain_text(article.body))


def test_an_article_without_a_body_is_its_headline() -> None:
    assert full_text(make_article("x", "", title="Head")) == "Head"


def test_all_that_the_text_depends_on_is_told_apart() -> None:
    one = make_article("x", "Body", dek="B")
    other = make_article("x", "Body", images="[{caption: B}]")
    assert full_text(one) == full_text(other)
    assert source_of(one) != source_of(other)


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("First.\n\nSecond.", "First."),
        ("## Head\n\nFirst.\n\nSecond.", "First."),
        ("# Head\n## Sub\nFirst.", "First."),
        ("Head\n----\n\nFirst.", "First."),
        ("Head\n====\n\nSub\n---\nFirst.", "First."),
        ("- one\n- two", "one"),
        ("> Quote.\n\nFirst.", "Quote."),
        ("## Head", "Head"),
        ("", ""),
        ("![picture](x.jpg)\n\nFirst.", "First."),
        ("First\nstill first.\n\n---\n\nSecond.", "First still first."),
        ("First of *all*[^1].\n\n[^1]: Note.", "First of all."),
    ],
)
def test_the_lead_is_the_first_paragraph_of_the_body(markdown: str, expected: str) -> None:
    assert lead_of(opening_of(markdown, plain_text(markdown))) == expected


LONG = "A sentence of some words stands here. " * 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("Short.\n\nOther.", "Short."),
        ("x" * LEAD, "x" * LEAD),
        (LONG, ("A sentence of some words stands here. " * 6).strip()),
        ("Dr. " + "word " * 80, None),
    ],
)
def test_a_lead_is_cut_behind_a_sentence_or_else_a_word(text: str, expected: str | None) -> None:
    lead = lead_of(text)
    if expected is None:
        assert lead.endswith("word …")
    else:
        assert lead == expected


@settings(max_examples=60)
@given(st.text(alphabet="aB. \n,–?", max_size=600))
def test_a_lead_is_never_too_long_and_begins_as_the_text_does(text: str) -> None:
    lead = lead_of(text)
    assert len(lead) <= LEAD
    assert one_line(text).startswith(lead.removesuffix(" …"))

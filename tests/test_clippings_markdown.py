from __future__ import annotations

import datetime as dt

import pytest

from builder.clippings.marked.front_matter import read_fields, split_matter
from builder.clippings.marked.head import bare, read_head
from builder.clippings.marked.reading import read_marked
from builder.clippings.model import Figure


def test_front_matter_gives_the_fields() -> None:
    clipping, problems = read_marked(
        "x.md", "---\ntitle: A: B\ndate: 2026-01-08\n---\nText.".replace("A: B", '"A: B"')
    )
    assert problems == ()
    assert clipping is not None
    assert (clipping.title, clipping.date, clipping.body) == ("A: B", dt.date(2026, 1, 8), "Text.")


def test_images_lists_and_unknown_keys() -> None:
    images = "images:\n  - {src: media/x.jpg, caption: C, credit: D}\n"
    matter = f"authors: [A B, C D]\nmood: blue\ndate: soon\n{images}"
    clipping, _ = read_fields("x.md", matter)
    assert clipping is not None
    assert clipping.authors == ("A B", "C D")
    assert clipping.figures == (Figure("C", "D", "", "media/x.jpg"),)
    assert clipping.unsure == (
        'front matter: the key "mood" is not known and was left out.',
        'date: "soon" could not be read and was left out.',
    )


@pytest.mark.parametrize(
    ("matter", "line", "what"),
    [
        ("title: a: b\n", 2, "Its front matter is not YAML: mapping values are not allowed here."),
        ("- a list\n", 1, "Its front matter has no keys."),
    ],
)
def test_broken_front_matter_is_a_problem_with_its_line(matter: str, line: int, what: str) -> None:
    clipping, (problem,) = read_fields("x.md", matter)
    assert clipping is None
    assert (problem.line, problem.what) == (line, what)


def test_a_rule_in_the_text_is_no_front_matter() -> None:
    assert split_matter("Text\n\n---\n\nmore")[0] is None


def test_the_head_of_a_text_without_front_matter() -> None:
    clipping = read_head(
        "https://a.example/x?utm_source=y\n\n# The *pier*\n\n_It is wooden_\n\n"
        "**By Jane Doe**\n8 March 2026\n\nText *as* it is."
    )
    assert clipping.title == "The pier"
    assert clipping.dek == "It is wooden"
    assert clipping.authors == ("Jane Doe",)
    assert clipping.date == dt.date(2026, 3, 8)
    assert clipping.source_url == "https://a.example/x"
    assert clipping.body == "Text *as* it is."


@pytest.mark.parametrize("text", ["", "Text", "## Subhead\n\nText", "\n"])
def test_no_headline(text: str) -> None:
    assert read_head(text).title == ""


def test_the_body_starts_where_the_head_ends() -> None:
    clipping = read_head("# The pier\n\nJane Doe\n\nText.")
    assert clipping.body == "Jane Doe\n\nText."  # names alone are no byline here
    assert clipping.authors == ()


def test_bare() -> None:
    assert bare(r"The [*pier*](https://a.example/x) \*is\* **old**") == "The pier *is* old"

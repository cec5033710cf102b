from __future__ import annotations

import pytest

from builder.articles.stories import is_address, known_stories, story_marks
from tests.samples import make_article


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/x?utm_source=y#top", "https://a.example/x"),
        ("https://a.example/?id=4", "https://a.example/?id=4"),
        ("https://a.example/", None),
        ("https://a.example", None),
        ("http://[", None),
        ("", None),
    ],
)
def test_an_address_marks_a_story_where_it_leads_beyond_a_front_page(url: str, address: str | None) -> None:
    marks = story_marks(url, "T", "Text.")
    assert next((mark for mark in marks if is_address(mark)), None) == address


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("The Pier", "It stays."), ("the pier", "It  stays"), True),
        (("The Pier", "It stays."), ("The Pier", "It goes."), False),
        (("The Pier", "It stays."), ("A pier", "It stays."), False),
    ],
)
def test_the_same_words_mark_one_story(one: tuple[str, str], other: tuple[str, str], same: bool) -> None:
    assert (story_marks("", *one) == story_marks("", *other)) is same


def test_the_stories_of_articles_are_known() -> None:
    article = make_article(source_url="https://a.example/x")
    assert known_stories([article])["https://a.example/x"] == article.path

"""The outline of a text: where its parts stand, and where it tells of its own sources."""

from __future__ import annotations

import pytest

from builder.annotations.outline import OPENING, Outline, outline_of, starts_in
from builder.annotations.text import body_text, full_text
from tests.samples import make_article


def outlined(body: str, **matter: str) -> tuple[str, Outline]:
    article = make_article(body=body, **matter)
    plain = body_text(article)
    text = full_text(article, plain)
    return text, outline_of(article, plain, text)


def test_headline_and_dek_follow_the_body() -> None:
    text, outline = outlined("One.\n\nTwo.\n\nThree.", title="A title", dek="A dek")
    assert text[: outline.body] == "One.\n\nTwo.\n\nThree."
    assert text[: outline.opening] == "One.\n\nTwo."
    assert text[slice(*outline.headline)] == "A title"
    assert text[slice(*outline.dek)] == "A dek"


def test_what_is_not_there_has_no_length() -> None:
    text, outline = outlined("", title="A title")
    assert text[slice(*outline.headline)] == "A title"
    assert outline.dek == (7, 7)
    assert (outline.opening, outline.body) == (0, 0)


def test_an_opening_is_not_endless_and_comes_behind_the_headings_on_top() -> None:
    assert outlined("word " * 400)[1].opening == OPENING
    text, outline = outlined("# Heading\n\nOne.\n\nTwo.\n\nThree.")
    assert text[: outline.opening] == "Heading\n\nOne.\n\nTwo."


@pytest.mark.parametrize(
    ("line", "is_credit"),
    [
        ("(Reporting by Jane Doe; Editing by John Roe)", True),
        ("Additional reporting by Jane Doe in Paris", True),
        ("AFP contributed to this report.", True),
        ("The Associated Press and Jane Doe contributed to this story.", True),
        ("With files from Reuters", True),
        ("This article was originally published by The Conversation.", True),
        ("Photo: Jane Doe/AFP", True),
        ("© Reuters 2026", True),
        ("Reporting from the front was Jane Doe's life.", False),
        ("He contributed to the fund.", False),
        ("Germany contributed to the report on the climate.", False),
        ("Copyright rules would change, Jane Doe said.", False),
        ("This report was published by Amnesty International.", False),
        ("The report was written by Jane Doe.", False),
        ("Photographers met Jane Doe.", False),
    ],
)
def test_lines_that_name_who_made_the_article(line: str, is_credit: bool) -> None:
    text, outline = outlined(f"A first paragraph.\n\n{line}")
    assert starts_in(outline.credits, text.index(line) + len(line) // 2) is is_credit


@pytest.mark.parametrize(
    ("sentence", "name", "is_aside"),
    [
        ("She told Reuters that it was over.", "Reuters", True),
        ("She told the state news agency TASS that it was over.", "TASS", True),
        ("She told the New York Times.", "New York Times", True),
        ("The plan, Reuters reported, is over.", "Reuters", True),
        ("The BBC has reported the loss.", "BBC", True),
        ("It is over, according to AFP.", "AFP", True),
        ("It is over [AFP]", "AFP", True),
        ("BERLIN (Reuters) - It is over.", "Reuters", True),
        ("An AFP journalist saw it.", "AFP", True),
        ("The newspaper Bild has seen it.", "Bild", True),
        ("Reuters dismissed forty people.", "Reuters", False),
        ("The head of the BBC resigned.", "BBC", False),
        ("She joined AFP in May.", "AFP", False),
    ],
)
def test_places_where_a_medium_is_a_source_only(sentence: str, name: str, is_aside: bool) -> None:
    text, outline = outlined(sentence)
    assert starts_in(outline.asides, text.index(name)) is is_aside

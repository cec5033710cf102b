"""What is filed under entities, tags and sections."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.annotations.model import Annotated, Facts
from builder.entities.model import Quote
from builder.library.cards import ArticleCard, EntityCard, TagCard
from builder.library.dossiers import ALONGSIDE, QUOTES, entity_dossiers, section_dossiers, tag_dossiers
from builder.library.model import Catalogued
from tests.samples import OUTLINE, make_article, make_card, make_chip, make_entity, make_resolution, make_tag

ADA, OMAR = make_chip("Ada"), make_chip("Omar")
ENTITIES = {name: make_entity(name) for name in ("Ada", "Omar")}
LINKS = {ENTITIES["Ada"].id: ADA, ENTITIES["Omar"].id: OMAR}


def filed(card: ArticleCard) -> Catalogued:
    article = make_article(card.title.lower())
    return Catalogued(Annotated(article, Facts(1, "", (), OUTLINE)), card, ())


def test_an_entity_has_its_articles_and_those_named_with_it() -> None:
    articles = [filed(make_card("New", entities=(ADA, OMAR))), filed(make_card("Old", entities=(ADA,)))]
    ada, omar = entity_dossiers(articles, make_resolution(ENTITIES.values()), LINKS)
    assert ada.card == EntityCard("Ada", "person", "/people/ada/", 2)
    assert [card.title for card in ada.articles] == ["New", "Old"]
    assert ada.alongside == (EntityCard("Omar", "person", "/people/omar/", 1),)
    assert omar.alongside == (EntityCard("Ada", "person", "/people/ada/", 1),)


def test_an_entity_that_no_card_shows_has_no_dossier() -> None:
    articles = [filed(make_card("New", entities=(ADA,)))]
    assert [d.card.name for d in entity_dossiers(articles, make_resolution(ENTITIES.values()), LINKS)] == [
        "Ada"
    ]


def test_those_alongside_are_the_most_frequent_and_not_too_many() -> None:
    crowd = tuple(make_chip(f"P{number:02}") for number in range(20))
    articles = [
        filed(make_card("A", entities=(ADA, *crowd))),
        filed(make_card("B", entities=(ADA, crowd[19]))),
    ]
    found = entity_dossiers(articles, make_resolution([ENTITIES["Ada"]]), {ENTITIES["Ada"].id: ADA})[
        0
    ].alongside
    assert len(found) == ALONGSIDE
    assert [(card.name, card.count) for card in found[:3]] == [("P19", 2), ("P00", 1), ("P01", 1)]


def test_quotes_are_the_newest_ones_that_say_something() -> None:
    said = tuple(Quote(0, 1, f"word {n} is hers,", "Ada", ENTITIES["Ada"].id) for n in range(QUOTES + 2))
    short = Quote(0, 1, "no comment", "Ada", ENTITIES["Ada"].id)
    nobodys = Quote(0, 1, "who said all of this", "", None)
    new, old = filed(make_card("New", entities=(ADA,))), filed(make_card("Old", entities=(ADA,)))
    quotes = {
        old.annotated.article.path: said,
        new.annotated.article.path: (
            short,
            nobodys,
            Quote(0, 1, "the newest of her words", "Ada", "person:Ada"),
        ),
    }
    (ada,) = entity_dossiers(
        [new, old], make_resolution([ENTITIES["Ada"]], quotes), {ENTITIES["Ada"].id: ADA}
    )
    assert len(ada.quotes) == QUOTES
    assert ada.quotes[0].text == "the newest of her words"
    assert ada.quotes[0].article.name == "New"
    assert [quote.article.name for quote in ada.quotes[1:]] == ["Old"] * (QUOTES - 1)
    assert ada.quotes[1].text == "word 0 is hers"  # the comma led on to her name


@pytest.mark.parametrize(
    ("newer", "older", "shown"),
    [
        ("It is so, and stays so", "it is so and stays so.", ["It is so, and stays so"]),
        ("It is “so”, and stays so", "It is 'so' and stays so", ["It is “so”, and stays so"]),
        ("It is so, and stays so", "is so and stays", ["It is so, and stays so"]),
        ("is so and stays", "It is so, and stays so", ["is so and stays"]),
        ("It is so here now", "It is so here nowhere", ["It is so here now", "It is so here nowhere"]),
    ],
)
def test_words_that_several_outlets_carry_are_shown_once(newer: str, older: str, shown: list[str]) -> None:
    new, old = filed(make_card("New", entities=(ADA,))), filed(make_card("Old", entities=(ADA,)))
    quotes = {
        article.annotated.article.path: (Quote(0, 1, text, "Ada", ENTITIES["Ada"].id),)
        for article, text in ((new, newer), (old, older))
    }
    resolution = make_resolution([ENTITIES["Ada"]], quotes)
    (ada,) = entity_dossiers([new, old], resolution, {ENTITIES["Ada"].id: ADA})
    assert [quote.text for quote in ada.quotes] == shown


def test_tags_and_sections_are_filed_by_name_without_regard_to_case() -> None:
    x, y, z = make_tag("älg"), make_tag("Zoo"), make_tag("bear")
    articles = [
        filed(make_card("A", tags=(x, y), section=y)),
        filed(make_card("B", dt.date(2026, 1, 4), tags=(y, z))),
    ]
    assert [d.card for d in tag_dossiers(articles)] == [
        TagCard("älg", "/tags/alg/", 1),
        TagCard("bear", "/tags/bear/", 1),
        TagCard("Zoo", "/tags/zoo/", 2),
    ]
    (section,) = section_dossiers(articles)
    assert [card.title for card in section.articles] == ["A"]
    assert tag_dossiers([]) == section_dossiers([]) == ()

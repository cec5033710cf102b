"""What is filed under entities, tags and sections."""

from __future__ import annotations

import datetime as dt

import pytest

from builder.annotations.model import Annotated, Facts
from builder.entities.model import Quote
from builder.library.cards import ArticleCard, EntityCard, EntityLink, TagCard
from builder.library.company import ALONGSIDE
from builder.library.dossiers import QUOTES, entity_dossiers, section_dossiers, tag_dossiers
from builder.library.model import Catalogued, EntityDossier
from builder.library.slips import Billing, Slip, packed
from builder.library.stories import quoted_in
from tests.samples import OUTLINE, make_article, make_card, make_chip, make_entity, make_tag

ADA, OMAR = make_chip("Ada"), make_chip("Omar")
ENTITIES = {name: make_entity(name) for name in ("Ada", "Omar")}
LINKS = {ENTITIES["Ada"].id: ADA, ENTITIES["Omar"].id: OMAR}
MARKS = {entity.id: entity.name for entity in ENTITIES.values()}


def filed(card: ArticleCard, *quotes: Quote) -> Catalogued:
    article = make_article(card.title.lower())
    permalinks = tuple(chip.permalink for chip in card.entities)
    slip = Slip(
        billing=Billing("", (), (), (), ()),
        mark=repr(card),
        company=repr(card.entities),
        leads="",
        card=card,
        filed=permalinks,
        spans=packed((), permalinks),
        quoted=quoted_in(quotes),
    )
    return Catalogued(Annotated(article, Facts(1, "", (), OUTLINE).packed), card, slip)


def dossiers_of(*articles: Catalogued) -> tuple[EntityDossier, ...]:
    return entity_dossiers(articles, ENTITIES.values(), LINKS, MARKS)


def quote(text: str, speaker: str | None = ENTITIES["Ada"].id) -> Quote:
    return Quote(0, 1, text, "Ada", speaker)


def test_an_entity_has_its_articles_and_those_named_with_it() -> None:
    ada, omar = dossiers_of(
        filed(make_card("New", entities=(ADA, OMAR))), filed(make_card("Old", entities=(ADA,)))
    )
    assert ada.card == EntityCard("Ada", "person", "/people/ada/", 2)
    assert [card.title for card in ada.articles] == ["New", "Old"]
    assert ada.alongside == (EntityCard("Omar", "person", "/people/omar/", 1),)
    assert omar.alongside == (EntityCard("Ada", "person", "/people/ada/", 1),)


def test_an_entity_that_no_article_is_filed_under_has_no_dossier() -> None:
    assert [d.card.name for d in dossiers_of(filed(make_card("New", entities=(ADA,))))] == ["Ada"]


def test_those_alongside_are_the_most_frequent_and_not_too_many() -> None:
    crowd = tuple(make_chip(f"P{number:02}") for number in range(20))
    found = dossiers_of(
        filed(make_card("A", entities=(ADA, *crowd))), filed(make_card("B", entities=(ADA, crowd[19])))
    )[0].alongside
    assert len(found) == ALONGSIDE
    assert [(card.name, card.count) for card in found[:3]] == [("P19", 2), ("P00", 1), ("P01", 1)]


def test_quotes_are_the_newest_ones_that_say_something() -> None:
    said = [quote(f"word {number} is hers,") for number in range(QUOTES + 2)]
    new = [quote("no comment"), quote("who said all of this", None), quote("the newest of her words")]
    (ada,) = dossiers_of(
        filed(make_card("New", entities=(ADA,)), *new), filed(make_card("Old", entities=(ADA,)), *said)
    )
    assert len(ada.quotes) == QUOTES
    assert ada.quotes[0].text == "the newest of her words"
    assert ada.quotes[0].article.name == "New"
    assert [found.article.name for found in ada.quotes[1:]] == ["Old"] * (QUOTES - 1)
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
    (ada,) = dossiers_of(
        filed(make_card("New", entities=(ADA,)), quote(newer)),
        filed(make_card("Old", entities=(ADA,)), quote(older)),
    )
    assert [found.text for found in ada.quotes] == shown


NEW, OLD = make_card("New", entities=(ADA, OMAR)), make_card("Old", entities=(ADA,))


@pytest.mark.parametrize(
    ("articles", "stays"),
    [
        ((filed(NEW), filed(OLD)), True),
        (
            (filed(make_card("Newer", entities=(ADA, OMAR))), filed(OLD)),
            True,
        ),
        ((filed(NEW),), False),
        ((filed(make_card("New", entities=(ADA,))), filed(OLD)), False),
        ((filed(NEW, quote("the newest of her words")), filed(OLD)), False),
        ((filed(make_card("New", dt.date(2026, 1, 9), entities=(ADA, OMAR))), filed(OLD)), False),
    ],
)
def test_the_mark_of_a_dossier_is_that_of_all_but_its_cards(
    articles: tuple[Catalogued, ...], stays: bool
) -> None:
    before = dossiers_of(filed(NEW), filed(OLD))[0]
    assert (dossiers_of(*articles)[0].mark == before.mark) is stays


def test_the_mark_of_a_dossier_changes_with_its_entity_and_its_name() -> None:
    ada, articles = ENTITIES["Ada"].id, [filed(NEW)]
    renamed = {**LINKS, ada: EntityLink("Ada L.", "person", ADA.permalink)}
    before = dossiers_of(*articles)[0].mark
    assert entity_dossiers(articles, ENTITIES.values(), renamed, MARKS)[0].mark != before
    assert entity_dossiers(articles, ENTITIES.values(), LINKS, {**MARKS, ada: "b"})[0].mark != before


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

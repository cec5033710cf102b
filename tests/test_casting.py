"""Who is in an article's story: bylined agencies and publishers are not, the editor has the last word."""

from __future__ import annotations

import pytest

from builder.annotations.outline import Outline
from builder.library.casting import Cast, Casting
from builder.library.sourcing import media_among, publishers_of
from tests.samples import annotated, make_article, make_entity, make_resolution

PATH = make_article().path
ADA = make_entity("Ada Lindgren", aliases=("Ada Lindgren", "Lindgren"))
REUTERS = make_entity("Reuters", "org")
AFP = make_entity("Agence France-Presse", "org", aliases=("AFP",))
IAEA = make_entity("IAEA", "org")
GAZETTE = make_entity("Gazette", "org")

CREDIT, ASIDE, HEADLINE = (900, 940), (400, 420), (1002, 1040)
OUTLINE = Outline(300, 1000, HEADLINE, (1040, 1040), (CREDIT,), (ASIDE,))


def cast(*spans: tuple[int, object], **matter: str) -> Cast:
    known = (ADA, REUTERS, AFP, IAEA, GAZETTE)
    found = {PATH: [(start, start + 3, entity) for start, entity in spans]}
    resolution = make_resolution(known, spans=found)  # type: ignore[arg-type]
    article = annotated(make_article(**matter), outline=OUTLINE)
    other = annotated(make_article("b", publisher="The Gazette"), outline=OUTLINE)
    return Casting.of([article, other], resolution).cast_of(article)


@pytest.mark.parametrize(
    ("entity", "starts", "publisher", "in_story"),
    [
        (REUTERS, (ASIDE[0],), "", ()),
        (REUTERS, (CREDIT[0],), "", ()),
        (REUTERS, (ASIDE[0], 700), "", (700,)),
        (REUTERS, (HEADLINE[0], ASIDE[0]), "", (ASIDE[0], HEADLINE[0])),
        (AFP, (10, ASIDE[0]), "AFP", ()),
        (AFP, (10, 50), "Agence France-Presse", ()),
        (AFP, (10, 50, 200), "AFP", (10, 50, 200)),
        (AFP, (10, HEADLINE[0]), "AFP", (10, HEADLINE[0])),
        (AFP, (10,), "Reuters", (10,)),
        (GAZETTE, (ASIDE[0],), "", ()),  # it publishes another article of the library
        (GAZETTE, (10,), "Gazette", ()),
        (IAEA, (ASIDE[0],), "", (ASIDE[0],)),  # "told the IAEA": no medium
        (IAEA, (CREDIT[0],), "", ()),
        (ADA, (ASIDE[0],), "", (ASIDE[0],)),
        (ADA, (CREDIT[0],), "", ()),
        (ADA, (10,), "Ada Lindgren", (10,)),
    ],
)
def test_mentions_that_say_where_the_news_comes_from_are_no_part_of_it(
    entity: object, starts: tuple[int, ...], publisher: str, in_story: tuple[int, ...]
) -> None:
    found = cast(*((start, entity) for start in starts), publisher=f"'{publisher}'")
    assert tuple(mention.start for mention in found.mentions) == in_story
    assert bool(found.named) is bool(in_story)


def test_an_agency_among_the_authors_is_the_articles_own() -> None:
    assert cast((10, AFP), authors="[Ada Lindgren, AFP]").named == ()


def test_those_that_matter_come_first_and_the_rest_is_named_only() -> None:
    found = cast((950, IAEA), (10, ADA))
    assert found.named == (ADA.id, IAEA.id)
    assert found.salient == (ADA.id,)


@pytest.mark.parametrize("name", ["Ada Lindgren", "lindgren", "ADA  LINDGREN"])
def test_the_editor_drops_and_adds_by_any_name(name: str) -> None:
    dropped = cast((10, ADA), (20, IAEA), entities=f"{{drop: [{name}]}}")
    assert dropped.named == (IAEA.id,)
    added = cast((20, IAEA), entities=f"{{add: [{name}]}}")
    assert added.named == added.salient == (ADA.id, IAEA.id)
    assert [mention.entity_id for mention in added.mentions] == [IAEA.id]


def test_media_are_those_that_publish_here_and_those_known_to() -> None:
    articles = [annotated(make_article(publisher="The Gazette"))]
    entities = (ADA, REUTERS, AFP, IAEA, GAZETTE, make_entity("Lisbon Times", "org"))
    assert publishers_of(articles) == {"gazette"}
    assert media_among(entities, publishers_of(articles)) == {
        REUTERS.id,
        AFP.id,
        GAZETTE.id,
        "org:Lisbon Times",
    }

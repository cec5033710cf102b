"""Names that articles add: those of the texts, and those that only an editor's file knows."""

from __future__ import annotations

from itertools import permutations

import pytest

from builder.entities.model import EntityFile
from builder.library.added import with_added
from tests.samples import make_article, make_entity, make_resolution

MASTER = EntityFile("content/entities/master.md", "Harbour Master", "person", ("The Master",), wikidata="Q5")


def test_a_name_that_only_a_file_has_becomes_an_entity_of_the_articles_that_add_it() -> None:
    articles = [
        make_article(n, entities=f"{{add: [{name}]}}")
        for n, name in (("a", "harbour master"), ("b", "The Master"))
    ]
    resolution, problems = with_added(make_resolution(), articles, [MASTER])
    (entity,) = resolution.entities
    assert problems == ()
    assert (entity.id, entity.name, entity.wikidata) == ("person:harbour-master", "Harbour Master", "Q5")
    assert entity.aliases == ("Harbour Master", "The Master")
    assert entity.documents == tuple(sorted(article.path for article in articles))
    assert entity.mentions == 0


def test_a_name_of_a_text_is_not_made_anew() -> None:
    known = make_entity("Harbour Master", path=MASTER.path).described_by(MASTER)
    article = make_article(entities="{add: [the master]}")
    resolution, problems = with_added(make_resolution([known]), [article], [MASTER])
    assert (resolution.entities, problems) == ((known,), ())


@pytest.mark.parametrize("files", [[], [EntityFile(MASTER.path, "Harbour Master")]])
def test_a_name_that_nobody_knows_or_without_a_type_is_a_problem(files: list[EntityFile]) -> None:
    _, (problem,) = with_added(make_resolution(), [make_article(entities="{add: [Harbour Master]}")], files)
    assert "Harbour Master" in str(problem)
    assert "content/entities/harbour-master.md" in str(problem)


def test_entities_of_one_slug_have_ids_of_their_own_in_any_order() -> None:
    resolved = make_entity("C++", id="person:jean-luc")
    files = [
        EntityFile(f"content/entities/{n}.md", name, "person")
        for n, name in enumerate(["Jean-Luc", "Jean Luc"])
    ]
    articles = [make_article(str(n), entities=f"{{add: [{file.name}]}}") for n, file in enumerate(files)]
    for some in permutations(articles):
        found, _ = with_added(make_resolution([resolved]), some, files)
        assert {entity.name: entity.id for entity in found.entities} == {
            "C++": "person:jean-luc",
            "Jean-Luc": "person:jean-luc-2",
            "Jean Luc": "person:jean-luc-3",
        }

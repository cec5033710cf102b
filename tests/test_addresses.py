"""Which entities have pages, and that a page keeps its name and permalink from build to build."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.entities.model import Entity, Use
from builder.library.addresses import YOUNG, entity_links, held_permalinks
from builder.library.cards import EntityLink
from builder.library.casting import Cast
from builder.library.ledger import EntityRecord
from builder.library.salience import SALIENT
from builder.settings.model import Entities
from tests.samples import make_entity

FILE = "content/entities/a.md"


def records(**names: str) -> dict[str, EntityRecord]:
    """People of the ledger: names by slug, "_" for "-"."""
    return {
        f"/people/{slug.replace('_', '-')}/": EntityRecord(name, "person") for slug, name in names.items()
    }


def links(
    *entities: Entity,
    ledger: dict[str, EntityRecord] | None = None,
    salient: bool = True,
    articles: int = 1,
    **wanted: int,
) -> dict[str, EntityLink]:
    """The pages when so many articles of an old digest name every one of the entities."""
    score = SALIENT if salient else SALIENT / 2
    named = Cast((), {entity.id: score for entity in entities})
    casts = [named] * articles + [Cast((), {})] * YOUNG
    return entity_links(entities, casts, ledger or {}, Entities(**wanted))


def permalinks(*entities: Entity, **more: Any) -> dict[str, str]:
    return {link.name: link.permalink for link in links(*entities, **more).values()}


@pytest.mark.parametrize(
    ("entity", "more", "has_page"),
    [
        (make_entity("Ada"), {}, True),
        (make_entity("Ada"), {"salient": False}, False),
        (make_entity("Ada"), {"salient": False, "articles": 2}, True),
        (make_entity("Ada"), {"salient": False, "articles": 2, "min_strays": 3}, False),
        (make_entity("Ada"), {"salient": False, "min_strays": 1}, True),
        (make_entity("Ada"), {"min_articles": 2}, False),
        (make_entity("Ada"), {"min_articles": 2, "articles": 2}, True),
        (make_entity("Ada"), {"min_articles": 3, "articles": 2, "salient": False}, False),
        (make_entity("Ada", path=FILE), {"salient": False, "min_articles": 5}, True),
        (make_entity("Ada", path=FILE, hidden=True), {}, False),
        (make_entity("Ada"), {"salient": False, "ledger": records(ada="Ada")}, True),
        (make_entity("Ada"), {"articles": 0, "ledger": records(ada="Ada")}, False),
        (make_entity("Ada"), {"min_articles": 2, "ledger": records(ada="Ada")}, False),
    ],
)
def test_who_has_a_page(entity: Entity, more: dict[str, Any], has_page: bool) -> None:
    assert bool(links(entity, **more)) is has_page


def test_a_young_digest_shows_all_that_it_names() -> None:
    stray = make_entity("Ada")
    casts = [Cast((), {stray.id: 0.1})]
    assert entity_links([stray], casts, {}, Entities())
    assert not entity_links([stray], casts + [Cast((), {})] * YOUNG, {}, Entities())


def test_who_is_added_by_the_editor_has_a_page() -> None:
    casts = [Cast((), {}, added=("person:Ada",))] + [Cast((), {})] * YOUNG
    assert entity_links([make_entity("Ada")], casts, {}, Entities())


MULLER, MUELLER = make_entity("Muller", id="person:a"), make_entity("Müller", id="person:b")
FULL = make_entity("Ada Lindgren", aliases=("Ada Lindgren", "Lindgren"))
TOM = make_entity("Tom Lindgren", aliases=("Tom Lindgren", "Lindgren"))


@pytest.mark.parametrize(
    ("entities", "ledger", "expected"),
    [
        ((MULLER, MUELLER), {}, {"Muller": "muller", "Müller": "muller-2"}),
        # The holder keeps it, whatever the newcomer's id.
        ((MULLER, MUELLER), records(muller="Müller"), {"Müller": "muller", "Muller": "muller-2"}),
        (
            (MULLER, MUELLER),
            records(muller="Müller", muller_2="Muller"),
            {"Müller": "muller", "Muller": "muller-2"},
        ),
        # A page that was called by a surname only stays when the full name is found...
        ((FULL,), records(lindgren="Lindgren"), {"Ada Lindgren": "lindgren"}),
        # ... unless two go by it: then it is neither's for sure.
        (
            (FULL, TOM),
            records(lindgren="Lindgren"),
            {"Ada Lindgren": "ada-lindgren", "Tom Lindgren": "tom-lindgren"},
        ),
        # A page of its own name goes before one of an alias.
        (
            (FULL,),
            records(ada_lindgren="Ada Lindgren", lindgren="Lindgren"),
            {"Ada Lindgren": "ada-lindgren"},
        ),
        # A newcomer does not get the permalink that somebody else has left.
        ((make_entity("Ada"),), records(ada="Ada Byron"), {"Ada": "ada-2"}),
        # The editor's name is where the page goes.
        (
            (make_entity("Ada Lindgren", aliases=("Lindgren",), path=FILE),),
            records(lindgren="Lindgren"),
            {"Ada Lindgren": "ada-lindgren"},
        ),
        ((make_entity("Ada", path=FILE),), records(old="Ada"), {"Ada": "old"}),
        ((make_entity("Ada", "org"),), records(ada="Ada"), {"Ada": "organisations"}),
    ],
)
def test_a_page_keeps_its_permalink(
    entities: tuple[Entity, ...], ledger: dict[str, EntityRecord], expected: dict[str, str]
) -> None:
    found = permalinks(*entities, ledger=ledger)
    slugs = {
        name: link.split("/")[2] if "/people/" in link else link.split("/")[1] for name, link in found.items()
    }
    assert slugs == expected


def spelt(**documents: int) -> Entity:
    """A person whose two spellings are used in so many documents."""
    uses = tuple(
        Use(name.replace("_", " "), count, tuple(map(str, range(count)))) for name, count in documents.items()
    )
    best = max(uses, key=lambda use: use.mentions)
    return make_entity(best.alias, id="person:z", aliases=tuple(use.alias for use in uses), uses=uses)


def test_a_name_does_not_change_to_and_fro() -> None:
    ledger: dict[str, EntityRecord] = {}
    names, places = [], set()
    for first, second in [(3, 1), (3, 4), (5, 4), (4, 5), (4, 8), (6, 8), (9, 8), (16, 8)]:
        (link,) = links(spelt(Eva_Zelensky=first, Eva_Zelenskyy=second), ledger=ledger).values()
        names.append(link.name.rpartition(" ")[2])
        places.add(link.permalink)
        ledger |= {link.permalink: EntityRecord(link.name, "person")}
    assert names == ["Zelensky"] * 4 + ["Zelenskyy"] * 3 + ["Zelensky"]
    assert places == {"/people/eva-zelensky/"}


def test_each_holds_one_permalink_and_each_permalink_has_one_holder() -> None:
    ledger = records(a="Ada Lindgren", b="Lindgren", c="Ada Lindgren")
    assert held_permalinks([FULL], ledger) == {FULL.id: "/people/a/"}
    twins = [make_entity("Ada Lindgren", id=f"person:{n}") for n in range(3)]
    assert held_permalinks(twins, ledger) == {"person:0": "/people/a/", "person:1": "/people/c/"}


ENTITIES = st.sets(
    st.sampled_from(["Ada", "Åda", "Ada Byron", "Ada-Byron", "Lindgren", "Ada Lindgren", "ADA"]), max_size=5
).map(
    lambda names: [
        make_entity(name, aliases=(name, name.split()[-1]), path=FILE if name == "ADA" else "")
        for name in sorted(names)
    ]
)


@settings(max_examples=150)
@given(st.lists(ENTITIES, min_size=1, max_size=5))
def test_a_second_build_moves_nothing_and_no_page_has_two_owners(history: list[list[Entity]]) -> None:
    ledger: dict[str, EntityRecord] = {}
    for entities in history:
        before = dict(ledger)
        found = links(*entities, ledger=ledger)
        assert len({link.permalink for link in found.values()}) == len(found) == len(entities)
        ledger = {**before, **{link.permalink: EntityRecord(link.name, link.type) for link in found.values()}}
        assert links(*entities, ledger=ledger) == found
        assert links(*entities[::-1], ledger=before) == found

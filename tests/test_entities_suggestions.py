"""What an editor is told to look at: likely merges, doubtful types, and the file that settles each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from builder.articles.front_matter import parse
from builder.entities.files import EntityFileMatter
from builder.entities.knowledge import Knowledge
from builder.entities.model import Entity, EntityFile, EntityType, Name, Reading
from builder.entities.suggesting.likeness import likenesses
from builder.entities.suggesting.suggestions import Suggestion, suggestions
from tests.samples import make_entity, make_resolution

NOWHERE: dict[str, Reading] = {}


def named(name: str, kind: EntityType = "person", documents: str = "a", **more: Any) -> Entity:
    """An entity in those documents, a letter each."""
    return make_entity(name, kind, documents=tuple(documents), **more)


def suggested(*entities: Entity, files: Sequence[EntityFile] = ()) -> list[Suggestion]:
    return list(suggestions(make_resolution(entities, spans={}), NOWHERE, Knowledge.build(files)[0]))


@pytest.mark.parametrize(
    ("kept", "other", "reason"),
    [
        (named("John Smith", documents="ab"), named("J. Smith"), "J may be short for John"),
        (named("Alexander Novak", documents="ab"), named("Alex Novak"), "Alex may be short for Alexander"),
        (named("Robert Kennedy", documents="ab"), named("Bob Kennedy"), "Bob may be short for Robert"),
        (named("George W. Bush", documents="ab"), named("George Bush"), "a middle name that only one has"),
        (named("Ada Lindgren"), named("Lindgren"), "a surname that only one person here bears"),
        (
            named("Alexander Lukashenko", documents="ab"),
            named("Alexander Lukashenka"),
            "spelt almost the same",
        ),
        (named("Zaporizhzhia", "place", "ab"), named("Zaporizhia", "place"), "spelt almost the same"),
        (named("Port Workers Union", "org"), named("PWU", "org"), "letters that may stand for it"),
        (named("Social Docker Party", "org"), named("SPD", "org"), "letters that may stand for it"),
        (named("Harbour Authority", "org"), named("Harbour", "org"), "part of the longer name"),
    ],
)
def test_what_may_be_one(kept: Entity, other: Entity, reason: str) -> None:
    for pair in ((kept, other), (other, kept)):
        (suggestion,) = suggested(*pair)
        assert len(suggestion.reasons) == 1
        assert suggestion.reasons[0].startswith(f'"{other.name}" may be {kept.name}: ')
        assert reason in suggestion.reasons[0]
        parsed, problems = parse(suggestion.path, suggestion.text, EntityFileMatter)
        assert parsed, problems
        assert (parsed.matter.name, parsed.matter.type) == (kept.name, kept.type)
        assert parsed.matter.aliases == (other.name,)


@pytest.mark.parametrize(
    "entities",
    [
        (named("John Smith"), named("James Smith")),
        (named("John Smith"), named("Jo Smith")),
        (named("Jan Smithson"), named("Jon Smithson")),
        (named("Ada Lindgren"), named("Ida Lindgren")),
        (named("George W. Bush"), named("George H. Bush")),
        (named("Leo XIII"), named("Leo XIV")),
        (named("Pope Leo"), named("Pope Francis")),
        (named("Ada Lindgren"), named("Lindberg")),
        (named("Ada Lindgren"), named("Lindgren", "place")),
        (named("Port Workers Union", "org"), named("PWA", "org")),
        (named("Social Docker Party", "org", "b"), named("SPD", "org")),
        (named("Sahra Wagenknecht Alliance", "org"), named("SSW", "org")),
        (named("Harbour Authority", "org", "b"), named("Harbour", "org")),
        (named("Harbour Authority", "org", "a"), named("Harbour", "org", "abcdef")),
        (named("East Airways", "org", "b"), named("EA", "org")),
        (named("Harbour Bank", "org"), named("Harbour", "org")),
        (named("Slovakia", "place"), named("Slovenia", "place")),
        (named("45th Brigade", "org"), named("46th Brigade", "org")),
        (named("John Smith"), named("J. Smith", hidden=True)),
    ],
)
def test_what_is_not_one_for_all_it_has_in_common(entities: tuple[Entity, ...]) -> None:
    assert suggested(*entities) == []


def test_one_of_many_bearers_of_a_surname_is_told_with_the_others_and_less_sure() -> None:
    alone = named("Lindgren", documents="c")
    (one,) = suggested(named("Ada Lindgren"), alone)
    (many,) = suggested(named("Ada Lindgren", documents="ab"), named("Tom Lindgren", documents="d"), alone)
    assert "Tom Lindgren bear it too" in many.reasons[0]
    assert one.surety > many.surety
    crowd = [named(f"{name} Lindgren") for name in ("Ada", "Tom", "Eve", "Max", "Ida")]
    assert suggested(*crowd, alone) == []


def test_several_names_of_one_entity_are_one_file_with_its_best_name() -> None:
    found = suggested(
        named("Alexander Lukashenko", documents="abc"),
        named("Alexander Lukashenka"),
        named("A. Lukashenko", aliases=("A. Lukashenko", "AL")),
    )
    assert [s.path for s in found] == ["content/entities/alexander-lukashenko.md"]
    assert len(found[0].reasons) == 2
    for alias in ("Alexander Lukashenka", "A. Lukashenko", "AL"):
        assert f"- {alias}\n" in found[0].text


SMITH = named("John Smith", documents="ab", path="content/entities/j.md")
FILE = EntityFile(
    "content/entities/j.md", "John Smith", "person", ("Johnny",), wikidata="Q1", introduction="Hm."
)


def test_a_file_that_is_there_is_given_whole() -> None:
    (suggestion,) = suggested(SMITH, named("J. Smith"), files=[FILE])
    assert (suggestion.path, suggestion.known) == (FILE.path, True)
    assert suggestion.text == (
        "---\nname: John Smith\ntype: person\naliases:\n  - Johnny\n  - J. Smith\nwikidata: Q1\n---\n\nHm.\n"
    )


@pytest.mark.parametrize(
    ("files", "other"),
    [
        ([EntityFile(FILE.path, "John Smith", not_names=("J. Smith",))], named("J. Smith")),
        (
            [FILE, EntityFile("content/entities/k.md", "J. Smith")],
            named("J. Smith", path="content/entities/k.md"),
        ),
    ],
)
def test_what_the_editor_has_settled_is_not_said_again(files: list[EntityFile], other: Entity) -> None:
    assert suggested(SMITH, other, files=files) == []


def test_a_suggestion_taken_silences_itself() -> None:
    """The lines of a suggestion, written to a file, make the entity that they promise."""
    (suggestion,) = suggested(named("John Smith", documents="ab"), named("J. Smith"))
    parsed, _ = parse(suggestion.path, suggestion.text, EntityFileMatter)
    assert parsed
    file = EntityFile(suggestion.path, parsed.matter.name, parsed.matter.type, parsed.matter.aliases)
    merged = named("John Smith", documents="ab", aliases=("John Smith", "J. Smith"), path=file.path)
    assert suggested(merged, files=[file]) == []


def labelled(entity: Entity, labels: Sequence[str]) -> list[Suggestion]:
    """What is suggested when the recogniser gave those labels to its mentions."""
    spans = {"a": [(10 * n, 10 * n + 5, entity) for n in range(len(labels))]}
    names = tuple(Name(10 * n, 10 * n + 5, entity.name, label) for n, label in enumerate(labels))
    resolution = make_resolution([entity], spans=spans)
    return list(suggestions(resolution, {"a": Reading(names)}, Knowledge()))


@pytest.mark.parametrize(
    ("entity", "labels", "doubted"),
    [
        (named("Xuvor", "org"), ["PERSON"] * 4, "person"),
        (named("Xuvor", "org"), ["GPE", "LOC", "FAC", "ORG"], "place"),
        (named("Xuvor", "org"), ["PERSON", "PERSON", "ORG", "ORG"], ""),
        (named("Xuvor", "org"), ["PERSON"] * 2, ""),
        (named("Xuvor", "org"), ["NORP"] * 5, ""),
        (named("Xuvor", "org"), [""] * 5, ""),
        (named("Xuvor", "org", path="content/entities/x.md"), ["PERSON"] * 5, ""),
        (named("Ukraine", "place"), ["PERSON"] * 5, ""),
        (named("NATO", "org"), ["PERSON"] * 5, ""),
        (named("Robert Filatov"), ["ORG"] * 5, ""),
    ],
)
def test_a_type_is_in_doubt_where_the_recogniser_says_otherwise(
    entity: Entity, labels: list[str], doubted: str
) -> None:
    found = labelled(entity, labels)
    assert [f"type: {doubted}\n" in suggestion.text for suggestion in found] == [True] * bool(doubted)


def test_a_name_of_several_words_with_two_types_is_in_doubt() -> None:
    found = suggested(named("Cathedral Square", "place", "abc"), named("Cathedral Square", "org", "d"))
    assert [suggestion.path for suggestion in found] == ["content/entities/cathedral-square.md"]
    assert "type: place\n" in found[0].text
    assert "place in 3 of the articles" in found[0].reasons[0]
    assert suggested(named("Jordan", "place"), named("Jordan", "person")) == []


def test_the_order_of_entities_does_not_matter_and_the_surest_come_first() -> None:
    entities = [
        *(
            named(f"{given} Smith", documents=docs)
            for given, docs in (("John", "ab"), ("J.", "a"), ("Jim", "c"))
        ),
        *(named(name, "org") for name in ("Port Workers Union", "PWU", "Harbour Authority", "Harbour")),
    ]
    found = suggested(*entities)
    assert found == suggested(*entities[::-1])
    assert [s.surety for s in found] == sorted((s.surety for s in found), reverse=True)
    assert len(list(likenesses(entities))) >= len(found) >= 2

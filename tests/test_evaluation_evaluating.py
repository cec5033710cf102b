"""Corpora read by plain spaCy and by Dateline, with a recogniser that knows a list of names."""

from __future__ import annotations

import pytest

from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityFile, EntityMention
from builder.evaluation.evaluating import Evaluation, Readers, dateline_predicted, evaluate, plain_predicted
from builder.evaluation.gold import Corpus
from builder.evaluation.plain import plain_mentions
from builder.recognition.model import Mention
from tests.evaluation.marked import gold
from tests.sites import FakeRecogniser

NOBODY, _ = Knowledge.build(())

FIRST = gold("[person:omar Omar Haddad] spoke in [place:geneva Geneva] on Monday.", "a")
SECOND = gold("Late on Tuesday Mr [person:omar Haddad] left [place:geneva Geneva].", "b")


@pytest.mark.parametrize(
    ("label", "name", "mention"),
    [
        ("PERSON", "Ann Lee", EntityMention(1, 8, "person", "ann lee", "person:ann lee")),
        ("PER", "Ann", EntityMention(1, 4, "person", "ann", "person:ann")),
        ("ORG", "The  WHO", EntityMention(1, 9, "org", "who", "org:who")),
        ("GPE", "the\nHague", EntityMention(1, 10, "place", "hague", "place:hague")),
        ("LOC", "Theale", EntityMention(1, 7, "place", "theale", "place:theale")),
        ("FAC", "Kew", EntityMention(1, 4, "place", "kew", "place:kew")),
        ("NORP", "French", None),
        ("DATE", "Monday", None),
    ],
)
def test_plain_spacy_has_a_page_for_each_surface_and_type(
    label: str, name: str, mention: EntityMention | None
) -> None:
    found = list(plain_mentions(f"({name})", [Mention(1, 1 + len(name), label)]))
    assert found == ([mention] if mention else [])


def test_plain_spacy_joins_no_names() -> None:
    predicted = plain_predicted([FIRST, SECOND], FakeRecogniser())
    assert [m.entity_id for m in predicted["a"]] == ["person:omar haddad", "place:geneva"]
    assert [m.entity_id for m in predicted["b"]] == ["person:haddad", "place:geneva"]


def test_dateline_joins_names_over_the_corpus() -> None:
    predicted = dateline_predicted([FIRST, SECOND], FakeRecogniser(), NOBODY)
    assert predicted["b"][0].entity_id == predicted["a"][0].entity_id
    assert (predicted["b"][0].type, predicted["b"][0].name) == ("person", "Omar Haddad")


def test_the_word_of_an_editor_counts() -> None:
    file = EntityFile("content/entities/x.md", "Ferry Office", "org", aliases=("Haddad",))
    predicted = dateline_predicted([SECOND], FakeRecogniser(), Knowledge.build([file])[0])
    assert (predicted["b"][0].type, predicted["b"][0].name) == ("org", "Ferry Office")


def evaluated(*corpora: Corpus) -> tuple[tuple[Evaluation, ...], list[str]]:
    told: list[str] = []
    readers = Readers(FakeRecogniser(), FakeRecogniser(), NOBODY)
    return evaluate(corpora, readers, lambda who, done, of: told.append(f"{who} {done}/{of}")), told


def test_both_are_measured_on_each_corpus() -> None:
    (found,), told = evaluated(Corpus("news", (FIRST, SECOND)))
    assert found.plain.strict.f1 == found.dateline.strict.f1 == 1.0
    assert found.plain.pages
    assert found.dateline.pages
    assert (found.plain.pages.fragmentation, found.dateline.pages.fragmentation) == (1.5, 1.0)
    assert (found.plain.pages.multi, found.dateline.pages.multi) == pytest.approx((5 / 6, 1.0))
    assert told == ["plain spaCy 1/2", "plain spaCy 2/2", "Dateline 1/2", "Dateline 2/2"]


def test_a_corpus_is_a_library_of_its_own() -> None:
    (_, alone), told = evaluated(Corpus("one", (FIRST,)), Corpus("two", (SECOND,)))
    assert [m.name for m in alone.mentions["b"]] == ["Haddad", "Geneva"]
    assert told == ["plain spaCy 1/2", "Dateline 1/2", "plain spaCy 2/2", "Dateline 2/2"]

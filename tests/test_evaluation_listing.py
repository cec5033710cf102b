"""The list of disagreements, as people read it."""

from __future__ import annotations

from builder.entities.model import EntityMention
from builder.evaluation.evaluating import Evaluation
from builder.evaluation.gold import Corpus, GoldDocument
from builder.evaluation.listing import listing
from builder.evaluation.scoring import figures_of
from tests.evaluation.marked import found, gold

GOLD = {
    "a": "[person:ann Ann Lee] met [person:bo Bo] and\n\nthe [org:who WHO] in [place:rome Rome].",
    "b": "[person:ann Lee] left [other: May Day] to [place:rome Rome].",
    "c": "[place:rome Rome].",
}
FOUND = {
    "a": "[person:p Ann Lee] met Bo and\n\n[org:w the WHO] in [org:r Rome].",
    "b": "[person:q Lee] left [org:m May Day] to [place:q Rome].",
    "c": "[place:q Rome].",
}


def evaluation(in_gold: dict[str, str], predicted: dict[str, str]) -> Evaluation:
    documents: tuple[GoldDocument, ...] = tuple(gold(marked, doc) for doc, marked in in_gold.items())
    mentions: dict[str, tuple[EntityMention, ...]] = {doc: found(marked) for doc, marked in predicted.items()}
    figures = figures_of(documents, mentions)
    return Evaluation(Corpus("news", documents), figures, figures, mentions)


def test_a_corpus_is_listed_by_document_and_then_by_entity() -> None:
    assert list(listing([evaluation(GOLD, FOUND)])) == [
        "# news: missed 1, span 1, type 1, spurious 1",
        "",
        "## a",
        "missed    person         Ann Lee met [Bo] and the WHO in Rome.",
        'span      org            Ann Lee met Bo and the [WHO] in Rome. | found: "the WHO"',
        "type      place > org    Ann Lee met Bo and the WHO in [Rome].",
        "",
        "## b",
        "spurious  other > org    Lee left [May Day] to Rome.",
        "",
        "## Entities on several pages",
        "rome",
        '    q: 2 "rome" (b, c)',
        '    r: 1 "rome" (a)',
        "ann",
        '    p: 1 "ann lee" (a)',
        '    q: 1 "lee" (b)',
        "",
        "## Pages of several entities",
        "q",
        '    rome: 2 "rome" (b, c)',
        '    ann: 1 "lee" (b)',
        "",
    ]


def test_where_all_is_right_nothing_is_listed() -> None:
    assert list(listing([evaluation(GOLD, GOLD)])) == [
        "# news: spurious 1",
        "",
        "## b",
        "spurious  other          Lee left [May Day] to Rome.",
        "",
    ]
    only = {"c": GOLD["c"]}
    assert list(listing([evaluation(only, only)])) == ["# news: nothing wrong", ""]


def test_a_long_text_is_cut_around_the_name() -> None:
    text = f"{'far ' * 20}[person: Bo]{' off' * 20}"
    lines = list(listing([evaluation({"a": text}, {})]))
    assert "[Bo]" in lines[3]
    assert len(lines[3]) < 140


def test_only_some_documents_are_named() -> None:
    many = {str(at): "[place:rome Rome]." for at in range(5)}
    lines = list(listing([evaluation({**many, "x": GOLD["c"]}, {**FOUND, **many, "x": "[place:z Rome]."})]))
    assert '    rome: 5 "rome" (0, 1, 2, and 2 more)' in lines

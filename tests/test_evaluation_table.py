"""The figures in tables and as JSON."""

from __future__ import annotations

import json

from builder.evaluation.evaluating import Evaluation
from builder.evaluation.figures import Figures, PageFigures, Score
from builder.evaluation.gold import Corpus
from builder.evaluation.table import as_json, precision_and_recall, summary

NAMES = Figures(
    documents=2,
    gold=8,
    predicted=6,
    strict=Score(0.5, 0.375),
    norm=Score(2 / 3, 0.5),
    person=Score(1.0, 1.0),
    org=Score(0.0, 0.0),
    place=Score(0.25, 0.5),
    docent=Score(0.6, 0.6),
    pages=None,
)
PAGED = Figures(
    **{**vars(NAMES), "pages": PageFigures(Score(1.0, 0.664), 0.8, 0.75, 1.11)},
)
EVALUATIONS = (Evaluation(Corpus("news", ()), NAMES, PAGED, {}),)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_a_row_for_plain_spacy_and_one_for_dateline() -> None:
    header, rule, plain, own = summary(EVALUATIONS)
    scores = ["strict", "norm", "person", "org", "place", "docent"]
    assert cells(header) == ["F1", *scores, "page B³ (recall)", "cov", "multi", "frag"]
    assert set(rule) == {"|", "-"}
    names = [".429", ".571", "1.000", ".000", ".333", ".600"]
    assert cells(plain) == ["news, plain spaCy", *names, "-", "-", "-", "-"]
    assert cells(own) == ["news, Dateline", *names, ".798 (.664)", ".800", ".750", "1.11"]
    assert len({len(line) for line in (header, rule, plain, own)}) == 1


def test_precision_and_recall_have_a_table_of_their_own() -> None:
    header, _, plain, own = precision_and_recall(EVALUATIONS)
    assert cells(header)[-3:] == ["page B³", "gold", "found"]
    assert cells(plain)[1:3] == [".500 / .375", ".667 / .500"]
    assert cells(plain)[-3:] == ["-", "8", "6"]
    assert cells(own)[-3:] == ["1.000 / .664", "8", "6"]


def test_json_has_every_figure() -> None:
    (corpus,) = json.loads(json.dumps(as_json(EVALUATIONS)))
    assert corpus["corpus"] == "news"
    assert corpus["plain"]["norm"] == {"precision": 0.6667, "recall": 0.5, "f1": 0.5714}
    assert not {"page", "coverage", "multi", "fragmentation"} & corpus["plain"].keys()
    assert corpus["dateline"] == {
        **corpus["plain"],
        "page": {"precision": 1.0, "recall": 0.664, "f1": 0.7981},
        "coverage": 0.8,
        "multi": 0.75,
        "fragmentation": 1.11,
    }
    scores = {"strict", "norm", "person", "org", "place", "docent"}
    assert corpus["plain"].keys() == {"documents", "gold", "predicted", *scores}

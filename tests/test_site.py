"""A site on disk: which folder it is, and where its parts lie."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.foundation.problems import SettingsProblems
from builder.settings.site import open_site
from tests.sites import make_site


def test_a_site_is_the_nearest_folder_upward_with_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_site(tmp_path / "site", {"content/articles/x.md": ""})
    monkeypatch.chdir(tmp_path / "site/content/articles")
    site = open_site(None)
    assert site.root == (tmp_path / "site").resolve()
    assert site.output == site.root / "public"


def test_no_site_is_a_problem_that_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SettingsProblems, match=r"site.toml: There is none in .*dateline new DIR"):
        open_site(tmp_path)


@pytest.mark.parametrize(
    "output", [".", "..", "content", "content/articles", "templates", ".git/x", "public/.."]
)
def test_output_into_the_sources_is_refused(output: str, tmp_path: Path) -> None:
    root = make_site(tmp_path / "site", {}).root
    with pytest.raises(SettingsProblems, match="--output"):
        open_site(root, root / output)


@pytest.mark.parametrize("output", ["public", "../elsewhere", "contents", "build/site"])
def test_output_elsewhere_is_fine(output: str, tmp_path: Path) -> None:
    root = make_site(tmp_path / "site", {}).root
    assert open_site(root, root / output).output == (root / output).resolve()


def test_an_output_that_is_a_link_is_the_folder_it_leads_to(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site", {}).root
    (tmp_path / "www").mkdir()
    (root / "public").symlink_to(tmp_path / "www", target_is_directory=True)
    assert open_site(root).output == (tmp_path / "www").resolve()


def test_paths_are_shown_from_the_site_with_forward_slashes(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", {})
    assert site.relative(site.articles / "2026" / "a.md") == "content/articles/2026/a.md"
    assert site.relative(Path("/elsewhere/a.md")) == "/elsewhere/a.md"


def test_another_base_url_changes_the_address_and_nothing_else(tmp_path: Path) -> None:
    site = make_site(tmp_path, {"site.toml": 'title = "A"\n[[menu]]\nname = "B"\nto = "/b/"\n'})
    other = site.with_base_url("http://127.0.0.1:8000/x")
    assert other.settings.base_path == "/x/"
    assert other.settings.has_address
    assert (other.settings.title, other.settings.menu) == ("A", site.settings.menu)
    assert site.with_base_url("") is site


@pytest.mark.parametrize("url", ["x", "ftp://a.b/", "https://a.b/?q", "https://[a"])
def test_a_base_url_that_is_none_is_a_problem(url: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsProblems, match="--base-url"):
        make_site(tmp_path, {}).with_base_url(url)

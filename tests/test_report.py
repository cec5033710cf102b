"""What a build says of itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builder.site.building import BuildOptions
from builder.site.report import STEPS, peak_rss_mb
from tests.sites import FIVE, build_site, make_site


def test_the_report_gives_all_figures_of_a_build(tmp_path: Path) -> None:
    site = make_site(tmp_path, {**FIVE, "content/media/feed.xml": "<x/>"})
    report = json.loads(json.dumps(build_site(site).as_json()))
    assert report["articles"] == 5
    assert set(report["entities"]) == {"person", "org", "place"}
    assert report["entities"]["person"] == 2
    assert report["tags"] == len(list((site.output / "tags").iterdir())) - 1
    pages = report["pages"]
    assert pages["total"] == pages["written"] == sum(path.is_file() for path in site.output.rglob("*")) - 1
    assert (pages["unchanged"], pages["removed"]) == (0, 0)
    made = [*site.output.rglob("feed.xml"), *site.output.rglob("atom.xml")]
    assert report["feeds"] == len(made) - 1
    assert report["words"] > 100
    assert (report["annotated"], report["model"]) == (5, "fake 1")
    assert report["problems"] == []
    assert set(report["seconds"]) == {*STEPS, "total"}
    assert report["peak_rss_mb"] > 1


def test_a_second_build_reports_that_nothing_was_done(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    first, second = build_site(site), build_site(site)
    assert second.pages.total == second.pages.unchanged == first.pages.total
    assert (second.annotated, second.pages.rendered, second.pages.written) == (0, 0, 0)
    assert second.articles == first.articles


def test_drafts_count_when_they_are_asked_for(tmp_path: Path) -> None:
    assert build_site(make_site(tmp_path, FIVE), BuildOptions(drafts=True)).articles == 6


@pytest.mark.parametrize(
    ("files", "note"),
    [
        ({"site.toml": ""}, "site.toml has no base_url"),
        ({"public/a.txt": "x", "public/b.txt": "x"}, "public/ holds files that Dateline did not make"),
        ({f"public/{n}.txt": "x" for n in range(5)}, "0.txt, 1.txt, 2.txt, ..."),
    ],
)
def test_what_the_editor_should_know_is_a_note(files: dict[str, str], note: str, tmp_path: Path) -> None:
    (found,) = build_site(make_site(tmp_path, files)).notes
    assert note in found


def test_without_anything_to_say_there_are_no_notes(tmp_path: Path) -> None:
    assert build_site(make_site(tmp_path, {})).notes == ()


def test_memory_is_counted_in_megabytes() -> None:
    assert 1 < peak_rss_mb() < 100_000

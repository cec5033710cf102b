"""`dateline check`: everything looked over, nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.foundation.problems import ContentProblems
from builder.settings.site import Site
from builder.site.checking import check_site, looked_at
from tests.sites import FIVE, FakeRecogniser, article, build_site, make_site, tree


def problems_of(site: Site, *, drafts: bool = False) -> list[str]:
    found, *_ = check_site(site, FakeRecogniser().lazily(), lambda what, done, of: None, drafts=drafts)
    return [str(problem) for problem in found]


def test_a_good_site_has_no_problems_and_nothing_is_written(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    before = tree(tmp_path)
    found, total, _ = check_site(site, FakeRecogniser().lazily(), lambda what, done, of: None, drafts=False)
    assert found == ()
    assert total > 50
    assert tree(tmp_path) == before


def test_after_a_build_the_site_is_as_good_as_before(tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    before = tree(site.output), tree(site.content)
    assert problems_of(site) == []
    assert (tree(site.output), tree(site.content)) == before


X = "content/articles/2026/2026-01-05-x.md"


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({X: article("X", "never", "x")}, f'{X}:3: date "never" is not a date.'),
        ({X: article("X", "2026-01-05", "[gone](gone.md)")}, f'{X}:6: It links to "gone.md"'),
        ({X: article("X", "2026-01-05", "[gone](/gone/)")}, f'{X}: It links to "/digest/gone/"'),
        (
            {X: article("X", "2026-01-05", "![gone](../../media/gone.jpg)")},
            f'{X}: It links to "/digest/media/gone.jpg"',
        ),
        (
            {X: article("X", "2026-01-05", "x", images="[{src: media/gone.jpg}]")},
            f'{X}: There is no picture "media/gone',
        ),
        (
            {"templates/page.html": "{{ nothing }}", "content/pages/a.md": "---\ntitle: A\n---\n"},
            "templates/page.html:1: ",
        ),
        (
            {"content/pages/tags.md": "---\ntitle: A\n---\n"},
            "content/pages/tags.md: It gets the same permalink",
        ),
    ],
)
def test_a_problem_is_found_where_an_editor_can_mend_it(
    files: dict[str, str], expected: str, tmp_path: Path
) -> None:
    found = problems_of(make_site(tmp_path, files))
    assert any(problem.startswith(expected) for problem in found), found


def test_all_problems_are_found_at_once(tmp_path: Path) -> None:
    other = "content/articles/2026/2026-01-06-y.md"
    files = {
        X: article("X", "never", "x"),
        other: article("Y", "2026-01-06", "[gone](gone.md) [away](/away/)"),
    }
    found = problems_of(make_site(tmp_path, files))
    assert len([problem for problem in found if problem.startswith((X, other))]) >= 3


def test_links_to_other_sites_of_the_host_and_files_that_are_copied_are_fine(tmp_path: Path) -> None:
    files = {
        X: article("X", "2026-01-05", "[other](https://news.example/other/) [doc](../../media/feed.xml)"),
        "content/media/feed.xml": "no feed",
    }
    assert problems_of(make_site(tmp_path, files)) == []


def test_drafts_are_checked_when_they_are_asked_for(tmp_path: Path) -> None:
    site = make_site(tmp_path, {X: article("X", "2026-01-05", "[gone](/gone/)", draft="true")})
    assert problems_of(site) == []
    assert len(problems_of(site, drafts=True)) >= 1


def test_a_broken_ledger_ends_the_check(tmp_path: Path) -> None:
    site = make_site(tmp_path, {"content/permalinks.toml": "<<<<<<<"})
    with pytest.raises(ContentProblems, match=r"content/permalinks.toml"):
        problems_of(site)


def test_the_library_can_be_looked_at_whatever_problems_there_are(tmp_path: Path) -> None:
    site = make_site(tmp_path, {**FIVE, X: article("X", "never", "x")})
    with looked_at(site, FakeRecogniser().lazily(), lambda what, done, of: None) as prepared:
        library = prepared.library
    assert len(library.articles) == 5
    assert not site.output.exists()

"""The editor's word on entities, over several builds: no later article, nor a lost cache, undoes it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from builder.foundation.problems import ContentProblems
from builder.settings.site import Site
from tests.sites import NAMES, FakeRecogniser, article, build_site, make_site, tree

FIRST = "content/articles/2026/2026-01-05-first.md"
LATER = "content/articles/2026/2026-01-09-later.md"

TEXTS = {
    FIRST: article(
        "First", "2026-01-05", "Ada Lindgren met Omar Haddad in Rotterdam. Lindgren left. Kenya won."
    ),
    "content/articles/2026/2026-01-06-second.md": article(
        "Second", "2026-01-06", "The Harbour Authority told Omar Haddad so. Haddad agreed."
    ),
}
MORE = article(
    "Later",
    "2026-01-09",
    "Omar Haddad called Ada Lindgren. Lindgren and Haddad met in Rotterdam. "
    "Kenya and the Harbour Authority watched.",
)
RECOGNISER = FakeRecogniser({**NAMES, "Ad Linden": "PERSON"})


def pages(site: Site) -> dict[str, str]:
    """By permalink, the name on the page of each entity; "-> permalink" where it leads on."""
    found = {}
    for path, content in tree(site.output).items():
        if re.fullmatch(r"(people|organisations|places)/[^/]+/index\.html", path):
            html = content.decode()
            moved = re.search(r'http-equiv="refresh" content="0; url=([^"]+)"', html)
            title = re.search(r"<h1[^>]*>(.*?)</h1>", html, re.S)
            name = re.sub(r"<[^>]+>", "", title[1]).strip() if title else ""
            found[f"/{path.removesuffix('index.html')}"] = f"-> {moved[1]}" if moved else name
    return found


def linked(site: Site, path: str) -> set[str]:
    """The entities to which an article's page leads in its text."""
    return set(
        re.findall(r'/digest(/(?:people|organisations|places)/[^/"]+/)', tree(site.output)[path].decode())
    )


LATER_PAGE = "2026/01/09/later/index.html"


def built_thrice(root: Path, file: str) -> list[dict[str, str]]:
    """The pages before the editor's file, with it, and with a later article and without the cache."""
    site = make_site(root, TEXTS)
    build_site(site, recogniser=RECOGNISER)
    states = [pages(site)]
    (root / "content/entities").mkdir(parents=True)
    editors = root / "content/entities/editors.md"
    editors.write_text(file, encoding="utf-8")
    build_site(site, recogniser=RECOGNISER)
    states.append(pages(site))
    (root / LATER).write_text(MORE, encoding="utf-8")
    shutil.rmtree(root / ".dateline")
    build_site(site, recogniser=RECOGNISER)
    states.append(pages(site))
    assert editors.read_text(encoding="utf-8") == file
    return states


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        # An alias merges two pages; the one that goes away leads to the other.
        (
            "name: Ada Lindgren\naliases: [Omar Haddad]",
            {
                "/people/ada-lindgren/": "Ada Lindgren",
                "/people/omar-haddad/": "-> /digest/people/ada-lindgren/",
            },
        ),
        # A refused name is a page of its own.
        (
            "name: Ada Lindgren\nnot: [Lindgren]",
            {"/people/ada-lindgren/": "Ada Lindgren", "/people/lindgren/": "Lindgren"},
        ),
        # A type is as the editor says; the former page leads on.
        (
            "name: Kenya\ntype: org",
            {"/organisations/kenya/": "Kenya", "/places/kenya/": "-> /digest/organisations/kenya/"},
        ),
        # A hidden entity has no page; the former one leads to the list.
        ("name: Omar Haddad\nhidden: true", {"/people/omar-haddad/": "-> /digest/people/"}),
        # A new name moves the page.
        (
            "name: Ada of Rotterdam\naliases: [Ada Lindgren]",
            {
                "/people/ada-of-rotterdam/": "Ada of Rotterdam",
                "/people/ada-lindgren/": "-> /digest/people/ada-of-rotterdam/",
            },
        ),
        # The former name of a page is known by the file alone.
        (
            "name: Kingdom of Kenya\naliases: [Kenya]\ntype: place",
            {
                "/places/kingdom-of-kenya/": "Kingdom of Kenya",
                "/places/kenya/": "-> /digest/places/kingdom-of-kenya/",
            },
        ),
    ],
)
def test_the_editors_word_holds_from_build_to_build(
    tmp_path: Path, file: str, expected: dict[str, str]
) -> None:
    before, edited, later = built_thrice(tmp_path, f"---\n{file}\n---\n")
    assert (
        before.items()
        >= {
            "/people/ada-lindgren/": "Ada Lindgren",
            "/people/omar-haddad/": "Omar Haddad",
            "/places/kenya/": "Kenya",
        }.items()
    )
    assert edited.items() >= expected.items()
    assert later.items() >= expected.items()
    assert later == edited


@pytest.mark.parametrize(
    ("file", "there", "not_there"),
    [
        ("name: Ada Lindgren\naliases: [Omar Haddad]", "/people/ada-lindgren/", "/people/omar-haddad/"),
        ("name: Ada Lindgren\nnot: [Lindgren]", "/people/lindgren/", "/people/nobody/"),
        ("name: Kenya\ntype: org", "/organisations/kenya/", "/places/kenya/"),
        ("name: Omar Haddad\nhidden: true", "/people/ada-lindgren/", "/people/omar-haddad/"),
    ],
)
def test_the_mentions_of_later_articles_lead_where_the_editor_says(
    tmp_path: Path, file: str, there: str, not_there: str
) -> None:
    built_thrice(tmp_path, f"---\n{file}\n---\n")
    found = linked(make_site(tmp_path, {}), LATER_PAGE)
    assert there in found
    assert not_there not in found


def test_a_name_in_two_files_is_a_problem_that_names_both(tmp_path: Path) -> None:
    files = {
        "content/entities/a.md": "---\nname: Ada Lindgren\naliases: [The Chief]\n---\n",
        "content/entities/b.md": "---\nname: Omar Haddad\naliases: [the chief]\n---\n",
    }
    site = make_site(tmp_path, {**TEXTS, **files})
    with pytest.raises(ContentProblems) as raised:
        build_site(site, recogniser=RECOGNISER)
    (problem,) = raised.value.problems
    assert problem.path == "content/entities/b.md"
    assert "content/entities/a.md" in problem.what
    assert "the chief" in problem.what


def test_a_page_that_becomes_a_mention_in_passing_stays(tmp_path: Path) -> None:
    """A stray of an old digest has no page, unless it had one."""
    many = {
        f"content/articles/2026/2026-02-{n:02}-a{n}.md": article(f"A{n}", f"2026-02-{n:02}", "Nothing.")
        for n in range(1, 12)
    }
    words = "The port was quiet. " * 100
    site = make_site(tmp_path, {**many, FIRST: article("First", "2026-01-05", "Ada Lindgren spoke.")})
    build_site(site, recogniser=RECOGNISER)
    assert "/people/ada-lindgren/" in pages(site)
    stray = article("First", "2026-01-05", f"{words}\n\n{words} Omar Haddad came with Ada Lindgren.")
    (tmp_path / FIRST).write_text(stray, encoding="utf-8")
    build_site(site, recogniser=RECOGNISER)
    assert pages(site) == {"/people/ada-lindgren/": "Ada Lindgren"}
    assert linked(site, "2026/01/05/first/index.html") == {"/people/ada-lindgren/"}
    (tmp_path / FIRST).write_text(article("First", "2026-01-05", "Nobody came."), encoding="utf-8")
    build_site(site, recogniser=RECOGNISER)
    assert pages(site) == {"/people/ada-lindgren/": "-> /digest/people/"}


def test_a_page_keeps_its_permalink_when_its_name_gets_fuller(tmp_path: Path) -> None:
    site = make_site(
        tmp_path, {FIRST: article("First", "2026-01-05", "He met Mr Lindgren. Mr Lindgren spoke.")}
    )
    build_site(site, recogniser=RECOGNISER)
    assert pages(site) == {"/people/lindgren/": "Lindgren"}
    (tmp_path / LATER).write_text(MORE, encoding="utf-8")
    build_site(site, recogniser=RECOGNISER)
    assert pages(site)["/people/lindgren/"] == "Ada Lindgren"
    assert "/people/ada-lindgren/" not in pages(site)

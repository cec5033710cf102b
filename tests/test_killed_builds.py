"""Invariant 7: a build that is killed at any moment leaves one whole site, and the next build is right."""

from __future__ import annotations

import os
import random
import shutil
import time
from pathlib import Path

import pytest

from builder.foundation.locks import locked
from builder.settings.site import open_site
from builder.site.building import BuildOptions
from tests.children import Children, children
from tests.sites import FIVE, build_site, make_site, tree

KILLS = int(os.environ.get("DATELINE_KILLS", "50"))
"""How often a build is killed; `make soak` does it more often."""

# Most pages differ between the two; the ledger holds the permalinks of both.
SETTINGS = (
    FIVE["site.toml"],
    'title = "Another"\nbase_url = "https://news.example/"\nedition = "week"\npage_length = 5\n',
)
# A file of every kind; the rest of the five articles would make each build longer, and no other.
SMALL = {
    path: text
    for path, text in FIVE.items()
    if not path.startswith("content/articles/") or path.endswith(("strike-ends.md", "nairobi.md"))
}

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system starts processes by other means")


def clean_trees(root: Path, elsewhere: Path) -> list[dict[str, bytes]]:
    """What a build that knows nothing makes of the site under either settings."""
    trees = []
    for text in SETTINGS:
        make_site(root, {"site.toml": text})
        shutil.rmtree(elsewhere, ignore_errors=True)
        site = open_site(root, elsewhere)
        build_site(site, BuildOptions(use_cache=False, lasting=False))
        trees.append(tree(site.output))
    return trees


def course(family: Children, root: Path, notes: Path) -> tuple[float, int]:
    """How long a build takes that changes the settings, in seconds, and how many files beside it touches."""
    start = time.perf_counter()
    assert family.build(make_site(root, {"site.toml": SETTINGS[0]}).root, notes).ended() == 0
    return time.perf_counter() - start, int(notes.read_text("utf-8"))


def test_7_a_killed_build_leaves_a_whole_site(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", SMALL)
    for text in SETTINGS:
        build_site(make_site(site.root, {"site.toml": text}))
    whole = clean_trees(site.root, tmp_path / "clean")
    assert whole[0] != whole[1]
    chance, notes, in_the_tree = random.Random(7), tmp_path / "notes", 0
    with children() as family:
        seconds, events = course(family, site.root, notes)
        for number in range(KILLS):
            make_site(site.root, {"site.toml": SETTINGS[chance.randrange(2)]})
            if number % 3:  # while the trees beside it are worked on
                child = family.build(site.root, notes, killed_at=chance.randint(1, events))
            else:  # at any time
                child = family.build(site.root, notes)
                time.sleep(chance.uniform(0, seconds))
                child.kill()
            in_the_tree += child.ended() < 0 and number % 3 > 0
            assert tree(site.output) in whole
            if number % 5 == 4 or number == KILLS - 1:
                for text, expected in zip(SETTINGS, whole, strict=True):
                    build_site(make_site(site.root, {"site.toml": text}))
                    assert tree(site.output) == expected
    assert in_the_tree > KILLS / 6  # the others had less to do than the first one, or nothing
    assert {path.name for path in site.root.glob(".public*")} == {".public.dateline-spare"}


def test_two_builds_of_one_site_go_one_after_the_other(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", SMALL)
    build_site(site)
    before = tree(site.output)
    expected = clean_trees(site.root, tmp_path / "clean")[1]
    notes = (tmp_path / "one", tmp_path / "other")
    with children() as one, children() as other:
        with locked(site.lock, lambda: None):
            builds = [family.build(site.root, note) for family, note in zip((one, other), notes, strict=True)]
            deadline = time.monotonic() + 60
            while not all(note.exists() for note in notes) and time.monotonic() < deadline:
                time.sleep(0.01)
            assert [note.read_text("utf-8") for note in notes] == ["waiting", "waiting"]
            assert tree(site.output) == before
        assert [build.ended() for build in builds] == [0, 0]
    assert tree(site.output) == expected
    assert sorted(int(note.read_text("utf-8")) > 0 for note in notes) == [False, True]
    again = build_site(open_site(site.root))
    assert (again.pages.rendered, again.pages.written) == (0, 0)

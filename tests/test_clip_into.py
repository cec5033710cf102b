"""Clippings from elsewhere filed: kept as they came, each with its article."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import builder.articles.inbox as inbox
from builder.articles.intake import Source
from builder.articles.unmade import Repeated
from builder.clippings.model import Clipping, Part
from builder.foundation.problems import Problem
from builder.library.ledger import read_ledger
from builder.settings.site import Site
from builder.site.clipping import clip_into
from tests.sites import build_site, make_site, tree


@pytest.fixture(autouse=True)
def _simple_clippings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clipping is a title; "?" has no date. Several lines are parts, each known by itself."""

    def read_clippings(path: str, raw: bytes) -> tuple[tuple[Clipping, ...], tuple[Problem, ...]]:
        titles = raw.decode().splitlines()
        return tuple(
            Clipping(
                title=title,
                date=None if "?" in title else dt.date(2026, 1, 5),
                body=title,
                part=Part(title, title) if len(titles) > 1 else None,
            )
            for title in titles
        ), ()

    monkeypatch.setattr(inbox, "read_clippings", read_clippings)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return make_site(tmp_path / "site", {})


def titles(site: Site) -> list[str]:
    return sorted(path.stem[len("2026-01-05-") :] for path in site.articles.rglob("*.md"))


def test_a_clipping_is_kept_and_made_into_an_article(site: Site) -> None:
    clip_into(site, [Source("/elsewhere/Strike.txt", b"Strike")])
    assert tree(site.inbox) == {"strike.txt": b"Strike"}
    assert titles(site) == ["strike"]
    build_site(site)


def test_clippings_of_one_name_are_all_kept_and_the_site_builds(site: Site) -> None:
    clip_into(site, [Source(f"{folder}/index.html", folder.encode()) for folder in ("one", "two", "three")])
    assert tree(site.inbox) == {"index.html": b"one", "index-2.html": b"two", "index-3.html": b"three"}
    assert titles(site) == ["one", "three", "two"]
    assert build_site(site).articles == 3


def test_a_clipping_that_is_given_again_is_nothing_new(site: Site) -> None:
    source = Source("a.txt", b"Strike")
    clip_into(site, [source, source])
    before = tree(site.content)
    assert clip_into(site, [source]).articles == ()
    assert tree(site.content) == before
    assert titles(site) == ["strike"]


def test_an_article_that_its_editor_deletes_does_not_come_back(site: Site) -> None:
    clip_into(site, [Source("a.txt", b"Strike")])
    build_site(site)
    for path in site.articles.rglob("*.md"):
        path.unlink()
    assert build_site(site).articles == 0
    assert clip_into(site, [Source("a.txt", b"Strike")]).articles == ()


def test_another_clipping_of_the_name_of_one_that_is_gone_gets_a_name_of_its_own(site: Site) -> None:
    clip_into(site, [Source("a.txt", b"Strike")])
    for path in (*site.articles.rglob("*.md"), site.inbox / "a.txt"):
        path.unlink()
    assert clip_into(site, [Source("a.txt", b"Strike")]).articles == ()
    clip_into(site, [Source("a.txt", b"Ferry")])
    assert tree(site.inbox) == {"a-2.txt": b"Ferry"}
    assert titles(site) == ["ferry"]


def test_a_clipping_with_a_problem_is_not_kept_and_hides_no_other(site: Site) -> None:
    intake = clip_into(site, [Source("bad.txt", b"When?"), Source("good.txt", b"Now")])
    assert [problem.path for problem in intake.problems] == ["bad.txt"]
    assert tree(site.inbox) == {"good.txt": b"Now"}
    assert titles(site) == ["now"]


def test_no_file_of_the_editor_is_overwritten(site: Site) -> None:
    taken = site.articles / "2026/2026-01-05-strike.md"
    taken.parent.mkdir(parents=True)
    taken.write_text("---\ntitle: Mine\ndate: 2026-01-05\n---\nMine", encoding="utf-8")
    clip_into(site, [Source("a.txt", b"Strike")])
    assert "Mine" in taken.read_text(encoding="utf-8")
    assert titles(site) == ["strike", "strike-2"]


def test_a_feed_that_is_clipped_again_is_kept_only_for_what_is_new(site: Site) -> None:
    clip_into(site, [Source("feed.xml", b"One\nTwo")])
    assert clip_into(site, [Source("feed.xml", b"Two\nOne")]).articles == ()
    assert tree(site.inbox) == {"feed.xml": b"One\nTwo"}
    clip_into(site, [Source("feed.xml", b"Three\nTwo")])
    assert tree(site.inbox) == {"feed.xml": b"One\nTwo", "feed-2.xml": b"Three\nTwo"}
    assert titles(site) == ["one", "three", "two"]
    known = {name.removeprefix("content/inbox/") for name in read_ledger(site.root).clippings}
    assert known == {"feed.xml", "feed.xml#One", "feed.xml#Two", "feed-2.xml", "feed-2.xml#Three"}


def test_an_entry_that_its_editor_deletes_does_not_come_back_from_a_newer_feed(site: Site) -> None:
    clip_into(site, [Source("feed.xml", b"One\nTwo")])
    next(site.articles.rglob("*-one.md")).unlink()
    assert build_site(site).articles == 1
    clip_into(site, [Source("feed.xml", b"Three\nOne\nTwo")])
    assert titles(site) == ["three", "two"]
    assert build_site(site).articles == 2


def test_what_is_left_out_of_a_source_is_told_and_the_site_builds(site: Site) -> None:
    intake = clip_into(site, [Source("feed.xml", b"One\nWhen?")])
    assert [str(text).partition(" does")[0] for text in intake.unmade] == [
        'content/inbox/feed.xml: left out: "When?"'
    ]
    assert build_site(site).articles == 1
    assert titles(site) == ["one"]
    assert tree(site.inbox) == {"feed.xml": b"One\nWhen?"}


def test_the_same_text_under_another_name_is_not_clipped_twice(site: Site) -> None:
    clip_into(site, [Source("a.txt", b"Strike")])
    intake = clip_into(site, [Source("b.txt", b"strike")])
    assert intake.unmade == (Repeated("content/inbox/b.txt", "content/articles/2026/2026-01-05-strike.md"),)
    assert titles(site) == ["strike"]
    assert tree(site.inbox) == {"a.txt": b"Strike"}

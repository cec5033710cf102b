"""The sites that the benchmarks build: what is in their texts is known, and Hugo gets the same articles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.building import require_listings, timed
from benchmarks.hugo_site import make_hugo_site
from benchmarks.pelican_site import make_pelican_site
from benchmarks.synthetic_site import Known, know, later_articles, make_site, path_of, text_of, write
from builder.annotations.readers import LazyRecogniser, Recognisers
from builder.commands.recognisers import recognisers_of
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import open_store
from builder.library.model import Library
from builder.settings.site import open_site
from builder.site.building import BuildOptions, build
from builder.site.content import read_content
from builder.site.preparing import prepare


def silent(_what: str, _done: int, _of: int) -> None:
    """Tell nobody."""


def unloadable(root: Path) -> Recognisers:
    """The recognisers of a site, which fail when they have to read a text."""
    real = recognisers_of(open_site(root).settings).find("en")
    assert real is not None
    return Recognisers("en", {"en": LazyRecogniser(real.identity, lambda: Known([]))}.get)


def library_of_twelve(root: Path) -> Library:
    """The library of a new site of twelve articles."""
    make_site(root, 12)
    site = open_site(root)
    with open_store(site.cache) as store:
        content = read_content(site, store, drafts=False)
        return prepare(site, content, unloadable(root), store, Stopwatch(), silent).library


def test_nothing_has_to_be_read(tmp_path: Path) -> None:
    make_site(tmp_path, 12)
    report = build(open_site(tmp_path), BuildOptions(), unloadable(tmp_path), silent)
    assert (report.articles, report.annotated) == (12, 0)
    assert min(report.entities.values()) > 5
    assert report.tags > 10


def test_nor_in_an_article_that_comes_later(tmp_path: Path) -> None:
    make_site(tmp_path, 12)
    (later,) = later_articles(12, 1)
    know(tmp_path, [12], [later])
    write(tmp_path / path_of(12), text_of(12, later.text))
    report = build(open_site(tmp_path), BuildOptions(), unloadable(tmp_path), silent)
    assert (report.articles, report.annotated) == (13, 0)


def test_hugo_gets_the_same_articles_under_the_same_names(tmp_path: Path) -> None:
    library = library_of_twelve(tmp_path / "dateline")
    make_hugo_site(tmp_path / "hugo", library)
    for catalogued in library.articles:
        text = (tmp_path / f"hugo/content{catalogued.card.permalink.rstrip('/')}.md").read_text("utf-8")
        assert catalogued.annotated.article.body in text
        for entity in catalogued.card.entities:
            assert f'"{entity.permalink.split("/")[2]}"' in text


def test_a_command_that_fails_is_not_measured() -> None:
    assert timed([sys.executable, "-c", "list(range(10**6))"]).cpu > 0
    with pytest.raises(subprocess.CalledProcessError):
        timed([sys.executable, "-c", "raise SystemExit(3)"])


def test_pelican_gets_the_same_articles_under_the_same_names(tmp_path: Path) -> None:
    library = library_of_twelve(tmp_path / "dateline")
    make_pelican_site(tmp_path / "pelican", library)
    for catalogued in library.articles:
        text = (tmp_path / f"pelican/content{catalogued.card.permalink.rstrip('/')}.md").read_text("utf-8")
        head, _, body = text.partition("\n\n")
        assert catalogued.annotated.article.body in body
        tags = head.split("\nTags: ")[1].split("\n")[0].split(", ")
        assert {tag.name for tag in catalogued.card.tags} <= set(tags)
        assert {entity.permalink.split("/")[2] for entity in catalogued.card.entities} <= set(tags)


def test_a_peer_whose_tags_list_nothing_is_no_peer(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="lists no article"):
        require_listings(tmp_path)
    page = tmp_path / "tags/late-harvest/index.html"
    write(page, "<main><h1>Late harvest</h1></main>")
    with pytest.raises(ValueError, match="late-harvest"):
        require_listings(tmp_path)
    write(page, '<main><h1>Late harvest</h1><a href="/2023/01/01/article-000001/">A</a></main>')
    require_listings(tmp_path)

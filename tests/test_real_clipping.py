"""The path of one real article, from the pasted text to the pages, with a real recogniser.

The clipping is somebody's text and not part of this repository: the test reads it where it lies, and is
skipped where it does not.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from builder.articles.front_matter import parse
from builder.articles.matter import ArticleMatter
from builder.commands.recognisers import recognisers_of
from builder.output.links import dead_links
from builder.settings.site import Site, open_site
from builder.site.building import BuildOptions, build
from builder.site.report import Report
from tests.sites import tree

SHARED = Path(os.environ.get("DATELINE_SHARED", Path(__file__).parent.parent.parent / "shared"))
CLIPPING = SHARED / "clippings" / "russia-slams-peacekeeping-plan.txt"
ARTICLE = "content/articles/2026/2026-01-08-russia-slams-western-peacekeeping-plan-for-ukraine.md"
BASE_URL = "https://news.example/digest/"

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not CLIPPING.exists(), reason="the clipping does not lie here"),
]


def build_it(site: Site) -> Report:
    return build(site, BuildOptions(), recognisers_of(site.settings), lambda what, done, of: None)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Report]:
    """A site that holds nothing but the clipping and empty settings, built under /digest/."""
    root = tmp_path_factory.mktemp("site")
    (root / "site.toml").write_text("", encoding="utf-8")
    (root / "content/inbox").mkdir(parents=True)
    shutil.copy(CLIPPING, root / "content/inbox")
    site = open_site(root).with_base_url(BASE_URL)
    return site, build_it(site)


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    """What must come of it."""
    found: dict[str, Any] = json.loads(CLIPPING.with_suffix(".expected.json").read_text(encoding="utf-8"))
    return found


def test_the_article_is_as_expected(built: tuple[Site, Report], expected: dict[str, Any]) -> None:
    parsed, problems = parse(ARTICLE, (built[0].root / ARTICLE).read_text(encoding="utf-8"), ArticleMatter)
    assert parsed is not None, problems
    matter, body = parsed.matter, parsed.body
    assert (matter.title, str(matter.date)) == (expected["title"], expected["date"])
    assert (list(matter.authors), matter.publisher) == (expected["authors"], expected["publisher"])
    for image, wanted in zip(matter.images, expected["images"], strict=True):
        assert image.caption.startswith(wanted["caption_starts"])
        assert image.credit == wanted["credit"]
    paragraphs = [paragraph for paragraph in body.split("\n\n") if paragraph]
    assert len(paragraphs) == expected["body_paragraphs"]
    assert body.startswith(expected["body_starts"])
    assert body.endswith(expected["body_ends"])
    assert not any(line in body for line in expected["not_in_body"])


def test_every_name_has_its_page_and_no_other_thing_has(
    built: tuple[Site, Report], expected: dict[str, Any]
) -> None:
    files = tree(built[0].output)
    headings = {
        re.sub(r"<[^>]+>", "", found[1]).strip()
        for path, content in files.items()
        if path.startswith(("people/", "organisations/", "places/"))
        and path.count("/") == 2
        and path.endswith(".html")
        and (found := re.search(r"<h1[^>]*>(.*?)</h1>", content.decode(), re.S))
    }
    # The names that a pipeline of spaCy's misses are for another day; most must be there.
    for kind, least in (("people", 1.0), ("organisations", 0.6), ("places", 1.0)):
        wanted = set(expected[kind])
        assert len(wanted & headings) >= least * len(wanted), wanted - headings
    assert not headings & set(expected["never_an_entity"])
    for first, *others in expected["one_page_each"]:
        assert first in headings
        assert not headings & set(others)


def test_a_mention_links_to_its_page(built: tuple[Site, Report]) -> None:
    page = "2026/01/08/russia-slams-western-peacekeeping-plan-for-ukraine/index.html"
    html = (built[0].output / page).read_text(encoding="utf-8")
    assert '<a class="entity" href="/digest/places/kyiv/">Kyiv</a>' in html
    assert '<a class="entity" href="/digest/people/volodymyr-zelensky/">Volodymyr Zelensky</a>' in html


def test_no_internal_link_is_dead_under_a_base_path(built: tuple[Site, Report]) -> None:
    assert dead_links(tree(built[0].output), BASE_URL, {}) == []


def test_the_second_build_reads_and_renders_nothing(built: tuple[Site, Report]) -> None:
    site, first = built
    second = build_it(site)
    assert first.annotated == 1
    assert (second.annotated, second.pages.rendered, second.pages.written) == (0, 0, 0)
    assert tree(site.output)

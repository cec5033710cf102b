"""Pages rendered, and the keys that say when they must be rendered again."""

from __future__ import annotations

import dataclasses
import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from builder.articles.texts import HeldText
from builder.library.cards import Link
from builder.pages.contexts import Body, GoneContext, StandingContext
from builder.pages.framing import framed, site_view
from builder.pages.model import FeedEntry, FeedPage, FixedFile, TemplatePage
from builder.pages.rendering import Press, key_of, render
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from tests.samples import make_card, make_settings

NOON = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
TEMPLATE = "{{ site.title }}|{{ page.permalink | url }}|{{ title }}|{{ body }}|{{ extra.x }}"


def press(folder: Path, template: str = TEMPLATE, **given: Any) -> Press:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.html").write_text(template, encoding="utf-8")
    settings = make_settings(title="Digest", **given)
    templates = Templates(TemplateFiles((folder,)), settings.base_url, settings.base_path, settings.language)
    return Press(templates, site_view(settings, ()), settings)


def standing(title: str = "About", body: str = "Text", **extra: object) -> TemplatePage:
    return framed(StandingContext(title, Body(HeldText(body)), {"x": 1, **extra}), "page", "/about/", title)


FEED = FeedPage(
    "feed.xml", "rss", "/", "/feed.xml", "T", "D", NOON, (FeedEntry(make_card(), Body(HeldText("B"))),)
)


def test_a_page_is_its_context_in_its_template_with_markdown_made_html(tmp_path: Path) -> None:
    page = standing("A <b>", "[*b*](/b/) <script>x</script>")
    assert render(page, press(tmp_path)) == (
        b'Digest|/digest/about/|A &lt;b&gt;|<p><a href="/digest/b/"><em>b</em></a> </p>|1'
    )


def test_a_fixed_file_is_its_text(tmp_path: Path) -> None:
    assert render(FixedFile("CNAME", "é\n"), press(tmp_path)) == "é\n".encode()


def test_the_same_page_has_the_same_key(tmp_path: Path) -> None:
    one, other = press(tmp_path / "one"), press(tmp_path / "two")
    for make in (standing, lambda: FEED, lambda: FixedFile("a", "b")):
        assert key_of(make(), one) == key_of(make(), other)


@pytest.mark.parametrize(
    "other",
    [
        standing("Other"),
        standing(body="Other"),
        standing(x=2),
        standing(x="1"),
        dataclasses.replace(standing(), template="404.html"),
        framed(
            StandingContext("About", Body(HeldText("Text")), {"x": 1}),
            "page",
            "/about/",
            "About",
            indexed=False,
        ),
        framed(GoneContext(Link("a", "/a/")), "page", "/about/", "About"),
    ],
)
def test_the_key_changes_with_all_that_a_page_shows(other: TemplatePage, tmp_path: Path) -> None:
    assert key_of(other, press(tmp_path)) != key_of(standing(), press(tmp_path))


@pytest.mark.parametrize(
    "given",
    [
        {"template": "{{ title }}"},
        {"tagline": "Other"},
        {"footer": "Other"},
        {"language": "de"},
        {"base_url": "https://elsewhere.example/"},
        {"menu": [{"name": "A", "to": "/a/"}]},
    ],
)
def test_the_key_changes_with_the_template_and_the_site(given: dict[str, Any], tmp_path: Path) -> None:
    before = key_of(standing(), press(tmp_path / "one"))
    assert key_of(standing(), press(tmp_path / "two", **given)) != before


@pytest.mark.parametrize(
    "given", [{"page_length": 7}, {"feeds": {"entries": 3}}, {"publish": {"branch": "x"}}]
)
def test_the_key_does_not_change_with_settings_that_the_page_does_not_show(
    given: dict[str, Any], tmp_path: Path
) -> None:
    assert key_of(standing(), press(tmp_path, **given)) == key_of(standing(), press(tmp_path))


@pytest.mark.parametrize(
    "given", [{"base_url": "https://b.example/"}, {"language": "de"}, {"timezone": "Asia/Tokyo"}]
)
def test_a_feeds_key_changes_with_what_it_says_of_the_site(given: dict[str, Any], tmp_path: Path) -> None:
    assert key_of(FEED, press(tmp_path, **given)) != key_of(FEED, press(tmp_path))


@pytest.mark.parametrize(
    "other",
    [
        dataclasses.replace(FEED, title="Other"),
        dataclasses.replace(FEED, entries=()),
        dataclasses.replace(FEED, entries=(FeedEntry(make_card(), None),)),
        dataclasses.replace(FEED, updated=NOON + dt.timedelta(seconds=1)),
    ],
)
def test_a_feeds_key_changes_with_its_entries(other: FeedPage, tmp_path: Path) -> None:
    assert key_of(other, press(tmp_path)) != key_of(FEED, press(tmp_path))


def test_pages_of_different_kinds_never_share_a_key(tmp_path: Path) -> None:
    known = press(tmp_path)
    assert len({key_of(page, known) for page in (standing(), FEED, FixedFile("about/index.html", ""))}) == 3

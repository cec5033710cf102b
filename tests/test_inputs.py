"""What a page is made from, by name, and which of it has changed."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from builder.articles.texts import HeldText
from builder.library.cards import Link, TagCard
from builder.pages import contexts
from builder.pages.article_pages import ArticlePlan
from builder.pages.contexts import Body, StandingContext, TagContext
from builder.pages.date_pages import EditionPlan, MonthPlan
from builder.pages.feed_pages import Channel, FeedPlan
from builder.pages.framing import framed, site_view
from builder.pages.inputs import WORDS, in_words, inputs_of
from builder.pages.listing_pages import EntityPlan, TagPlan
from builder.pages.model import CopiedFile, FeedEntry, FeedPage, FixedFile, Page, TemplatePage
from builder.pages.rendering import Press, key_of
from builder.pages.template_files import TemplateFiles
from builder.pages.templates import Templates
from builder.settings.model import Settings
from tests.samples import make_card, make_settings
from tests.test_feeds import feed as make_feed

CONTEXTS = [kind for name, kind in vars(contexts).items() if name.endswith("Context")]

PLANS = [ArticlePlan, EditionPlan, MonthPlan, EntityPlan, TagPlan, FeedPlan]


def press(folder: Path, template: str = "{{ title }}", settings: Settings | None = None) -> Press:
    (folder / "page.html").write_text(template, encoding="utf-8")
    known = settings or make_settings()
    templates = Templates(TemplateFiles((folder,)), known.base_url, known.base_path, known.language)
    return Press(templates, site_view(known, ()), known)


def standing(title: str = "A", body: str = "B", name: str = "x") -> TemplatePage:
    return framed(StandingContext(title, Body(HeldText(body)), {}), "page", f"/{name}/", "Frame")


@pytest.mark.parametrize("kind", [*CONTEXTS, *PLANS, FeedPage, Channel])
def test_every_field_that_a_page_can_show_has_words(kind: type) -> None:
    assert {field.name for field in dataclasses.fields(kind)} - {"path"} <= WORDS.keys()


@pytest.mark.parametrize(
    ("page", "template", "settings", "words"),
    [
        (standing(), "{{ title }}", {}, ""),
        (standing(title="New"), "{{ title }}", {}, "the title"),
        (standing(title="New", body="N"), "{{ title }}", {}, "the text, or the links in it, the title"),
        (standing(), "{{ body }}", {}, "the template, or one that it includes"),
        (standing(), "{{ title }}", {"footer": "New"}, "the settings or the menu"),
        (standing(name="y"), "{{ title }}", {}, "the page's title, description, feeds or trail"),
        (
            standing(),
            "{{ title }}",
            {"base_url": "https://news.example/other/"},
            "the path of the site's address, the settings or the menu",
        ),
    ],
)
def test_what_changed_is_named(
    page: TemplatePage, template: str, settings: dict[str, str], words: str, tmp_path: Path
) -> None:
    before_press = press(tmp_path)
    before, key = inputs_of(standing(), before_press), key_of(standing(), before_press)
    later = press(tmp_path, template, make_settings(**settings))
    now = inputs_of(page, later)
    assert in_words(before, now) == words
    assert (key_of(page, later) == key) == (words == "")


def test_a_card_in_a_listing_is_its_articles(tmp_path: Path) -> None:
    def tagged(title: str) -> TemplatePage:
        pagination = contexts.Pagination(1, 1, "", "")
        tag = TagCard("T", "/tags/t/", 1)
        return framed(TagContext(tag, "Tag", (make_card(title),), pagination, ()), "page", "/tags/t/", "T")

    here = press(tmp_path)
    assert in_words(inputs_of(tagged("A"), here), inputs_of(tagged("B"), here)) == "the articles listed"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, ""),
        ({"title": "New"}, "the title"),
        ({"entries": ()}, "the entries of the feed"),
        ({"description": "New"}, "the feed's description"),
    ],
)
def test_a_feed_is_made_from_its_fields(change: dict[str, object], words: str, tmp_path: Path) -> None:
    here, feed = press(tmp_path), make_feed("rss", FeedEntry(make_card(), None))
    changed = dataclasses.replace(feed, **change)  # type: ignore[arg-type]
    assert in_words(inputs_of(feed, here), inputs_of(changed, here)) == words


def test_files_are_made_from_their_text_or_their_source(tmp_path: Path) -> None:
    here = press(tmp_path)
    source = tmp_path / "a.svg"
    pairs: list[tuple[Page, Page, str]] = [
        (FixedFile("a", "1"), FixedFile("a", "2"), "the text"),
        (FixedFile("a", "1"), FixedFile("a", "1"), ""),
    ]
    for one, other, words in pairs:
        assert in_words(inputs_of(one, here), inputs_of(other, here)) == words
    source.write_bytes(b"1")
    before = inputs_of(CopiedFile("a.svg", source), here)
    source.write_bytes(b"22")
    assert in_words(before, inputs_of(CopiedFile("a.svg", source), here)) == "the file it is a copy of"


def test_of_nothing_known_nothing_is_said() -> None:
    assert in_words({}, {"title": "1"}) == ""
    assert in_words({"title": "1"}, {"title": "1", "of another version": "2"}) == "of another version"


def test_links_are_told_by_what_they_lead_to(tmp_path: Path) -> None:
    def gone(to: str) -> TemplatePage:
        return framed(contexts.RedirectContext(Link("A", to)), "page", "/x/", "A")

    here = press(tmp_path)
    assert in_words(inputs_of(gone("/a/"), here), inputs_of(gone("/b/"), here)) == "where it leads"

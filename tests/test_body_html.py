"""The HTML of bodies: for what it is made anew, and what of it is forgotten."""

from __future__ import annotations

from typing import Any

import pytest

from builder.articles.texts import HeldText
from builder.pages import body_html
from builder.pages.body_html import MOST_BASES, BodyHtml, Placed, in_feeds, names_on, outlived
from builder.pages.contexts import Body, StandingContext
from builder.pages.feed_pages import NO_ENTRIES
from builder.pages.framing import framed
from builder.pages.model import FeedEntry, FeedPage, FixedFile
from tests.samples import make_card, make_settings

SETTINGS = make_settings()  # at /digest/
BODY = Body(HeldText("[b](b.md) Ada"), ((2, 5, "/people/ada/"),), (("b.md", "/b/"),))
PLACED = Placed(BODY, "/digest/", "a/index.html", "body")


def test_what_was_made_is_known_the_next_time() -> None:
    first = BodyHtml()
    html = first.of(PLACED)
    assert html == '<p><a href="/digest/b/">b</a> <a class="entity" href="/digest/people/ada/">Ada</a></p>'
    second = BodyHtml(first.made)
    assert second.of(PLACED) == html
    assert second.made == {}


@pytest.mark.parametrize(
    "other",
    [
        PLACED._replace(body=Body(HeldText("[b](b.md) Eda"), BODY.links, BODY.targets)),
        PLACED._replace(body=Body(BODY.text, (), BODY.targets)),
        PLACED._replace(body=Body(BODY.text, BODY.links, (("b.md", "/c/"),))),
        PLACED._replace(base="/other/"),
    ],
    ids=["text", "links", "targets", "base"],
)
def test_a_body_is_made_anew_where_anything_that_it_depends_on_changed(other: Placed) -> None:
    known = BodyHtml()
    known.of(PLACED)
    assert other.key != PLACED.key
    later = BodyHtml({other.name: known.made[PLACED.name]})
    assert later.of(other) == BodyHtml().of(other)
    assert list(later.made) == [other.name]


def test_another_version_of_the_program_makes_it_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = PLACED.key
    monkeypatch.setattr(body_html, "made_with", lambda: "another version")
    assert PLACED.key != before


@pytest.mark.parametrize("raw", [b"", b"\xc1", b"\x92\xa1a\x01", b"\x80"])
def test_what_does_not_decode_is_not_known(raw: bytes) -> None:
    assert BodyHtml({PLACED.name: raw}).of(PLACED) == BodyHtml().of(PLACED)


def test_the_bodies_of_a_page_are_those_in_its_context_and_its_entries() -> None:
    page = framed(StandingContext("A", BODY, {}), "page", "/about/", "A")
    feed = FeedPage(
        "feed.xml", "rss", "/", "/feed.xml", "T", "D", NO_ENTRIES,
        (FeedEntry(make_card(permalink="/a/"), BODY), FeedEntry(make_card(permalink="/b/"), None)),
    )  # fmt: skip
    assert list(names_on(page, SETTINGS)) == [Placed(BODY, "/digest/", "about/index.html", "body").name]
    assert list(names_on(feed, SETTINGS)) == [in_feeds("/a/", BODY, SETTINGS).name]
    assert list(names_on(FixedFile("a", "b"), SETTINGS)) == []


def test_feeds_have_whole_addresses_and_no_mentions() -> None:
    html = BodyHtml().of(in_feeds("/a/", BODY, SETTINGS))
    assert html == '<p><a href="https://news.example/digest/b/">b</a> Ada</p>'


def names(*bases: str, path: str = "a/index.html") -> list[str]:
    return [Placed(BODY, base, path, "body").name for base in bases]


FOREIGN = [f"/pr-{number}/" for number in range(MOST_BASES)]


@pytest.mark.parametrize(
    ("kept", "forgotten"),
    [
        (names("/digest/"), []),
        (names("/digest/", path="b/index.html"), names("/digest/", path="b/index.html")),
        (names("/other/", path="b/index.html"), names("/other/", path="b/index.html")),
        (names("/digest/", SETTINGS.base_url, "/", "/preview/"), []),
        (names("/digest/", *FOREIGN), names(*FOREIGN)),
    ],
    ids=["shown", "gone", "gone elsewhere", "a preview", "too many bases"],
)
def test_what_is_shown_no_more_is_forgotten(kept: list[str], forgotten: list[str]) -> None:
    assert outlived(kept, {"a/index.html"}, SETTINGS) == forgotten


def test_an_empty_body_is_kept_too() -> None:
    empty: Any = Placed(Body(HeldText("")), "/", "a", "body")
    made = BodyHtml()
    assert made.of(empty) == ""
    assert BodyHtml(made.made).of(empty) == ""

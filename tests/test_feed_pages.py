"""Which feeds there are, and what is in them."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from builder.library.cards import Link
from builder.library.model import Library
from builder.pages.feed_pages import NO_ENTRIES, FeedPlan, moment_of
from builder.pages.model import FeedPage
from builder.pages.planning import plan
from builder.settings.model import Settings
from tests.samples import make_article, make_card, make_entity, make_library, make_resolution, make_settings


def feeds_of(library: Library, settings: Settings | None = None) -> dict[str, FeedPage]:
    pages = plan(library, settings or make_settings()).everything()
    return {page.made().place: page.made() for page in pages if isinstance(page, FeedPlan)}


def test_the_site_every_tag_section_and_entity_has_an_rss_and_an_atom_feed() -> None:
    library = make_library(
        [make_article(tags="[T]", section="S")],
        resolution=make_resolution([make_entity("Ada"), make_entity("Oslo", "place")]),
    )
    pages = ("/", "/tags/t/", "/sections/s/", "/people/ada/", "/places/oslo/")
    assert set(feeds_of(library)) == {f"{page}{name}" for page in pages for name in ("feed.xml", "atom.xml")}


def test_a_site_without_articles_has_feeds_without_entries_that_never_change() -> None:
    found = feeds_of(make_library([]))
    assert set(found) == {"/feed.xml", "/atom.xml"}
    assert all(page.entries == () and page.updated == NO_ENTRIES for page in found.values())


def test_a_feed_holds_the_newest_entries_and_says_when_the_last_changed() -> None:
    articles = [make_article(f"a{n}", date=f"2026-01-0{n + 1}", tags="[T]") for n in range(4)]
    articles[0] = make_article("a0", date="2026-01-01", updated="2026-02-01T10:00:00Z", tags="[T]")
    found = feeds_of(make_library(articles), make_settings(feeds={"entries": 2}))
    for place in ("/feed.xml", "/tags/t/atom.xml"):
        assert [entry.card.permalink for entry in found[place].entries] == [
            "/2026/01/04/a3/",
            "/2026/01/03/a2/",
        ]
        assert found[place].updated == dt.datetime(2026, 1, 4, tzinfo=dt.UTC)
    whole = feeds_of(make_library(articles))["/feed.xml"]
    assert whole.updated == dt.datetime(2026, 2, 1, 10, tzinfo=dt.UTC)


def test_only_the_sites_own_feeds_carry_whole_articles_and_only_when_they_should() -> None:
    library = make_library([make_article(body="[b](a.md)", tags="[T]"), make_article("2026-01-05-b")])
    found = feeds_of(library)
    assert all(entry.body for entry in found["/feed.xml"].entries)
    assert not any(entry.body for entry in found["/tags/t/feed.xml"].entries)
    short = feeds_of(library, make_settings(feeds={"full_text": False}))
    assert not any(entry.body for entry in short["/atom.xml"].entries)


def test_a_tag_that_is_renamed_leaves_a_feed_that_has_ended_and_an_entity_one_that_goes_on() -> None:
    before = make_library([make_article(tags="[Old]")], resolution=make_resolution([make_entity("Ada")]))
    merged = make_entity("Ada Lindgren", aliases=("Ada Lindgren", "Ada"), path="content/entities/ada.md")
    after = make_library(
        [make_article(tags="[New]")], resolution=make_resolution([merged]), ledger=before.ledger
    )
    found = feeds_of(after)
    assert found["/tags/old/feed.xml"].entries == ()
    assert found["/tags/old/feed.xml"].permalink == "/tags/"
    assert found["/people/ada/feed.xml"].entries == found["/people/ada-lindgren/feed.xml"].entries != ()
    assert found["/people/ada/feed.xml"].permalink == "/people/ada-lindgren/"


def test_numbered_pages_and_days_that_have_gone_leave_no_feeds() -> None:
    many = [make_article(f"a{n}", tags="[T]") for n in range(12)]
    before = make_library(many, settings=make_settings(page_length=5))
    after = make_library([make_article("b", date="2026-03-03", tags="[T]")], ledger=before.ledger)
    assert after.moved["/tags/t/page/1/"] == Link("T", "/tags/t/")
    assert {place for place in feeds_of(after) if not place.startswith("/tags/t/")} == {
        "/feed.xml",
        "/atom.xml",
    }
    assert "/tags/t/page/1/feed.xml" not in feeds_of(after)


def test_a_mere_day_begins_at_midnight_in_the_sites_zone() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    assert moment_of(make_card(), tokyo) == dt.datetime(2026, 1, 4, 15, tzinfo=dt.UTC)
    noon = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
    assert moment_of(make_card(time=noon), tokyo) == noon

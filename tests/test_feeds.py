"""RSS 2.0 and Atom as they are written."""

from __future__ import annotations

import datetime as dt
from typing import Literal
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.articles.texts import HeldText
from builder.output.links import feed_problems
from builder.pages.body_html import BodyHtml
from builder.pages.contexts import Body
from builder.pages.feeds import Feeds, _entry_words, _frame_words, add, frame, serialised
from builder.pages.model import FeedEntry, FeedPage
from builder.settings.model import Settings
from tests.samples import make_card, make_settings, make_tag

ATOM = "{http://www.w3.org/2005/Atom}"
NOON = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
BOTH = pytest.mark.parametrize("kind", ["rss", "atom"])
Kind = Literal["rss", "atom"]


def feed(kind: Kind, *entries: FeedEntry, title: str = "A feed", description: str = "About it") -> FeedPage:
    place = "/feed.xml" if kind == "rss" else "/atom.xml"
    return FeedPage(place[1:], kind, "/", place, title, description, NOON, entries)


def written(page: FeedPage, **given: str) -> ElementTree.Element:
    raw = Feeds(make_settings(**given)).bytes_of(page, BodyHtml())
    assert feed_problems({page.path: raw}) == []
    return ElementTree.fromstring(raw)


def by_feedgen(page: FeedPage, site: Settings) -> bytes:
    whole = frame(_frame_words(page, site), page.format, site)
    for entry in reversed(page.entries):
        add(whole, _entry_words(entry, site, BodyHtml()))
    return serialised(whole, page.format).encode("utf-8")


def items(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [e for e in root.iter() if e.tag in ("item", f"{ATOM}entry")]


@BOTH
def test_a_feed_without_entries_is_a_feed(kind: Kind) -> None:
    assert items(written(feed(kind))) == []


@BOTH
@settings(max_examples=30)
@given(texts=st.lists(st.text(max_size=30), max_size=3))
def test_entries_are_joined_as_feedgen_itself_would_write_them(kind: Kind, texts: list[str]) -> None:
    given_settings = make_settings()
    entries = [
        FeedEntry(
            make_card(permalink=f"/{n}/", title=f"a{text}", summary=f"{text}</item>", authors=(text,)), body
        )
        for n, text in enumerate(texts)
        for body in (None, Body(HeldText("</entry>\n\n    </item>\n")))
    ]
    page = feed(kind, *entries)
    assert Feeds(given_settings).bytes_of(page, BodyHtml()) == by_feedgen(page, given_settings)


NASTY = st.text(max_size=8) | st.sampled_from(
    [
        "",
        " ",
        "\n",
        "a\rb",
        'a"b',
        "a\tb\nc",
        "&amp;<b>]]>",
        "\x7f\x85\u2028",
        "\x00",
        "\U000f0000x\U000f0001",
        "\ufeffa",
    ]
)
PERMALINKS = st.sampled_from(["/", "/a/", "/a:b/", "//x/", "/../a/", "/\"&<>'/", "/é/", "/?a=b&c#d"])
# Of earlier years feedgen writes three digits, where RFC 2822 wants four.
MOMENTS = st.datetimes(
    dt.datetime(1000, 1, 1),  # noqa: DTZ001 - it gets its zone here
    timezones=st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=-9, minutes=-30))]),
)


@BOTH
@settings(max_examples=150)
@given(data=st.data())
def test_forms_are_filled_as_feedgen_itself_would_write(kind: Kind, data: st.DataObject) -> None:
    def words(least: int = 0) -> tuple[str, ...]:
        return tuple(data.draw(st.lists(NASTY, min_size=least, max_size=3)))

    card = make_card(
        data.draw(NASTY),
        id="tag:" + data.draw(NASTY),
        permalink=data.draw(PERMALINKS),
        summary=data.draw(NASTY),
        time=data.draw(st.none() | MOMENTS),
        updated=data.draw(st.none() | MOMENTS),
        authors=words(),
        tags=tuple(map(make_tag, words())),
    )
    page = FeedPage(
        "feed.xml",
        kind,
        data.draw(PERMALINKS),
        "/feed.xml",
        "a" + data.draw(NASTY),
        "b" + data.draw(NASTY),
        data.draw(MOMENTS),
        (FeedEntry(card, None),),
    )
    site = make_settings(title="a" + data.draw(st.text(max_size=8)))
    assert Feeds(site).bytes_of(page, BodyHtml()) == by_feedgen(page, site)


@BOTH
def test_the_same_page_gives_the_same_bytes(kind: Kind) -> None:
    page = feed(kind, FeedEntry(make_card(), None))
    assert Feeds(make_settings()).bytes_of(page, BodyHtml()) == Feeds(make_settings()).bytes_of(
        page, BodyHtml()
    )


def test_an_atom_entry_has_all_that_an_article_has() -> None:
    card = make_card(
        time=dt.datetime(2026, 1, 5, 10, tzinfo=dt.UTC),
        updated=NOON,
        authors=("Ada", "Omar"),
        tags=(make_tag("Ports & shipping"),),
    )
    (entry,) = items(written(feed("atom", FeedEntry(card, Body(HeldText("*Body* [b](/b/)"))))))
    assert entry.findtext(f"{ATOM}id") == card.id
    assert entry.findtext(f"{ATOM}title") == "A"
    assert entry.findtext(f"{ATOM}published") == "2026-01-05T10:00:00+00:00"
    assert entry.findtext(f"{ATOM}updated") == "2026-01-05T12:00:00+00:00"
    assert [a.findtext(f"{ATOM}name") for a in entry.iterfind(f"{ATOM}author")] == ["Ada", "Omar"]
    assert [c.get("term") for c in entry.iterfind(f"{ATOM}category")] == ["Ports & shipping"]
    assert entry.findtext(f"{ATOM}summary") == "A, in short."
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == "https://news.example/digest/2026/01/05/a/"
    content = entry.find(f"{ATOM}content")
    assert content is not None
    assert content.get("type") == "html"
    assert content.text == '<p><em>Body</em> <a href="https://news.example/digest/b/">b</a></p>'


def test_an_rss_item_has_a_guid_that_is_no_link() -> None:
    (item,) = items(written(feed("rss", FeedEntry(make_card(), None))))
    guid = item.find("guid")
    assert guid is not None
    assert (guid.text, guid.get("isPermaLink")) == ("tag:news.example,2026-01-05:a", "false")
    assert item.findtext("link") == "https://news.example/digest/2026/01/05/a/"
    assert item.findtext("pubDate") == "Mon, 05 Jan 2026 00:00:00 +0000"


@BOTH
def test_entries_keep_their_order(kind: Kind) -> None:
    entries = [FeedEntry(make_card(f"A{number}"), None) for number in range(5)]
    titles = [e.findtext("title") or e.findtext(f"{ATOM}title") for e in items(written(feed(kind, *entries)))]
    assert titles == ["A0", "A1", "A2", "A3", "A4"]


@BOTH
def test_an_id_does_not_change_with_the_base_url(kind: Kind) -> None:
    page = feed(kind, FeedEntry(make_card(), None))
    ids = {
        items(written(page, base_url=url))[0].findtext("guid" if kind == "rss" else f"{ATOM}id")
        for url in ("https://a.example/", "https://b.example/digest/")
    }
    assert ids == {"tag:news.example,2026-01-05:a"}


@BOTH
@pytest.mark.parametrize("timezone", ["UTC", "Pacific/Kiritimati", "Pacific/Honolulu"])
@pytest.mark.parametrize("day", [dt.date(999, 1, 1), dt.date(9999, 12, 31), dt.date(1, 1, 1)])
def test_articles_at_the_ends_of_the_calendar_are_entries(kind: Kind, timezone: str, day: dt.date) -> None:
    assert items(written(feed(kind, FeedEntry(make_card(day=day), None)), timezone=timezone))


@BOTH
def test_an_update_before_publication_is_no_update(kind: Kind) -> None:
    card = make_card(time=NOON, updated=NOON - dt.timedelta(days=1))
    (entry,) = items(written(feed(kind, FeedEntry(card, None))))
    if kind == "atom":
        assert entry.findtext(f"{ATOM}updated") == "2026-01-05T12:00:00+00:00"


@BOTH
def test_nothing_in_a_feed_runs(kind: Kind) -> None:
    nasty = "<script>alert(1)</script>[x](javascript:alert(1))<img src=x onerror=alert(1)>"
    entry = FeedEntry(make_card("<script>alert(2)</script>", permalink="/a/"), Body(HeldText(nasty)))
    text = "".join(items(written(feed(kind, entry)))[0].itertext())
    assert "javascript:" not in text
    assert "onerror" not in text
    assert "alert(1)" not in text.replace("&lt;", "<").partition("alert(2)")[2]


ANY = st.text(min_size=1, max_size=12).filter(str.strip) | st.sampled_from(
    ["\x00\x01", "]]>", "<b>&amp;", "\ufffe", "\x1b[0m", "a\x85b"]
)


@settings(max_examples=40)
@given(st.sampled_from(["rss", "atom"]), ANY, ANY, ANY)
def test_whatever_words_there_are_the_feed_is_well_formed(kind: Kind, one: str, two: str, three: str) -> None:
    card = make_card(permalink="/a/", id=f"tag:{one}", summary=two, authors=(three,), tags=(make_tag(one),))
    entries = [
        FeedEntry(card, Body(HeldText(three))),
        FeedEntry(make_card(two, permalink="/b/", id="tag:b"), None),
    ]
    written(feed(kind, *entries, title=f"x{one}", description=f"x{two}"))

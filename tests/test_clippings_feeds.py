"""Feeds: what the pairs under tests/clippings/ do not show."""

from __future__ import annotations

import json

import pytest

from builder.clippings.feeds.mending import mended
from builder.clippings.feeds.reading import MOST, read_feed, read_json_feed
from builder.clippings.feeds.tails import without_tail
from builder.clippings.feeds.words import plain_words
from builder.clippings.model import Clipping, Figure
from builder.clippings.reading import read_clippings
from builder.clippings.refusal import Refused

DATE = "<pubDate>Tue, 06 Jan 2026 09:30:00 GMT</pubDate>"


def rss(*items: str, head: str = "<title>The Lantern</title>") -> bytes:
    spaces = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    inner = "".join(f"<item>{item}</item>" for item in items)
    return f'<rss version="2.0" {spaces}><channel>{head}{inner}</channel></rss>'.encode()


def one(item: str) -> Clipping:
    (clipping,), problems = read_feed("x.rss", rss(f"<title>Pier stays</title>{DATE}{item}"))
    assert problems == ()
    return clipping


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("A &amp; b", "text/html", "A & b"),
        ("A &amp; b", "text/plain", "A &amp; b"),
        ("A <em>b</em>c", "text/html", "A bc"),
        ("A<br/>b", "text/html", "A b"),
        ("If a < b and c > d", "text/html", "If a < b and c > d"),
        ("  A\n b ", "text/plain", "A b"),
    ],
)
def test_plain_words(text: str, kind: str, expected: str) -> None:
    assert plain_words(text, kind) == expected


@pytest.mark.parametrize(
    ("last", "taken"),
    [
        ("The post [Pier](https://a.example/p) appeared first on [The Lantern](https://a.example).", True),
        ("[Continue reading…](https://a.example/p)", True),
        ("Read more", True),
        ("Weiterlesen: Der Steg bleibt", True),
        ("The post office appeared on the quay first in 1911, and nobody knew why.", False),
        ("Read more books, said the mayor of the town by the sea.", False),
    ],
)
def test_tails(last: str, taken: bool) -> None:
    clipping = without_tail(Clipping(body=f"It stays.\n\n{last}"))
    assert (clipping.body == "It stays.") is taken
    assert len(clipping.furniture) == taken


def test_a_body_is_never_all_tail() -> None:
    assert without_tail(Clipping(body="Read more")).body == "Read more"


@pytest.mark.parametrize(
    ("item", "authors"),
    [
        ("<dc:creator>Ines Bell and TOMAS ROY</dc:creator>", ("Ines Bell", "Tomas Roy")),
        ("<author>desk@lantern.example (Ines Bell)</author>", ("Ines Bell",)),
        ("<author>desk@lantern.example</author>", ()),
        ("<dc:creator>The Lantern</dc:creator>", ()),
        ("", ()),
    ],
)
def test_authors(item: str, authors: tuple[str, ...]) -> None:
    assert one(f"{item}<description>It stays where it is, they said.</description>").authors == authors


@pytest.mark.parametrize(
    ("media", "figures"),
    [
        (
            '<media:content url="u" medium="image"><media:description>D</media:description></media:content>'
            '<media:content url="v" type="image/png"><media:credit>C</media:credit></media:content>',
            (Figure("D", "", src="u"), Figure("", "C", src="v")),
        ),
        (
            '<media:group><media:content url="s" medium="image"/><media:content url="l" medium="image"/>'
            "<media:description>D</media:description><media:credit>C</media:credit></media:group>",
            (Figure("D", "C", src="s"),),
        ),
        (
            '<media:content url="u" medium="image"/><media:credit>C</media:credit>',
            (Figure("", "C", src="u"),),
        ),
        ('<media:content url="f.mp4" medium="video"/>', ()),
        ('<enclosure url="e.jpg" type="image/jpeg" length="1"/>', (Figure(src="e.jpg"),)),
        ('<enclosure url="e.mp3" type="audio/mpeg" length="1"/>', ()),
    ],
)
def test_pictures(media: str, figures: tuple[Figure, ...]) -> None:
    clipping = one(f"{media}<description>It stays where it is, they said.</description>")
    assert clipping.figures == figures
    assert clipping.body == "It stays where it is, they said."


def test_words_of_strange_elements_are_told() -> None:
    clipping = one("<description>It stays there.</description><mood>rather glad</mood>")
    assert [(f.text, f.rule) for f in clipping.furniture] == [("rather glad", "mood")]


def test_a_summary_that_only_starts_the_text_is_no_dek() -> None:
    content = "&lt;p&gt;The pier stays where it is, and so does the quay.&lt;/p&gt;"
    content = f"<content:encoded>{content}</content:encoded>"
    raw = rss(f"<title>T</title>{DATE}<description>The pier stays where [...]</description>{content}")
    raw = raw.replace(b"<rss ", b'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ')
    (clipping,), _ = read_feed("x.rss", raw)
    assert clipping.dek == ""
    assert clipping.body == "The pier stays where it is, and so does the quay."


def test_a_feed_that_is_not_well_formed_is_mended() -> None:
    raw = rss(f"<title>Salt & pepper</title>{DATE}<description>It stays & stays there.</description>")
    (clipping,), problems = read_feed("x.rss", raw)
    assert (clipping.title, clipping.body) == ("Salt & pepper", "It stays & stays there.")
    assert problems == ()


def test_an_entry_is_known_by_its_guid_and_changes_with_its_words() -> None:
    text = "<guid>g-{}</guid><description>It {} there, they said.</description>"
    first, same, other = (one(text.format(*words)) for words in ((1, "stays"), (1, "stood"), (2, "stays")))
    assert first.part
    assert same.part
    assert other.part
    assert first.part.key == same.part.key != other.part.key
    assert first.part.sha256 != same.part.sha256
    assert one(text.format(1, "stays")).part == first.part


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (rss(), "No entry was found in it."),
        (rss(*["<title>x</title>"] * (MOST + 1)), "It has 1,001 entries."),
        (rss(f"<title>{'<a>' * 300}"), "It is nested too deeply"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]>" + rss("<title>&a;</title>"), "It declares entities of its own"),
    ],
)
def test_what_is_refused(raw: bytes, what: str) -> None:
    with pytest.raises(Refused, match=what):
        read_feed("x.rss", raw)


def test_an_entry_that_is_refused_or_empty_hides_no_other() -> None:
    nested = "&lt;div&gt;" * 300
    raw = rss(
        f"<title>Nested</title>{DATE}<description>{nested}</description>",
        f"<title>Bare</title>{DATE}",
        f"<title>Good</title>{DATE}<description>It stays where it is.</description>",
    )
    (clipping,), problems = read_clippings("x.rss", raw)
    assert clipping.title == "Good"
    assert {p.what for p in problems} == {
        "Its elements are nested more than 250 deep.",
        'No text was found below the headline "Bare".',
    }


@pytest.mark.parametrize("text", ["[", "[]", "{}", '{"items": 3}', '{"items": [1]}', "[" * 100_000])
def test_what_is_no_json_feed_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        read_json_feed("x.json", text)


def test_a_json_feed_with_wrong_types_raises_nothing() -> None:
    entry = {
        "id": 7,
        "title": ["x"],
        "content_html": None,
        "authors": {"name": "x"},
        "tags": [1, "a"],
        "url": 3,
    }
    (clipping,), _ = read_json_feed("x.json", json.dumps({"items": [entry]}))
    assert clipping.tags == ("a",)


def test_addresses_are_seen_from_the_outlets_own() -> None:
    entry = f"<title>Pier stays</title>{DATE}<link>/pier</link><description>It is oak.</description>"
    (clipping,), _ = read_feed("x.rss", rss(entry, head="<title>T</title><link>https://a.example/n</link>"))
    assert clipping.source_url == "https://a.example/pier"
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://a.example/n/'><title>T</title><entry>"
        "<title>Pier stays</title><link href='pier'/><link rel='enclosure' type='image/png' href='p.png'/>"
        "<content>It is oak.</content></entry></feed>"
    )
    (clipping,), _ = read_feed("x.atom", atom.encode())
    assert clipping.source_url == "https://a.example/n/pier"
    assert clipping.figures == (Figure(src="https://a.example/n/p.png"),)


def test_an_entry_may_say_only_when_it_was_made() -> None:
    created = "<created xmlns='http://purl.org/dc/terms/'>2026-01-08T10:00:00Z</created>"
    entry = f"<title>Pier stays</title>{created}<description>It is oak.</description>"
    (clipping,), _ = read_feed("x.rss", rss(entry))
    assert str(clipping.date) == "2026-01-08 10:00:00+00:00"


def test_the_last_entry_of_a_feed_that_breaks_off_is_to_be_checked() -> None:
    item = f"<item><title>Pier stays</title>{DATE}<description>It is oak"
    (clipping,), _ = read_feed("x.rss", f"<rss version='2.0'><channel><title>T</title>{item}".encode())
    assert clipping.unsure == ("text: the feed breaks off in it.",)
    assert one("<description>It is oak.</description>").unsure == ()


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"<a>x?b=1&c=2 & so</a>", b"<a>x?b=1&amp;c=2 &amp; so</a>"),
        (b"<a>&nbsp;&eacute;&NotEqualTilde;</a>", b"<a>&#160;&#233;&#8770;&#824;</a>"),
        (b"<a>&amp;&lt;&#8217;&#x2019;&apos;</a>", b"<a>&amp;&lt;&#8217;&#x2019;&apos;</a>"),
        (b"<a>&nosuchname;</a>", b"<a>&amp;nosuchname;</a>"),
        (b"<a><![CDATA[a&b &nbsp;]]> &c</a>", b"<a><![CDATA[a&b &nbsp;]]> &amp;c</a>"),
        (b"<a>\x0bx<![CDATA[\x1fy]]></a>", b"<a>x<![CDATA[y]]></a>"),
        (b"\n\n<?xml version='1.0'?><a/>", b"<?xml version='1.0'?><a/>"),
        ("&".encode("utf-16"), "&".encode("utf-16")),
    ],
)
def test_mended(raw: bytes, expected: bytes) -> None:
    assert mended(raw) == expected


def test_a_bare_ampersand_costs_no_picture_and_makes_no_dek_of_its_words() -> None:
    media = (
        '<media:content url="https://a.example/p.jpg" medium="image">'
        "<media:description>The pier at dusk.</media:description></media:content>"
    )
    clipping = one(
        "<link>https://a.example/p?a=1&b=2</link><description>The pier stays, said the town.</description>"
        + media
    )
    assert (clipping.dek, clipping.body) == ("", "The pier stays, said the town.")
    assert clipping.figures == (Figure("The pier at dusk.", src="https://a.example/p.jpg"),)
    assert clipping.source_url == "https://a.example/p?a=1&b=2"

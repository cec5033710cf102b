"""Invariant 5: every word of a clipping is in its body, in its fields, or reported as furniture."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from email.message import EmailMessage
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.clippings.decoding import plain
from builder.clippings.explain import explain, explain_file
from builder.clippings.model import Clipping
from builder.clippings.reading import read_clippings

VOCABULARY = """
    the council kept its pier on Thursday, said Ilka Bonev. Engineers *wanted* to [pull] it <down> since 2019
    & 1. # - _ \\ AFP (AFP) — By share newsletter © 2026 Share: photo [AFP] “quoted” May 21 × | /
    image source, caption,
"""
WORDS = st.sampled_from(VOCABULARY.split())
LINES = st.one_of(
    st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
    st.sampled_from(
        [
            "By AFP | Jan. 8, 2026",
            "Sat 26 Apr 2025 17.42 BST",
            "Image source, Getty Images",
            "Image caption, The pier",
            "FILE PHOTO: The pier. REUTERS/Jane Doe",
            "BRUSSELS, May 21 (DSW) - The council kept its pier, and nobody knows why it did.",
            "Related topics",
            "Summary",
            "list of 2 items",
            "end of list",
            "Read more",
            "By",
            "Jane Doe",
            "Image caption,",
            "[1/3]The pier. REUTERS/Jane Doe Purchase Licensing Rights, opens new tab",
            "January 8, 20265:04 PM GMT+1Updated 2 hours ago",
            "Issued on: 08/01/2026 - 16:20",
            "About Norfield University",
            "SOURCE Northmere Robotics",
            "So it was, he said. Enditem",
            "Sign up to First Light",
            "Share this article",
            "6 hours ago",
            "https://a.example/2024/01/02/x?utm_source=y",
            "• A point of a list",
            "1. A numbered point.",
            "(Reporting by Jane Doe; Editing by John Roe)",
            "World",
            "News|Trade",
            "___",
            "date 2026-01-08 ×",
        ]
    ),
)
TEXTS = st.lists(LINES, min_size=2, max_size=25).flatmap(
    lambda lines: st.sampled_from(["\n\n", "\n"]).map(lambda gap: gap.join(lines))
)


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def unescaped(markdown: str) -> str:
    return unescape(re.sub(r"\\(?=[^\w\s]|_)", "", markdown))


def told(clipping: Clipping) -> Counter[str]:
    """Every word that a clipping's fields, body and furniture hold."""
    figures = [text for f in clipping.figures for text in (f.caption, f.credit, f.alt)]
    furniture = [piece.text for piece in clipping.furniture]
    dates = [str(clipping.date), str(clipping.updated)]
    fields = (clipping.title, clipping.dek, clipping.publisher, clipping.section, clipping.source_url)
    return words(
        "\n".join(
            (
                *fields,
                *clipping.authors,
                *clipping.tags,
                *figures,
                *furniture,
                *dates,
                unescaped(clipping.body),
            )
        )
    )


@given(TEXTS)
@settings(max_examples=200)
def test_no_word_of_a_pasted_text_is_lost(text: str) -> None:
    clippings, problems = read_clippings(
        "x.txt", f"The pier of Varna Bay stays where it is\n\n{text}".encode()
    )
    assert clippings or problems
    for clipping in clippings:
        assert not words(plain(text)) - told(clipping)


@given(TEXTS)
@settings(max_examples=50)
def test_no_word_of_a_markdown_text_is_lost(text: str) -> None:
    source = f"# The pier stays\n\n*It is wooden*\n\nBy Jane Doe · 2026-01-02\n\nSo it is.\n\n{text}"
    (clipping,), _ = read_clippings("x.md", source.encode())
    assert clipping.body.endswith(text.strip())
    assert not words(source) - told(clipping)


PARAGRAPHS = st.lists(LINES.map(lambda line: line.replace("\\", "")), min_size=1, max_size=12)
MARKED = st.sampled_from(["p", "div", "h2", "li", "blockquote", "td", "figcaption", "b", "a"])


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, str]:
    """A piece of HTML, and its words."""
    parts = draw(st.lists(st.tuples(MARKED, LINES), min_size=1, max_size=12))
    return "".join(f"<{tag}>{escape(line)}</{tag}>" for tag, line in parts), "\n".join(
        line for _, line in parts
    )


TITLE = "The pier of Varna Bay stays where it is"
DATE = "Tue, 06 Jan 2026 09:30:00 +0100"


def rss(page: str, line: str) -> bytes:
    return (
        f"<rss version='2.0'><channel><title>The Lantern</title><item><title>{TITLE}</title>"
        f"<pubDate>{DATE}</pubDate><category>{escape(line)}</category><mood>{escape(line)}</mood>"
        f"<description>{escape(page)}</description></item></channel></rss>"
    ).encode()


def atom(page: str, line: str) -> bytes:
    return (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Lantern</title><entry>"
        f"<id>urn:x</id><title>{TITLE}</title><updated>2026-01-06T09:30:00Z</updated>"
        f"<summary>{escape(line)}</summary><author><name>{escape(line)}</name></author>"
        f"<content type='html'>{escape(page)}</content></entry></feed>"
    ).encode()


def json_feed(page: str, line: str) -> bytes:
    entry = {"id": "1", "title": TITLE, "content_html": page, "summary": line, "tags": [line]}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [entry]}).encode()


def mail_in_html(page: str, line: str) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "The Lantern <a@b.example>", TITLE, DATE
    message.set_content(line)
    message.add_alternative(page, subtype="html")
    return bytes(message)


def ninjs(page: str, line: str) -> bytes:
    given = {"uri": "urn:x", "headline": TITLE, "byline": line, "ednote": line, "body_text": line}
    return json.dumps(
        {**given, "description_text": line, "body_html": page, "person": [{"name": line}]}
    ).encode()


def newsml(page: str, line: str) -> bytes:
    said = escape(line)
    return (
        f"<newsItem guid='urn:x'><itemMeta><edNote>{said}</edNote></itemMeta><contentMeta>"
        f"<headline>{TITLE}</headline>"
        f"<by>{said}</by><dateline>{said}</dateline><slugline>{said}</slugline><subject><name>{said}</name></subject>"
        f"</contentMeta><contentSet><inlineData contenttype='text/html'>{escape(page)}</inlineData>"
        "</contentSet></newsItem>"
    ).encode()


def nitf(page: str, line: str) -> bytes:
    said = escape(line)
    text = page.replace("figcaption>", "media-caption>").replace("blockquote>", "bq>").replace("b>", "em>")
    return (
        f"<nitf><head><title>{said}</title></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline>"
        f"<byline>{said}</byline><dateline>{said}</dateline><abstract><p>{said}</p></abstract></body.head>"
        f"<body.content>{text}<media><media-caption>{said}</media-caption><media-producer>{said}</media-producer></media>"
        f"</body.content><body.end><tagline>{said}</tagline></body.end></body></nitf>"
    ).encode()


FORMS: dict[str, Callable[[str, str], bytes]] = {
    "x.rss": rss,
    "x.atom": atom,
    "feed.json": json_feed,
    "x.eml": mail_in_html,
    "ninjs.json": ninjs,
    "newsml.xml": newsml,
    "x.nitf": nitf,
}


@pytest.mark.parametrize("path", FORMS)
@given(page=pages(), line=LINES)
@settings(max_examples=100)
def test_no_word_of_a_feed_a_mail_or_a_wire_is_lost(path: str, page: tuple[str, str], line: str) -> None:
    html, text = page
    clippings, problems = read_clippings(path, FORMS[path](html, line))
    assert clippings or problems
    for clipping in clippings:
        assert not set(words(f"{TITLE}\n{text}\n{line}")) - set(told(clipping))


@given(PARAGRAPHS, st.sampled_from(["\n\n", "\n"]))
@settings(max_examples=200)
def test_no_word_of_a_plain_mail_is_lost(lines: list[str], gap: str) -> None:
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = "The Lantern <a@b.example>", TITLE, DATE
    message.set_content(gap.join(lines))
    clippings, problems = read_clippings("x.eml", bytes(message))
    assert clippings or problems
    held = Counter(word for clipping in clippings for word in told(clipping))
    assert not clippings or not set(words(gap.join(lines))) - set(held)


@given(st.binary(max_size=300), st.sampled_from(["x.txt", "x.md", "x.html", "x", "x.eml", "x.xml", "x.json"]))
@settings(max_examples=300)
def test_no_bytes_raise(raw: bytes, path: str) -> None:
    clippings, problems = read_clippings(path, raw)
    assert bool(clippings) != bool(problems)
    list(explain_file(path, raw))


@given(st.text(max_size=300), st.sampled_from(["x.txt", "x.md", "x.html"]))
@settings(max_examples=300)
def test_no_text_raises(text: str, path: str) -> None:
    raw = text.encode("utf-8", "surrogatepass")
    for clipping in read_clippings(path, raw)[0]:
        assert clipping.title
        assert clipping.body == clipping.body.strip()
    list(explain(text))


@given(TEXTS)
@settings(max_examples=20)
def test_the_same_text_gives_the_same_clipping(text: str) -> None:
    assert read_clippings("x.txt", text.encode()) == read_clippings("x.txt", text.encode())


NAMES_TEXT = """
    uri type headline headlines body_text body_html bodies associations subject person by byline embargoed
    versioncreated pubstatus renditions width href role value contenttype name version items id title tags
    content_html content_text summary authors author date_published image url language descriptions
"""
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), LINES),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES_TEXT.split()), inner, max_size=5)
    ),
    max_leaves=15,
)


@given(st.dictionaries(st.sampled_from(NAMES_TEXT.split()), VALUES, max_size=10), st.booleans())
@settings(max_examples=300)
def test_no_json_raises(found: dict[str, object], is_feed: bool) -> None:
    if is_feed:
        found = {"version": "https://jsonfeed.org/version/1.1", "items": [found]}
    clippings, problems = read_clippings("x.json", json.dumps(found).encode())
    assert clippings or problems


ELEMENTS_TEXT = """
    rss channel item title link guid pubDate author category description enclosure source feed entry id
    updated content summary nitf head body body.head body.content hedline hl1 byline person dateline docdata
    date.issue doc-id media media-reference media-caption p bq table tr td newsItem newsMessage itemSet
    itemMeta
    contentMeta contentSet inlineXML inlineData remoteContent headline by subject name embargoed
    pubStatus
"""
ROOTS = ("rss", "feed", "RDF", "nitf", "newsItem", "newsMessage")
TREE = st.recursive(
    LINES.map(escape),
    lambda inner: st.tuples(st.sampled_from(ELEMENTS_TEXT.split()), st.lists(inner, max_size=4)).map(
        lambda pair: f"<{pair[0]} norm='20260106' qcode='stat:usable'>{' '.join(pair[1])}</{pair[0]}>"
    ),
    max_leaves=30,
)


@given(st.sampled_from(ROOTS), st.lists(TREE, max_size=4))
@settings(max_examples=300)
def test_no_xml_raises(root: str, parts: list[str]) -> None:
    clippings, problems = read_clippings("x.xml", f"<{root}>{''.join(parts)}</{root}>".encode())
    assert clippings or problems

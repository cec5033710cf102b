"""What is made to do harm: one clear problem for that file, in bounded time, and the others converted."""

from __future__ import annotations

import socket
import time
import tracemalloc
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from builder.articles.inbox import convert
from builder.articles.intake import Desk, Source
from builder.clippings.reading import read_clippings

HEAD = b"From: The Lantern <a@b.example>\nSubject: Pier\nDate: Tue, 06 Jan 2026 09:30:00 +0100\n"
DATE = b"<pubDate>Tue, 06 Jan 2026 09:30:00 +0100</pubDate>"


def laughs(root: bytes) -> bytes:
    """A billion of them: ten entities, each ten times the one before."""
    entities = b"".join(
        b"<!ENTITY l%d '%s'>" % (n, b"&l%d;" % (n - 1) * 10 if n else b"lol" * 10) for n in range(10)
    )
    return b"<?xml version='1.0'?><!DOCTYPE x [%s]><%s>&l9;</%s>" % (entities, root, root)


def rss(items: bytes) -> bytes:
    return b"<rss version='2.0'><channel><title>L</title>" + items + b"</channel></rss>"


BAD = {
    **{f"laughs.{root.decode()}.xml": laughs(root) for root in (b"rss", b"feed", b"nitf", b"newsItem")},
    "quadratic.xml": b"<!DOCTYPE nitf [<!ENTITY a '"
    + b"a" * 100_000
    + b"'>]><nitf>"
    + b"&a;" * 100_000
    + b"</nitf>",
    "outside.xml": b"<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
    + rss(b"<item><title>&a;</title></item>"),
    "parameter.xml": b"<!DOCTYPE nitf [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/'>%a;]><nitf/>",
    "nested.rss": b"<rss><channel><item>" + b"<a>" * 100_000,
    "nested.nitf": b"<nitf><body><body.content>" + b"<block>" * 100_000,
    "nested.xml": b"<newsItem><contentSet><inlineXML>" + b"<p>" * 100_000,
    "nested-text.rss": rss(
        b"<item><title>x</title>"
        + DATE
        + b"<description>"
        + b"&lt;div&gt;" * 100_000
        + b"</description></item>"
    ),
    "nested.json": b'{"uri": "x", "bodies": ' + b"[" * 100_000,
    "zip.rss": b"PK\x03\x04" + bytes(range(256)) * 100,
    "zip.nitf": b"PK\x03\x04" + bytes(range(256)) * 100,
    "rubbish.eml": bytes(range(256)) * 100,
    "rubbish.json": bytes(range(256)) * 100,
    "parts.eml": HEAD
    + b"Content-Type: multipart/mixed; boundary=b\n\n"
    + b"--b\nContent-Type: text/plain\n\nx\n" * 10_000,
    "deep.eml": HEAD
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(10_000)),
    "inside.eml": HEAD + b"Content-Type: message/rfc822\n\n" * 10_000,
    "header.eml": b"Subject: " + b"=?utf-8?q?=41?= " * 100_000 + b"\n\nx",
    "tags.eml": HEAD + b"Content-Type: text/html\n\n" + b"<div>" * 100_000,
    "long.eml": HEAD + b"\n" + b"word " * 3_000_000,
    "entries.rss": rss(b"<item><title>x</title><description>y</description></item>" * 50_000),
    "entries.atom": b"<feed xmlns='http://www.w3.org/2005/Atom'>"
    + b"<entry><title>x</title></entry>" * 50_000
    + b"</feed>",
    "long.rss": rss(b"<item><title>x</title><description>" + b"word " * 3_000_000 + b"</description></item>"),
    "long.nitf": b"<nitf><body><body.content>" + b"<p>x</p>" * 500_000 + b"</body.content></body></nitf>",
    "long.json": b'{"uri": "x", "headline": "x", "body_text": "' + b"word " * 3_000_000 + b'"}',
    "items.xml": b"<newsMessage><itemSet>" + b"<newsItem guid='x'/>" * 50_000 + b"</itemSet></newsMessage>",
    "huge.xml": rss(b" " * 20_000_001),
}
"""Each a file's name and its bytes."""


@pytest.mark.parametrize("name", BAD)
def test_one_problem_in_little_time_and_memory(name: str) -> None:
    tracemalloc.start()
    start = time.process_time()
    clippings, problems = read_clippings(name, BAD[name])
    seconds, (_, peak) = time.process_time() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert clippings == ()
    (problem,) = problems
    assert problem.path == name
    assert problem.what
    assert problem.hint
    assert seconds < 30
    assert peak < 300_000_000


def test_every_other_file_is_converted() -> None:
    good = rss(
        b"<item><title>Pier stays</title>" + DATE + b"<description>It stays where it is.</description></item>"
    )
    bad = [Source(name, raw) for name, raw in BAD.items() if len(raw) < 1_000_000]
    intake = convert(
        [*bad, Source("good.rss", good)],
        Desk("a.example", ZoneInfo("UTC"), known={}, is_taken=lambda _: False),
    )
    assert [new.clipping.title for new in intake.articles] == ["Pier stays"]
    assert {problem.path for problem in intake.problems} == {source.path for source in bad}
    assert set(intake.converted) == {"good.rss", next(n for n in intake.converted if "#" in n)}


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object) -> None:
        raise AssertionError("a clipping made a connection")

    monkeypatch.setattr(socket.socket, "connect", connect)
    here = Path(__file__).parent / "clippings"
    for path in sorted(here.iterdir()):
        if not path.name.endswith(".expected.json"):
            assert read_clippings(path.name, path.read_bytes())[0]
    doctype = b"<!DOCTYPE nitf SYSTEM 'http://127.0.0.1:9/nitf.dtd'>"
    text = b"<nitf><body><body.head><hedline><hl1>T</hl1></hedline></body.head><body.content><p>It stays.</p>"
    assert read_clippings("x.nitf", doctype + text + b"</body.content></body></nitf>")[0]

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from builder.clippings.forms import Form, form_of
from builder.clippings.reading import LARGEST, LONGEST_TEXT, MOST_LINES, read_clippings

ARCHIVED = b'Content-Type: multipart/related;\n type="text/html"; boundary="x"\n\n--x\n'
PAGE = b"<!doctype html><html><body><h1>Council keeps pier</h1></body></html>"


@pytest.mark.parametrize(
    ("path", "raw", "form"),
    [
        ("x.txt", b"Headline\n\nText.", Form.PASTED),
        ("x.txt", PAGE, Form.PAGE),
        ("x.txt", b"# Headline\n\nText.", Form.MARKDOWN),
        ("x.txt", b"---\ntitle: x\n---\nText", Form.MARKDOWN),
        ("x.txt", b"#1 song of the year\nText", Form.PASTED),
        ("x", PAGE, Form.PAGE),
        ("x.news", b"Headline", Form.PASTED),
        ("X.MD", b"", Form.MARKDOWN),
        ("x.htm", b"", Form.PAGE),
        ("x.htm", b"<?xml version='1.0'?><rss version='2.0'>", Form.FEED),
        ("x.html", b"<newsItem guid='x'>", Form.WIRE),
        ("x.html", b"From: a\nTo: b\nMIME-Version: 1.0\n\nText", Form.PAGE),
        ("x.rss", PAGE, Form.PAGE),
        ("x.xml", PAGE, Form.PAGE),
        ("x.eml", b"", Form.MAIL),
        ("x.mhtml", b"", Form.PAGE),
        ("x.webarchive", b"bplist00", Form.PAGE),
        ("x.json", b"", Form.NINJS),
        ("x.rss", b"", Form.NOT_READ),
        ("x.xml", b"<?xml version='1.0'?><!-- one --><rss version='2.0'>", Form.FEED),
        ("x.xml", b"\xef\xbb\xbf<feed xmlns='http://www.w3.org/2005/Atom'>", Form.FEED),
        ("x.rdf", b"<rdf:RDF xmlns:rdf='x'>", Form.FEED),
        ("x.xml", b"<!DOCTYPE nitf SYSTEM 'nitf-3-4.dtd'>\n<nitf>", Form.WIRE),
        ("x.nitf", b"<newsItem guid='x'>", Form.WIRE),
        ("x.xml", b"<newsMessage/>", Form.WIRE),
        ("x.xml", b"<invoice/>", Form.NOT_READ),
        ("x.xml", b"<rssx/>", Form.NOT_READ),
        ("x.json", b'{"version": "https://jsonfeed.org/version/1.1"}', Form.JSON_FEED),
        ("x.json", b'{"version": "https:\\/\\/jsonfeed.org\\/version\\/1"}', Form.JSON_FEED),
        ("x.txt", b'[{"uri": "x"}]', Form.NINJS),
        ("x.txt", b"[Photo] Council keeps pier", Form.PASTED),
        ("x.txt", b"<rss version='2.0'>", Form.FEED),
        ("x", b"Return-Path: <a@b>\r\nFrom: a\r\nSubject: b\r\n\r\nText", Form.MAIL),
        ("x.txt", b"From: a\nSubject: b\nDate: c\n\nText", Form.PASTED),
        ("x", b"From: <Saved by Blink>\nSubject: b\nMIME-Version: 1.0\n" + ARCHIVED, Form.PAGE),
        ("x", b"From: a\nTo: b@c\nMIME-Version: 1.0\n" + ARCHIVED, Form.MAIL),
        ("x.pdf", b"", Form.NOT_READ),
    ],
)
def test_forms(path: str, raw: bytes, form: Form) -> None:
    assert form_of(path, raw) is form


@pytest.mark.parametrize(
    ("path", "raw", "what"),
    [
        ("x.txt", b"", "It is empty."),
        ("x.txt", b"\xef\xbb\xbf \r\n", "It is empty."),
        ("x.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", "It is not a text."),
        ("x.html", b"PK\x03\x04\x00\x00\x00\x00\x00", "It is not a web page."),
        ("x.msg", b"Subject: x", "It is not in a form that Dateline reads yet."),
        ("x.xml", b"<invoice>1</invoice>", "It is not in a form that Dateline reads yet."),
        ("x.txt", b"x" * (LARGEST + 1), "It has 20 MB."),
        ("x.txt", b"word " * 10_000_000, "It has 50 MB."),
        ("x.txt", b"word " * (LONGEST_TEXT // 4), "Its text has 1,250,000 characters."),
        ("x.txt", b"word\n" * (MOST_LINES + 1), "Its text has 10,001 lines."),
        ("x.txt", b"Council keeps its pier", "No text was found below its headline."),
        ("x.md", b"Text without a headline.", "No headline was found in it."),
        ("x.html", PAGE, "No text was found below its headline."),
        ("x.html", b"<html><body>" + b"<div>" * 100_000, "Its elements are nested more than 250 deep."),
        ("x.md", b"---\ntitle: " + b"[" * 100_000 + b"\n---\nx", "It is nested too deeply to be read."),
    ],
)
def test_problems(path: str, raw: bytes, what: str) -> None:
    clippings, (problem,) = read_clippings(path, raw)
    assert clippings == ()
    assert (problem.path, problem.what) == (path, what)
    assert problem.hint


def test_the_forms_that_are_read_are_named() -> None:
    _, (problem,) = read_clippings("x.pdf", b"x")
    assert all(ending in problem.hint for ending in (".txt", ".md", ".html", ".eml", ".rss"))


def test_no_date_is_made_up() -> None:
    (clipping,), problems = read_clippings(
        "x.txt", b"Council keeps its pier\n\nIt voted on Thursday to do so."
    )
    assert problems == ()
    assert clipping.date is None
    assert any(doubt.startswith("date:") for doubt in clipping.unsure)


def test_importing_is_cheap() -> None:
    slow = (
        "trafilatura",
        "lxml",
        "feedparser",
        "email.message",
        "dateparser",
        "httpx",
        "yaml",
        "charset_normalizer",
    )
    code = (
        "import sys, builder.clippings.reading, builder.clippings.fetching\n"
        f"print([m for m in {slow} if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parent.parent,
    )
    assert done.stdout.strip() == "[]"

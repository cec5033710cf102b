from __future__ import annotations

from builder.clippings.explain import explain, explain_file

TEXT = (
    "Council keeps its wooden pier\n\nBy Ines Okafor\n\n"
    "It voted on Thursday to keep it, by eleven votes to four.\n\nShare"
)


def test_every_block_is_told_with_its_line_kind_and_why() -> None:
    lines = list(explain(TEXT))
    assert lines[0] == "   1  head  headline        Council keeps its wooden pier"
    assert "            +4.5  by and names" in lines
    assert any(line.startswith("   7  tail  furniture") for line in lines)


def test_bytes() -> None:
    assert list(explain_file("x.txt", TEXT.encode("utf-16"))) == list(explain(TEXT))
    assert list(explain_file("x.txt", b"\x00\x01\x02\x03")) == ["It is not a text."]


def test_a_page_tells_where_its_fields_come_from() -> None:
    page = (
        b"<html><head><title>The pier - Bay Sentinel</title><meta name=author content='Jane Doe'></head>"
        b"<body>"
        b"<h1>The pier</h1><time datetime=2026-01-08>8 January</time><nav>Home</nav>"
        + b"<p>The council voted eleven to four on Monday to keep the last wooden pier on the lake.</p>"
        * 3
    )
    lines = list(explain_file("x.html", page))
    assert lines[:2] == ["saved page: 1 article", "title       The pier"]
    assert {"            <h1>: The pier", "            <meta> author: Jane Doe"} <= set(lines)
    assert "date        2026-01-08" in lines
    assert "  left out (outside the article): Home" in lines


def test_a_page_that_cannot_be_read_says_why() -> None:
    lines = list(explain_file("x.html", b"<html>" + b"<div>" * 1000))
    assert lines == ["saved page: 0 articles", "problem: Its elements are nested more than 250 deep."]


def test_a_form_with_fields_is_told_field_by_field_with_its_element() -> None:
    raw = (
        b"<rss version='2.0'><channel><title>The Lantern</title><item><title>Pier stays</title>"
        b"<mood>glad</mood>"
        b"<pubDate>Tue, 06 Jan 2026 09:30:00 +0100</pubDate><description>It stays.</description></item>"
        b"<item><title>Bare</title></item></channel></rss>"
    )
    lines = [" ".join(line.split()) for line in explain_file("x.rss", raw)]
    assert lines == [
        "feed: 1 article",
        "title Pier stays <- title",
        "publisher The Lantern <- feed title",
        "date 2026-01-06 09:30:00+01:00 <- published",
        "body It stays. <- summary",
        "left out (mood): glad",
        'problem: No text was found below the headline "Bare".',
    ]


def test_other_forms_are_told_block_by_block() -> None:
    assert list(explain_file("x.txt", TEXT.encode())) == list(explain(TEXT))

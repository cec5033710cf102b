from __future__ import annotations

from builder.clippings.explain import explain, explain_raw

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
    assert list(explain_raw(TEXT.encode("utf-16"))) == list(explain(TEXT))
    assert list(explain_raw(b"\x00\x01\x02\x03")) == ["It is not a text."]


def test_a_page_tells_where_its_fields_come_from() -> None:
    page = (
        b"<html><head><title>The pier - Bay Sentinel</title><meta name=author content='Jane Doe'></head>"
        b"<body>"
        b"<h1>The pier</h1><time datetime=2026-01-08>8 January</time><nav>Home</nav>"
        + b"<p>The council voted eleven to four on Monday to keep the last wooden pier on the lake.</p>"
        * 3
    )
    lines = list(explain_raw(page))
    assert lines[0] == "title       The pier"
    assert {"            <h1>: The pier", "            <meta> author: Jane Doe"} <= set(lines)
    assert "date        2026-01-08" in lines
    assert "furniture   Home  (outside the article)" in lines


def test_a_page_that_cannot_be_read_says_why() -> None:
    assert list(explain_raw(b"<html>" + b"<div>" * 1000)) == ["Its elements are nested more than 250 deep."]

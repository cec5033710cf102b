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

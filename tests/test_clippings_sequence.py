from __future__ import annotations

from builder.clippings.pasted.classifying import classify
from builder.clippings.pasted.kinds import Kind, Part

BODY = "The council voted on Thursday to keep the pier, which engineers had wanted to pull down since 2019."


def kinds(*texts: str) -> list[Kind]:
    return [reading.kind for reading in classify("\n\n".join(texts))]


def test_the_usual_order() -> None:
    assert kinds(
        "date 2026-01-08 ×", "Council keeps its pier", "By AFP | Jan. 8, 2026", "The pier. [AFP]", BODY
    ) == [
        Kind.CHIP,
        Kind.HEADLINE,
        Kind.BYLINE,
        Kind.CAPTION,
        Kind.PARAGRAPH,
    ]


def test_a_byline_above_the_headline() -> None:
    assert kinds("8 January 2026", "Council keeps its pier after all", BODY)[:2] == [Kind.DATE, Kind.HEADLINE]


def test_a_byline_below_the_text() -> None:
    assert kinds("Council keeps its pier", BODY, BODY, "By Ines Okafor")[-1] is Kind.BYLINE


def test_there_is_one_headline() -> None:
    found = kinds("Council keeps its pier", BODY, "Another short line of words", BODY)
    assert found.count(Kind.HEADLINE) == 1
    assert found[2] is Kind.SUBHEAD


def test_paragraphs_alone_have_no_headline() -> None:
    assert kinds(f"{BODY} {BODY}", f"{BODY} {BODY}") == [Kind.PARAGRAPH, Kind.PARAGRAPH]


def test_parts_never_go_back() -> None:
    parts = [
        r.part
        for r in classify(f"World\n\nCouncil keeps its pier\n\n{BODY}\n\nShare\n\n{BODY}\n\nRelated topics")
    ]
    assert parts == sorted(parts)
    assert parts[-1] is Part.TAIL


def test_nothing_is_nothing() -> None:
    assert classify("") == ()

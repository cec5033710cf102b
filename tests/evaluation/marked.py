"""Documents for tests, written as texts with their names marked: "[person:ann Ann Lee] left [place: Kyiv]."

Between the brackets: the type, a colon, the entity or nothing, a space, the name.
"""

from __future__ import annotations

import re
from typing import Any, cast

from builder.entities.model import EntityMention, EntityType
from builder.evaluation.gold import GoldDocument, GoldMention

_MARK = re.compile(r"\[(\w+):(\S*) ([^\]]+)\]")


def gold(marked: str, doc_id: str = "d", **more: Any) -> GoldDocument:
    """The document that the marks describe; `more` are `eval_spans` and `ignore`."""
    text, marks = _apart(marked)
    mentions = tuple(
        GoldMention.model_validate({"start": start, "end": end, "type": kind, "entity_id": entity or None})
        for start, end, kind, entity in marks
    )
    return GoldDocument(doc_id=doc_id, text=text, mentions=mentions, **more)


def found(marked: str) -> tuple[EntityMention, ...]:
    """What a program found, as marks on the text. Without an entity each mention has its own page."""
    text, marks = _apart(marked)
    return tuple(
        EntityMention(start, end, cast(EntityType, kind), text[start:end], entity or f"page-{start}")
        for start, end, kind, entity in marks
    )


def text_of(marked: str) -> str:
    """The text without its marks."""
    return _apart(marked)[0]


def _apart(marked: str) -> tuple[str, list[tuple[int, int, str, str]]]:
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        marks.append((len(text), len(text) + len(mark[3]), mark[1], mark[2]))
        text += mark[3]
        at = mark.end()
    return text + marked[at:], marks

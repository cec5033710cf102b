"""Rules for lines in a row between two paragraphs: a box of links and buttons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.interviews import asks_and_answers
from builder.clippings.pasted.rules.lines.short import (
    ANNOUNCES,
    FAR,
    LABEL,
    is_caption_twice,
    is_line,
)
from builder.clippings.pasted.rules.phrases import row_of
from builder.clippings.pasted.rules.reader import LIKELY, page_voice
from builder.clippings.pasted.rules.shapes import is_prose

_MOST = 5
"""Lines in a box, at most: more of them are a list of the text's own."""

_HEADLINE = 5
"""Words in another story's headline, at least."""

_SUBHEAD = 8
"""Words in a subhead, mostly, at most."""


def in_row(view: View) -> Iterator[Evidence]:
    """One of several short lines in a row between two paragraphs; the last may be the subhead of the next."""
    row, at = _row(view)
    if len(row) < 2 or _is_list(view, len(row), at):
        return
    last = at == len(row) - 1
    if not last:
        yield Evidence(Kind.FURNITURE, 3, "short lines in a row")
        yield Evidence(Kind.PARAGRAPH, -2, "short lines in a row")
    elif row[-2].words <= LABEL and view.block.words >= _HEADLINE and not _is_button(row[-2].text):
        yield Evidence(Kind.FURNITURE, 3.4, "headline below a label")
        yield Evidence(Kind.PARAGRAPH, -2, "headline below a label")
    elif _are_alike(row) and not ((len(row) == 2 and _is_button(row[0].text)) or _has_subheads(view)):
        yield Evidence(Kind.FURNITURE, 2, "short lines in a row")
        yield Evidence(Kind.PARAGRAPH, -2, "short lines in a row")


def _row(view: View) -> tuple[Sequence[Block], int]:
    """The lines in a row amid the text of which the block is one, and its place among them; or none."""
    amid = view.course.first < view.at < view.course.last
    if not amid or not is_line(view.block) or is_caption_twice(view) or asks_and_answers(view):
        return (), 0
    start = view.at
    while start > view.course.first + 1 and view.at - start <= _MOST and is_line(view.blocks[start - 1]):
        start -= 1
    end = view.at + 1
    while end < view.course.last and end - view.at <= _MOST and is_line(view.blocks[end]):
        end += 1
    return view.blocks[start:end], view.at - start


def _is_list(view: View, length: int, at: int) -> bool:
    """Whether the lines in a row are the text's own: many, or announced by a colon."""
    above = view.blocks[view.at - at - 1]
    return length > _MOST or (above.text.endswith(":") and above.words > ANNOUNCES)


def _are_alike(row: Sequence[Block]) -> bool:
    """Whether the last two lines are both as short as buttons, or about as long as each other in a list."""
    words = [block.words for block in row[-2:]]
    return max(words) <= LABEL or (len(row) > 2 and max(words) - min(words) <= LABEL)


def _has_subheads(view: View) -> bool:
    """Whether lines stand alone between two paragraphs elsewhere in the text."""
    near = view.blocks[max(0, view.at - FAR) : view.at + FAR]
    alone = (
        is_line(line) and is_prose(above.text) and is_prose(below.text) and line.words <= _SUBHEAD
        for above, line, below in zip(near, near[1:], near[2:], strict=False)
        if page_voice(line.text) < LIKELY and row_of(line.text) is None
    )
    return any(alone)


def _is_button(text: str) -> bool:
    """Whether the table of phrases knows a line, and not as the heading of other stories."""
    row = row_of(text)
    return row is not None and row.name != "related"


RULES: tuple[Rule, ...] = (in_row,)

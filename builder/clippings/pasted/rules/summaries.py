"""Rules for the points of a summary, which some outlets put between the headline and the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.clippings.datelines import read_dateline
from builder.clippings.names.roles import is_role
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.briefs import is_in_brief, turns
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.points import MOST_POINTS, SUMMARY_LABEL, points_below
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, is_head_matter

_BULLET = re.compile(r"[•‣▪◦●∙]\s*\S|[*–-]\s+\S")
_POINT = 4
"""Words in a point, at least."""


def label(view: View) -> Iterator[Evidence]:
    """ "Summary", "Key points", "Takeaways by Bloomberg AI"."""
    if SUMMARY_LABEL.fullmatch(view.text) and view.at <= view.course.first + MOST_POINTS:
        yield Evidence(Kind.FURNITURE, 4.5, "heading of a summary")
        yield Evidence(Kind.HEADLINE, -4, "heading of a summary")


def point(view: View) -> Iterator[Evidence]:
    """A line below such a heading: one without a full stop, or one in the list that a blank line ends."""
    start = max(0, view.at - MOST_POINTS - 1)
    above = view.blocks[start : view.at]
    labels = [n for n, block in enumerate(above) if SUMMARY_LABEL.fullmatch(block.text)]
    if is_head_matter(view.text) or is_phrase(view.text):
        return
    if not labels or read_dateline(view.text) or view.block.words > 40 or SUMMARY_LABEL.fullmatch(view.text):
        return
    listed = points_below(view.blocks[start + labels[-1] :])
    if view.block in listed or not any(
        ends_like_a_sentence(b.text) for b in (*above[labels[-1] :], view.block)
    ):
        yield Evidence(Kind.SUMMARY, 6, "below the heading of a summary")
        yield Evidence(Kind.HEADLINE, -4, "below the heading of a summary")


def in_brief(view: View) -> Iterator[Evidence]:
    """A sentence of the "In short:" with which some texts open, and its second heading."""
    if turns(view.blocks, view.at):
        yield Evidence(Kind.FURNITURE, 6, "heading of a summary")
    elif is_in_brief(view.blocks, view.at):
        yield Evidence(Kind.SUMMARY, 8, "told in short above the text")
        yield Evidence(Kind.HEADLINE, -4, "told in short above the text")


def bullet(view: View) -> Iterator[Evidence]:
    """One of several bullets above the text's dateline, as wires have them under the headline."""
    row = _BULLET.match(view.before) or _BULLET.match(view.after)
    if 0 < view.at < view.course.first and row and _BULLET.match(view.text):
        yield Evidence(Kind.SUMMARY, 4.5, "bullet above the text")


def unmarked(view: View) -> Iterator[Evidence]:
    """One of several lines without a stop, right below each other, between the date and the text."""
    if not 1 < view.at < view.course.first:
        return
    row = _row_around(view)
    above = [b for b in view.blocks[: view.at] if not row or b.line < row[0].line]
    headed = any(b.words >= _POINT and not is_head_matter(b.text) for b in above)
    if len(row) > 1 and headed and any(dates_of(b.text) for b in above):
        yield Evidence(Kind.SUMMARY, 4, "short lines between the date and the text")
        yield Evidence(Kind.HEADLINE, -2, "short lines between the date and the text")


def _row_around(view: View) -> Sequence[Block]:
    """The points on lines right below each other and between blank ones, the block among them; or none."""
    if not _is_point(view.block):
        return ()
    first = last = view.at
    while (
        first > 0 and _goes_on(view.blocks[first - 1], view.blocks[first]) and view.at - first < MOST_POINTS
    ):
        first -= 1
    end = len(view.blocks) - 1
    while last < end and _goes_on(view.blocks[last + 1], view.blocks[last]) and last - view.at < MOST_POINTS:
        last += 1
    apart = first == 0 or view.blocks[first].line - view.blocks[first - 1].line > 1
    apart = apart and (last == end or view.blocks[last + 1].line - view.blocks[last].line > 1)
    return view.blocks[first : last + 1] if apart else ()


def _goes_on(block: Block, other: Block) -> bool:
    """Whether a point stands on the line above or below another."""
    return abs(block.line - other.line) == 1 and _is_point(block)


def _is_point(block: Block) -> bool:
    whole = ends_like_a_sentence(block.text) or block.text.endswith(":")
    other = is_head_matter(block.text) or is_role(block.text) or is_phrase(block.text)
    return block.words >= _POINT and not whole and not other


RULES: tuple[Rule, ...] = (label, point, in_brief, bullet, unmarked)

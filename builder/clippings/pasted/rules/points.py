"""The points of a summary below a heading that says so: "Summary", "Key points"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.pictures.labels import labels_credit_below
from builder.clippings.pasted.rules.shapes import is_head_matter

SUMMARY_LABEL = re.compile(
    r"(?i)(?:summary|companies|key (?:points|takeaways|facts)|takeaways?(?: by .{2,20})?|at a glance"
    r"|(?:reporting )?highlights|key findings|what we found|in brief|tl;?dr|the gist"
    r"|in short|quick read|(?:what|things) (?:you need )?to know(?: now)?"
    r"|l.essentiel|en résumé|das wichtigste in kürze|auf einen blick|claves|in breve)"
    r"(?:\s?subscribe)?\s*:?"
)
"""How summaries are headed."""

_LEAD = 25
"""Words in a first paragraph below points without a blank line between, at least."""

MOST_POINTS = 6
"""Points of a summary, at most."""

_SHORT, _FEWEST = 20, 2
"""Words in a point with no blank line below the last, at most, and such points, at least."""


def points_below(blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks on the lines right below the first, where a blank line sets them apart from what follows.

    In a text without blank lines they are short, and a line of the head or a longer paragraph is below them.
    """
    for n in range(1, min(len(blocks), MOST_POINTS + 2)):
        if blocks[n].line - blocks[n - 1].line > 1:
            return _without_lead(blocks[1:n])
    return _short_ones(blocks[1:])


def is_point(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is a point of a summary in a text without blank lines."""
    for n in range(at - 1, max(-1, at - 1 - MOST_POINTS), -1):
        if SUMMARY_LABEL.fullmatch(blocks[n].text):
            return blocks[at] in _short_ones(blocks[n + 1 : n + MOST_POINTS + 3])
    return False


def _short_ones(blocks: Sequence[Block]) -> Sequence[Block]:
    """The points down to a line of the head, another heading or a paragraph that is much longer; or none."""
    for n, block in enumerate(blocks[: MOST_POINTS + 1]):
        if n and block.line - blocks[n - 1].line > 1:
            return ()
        longest = max((b.words for b in blocks[:n]), default=0)
        if labels_credit_below(block.text):  # the line above is the caption of a picture
            return blocks[: n - 1] if n > _FEWEST else ()
        other = is_head_matter(block.text) or SUMMARY_LABEL.fullmatch(block.text) is not None
        if other or (n >= _FEWEST and block.words > max(_SHORT, 1.5 * longest)):
            return blocks[:n] if n >= _FEWEST else ()
        if block.words > _SHORT:
            return ()
    return ()


def _without_lead(listed: Sequence[Block]) -> Sequence[Block]:
    """The points without a first paragraph on the line below them, which is much longer than they are."""
    *points, last = listed or (Block("", 0),)
    longest = max((b.words for b in points), default=0)
    return points if points and last.words >= _LEAD and last.words > 1.5 * longest else listed

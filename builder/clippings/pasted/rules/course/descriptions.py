"""What a picture shows, told for those who cannot see it, above its credited caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.course.limits import TOP
from builder.clippings.pasted.rules.shapes import captions_with_credit, is_all_credit, is_prose

LONGEST_DESCRIPTION = 40
"""Words in what a picture shows, for those who cannot see it, at most."""

_SHORT_DESCRIPTION = 14
"""Words in one with a blank line below it, at most."""

_SHOWS = re.compile(
    r"(?:An? |(?:Two|Three|Four|Several|Many|People|Men|Women|Children|Protesters|Workers"
    r"|Soldiers)\b)(?!.*[“\"])(?!.*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|said)\b)"
)
"""How such a description starts; it tells no news."""


def is_description_above(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line starts as what a picture shows does, and its credited caption is below it.

    "A glass phone booth at dusk." is for those who cannot see it. Amid the text it opens a group of lines
    with its caption, behind a blank line.
    """
    if not 0 < at < len(blocks) - 1 or blocks[at].words > LONGEST_DESCRIPTION:
        return False
    before, here, below = (blocks[n].line for n in (at - 1, at, at + 1))
    if at >= 2 * TOP and not (here - before > 1 == below - here):
        return False
    tight = below - here == 1 or blocks[at].words <= _SHORT_DESCRIPTION
    captioned = captions_with_credit(blocks[at + 1].text) or _is_captioned_on_two_lines(blocks, at + 1)
    return tight and captioned and _SHOWS.match(blocks[at].text) is not None


def _is_captioned_on_two_lines(blocks: Sequence[Block], at: int) -> bool:
    """Whether a caption stands there, and its credit below; a paragraph goes on from the one above."""
    credited = at + 1 < len(blocks) and is_all_credit(blocks[at + 1].text)
    goes_on = at >= 2 and is_prose(blocks[at - 2].text) and blocks[at].line - blocks[at - 1].line > 1
    return credited and not is_all_credit(blocks[at].text) and not goes_on

"""Sentences that are captions by what stands above and below them: a credit, a source, a name, the date."""

from __future__ import annotations

from collections.abc import Sequence

from builder.clippings.credits.lines import source_below
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.course.closers import closes
from builder.clippings.pasted.rules.course.limits import LONGEST, TOP
from builder.clippings.pasted.rules.course.running import is_running
from builder.clippings.pasted.rules.phrases import row_of
from builder.clippings.pasted.rules.pictures.labels import labels_credit_below
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, is_all_credit, is_name

_NAME = 4
"""Words in the name below a caption, at most."""

_NEAR = 5
"""Blocks from a line of credit to the date below it, at most."""

_BUTTONS = 8
"""Blocks from a caption to the date below it, at most."""


def is_above_tight_name(blocks: Sequence[Block], at: int) -> bool:
    """Whether a short name stands on the line below a sentence, and blank lines around the two.

    So captions stand with who took the picture, in a text whose paragraphs are a blank line apart.
    """
    caption = blocks[at].words <= LONGEST and blocks[at].text[0].isalnum() and blocks[at].text.endswith(".")
    if (
        not 0 < at < len(blocks) - 2
        or not caption
        or not any(dates_of(b.text) for b in blocks[: min(at, 2 * TOP)])
    ):
        return False
    above, here, name, below = (blocks[n].line for n in range(at - 1, at + 3))
    named = blocks[at + 1].words <= _NAME and is_name(blocks[at + 1].text) and not closes(blocks[at + 1].text)
    apart = here - above > 1 == name - here < below - name
    return apart and named and row_of(blocks[at + 1].text) is None and dates_of(blocks[at + 1].text) is None


def is_above_credit_and_date(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line that is all credit stands below a sentence of the head, and the date below that."""
    if not 0 < at < min(2 * TOP, len(blocks) - 2) or not is_all_credit(blocks[at + 1].text):
        return False
    return any(dates_of(b.text) for b in blocks[at + 2 : at + 2 + _NEAR])


def is_above_label(blocks: Sequence[Block], at: int) -> bool:
    """Whether a sentence near the top has the label of a credit on the next line: "Photo:"."""
    return (
        at + 2 < len(blocks)
        and at < 2 * TOP
        and blocks[at].words <= LONGEST
        and labels_credit_below(blocks[at + 1].text)
    )


def is_above_source(blocks: Sequence[Block], at: int) -> bool:
    """Whether a sentence near the top has a source right below it, as captions have: "Quelle: dpa"."""
    return (
        at + 1 < len(blocks)
        and at < TOP
        and blocks[at].words <= LONGEST
        and ends_like_a_sentence(blocks[at].text)
        and source_below(blocks[at + 1].text) != ""
    )


def is_between_credit_and_head(blocks: Sequence[Block], at: int) -> bool:
    """Whether a sentence stands below a line that is all credit, and above the date or buttons and a date."""
    if at < 1 or blocks[at].words > LONGEST or not is_running(blocks[at].text):
        return False
    if not is_all_credit(blocks[at - 1].text):
        return False
    below = [b.text for b in blocks[at + 1 : at + _BUTTONS] if row_of(b.text) is None][:2]
    if at == 1 and len(below) == 2 and not (ends_like_a_sentence(below[0]) or dates_of(below[0])):
        del below[0]  # the headline, where the picture stands above it
    return bool(below) and dates_of(below[0]) is not None

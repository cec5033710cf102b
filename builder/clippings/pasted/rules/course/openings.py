"""Where a text opens: below the lines of its head, as few paragraphs as may be above.

A standfirst and a caption read as paragraphs do. What tells them from the first one is that the head goes on
below them, with the byline, the date and buttons, which do not stand amid a text.
"""

from __future__ import annotations

from collections.abc import Sequence

from builder.clippings.credits.splitting import split_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.phrases import row_of
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, signature_of

_MOST = 3
"""Paragraphs that may turn out to stand above the text, at most."""

_FAR = 30
"""Blocks of a head, at most."""

_LINE = 12
"""Words in a line of a head, at most."""

_SHORT, _LONG, _LONGEST = 30, 45, 60
"""Words in standfirsts: most have no more than the first, none more than the last."""


def opens_at(blocks: Sequence[Block], running: Sequence[int]) -> int:
    """Which of the blocks of running text is the first paragraph, counted from 0."""
    costs = [0.0]
    for n in range(1, min(_MOST + 1, len(running) - 1)):
        if running[n] - running[0] > _FAR or blocks[running[n - 1]].words > _LONGEST:
            break
        above = costs[-1] + _as_head(blocks, running, n - 1)
        costs.append(above - sum(_of_head(b, blocks, running[0]) for b in _between(blocks, running, n - 1)))
    return costs.index(min(costs))


def _between(blocks: Sequence[Block], running: Sequence[int], n: int) -> Sequence[Block]:
    return blocks[running[n] + 1 : running[n + 1]]


def _as_head(blocks: Sequence[Block], running: Sequence[int], n: int) -> float:
    """What it costs to take a block of running text for a part of the head."""
    block = blocks[running[n]]
    cost = 1.2 + 0.8 * (block.words > _SHORT) + 2 * (block.words > _LONG)
    if read_dateline(block.text):
        cost += 6
    if running[n + 1] == running[n] + 1:
        cost += 1.5  # paragraphs follow each other
    cost += 0.6 * sum(any(map(says, blocks[: running[n]])) for says in (_dates, _signs))
    return cost


def _of_head(block: Block, blocks: Sequence[Block], first: int) -> float:
    """How much a block between two of running text is a line of the head."""
    for says in (_dates, _signs):
        if says(block):
            return 1.4 if any(map(says, blocks[:first])) else 2.4
    if block.words > _LINE or ends_like_a_sentence(block.text):
        return 0
    if row_of(block.text):
        return 0.5
    return 0.5 if split_credit(block.text) is None else 0.2


def _dates(block: Block) -> bool:
    return dates_of(block.text) is not None


def _signs(block: Block) -> bool:
    signature = signature_of(block.text)
    return signature is not None and (signature.cued or bool(signature.authors and signature.date))

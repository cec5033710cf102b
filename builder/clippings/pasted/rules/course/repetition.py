"""Captions that a page gives twice, one right below the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.phrases import row_of
from builder.clippings.pasted.rules.shapes import ends_like_a_sentence

_NEAR = 5
"""Blocks on either side, buttons and all, where a caption may stand once more."""


def is_twice(blocks: Sequence[Block], at: int) -> bool:
    """Whether one line beside it, buttons set aside, says the same, and no more of them.

    Pages give a caption twice.
    """
    whole = ends_like_a_sentence(blocks[at].text)  # behind a button a paragraph stays one
    above = [b.text for b in blocks[max(0, at - _NEAR) : at] if whole or row_of(b.text) is None][-2:]
    below = [b.text for b in blocks[at + 1 : at + 1 + _NEAR] if whole or row_of(b.text) is None][:2]
    near = [*above, blocks[at].text, *below]
    alike = [text == blocks[at].text or _is_with_credit(text, blocks[at].text) for text in near]
    return sum(alike) == 2 and any(first and second for first, second in pairwise(alike))


def _is_with_credit(text: str, caption: str) -> bool:
    """Whether a text is a caption's sentence with a credit behind it."""
    found = split_credit(text) if text.startswith(caption) else None
    return found is not None and found.caption == caption

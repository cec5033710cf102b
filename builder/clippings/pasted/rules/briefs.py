"""A text told in short above itself: "In short:", what happened, "What's next?", what will."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.pasted.blocks import Block

_OPENS = re.compile(r"(?i)in short\W*")
_TURNS = re.compile(r"(?i)what.s next\W*")
_CLOSES = re.compile(r"(?i)(?:see|show|read) all key (?:ideas|points|takeaways)")
_SENTENCE = 5
"""Words in a point that is a sentence, at least."""

_MOST = 6
"""Blocks between the two headings, at most."""


def is_in_brief(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block stands between "In short:" and "What's next?", or is the one below the latter.

    ABC News of Australia opens its texts so, each sentence a paragraph of its own.
    """
    if any(_CLOSES.fullmatch(b.text) for b in blocks[at + 1 : at + _MOST]) and not _CLOSES.fullmatch(
        blocks[at].text
    ):
        return blocks[at].words >= _SENTENCE and at > 0 and _is_row(blocks, at)
    above = [b.text for b in blocks[max(0, at - _MOST - 2) : at]]
    opened = next((n for n, text in enumerate(reversed(above)) if _OPENS.fullmatch(text)), None)
    if opened is None:
        return False
    since = above[len(above) - opened :]
    if since and _TURNS.fullmatch(since[-1]):
        return True
    below = [b.text for b in blocks[at + 1 : at + _MOST]]
    return not any(_TURNS.fullmatch(text) for text in since) and any(_TURNS.fullmatch(t) for t in below)


def _is_row(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block stands on the line right above or below another of some length."""
    near = (blocks[n] for n in (at - 1, at + 1) if 0 <= n < len(blocks))
    return any(abs(b.line - blocks[at].line) == 1 and b.words >= _SENTENCE for b in near)


def turns(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is the "What's next?" of such an opening."""
    above = (b.text for b in blocks[max(0, at - _MOST - 1) : at])
    return _TURNS.fullmatch(blocks[at].text) is not None and any(_OPENS.fullmatch(text) for text in above)

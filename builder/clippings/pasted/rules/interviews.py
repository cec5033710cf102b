"""Whether a text is an interview: questions and answers, which may be about whatever pages speak of."""

from __future__ import annotations

from builder.clippings.pasted.kinds import View

_AROUND = 40
"""Blocks on either side of one that are looked at, at most."""

_QUESTIONS = 4
"""Questions in an interview, at least."""


def asks_and_answers(view: View) -> bool:
    """Whether questions stand around the block: an interview is made of them."""
    near = view.blocks[max(0, view.at - _AROUND) : view.at + _AROUND]
    return sum(block.text.endswith("?") for block in near) >= _QUESTIONS

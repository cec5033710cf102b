"""On which side of its credit a page puts a caption: most have it above, some below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, is_all_credit, is_prose

_AROUND = 60
"""Blocks on either side in which a page shows its habit."""

_SHOWN = 2
"""Times that it does, at least."""

_PARAGRAPH = 20
"""Words in a paragraph above a credit, at least, which is longer than most captions."""

_SHORTEST, _LONGEST = 5, 40
"""Words in a caption below its credit; a subhead is shorter."""


def captions_stand_below(view: View) -> bool:
    """Whether the credits around a block stand below paragraphs and above captions."""
    near = range(max(view.course.first + 1, view.at - _AROUND), min(len(view.blocks) - 1, view.at + _AROUND))
    return sum(_is_between(view.blocks, at) for at in near) >= _SHOWN


def _is_between(blocks: Sequence[Block], at: int) -> bool:
    above, below = blocks[at - 1], blocks[at + 1]
    paragraph = above.words >= _PARAGRAPH and is_prose(above.text) and ends_like_a_sentence(above.text)
    return paragraph and _could_be_caption(below) and is_all_credit(blocks[at].text)


def _could_be_caption(block: Block) -> bool:
    other = is_phrase(block.text) or dates_of(block.text) or split_credit(block.text)
    return _SHORTEST <= block.words <= _LONGEST and not ends_like_a_sentence(block.text) and not other


def caption_below(view: View) -> Iterator[Evidence]:
    """The caption below a line of credit, on a page that has its captions there."""
    amid = view.course.first < view.at and is_all_credit(view.before)
    if amid and _could_be_caption(view.block) and captions_stand_below(view):
        yield Evidence(Kind.CAPTION, 5, "below a credit, as others on the page")


RULES: tuple[Rule, ...] = (caption_below,)

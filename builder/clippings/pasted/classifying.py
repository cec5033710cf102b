"""From a plain text to its blocks with their kinds."""

from __future__ import annotations

from collections.abc import Sequence

from builder.clippings.pasted.blocks import Block, blocks_of
from builder.clippings.pasted.kinds import Evidence, Kind, Reading, Rule, Scored, View
from builder.clippings.pasted.rules import RULES
from builder.clippings.pasted.rules.course.telling import course_of
from builder.clippings.pasted.sequence import best_sequence

_LONGEST = 4000
"""Characters in a block that could be anything but a paragraph."""


def classify(text: str) -> tuple[Reading, ...]:
    """The blocks of a plain text (see `decoding.plain`) in their order, each with its part, kind and why."""
    return classify_blocks(blocks_of(text))


def classify_blocks(blocks: tuple[Block, ...], rules: Sequence[Rule] = RULES) -> tuple[Reading, ...]:
    """The same for blocks that are known already, by the evidence of some rules."""
    course = course_of(blocks)
    scored = [Scored(blocks[at], _evidence(View(blocks, at, course), rules)) for at in range(len(blocks))]
    return best_sequence(scored) if scored else ()


def _evidence(view: View, rules: Sequence[Rule]) -> tuple[Evidence, ...]:
    if len(view.text) > _LONGEST:
        return (Evidence(Kind.PARAGRAPH, 6, "very long"),)
    return tuple(evidence for rule in rules for evidence in rule(view))

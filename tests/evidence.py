"""What a rule says of a line in its place, and the lines of a small text to place it in."""

from __future__ import annotations

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Kind, Rule, View
from builder.clippings.pasted.rules.course.telling import course_of

PARAGRAPH = (
    "The council voted on Thursday to keep the pier, which engineers had wanted to pull down since 2019."
)
HEADED = ("Council keeps its wooden pier",)
SIGNED = (*HEADED, "By Jane Doe")
DATED = (*HEADED, "18 March 2026")
OTHER = "The mayor, who had not been asked, said that she would look for the money elsewhere."

AFTER = (PARAGRAPH, OTHER, PARAGRAPH)


def weight(
    rule: Rule, kind: Kind, text: str, above: tuple[str, ...] = (), below: tuple[str, ...] = ()
) -> float:
    """What a rule says for (or, below zero, against) a kind, of a text between those above and below it."""
    blocks = tuple(Block(t, n) for n, t in enumerate((*above, text, *below), 1))
    return sum(e.weight for e in rule(View(blocks, len(above), course_of(blocks))) if e.kind is kind)

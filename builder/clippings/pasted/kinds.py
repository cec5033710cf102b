"""The kinds of blocks, the parts of a text, and the evidence that a rule gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, IntEnum

from builder.clippings.pasted.blocks import Block


class Kind(Enum):
    """What a block is."""

    CHIP = "search chip"
    URL = "url"
    KICKER = "kicker"
    HEADLINE = "headline"
    DEK = "dek"
    SUMMARY = "point of a summary"
    BYLINE = "byline"
    DATE = "date"
    PUBLISHER = "publisher"
    CAPTION = "caption"
    CREDIT = "credit"
    PARAGRAPH = "paragraph"
    SUBHEAD = "subhead"
    LISTED = "list entry"
    REPORTING = "reporting line"
    STRAY = "stray line"
    FURNITURE = "furniture"


class Part(IntEnum):
    """Where in a text a block stands; a text goes through its parts in this order and never back."""

    TOP = 0
    """Above the headline."""
    HEAD = 1
    """From the headline to the first paragraph."""
    BODY = 2
    TAIL = 3
    """Below the last paragraph."""


@dataclass(frozen=True)
class Evidence:
    """What a rule says of a block: for (or, below zero, against) its being of a kind, and why.

    A weight of 4 settles the matter, 2 is good evidence, 1 a hint.
    """

    kind: Kind
    weight: float
    why: str


@dataclass(frozen=True)
class Course:
    """How a text goes: where its running text starts and stops, and where its end is marked.

    Each is the place of a block: of the first and the last paragraph that reads as one, and of the first
    block that says that the text is over; the number of blocks where there is none.
    """

    first: int
    last: int
    end: int


@dataclass(frozen=True)
class View:
    """A block as a rule sees it: in its place among the others, and in the course of the text."""

    blocks: tuple[Block, ...]
    at: int
    course: Course

    @property
    def block(self) -> Block:
        """The block in question."""
        return self.blocks[self.at]

    @property
    def text(self) -> str:
        """Its text, one line."""
        return self.block.text

    @property
    def before(self) -> str:
        """The text of the block before, or ""."""
        return self.blocks[self.at - 1].text if self.at else ""

    @property
    def after(self) -> str:
        """The text of the block behind, or ""."""
        return self.blocks[self.at + 1].text if self.at + 1 < len(self.blocks) else ""


Rule = Callable[[View], Iterator[Evidence]]
"""A rule looks at a block in its place and gives evidence, or none."""


@dataclass(frozen=True)
class Scored:
    """A block with all evidence on it."""

    block: Block
    evidence: tuple[Evidence, ...]

    def score(self, kind: Kind) -> float:
        """The sum of what speaks for that kind and against it."""
        return sum(e.weight for e in self.evidence if e.kind is kind)

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds that something speaks for. Every block could be a paragraph."""
        return frozenset({Kind.PARAGRAPH, *(e.kind for e in self.evidence if e.weight > 0)})

    def reasons(self, kind: Kind) -> tuple[Evidence, ...]:
        """The evidence on one kind, the weightiest first."""
        return tuple(sorted((e for e in self.evidence if e.kind is kind), key=lambda e: -abs(e.weight)))


@dataclass(frozen=True)
class Reading:
    """A block, the part of the text and the kind that it was given, and the evidence on it."""

    scored: Scored
    part: Part
    kind: Kind

    @property
    def text(self) -> str:
        """The block's text, one line."""
        return self.scored.block.text

    @property
    def rule(self) -> str:
        """The rule that spoke most for the kind; the kind's own name where none did."""
        reasons = self.scored.reasons(self.kind)
        return reasons[0].why if reasons and reasons[0].weight > 0 else self.kind.value

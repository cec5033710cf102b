"""Rules for headlines that come again: as a line of their own, or within another line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.foundation.text import fold

_LOWEST = 80
"""Blocks of menus and boxes above a headline, at most."""

_NAMES = re.compile(
    r"(?i)(?:.{2,120} [>›»|/] ?|listening: |(?:\d+|one|two|three) \w+ (?:on|to) [“\"«]?)\0\W*"
)
"""How other lines name a headline, which stands in them as a zero."""

_SHORTEST, _LONGEST = 3, 30
"""Words in a headline that another line names."""

_RIGHT_BELOW = 3
"""Blocks from a headline to the same once more, at most."""

_NEAR = 12
"""Blocks above a headline that may name it, at most."""


def repeated_headline(view: View) -> Iterator[Evidence]:
    """The headline once more: pages give it in their title, their breadcrumbs and above the text."""
    mine = fold(view.text)
    if view.block.words >= 4 and any(
        fold(b.text.rpartition("|")[2].strip()) == mine for b in view.blocks[max(0, view.at - 8) : view.at]
    ):
        yield Evidence(Kind.FURNITURE, 3.5, "repeated line")
        yield Evidence(Kind.HEADLINE, -1, "repeated line")
        yield Evidence(Kind.DEK, -4, "repeated line")


def given_twice(view: View) -> Iterator[Evidence]:
    """A line above the text with the same line right below: the page's title, and the headline itself."""
    below = (fold(b.text) for b in view.blocks[view.at + 1 : view.at + 1 + _RIGHT_BELOW])
    above_text = view.at < view.course.first and view.block.words >= _SHORTEST
    if above_text and not is_phrase(view.text) and fold(view.text) in below:
        yield Evidence(Kind.HEADLINE, 3, "given twice above the text")


def named_elsewhere(view: View) -> Iterator[Evidence]:
    """The headline within another line: a path that ends in it, "3 thoughts on ...", "Listening: ..."."""
    if view.at < min(_LOWEST, view.course.last) and _names_headline(view.blocks, view.at):
        yield Evidence(Kind.HEADLINE, 5, "named as the headline")


def _names_headline(blocks: Sequence[Block], at: int) -> bool:
    text = blocks[at].text
    if not _SHORTEST <= blocks[at].words <= _LONGEST:
        return False
    around = (
        b.text for b in (*blocks[max(0, at - _NEAR) : at], *blocks[at + 1 :]) if b.words <= _LONGEST + 10
    )
    return any(_NAMES.fullmatch(other.replace(text, "\0", 1)) for other in around if text in other)


RULES: tuple[Rule, ...] = (
    repeated_headline,
    given_twice,
    named_elsewhere,
)

"""What a machine has made of a text and the page puts above it: a summary under a heading that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import ends_like_a_sentence

_MACHINE = r"(?:ai|artificial intelligence|ki|ia|gpt|chatgpt|gemini)"
_HEADING = re.compile(
    rf"(?i){_MACHINE}[- ]?(?:generated|powered|assisted|made)?[- ]?(?:summary|overview|takeaways?|digest)"
    rf"(?: (?:in|by) .{{2,30}})?|summary (?:by|from|with) {_MACHINE}"
    rf"|(?:this )?summary (?:is|was) {_MACHINE}[- ]generated\b.*|KI-(?:Zusammenfassung|Überblick)"
    r"|(?:résumé|resumen|riassunto|resumo) (?:\w+ )?(?:par|por|con|de|da) (?:l.)?i\.?a\.?"
)
_ASKED = re.compile(
    rf"(?i)(?:did|was|is|how)\b.{{0,30}}\b{_MACHINE}\b.{{0,30}}\b(?:summary|helpful|help|useful)\b.{{0,20}}\?"
)
_LONGEST = 120
"""Characters in a heading or a question, at most."""

_MOST = 8
"""Blocks of such a summary, at most."""


def is_made_by_machine(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block stands below a heading that says a machine summed the text up, in its box.

    The box ends where the page asks whether the summary helped, or, without such a question, behind the
    block right below the heading and further points without a stop.
    """
    for n in range(at - 1, max(-1, at - 1 - _MOST), -1):
        if _asks(blocks[n].text):
            return False
        if _heads(blocks[n].text):
            asked = any(_asks(b.text) for b in blocks[at : at + _MOST])
            points = not any(map(ends_like_a_sentence, (b.text for b in blocks[n + 1 : at + 1])))
            return n == at - 1 or asked or points
    return False


def is_of_machine(blocks: Sequence[Block], at: int) -> bool:
    """Whether a block is such a summary, its heading or the question below it."""
    return _heads(blocks[at].text) or _asks(blocks[at].text) or is_made_by_machine(blocks, at)


@lru_cache(maxsize=4096)  # asked of a block and of those above it
def _heads(text: str) -> bool:
    return len(text) <= _LONGEST and _HEADING.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def _asks(text: str) -> bool:
    return text.endswith("?") and len(text) <= _LONGEST and _ASKED.fullmatch(text) is not None


def summed_up(view: View) -> Iterator[Evidence]:
    """The heading, the summary and the question below it."""
    if is_of_machine(view.blocks, view.at):
        yield Evidence(Kind.FURNITURE, 9, "summed up by a machine")
        yield Evidence(Kind.HEADLINE, -6, "summed up by a machine")
        yield Evidence(Kind.SUMMARY, -9, "summed up by a machine")


RULES: tuple[Rule, ...] = (summed_up,)

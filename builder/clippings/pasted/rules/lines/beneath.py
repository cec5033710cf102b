"""Rules for lines by the paragraph that they stand below: the first, and the last."""

from __future__ import annotations

from collections.abc import Iterator

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.lines.short import LONGEST, is_line
from builder.clippings.pasted.rules.reader import tells_news
from builder.clippings.pasted.rules.shapes import ends_like_a_sentence, is_head_matter, is_prose, signature_of
from builder.foundation.text import words_in

_BOX = 10
"""Blocks of a box, at most."""


def below_first(view: View) -> Iterator[Evidence]:
    """A line right below the first paragraph: subheads come later."""
    if view.at == view.course.first + 1 < view.course.last - 1 and is_line(view.block):
        yield Evidence(Kind.SUBHEAD, -1, "below the first paragraph")


def below_text(view: View) -> Iterator[Evidence]:
    """A line below the last paragraph, and short sentences in a row below such a line: headlines."""
    below = view.course.last < view.at < view.course.end
    if not below or _says_who_or_when(view) or not (is_line(view.block) or _is_listed_sentence(view)):
        return
    yield Evidence(Kind.FURNITURE, 4.5 if is_prose(view.text) else 2.8, "lines below the text")
    yield Evidence(Kind.PARAGRAPH, -2, "lines below the text")


def _says_who_or_when(view: View) -> bool:
    """Whether a line below the text belongs to a head; names alone do, right below the last paragraph."""
    signature = signature_of(view.text)
    named = signature is not None and not (signature.cued or signature.date or signature.updated)
    return is_head_matter(view.text) and not (named and view.at > view.course.last + 1)


def _is_listed_sentence(view: View) -> bool:
    """Whether sentences stand below a line below the text; short ones, only next to others."""
    above = view.blocks[max(view.course.last + 1, view.at - _BOX) : view.at]
    if is_prose(view.text):
        return any(is_line(block) for block in above)
    if not _is_short_sentence(view.text):
        return False
    row = _is_short_sentence(view.before) or _is_short_sentence(view.after)
    return row and any(is_line(block) for block in above)


def _is_short_sentence(text: str) -> bool:
    return 3 <= words_in(text) <= LONGEST and ends_like_a_sentence(text) and not tells_news(text)


RULES: tuple[Rule, ...] = (
    below_first,
    below_text,
)

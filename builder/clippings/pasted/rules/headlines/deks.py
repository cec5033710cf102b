"""Rules for deks, and for the sentences above a text that are a dek or a caption."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.clippings.datelines import read_dateline
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.reader import page_voice
from builder.clippings.pasted.rules.shapes import (
    dates_of,
    ends_like_a_sentence,
    is_cued,
    is_head_matter,
    is_marked_standfirst,
    is_prose,
    sentences,
)

_FAR = 40
"""Blocks from a dek down to the text, at most."""


def dek(view: View) -> Iterator[Evidence]:
    """A sentence or two under the headline, above the byline, often without a full stop."""
    words = view.block.words
    if not 5 <= words <= 60 or is_head_matter(view.text) or view.text.endswith(":"):
        return
    if view.at < view.course.first and is_marked_standfirst(view.text):
        yield Evidence(Kind.DEK, 14, "says what kind of a text it is")
    if read_dateline(view.text):
        yield Evidence(Kind.DEK, -6, "opens with a dateline")
    if view.at > view.course.first:
        yield Evidence(Kind.DEK, -4, "below the first paragraph")
    if is_head_matter(view.after) and (view.at < view.course.first or _says_who_or_when(view.after)):
        yield Evidence(Kind.DEK, 2, "above the byline or date")
    elif view.at < view.course.first and any(is_cued(b.text) for b in _until_text(view)):
        yield Evidence(Kind.DEK, 3, "above the byline, with buttons between")
    if not ends_like_a_sentence(view.text):
        yield Evidence(Kind.DEK, 1.5, "no full stop")
    else:
        yield Evidence(Kind.DEK, 0.2 if words <= 40 else -1, "as long as a dek")


def above_text(view: View) -> Iterator[Evidence]:
    """A sentence right above the first paragraph: of one, a caption where the date has come; else a dek."""
    if view.at != view.course.first - 1 or not is_prose(view.text) or is_head_matter(view.text):
        return
    if is_phrase(view.text) or page_voice(view.text) or not is_prose(view.after):
        return
    dated = any(dates_of(b.text) for b in view.blocks[: view.at])
    kind = Kind.CAPTION if dated and sentences(view.text) == 1 else Kind.DEK
    yield Evidence(kind, 3, "a sentence right above the text")


def _says_who_or_when(text: str) -> bool:
    """Whether a line is a byline or a date; a picture may stand below a first paragraph too."""
    return dates_of(text) is not None or is_cued(text)


def _until_text(view: View) -> Sequence[Block]:
    return view.blocks[view.at + 1 : min(view.course.first, view.at + _FAR)]


RULES: tuple[Rule, ...] = (
    dek,
    above_text,
)

"""Rules for the body: paragraphs, subheads, entries of lists."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.datelines import read_dateline
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import (
    ends_like_a_sentence,
    is_head_matter,
    is_prose,
    sentences,
    signature_of,
)
from builder.foundation.text import words_in

_BUTTON = 3
"""Words on a button, at most."""

_HEAD_LINES = 2
"""Lines between a sentence of the head and the text, at least."""

_ANNOUNCES = 3
"""Words in what announces a quotation, at least."""

_CALL = 5
"""Words in what a button calls out, at most."""

_BULLET = re.compile(r"[•‣▪◦●∙]\s*\S|[*–-]\s+\S")


def sentence(view: View) -> Iterator[Evidence]:
    """A paragraph is made of whole sentences."""
    if _is_short_question(view.text):
        yield Evidence(Kind.PARAGRAPH, 0.5, "a short question")
    elif ends_like_a_sentence(view.text) and view.block.words >= 4:
        yield Evidence(Kind.PARAGRAPH, 2, "ends like a sentence")
    if sentences(view.text) > 1:
        yield Evidence(Kind.PARAGRAPH, 1, "several sentences")


def length(view: View) -> Iterator[Evidence]:
    """The longer a block, the surer a paragraph."""
    words = view.block.words
    if words >= 25:
        yield Evidence(Kind.PARAGRAPH, min(3.0, words / 25), "long")
    elif words <= 5 and not ends_like_a_sentence(view.text):
        yield Evidence(Kind.PARAGRAPH, -0.5, "a few words without a full stop")


def above_text(view: View) -> Iterator[Evidence]:
    """A line above the first paragraph that makes no sentence is none itself; a few words are a button's."""
    if view.at >= view.course.first or view.course.first == len(view.blocks):
        return
    if is_prose(view.text):
        yield Evidence(Kind.PARAGRAPH, -2, "a sentence above the text")
        return
    if ends_like_a_sentence(view.text) and view.at < view.course.first - _HEAD_LINES:
        yield Evidence(Kind.PARAGRAPH, -2.5, "a sentence above lines of the head")
        yield Evidence(Kind.DEK, 1, "a sentence above lines of the head")
    if not ends_like_a_sentence(view.text) or (view.block.words <= _CALL and view.text.endswith("!")):
        yield Evidence(Kind.PARAGRAPH, -4, "no sentence, above the text")
        if view.block.words <= _BUTTON and not is_head_matter(view.text):
            yield Evidence(Kind.STRAY, 1.2, "a few words above the text")


def dateline(view: View) -> Iterator[Evidence]:
    """GENEVA, May 20 (Reuters) - a place and an agency open a report."""
    found = read_dateline(view.text)
    if found and view.block.words >= 8 and not signature_of(view.text):
        yield Evidence(Kind.PARAGRAPH, 4, "opens with a dateline")


def subhead(view: View) -> Iterator[Evidence]:
    """A short line without a full stop between two paragraphs."""
    text = view.text
    if view.block.words > 12 or text[-1] in ".,:;" or text[0].islower() or text[0] in "([—–":
        return
    if view.at and (
        is_prose(view.after)
        or words_in(view.after) >= 10
        or ends_like_a_sentence(view.after)
        or (view.after.endswith(":") and words_in(view.after) >= _ANNOUNCES)
    ):
        yield Evidence(Kind.SUBHEAD, 2.2, "short line above a paragraph")


def _is_short_question(text: str) -> bool:
    return text.endswith("?") and words_in(text) <= 9 and text[0].isalpha()


def listed(view: View) -> Iterator[Evidence]:
    """An entry of a list: a bullet, next to another one."""
    if not _BULLET.match(view.text):
        return
    if _BULLET.match(view.before) or _BULLET.match(view.after):
        yield Evidence(Kind.LISTED, 4, "bullets in a row")
    elif view.text[0] not in "*–-":
        yield Evidence(Kind.LISTED, 1.5, "bullet")


RULES: tuple[Rule, ...] = (sentence, length, above_text, dateline, subhead, listed)

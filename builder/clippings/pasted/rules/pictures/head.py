"""Rules for captions between a headline and its text, without a credit that is sure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.credits.splitting import split_bare_credit, split_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.authors import is_note_on_author
from builder.clippings.pasted.rules.machine import is_of_machine
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.pictures.limits import SENTENCE
from builder.clippings.pasted.rules.reader import page_voice
from builder.clippings.pasted.rules.shapes import (
    captions_with_credit,
    dates_of,
    ends_like_a_sentence,
    is_all_credit,
    is_cued,
    is_head_matter,
    is_prose,
    signature_of,
)
from builder.foundation.text import words_in

_CLOCK = re.compile(r"\d[.:h]\d\d\b")


def credited_in_head(view: View) -> Iterator[Evidence]:
    """A line of the head, but not the one below the headline, with a name in brackets at its end."""
    if not 2 <= view.at < view.course.first or _is_headline_above(view) or is_head_matter(view.text):
        return
    if split_bare_credit(view.text):
        yield Evidence(Kind.CAPTION, 4, "a name in brackets, in the head")
        yield Evidence(Kind.DEK, -3, "a name in brackets, in the head")


def above_dateline(view: View) -> Iterator[Evidence]:
    """A sentence between the byline or date and the dateline: a caption; the dek, where one has come."""
    first = view.course.first
    if not 2 <= view.at < first < len(view.blocks) or not is_prose(view.text) or is_phrase(view.text):
        return
    if read_dateline(view.blocks[first].text) is None or split_credit(view.text) or is_head_matter(view.text):
        return
    if is_note_on_author(view.blocks, view.at) or _is_headline_above(view) or page_voice(view.text):
        return
    above = [b.text for b in view.blocks[: view.at]]
    if any(captions_with_credit(text) for text in (*above, view.after)) or any(map(is_all_credit, above)):
        yield Evidence(Kind.DEK, 4, "between a picture and the dateline")
    elif any(map(is_cued, above)):
        yield Evidence(Kind.CAPTION, 4, "between the head and the dateline")
        yield Evidence(Kind.DEK, -3, "between the head and the dateline")


def _is_headline_above(view: View) -> bool:
    """Whether the line above is a headline's or a dek's: no button, and no byline or date."""
    return words_in(view.before) > 3 and not is_head_matter(view.before) and not is_phrase(view.before)


def in_head(view: View) -> Iterator[Evidence]:
    """A line without a stop between the date and the first paragraph: a caption, once the dek has come."""
    if not 2 <= view.at < view.course.first or view.block.words < SENTENCE or not _is_last_line(view):
        return
    other = is_head_matter(view.text) or is_phrase(view.text) or ends_like_a_sentence(view.text)
    other = other or _CLOCK.search(view.text) is not None
    if other or view.text.endswith(":") or _is_headline_above(view) or page_voice(view.text):
        return
    if any(dates_of(b.text) or _is_dated(b.text) for b in view.blocks[: view.at]):
        yield Evidence(Kind.CAPTION, 2.5, "between the date and the text")


def _is_last_line(view: View) -> bool:
    """Whether the first paragraph stands below, with no more than buttons between."""
    between = range(view.at + 1, view.course.first)
    return view.course.first < len(view.blocks) and all(
        is_phrase(view.blocks[n].text) or is_of_machine(view.blocks, n) for n in between
    )


def _is_dated(text: str) -> bool:
    signature = signature_of(text)
    return signature is not None and signature.date is not None


RULES: tuple[Rule, ...] = (
    above_dateline,
    credited_in_head,
    in_head,
)

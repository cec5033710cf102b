"""Rules for headlines by their place: the first line that could be one, above the head or the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.clippings.credits.splitting import split_credit
from builder.clippings.outlets import is_agency, is_known_outlet
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.headlines.likely import could_be_headline, is_short_whole
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.reader import page_voice
from builder.clippings.pasted.rules.shapes import (
    dates_of,
    ends_like_a_sentence,
    is_cued,
    is_head_matter,
    is_prose,
    opens_report,
    sentences,
)
from builder.clippings.pasted.rules.top import is_above_headline
from builder.foundation.text import words_in

_ABOVE = 40
"""Blocks above a headline, at most."""

_NEAR = 12
"""Blocks from a sentence down to the headline below it, at most."""

_TITLE = 5
"""Words in a headline below a sentence, at least."""

_MOTTO_WORDS, _TO_HEADLINE = 5, 5
"""Words in a site's motto, and blocks from it to the headline, at most."""

_SHORT = (2, 3)
"""Words in a headline of a few words, at least and at most."""

_WHOLE_WORD = re.compile(r"[a-zà-ÿ]{3}\.[\"”’'»]*$")
"""How a sentence ends whose stop is no abbreviation's: "U.S." may end a headline."""

_STOPPED, _AS_DEK = 7, 17
"""Words in a dek with a full stop and in one without, at least."""

_LONG_SENTENCE = 16
"""Words in a sentence that is no headline, at least."""


def first_line(view: View) -> Iterator[Evidence]:
    """The first line that could be a headline is it: decks, captions and other stories come below."""
    above = view.blocks[max(0, view.at - _ABOVE) : view.at]
    if view.at > view.course.first or not could_be_headline(view.text):
        return
    below = [b for b in view.blocks[view.at + 1 : view.at + 3] if could_be_headline(b.text)]
    if view.block.words <= 4 and len(below) == 2 and below[0].words > view.block.words:
        return  # a topic's name above a headline and a dek
    if _is_motto(view):
        return
    if not any(could_be_headline(b.text) for b in above if b.words > 4):
        yield Evidence(Kind.HEADLINE, 2, "first line that could be a headline")
        yield Evidence(Kind.DEK, -2, "first line that could be a headline")


def _is_motto(view: View) -> bool:
    """Whether a few words stand above a longer line that has the byline or date right below it."""
    if view.block.words > _MOTTO_WORDS or (is_head_matter(view.after) and not split_credit(view.after)):
        return False
    for line, below in pairwise(view.blocks[view.at + 1 : view.at + _TO_HEADLINE]):
        longer = line.words > view.block.words + 2 and not ends_like_a_sentence(line.text)
        if longer and could_be_headline(line.text):
            return dates_of(below.text) is not None or is_cued(below.text)
    return False


def short_above_dek(view: View) -> Iterator[Evidence]:
    """Two or three words above a line that is a dek's by its length or its stop: "Harbour wars"."""
    if not _SHORT[0] <= view.block.words <= _SHORT[1] or view.at + 1 >= view.course.first:
        return
    above = view.blocks[max(0, view.at - _ABOVE) : view.at]
    other = is_above_headline(view.text) or is_phrase(view.text) or is_head_matter(view.text)
    named = is_known_outlet(view.text) or is_agency(view.text) or not view.text[0].isupper()
    if other or named or any(could_be_headline(b.text) and b.words > _SHORT[1] for b in above):
        return
    if _reads_as_dek(view.after):
        yield Evidence(Kind.HEADLINE, 5, "a few words above a dek")
        yield Evidence(Kind.DEK, -3, "a few words above a dek")


def _reads_as_dek(text: str) -> bool:
    """Whether a line is longer than headlines are, or ends in a full stop as hardly one does."""
    if is_head_matter(text) or is_phrase(text) or page_voice(text) or opens_report(text):
        return False
    stopped = _WHOLE_WORD.search(text) is not None and words_in(text) >= _STOPPED
    return stopped or sentences(text) > 1 or words_in(text) >= _AS_DEK


def headline_company(view: View) -> Iterator[Evidence]:
    """A headline has a byline, a date or a paragraph not far below it."""
    below = [b.text for b in view.blocks[view.at + 1 : view.at + 4]]
    if any(is_head_matter(text) for text in below):
        yield Evidence(Kind.HEADLINE, 0.8, "byline or date below")
    elif any(is_prose(text) for text in below):
        yield Evidence(Kind.HEADLINE, 0.4, "text below")


def first_paragraph(view: View) -> Iterator[Evidence]:
    """A long sentence at the start of the file, with another paragraph right below it, is no headline."""
    long = view.block.words >= _LONG_SENTENCE and view.text.rstrip("\"”’'»").endswith(".")
    if view.at == 0 and long and is_prose(view.after) and not is_head_matter(view.after):
        yield Evidence(Kind.HEADLINE, -9, "reads as the first paragraph")


def sentence_above(view: View) -> Iterator[Evidence]:
    """A sentence at the top with a line that makes none below it, as long as a headline: that one is it."""
    if view.at >= view.course.first or not view.text.endswith(".") or not could_be_headline(view.text):
        return
    if is_short_whole(view.text):
        return
    above = view.blocks[max(0, view.at - _ABOVE) : view.at]
    below = view.blocks[view.at + 1 : min(view.course.first, view.at + _NEAR)]
    if any(could_be_headline(b.text) and not page_voice(b.text) for b in above) or not any(
        _is_title(b.text) for b in below
    ):
        return
    yield Evidence(Kind.HEADLINE, -4, "a sentence above the headline")
    yield Evidence(Kind.CAPTION, 3, "a sentence above the headline")


def _is_title(text: str) -> bool:
    return could_be_headline(text) and not ends_like_a_sentence(text) and words_in(text) >= _TITLE


RULES: tuple[Rule, ...] = (
    first_line,
    headline_company,
    first_paragraph,
    sentence_above,
    short_above_dek,
)

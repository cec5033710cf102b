"""Rules for lines in which the page speaks, and for those right above one."""

from __future__ import annotations

from collections.abc import Iterator

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.interviews import asks_and_answers
from builder.clippings.pasted.rules.lines.short import is_line, is_line_of
from builder.clippings.pasted.rules.reader import LIKELY, addresses_reader, is_topic, page_voice, tells_news
from builder.foundation.text import words_in

_PARAGRAPH = 30
"""Words in a paragraph that is a report's wherever it stands amid the text, at least."""


def page_voice_here(view: View) -> Iterator[Evidence]:
    """A block that sounds like the page, where pages speak: above the text, below it, or between lines."""
    voice = page_voice(view.text)
    beside = [page_voice(text) for text in (view.before, view.after)]
    near = max(beside) if view.at >= view.course.last or is_line(view.block) else min(beside)
    asks = view.text.endswith("?") and asks_and_answers(view)
    amid = view.course.first < view.at < view.course.last
    if (
        amid
        and view.block.words >= _PARAGRAPH
        and (not addresses_reader(view.text) or asks_and_answers(view))
    ):
        return  # a report on what pages speak of, on apps or on adverts
    if not addresses_reader(view.text) and is_topic(view):
        return
    between = min(beside) >= LIKELY and addresses_reader(view.text) and not tells_news(view.text)
    if asks or (voice < LIKELY and not (voice and near >= LIKELY) and not between):
        return
    if not amid or is_line(view.block) or is_line_of(view.before) or is_line_of(view.after):
        yield Evidence(Kind.FURNITURE, 4.5, "the page speaks of itself")
        for kind in (Kind.HEADLINE, Kind.LISTED):
            yield Evidence(kind, -2, "the page speaks of itself")
        yield Evidence(Kind.DEK, -2, "the page speaks of itself")


def heads_box(view: View) -> Iterator[Evidence]:
    """A line right above a sentence that sounds like the page: the heading of its box."""
    long = words_in(view.after) >= _PARAGRAPH
    if view.at > view.course.first and is_line(view.block) and page_voice(view.after) >= LIKELY and not long:
        yield Evidence(Kind.FURNITURE, 3, "above a sentence of the page's own")
        yield Evidence(Kind.SUBHEAD, -1, "above a sentence of the page's own")


RULES: tuple[Rule, ...] = (
    page_voice_here,
    heads_box,
)

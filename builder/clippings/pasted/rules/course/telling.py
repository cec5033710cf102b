"""The course of a text, told block by block before any rule looks at one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.datelines import read_dateline
from builder.clippings.dates.ago import is_ago
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Course
from builder.clippings.pasted.rules.authors import is_about_author
from builder.clippings.pasted.rules.briefs import is_in_brief
from builder.clippings.pasted.rules.course.captions import (
    is_above_credit_and_date,
    is_above_label,
    is_above_source,
    is_above_tight_name,
    is_between_credit_and_head,
)
from builder.clippings.pasted.rules.course.closers import closes, gives_address
from builder.clippings.pasted.rules.course.descriptions import is_description_above
from builder.clippings.pasted.rules.course.ending import end_of
from builder.clippings.pasted.rules.course.limits import TOP
from builder.clippings.pasted.rules.course.openings import opens_at
from builder.clippings.pasted.rules.course.recurring import is_introduced_again, is_told_again
from builder.clippings.pasted.rules.course.repetition import is_twice
from builder.clippings.pasted.rules.course.running import is_running
from builder.clippings.pasted.rules.course.thinning import thickens_at, thins_out_at
from builder.clippings.pasted.rules.machine import is_made_by_machine
from builder.clippings.pasted.rules.phrases import opens, row_of
from builder.clippings.pasted.rules.points import is_point
from builder.clippings.pasted.rules.reader import LIKELY, addresses_reader, page_voice, tells_news
from builder.clippings.pasted.rules.shapes import (
    dates_of,
    ends_like_a_sentence,
    is_marked_standfirst,
    is_prose,
)
from builder.foundation.text import words_in

_LIST, _TEASER = 2, 24
"""Lines above a sentence in a list of stories, at least, and words in it, at most."""

_PLACE = re.compile(r"(?P<place>[A-ZÀ-Þ][\w'’/-]{3,}(?: [A-ZÀ-Þ][\w'’-]+){0,2}) [–—-] (?=[„“»«\"]?[A-ZÀ-Þ])")

_PARAGRAPH = 30
"""Words in a first paragraph that speaks of what pages speak of, too: of apps, of adverts."""


def course_of(blocks: Sequence[Block]) -> Course:
    """The course of the text that the blocks make. In time proportional to their number."""
    running = [at for at in range(len(blocks)) if _runs(blocks, at)]
    if len(running) > 2 and is_above_source(blocks, running[0]):
        del running[0]
    del running[: thickens_at(blocks, running)]
    del running[: opens_at(blocks, running)]
    if len(running) > 2 and _is_told_in_short(blocks, running):
        del running[0]
    if len(running) > 2 and running[0] < 2 * TOP and is_introduced_again(blocks, running):
        del running[0]
    if len(running) > 1 and _is_above_dateline(blocks, running):
        del running[0]
    if not running:
        return Course(len(blocks), len(blocks), len(blocks))
    end = end_of(blocks, running)
    end = thins_out_at(blocks, [at for at in running if at < end]) or end
    before = [at for at in running if at < end]
    while len(before) > 2 and _is_in_list_below(blocks, before):
        del before[-1]
    return Course(running[0], before[-1], end)


def _runs(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block there is running text, in its place."""
    return (
        (is_running(blocks[at].text) or _answers(blocks, at))
        and not is_twice(blocks, at)
        and not is_about_author(blocks, at)
        and not is_in_brief(blocks, at)
        and not is_made_by_machine(blocks, at)
        and not (at < 2 * TOP and is_point(blocks, at))
        and not (at < 2 * TOP and is_marked_standfirst(blocks[at].text))
        and not is_between_credit_and_head(blocks, at)
        and not is_description_above(blocks, at)
        and not is_above_credit_and_date(blocks, at)
        and not is_above_tight_name(blocks, at)
        and not is_above_label(blocks, at)
        and not gives_address(blocks[at].text)
        and not (at < 2 * TOP and _is_offer(blocks[at].text))
    )


def _answers(blocks: Sequence[Block], at: int) -> bool:
    """Whether a long paragraph stands below a question, whatever it speaks of."""
    asked = at > 0 and blocks[at - 1].text.endswith("?")
    return (
        asked and blocks[at].words >= _PARAGRAPH and is_prose(blocks[at].text) and not closes(blocks[at].text)
    )


def _is_offer(text: str) -> bool:
    """Whether the page speaks in a text above the others, to its readers where it is a long one."""
    long = words_in(text) >= _PARAGRAPH
    return page_voice(text) >= LIKELY and (not long or addresses_reader(text))


def _is_told_in_short(blocks: Sequence[Block], running: Sequence[int]) -> bool:
    """Whether the first sentences, with no dateline, tell in short what comes again below."""
    first = blocks[running[0]].text
    reports = tells_news(first) or read_dateline(first) is not None
    return running[0] < 2 * TOP and not reports and is_told_again(blocks, running)


def _is_above_dateline(blocks: Sequence[Block], running: Sequence[int]) -> bool:
    """Whether the first sentence is no paragraph, as the next one opens the report with its dateline."""
    first, second = (blocks[n].text for n in running[:2])
    opens = read_dateline(second) is not None or _opens_with_place_of(second, first)
    return running[0] < 2 * TOP + 5 and read_dateline(first) is None and opens


def _opens_with_place_of(text: str, above: str) -> bool:
    """Whether a text starts with a place that the one above names, and a dash, as German local papers do."""
    place = _PLACE.match(text)
    return place is not None and place["place"] in above and _PLACE.match(above) is None


def _is_in_list_below(blocks: Sequence[Block], running: Sequence[int]) -> bool:
    """Whether the last sentences stand in a list of other stories: lines above them, a date below."""
    above, last = running[-2:]
    lines = [b for b in blocks[above + 1 : last] if not ends_like_a_sentence(b.text)]
    boxed = len([b for b in lines if row_of(b.text) is None or opens(b.text)]) >= _LIST
    dated = any(dates_of(b.text) or is_ago(b.text) for b in blocks[last + 1 : last + 2])
    return boxed and dated and blocks[last].words <= _TEASER and not tells_news(blocks[last].text)

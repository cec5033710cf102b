"""Where a text is thick with paragraphs; around it are the page's short lines, with a few sentences."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from builder.clippings.dates.ago import is_ago
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.course.closers import closes
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.reader import LIKELY, page_voice, tells_news
from builder.clippings.pasted.rules.shapes import dates_of, is_clock, is_cued
from builder.clippings.pasted.rules.top import is_kicker

_GAP = 6
"""Blocks in a row below the text without running text, at least."""

_OF_PAGE = 2
"""Buttons, dates and sections' names among them, at least; a list of the text's own has none."""

_THIN = 4
"""Blocks below the text to a sentence among them, at least."""

_TOGETHER = 3
"""Paragraphs in a row that are a text's, and no row of teasers."""

_PAIR, _REST = 2, 4
"""Paragraphs with which a text may end below a box, and lines of the page below those, at most."""

_TEASER = 30
"""Words in a teaser, on average, at most."""

_TITLE = 12
"""Words in a story's title in a list of them, at most."""

_LEAST = 5
"""Paragraphs above, at least: a box amid a short text is longer than the text."""


def thins_out_at(blocks: Sequence[Block], running: Sequence[int]) -> int | None:
    """The first block of the page's own below the text, which its running text tells; None where none does.

    `running` are the places of the blocks of running text. Below the text no paragraphs stand together any
    more, and of sentences no more than twice as many as above. In time proportional to the number of blocks.
    """
    for n in range(max(_LEAST, _text_until(running)) - 1, len(running) - 1):
        above, below = n + 1, len(running) - n - 1
        gap = range(running[n] + 1, running[n + 1])
        of_page = [at for at in gap if _is_of_page(blocks[at].text)] if len(gap) >= _GAP else []
        thin = below <= 2 * above and below * _THIN <= len(blocks) - running[n]
        if thin and len(of_page) >= _OF_PAGE and not _ends_below(blocks, running[n + 1 :]):
            return of_page[0]
    return None


def _ends_below(blocks: Sequence[Block], below: Sequence[int]) -> bool:
    """Whether the text goes on below a box and ends there: the last two paragraphs stand together, tell news
    and have what closes a text, or little more of the page, below them."""
    if len(below) < _PAIR or below[-1] - below[-2] != 1:
        return False
    last = [blocks[at].text for at in below[-_PAIR:]]
    rest = [block.text for block in blocks[below[-1] + 1 :]]
    ends = len(rest) <= _REST or closes(rest[0])
    return ends and any(map(tells_news, last)) and not any(map(page_voice, last))


def thickens_at(blocks: Sequence[Block], running: Sequence[int]) -> int:
    """How many of the first running blocks are teasers of a menu, which the text's own head stands below.

    They are short, no three of them stand together unless they are mere titles, and below them come a date or
    byline and then paragraphs.
    """
    words, total = 0, sum(blocks[at].words for at in running)
    for n in range(len(running) - 1):
        words += blocks[running[n]].words
        if n >= _TOGETHER - 1 and _stand_together(running, n) and not _are_titles(blocks, running, n):
            return 0
        if running[n + 1] - running[n] <= _GAP or words > _TEASER * (n + 1):
            continue
        head = any(_heads(blocks[at].text) for at in range(running[n] + 1, running[n + 1]))
        if head and _has_paragraphs(blocks, running[n + 1 : n + 1 + _TOGETHER]) and 2 * words < total:
            return n + 1
    return 0


def _has_paragraphs(blocks: Sequence[Block], places: Sequence[int]) -> bool:
    """Whether two of a few running blocks near each other stand together, and are no mere titles."""
    return any(
        second - first == 1
        and first - places[0] <= _GAP
        and max(blocks[first].words, blocks[second].words) > _TITLE
        for first, second in pairwise(places)
    )


def _heads(text: str) -> bool:
    return dates_of(text) is not None or is_cued(text)


def _text_until(running: Sequence[int]) -> int:
    """How many of the running blocks there are down to the last that stand together."""
    rows = (n for n in range(len(running) - 1, _TOGETHER - 2, -1) if _stand_together(running, n))
    return next((n + 1 for n in rows), 0)


def _stand_together(running: Sequence[int], n: int) -> bool:
    return running[n] - running[n - _TOGETHER + 1] == _TOGETHER - 1


def _are_titles(blocks: Sequence[Block], running: Sequence[int], n: int) -> bool:
    """Whether the last three running blocks are as short as titles of stories are, each with its own stop."""
    return all(blocks[at].words <= _TITLE for at in running[n - _TOGETHER + 1 : n + 1])


def _is_of_page(text: str) -> bool:
    """Whether a line is one of a page's own: a button, a date, a section's name, an offer."""
    return (
        is_phrase(text)
        or is_kicker(text)
        or is_ago(text)
        or is_clock(text)
        or dates_of(text) is not None
        or page_voice(text) >= LIKELY
    )

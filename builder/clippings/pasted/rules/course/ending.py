"""Where a text ends: at the block that closes it, with little of it to come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.rules.authors import is_about_author
from builder.clippings.pasted.rules.course.closers import closes, gives_address
from builder.clippings.pasted.rules.course.running import is_running
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.reader import LIKELY, page_voice, tells_news

_ALSO_AMID = re.compile(
    r"(?i)(?:related topics|sources?|quelle|fuente|corrections?|tags?|topics|keywords|comments?"
    r"|more from|(?:more|other|latest|recent|popular) (?:stories|articles|posts"
    r"|columns)|trending"
    r"|go deeper|get in touch|more information)\b"
)
"""What stands in a box or below a chart too, amid a text."""

_BARE_RIGHTS = re.compile(r"© ?\D{2,30}")
_RIGHT_BELOW = 3
"""Blocks from such a line, which may be a picture's credit, to a paragraph below it, at most."""

_DISCUSSION = re.compile(
    r"(?i)(?:\d+ )?(?:(?:reader |visitor )?comments?|kommentare|commentaires|coment[aá]rios"
    r"|discussion)\b.{0,20}"
)
_REPLY = re.compile(
    r"(?i)(?:reply|responder|antworten|répondre|report (?:comment|abuse)|flag|denunciar|signaler)\b.{0,20}"
    r"|replydelete"
)
_THREAD, _REPLIES = 30, 2
"""Blocks of a discussion that are looked at, and buttons among them, at least."""

_SHORT, _BOX = 4, 12
"""Words in a sentence, at least, and blocks below a box's heading that are looked at, at most."""


def end_of(blocks: Sequence[Block], running: Sequence[int]) -> int:
    """The first block below the first paragraph that closes the text, with little of it to come.

    A box amid the text looks like its end; what tells them apart is how much running text follows.
    """
    before = 0
    for at in range(running[0], len(blocks)):
        if before < len(running) and running[before] == at:
            before += 1
        elif (before > 1 and _speaks_last(blocks, running[before:], at)) or _is_end(
            blocks, running, before, at
        ):
            return at
    return len(blocks)


def _is_end(blocks: Sequence[Block], running: Sequence[int], before: int, at: int) -> bool:
    """Whether the block closes the text, of whose running blocks so many stand before it."""
    if not (closes(blocks[at].text) or is_about_author(blocks, at)):
        return False
    if _opens_discussion(blocks, at):
        return True
    if _BARE_RIGHTS.fullmatch(blocks[at].text) and _goes_on(running[before:], at):
        return False
    below = len(running) - before + _short_sentences(blocks, at)
    return below * _share(blocks[at].text) <= before or _is_boilerplate(blocks, running, at)


def _goes_on(below: Sequence[int], at: int) -> bool:
    """Whether two paragraphs in a row stand right below: the line is a picture's credit."""
    return len(below) > 1 and below[0] - at <= _RIGHT_BELOW and below[1] - below[0] == 1


def _opens_discussion(blocks: Sequence[Block], at: int) -> bool:
    """Whether a heading of comments stands there, with buttons to reply to them below."""
    if not _DISCUSSION.fullmatch(blocks[at].text):
        return False
    return sum(_REPLY.fullmatch(b.text) is not None for b in blocks[at + 1 : at + _THREAD]) >= _REPLIES


def _speaks_last(blocks: Sequence[Block], below: Sequence[int], at: int) -> bool:
    """Whether the page speaks there, and in what running text comes below."""
    text = blocks[at].text
    above = [b.text.endswith("?") for b in blocks[max(0, at - _BOX) : at]]
    if sum(above) > 1 and (text.endswith("?") or above[-1]):
        return False  # an interview goes on
    speaks = gives_address(text) or closes(text) or page_voice(text) >= LIKELY
    last = [blocks[n].text for n in below]
    return speaks and bool(last) and all(page_voice(text) and not tells_news(text) for text in last)


def _share(text: str) -> int:
    """How many times more running text must stand above a closing block than below it."""
    return 4 if _ALSO_AMID.match(text) else 2


def _short_sentences(blocks: Sequence[Block], at: int) -> int:
    """How many sentences too short for running text come below what may stand amid a text, up to its end."""
    if not _ALSO_AMID.match(blocks[at].text):
        return 0
    count = 0
    for n in range(at + 1, min(at + _BOX, len(blocks))):
        text = blocks[n].text
        if closes(text) or is_about_author(blocks, n):
            break
        short = blocks[n].words >= _SHORT and not is_running(text) and text.endswith((".", ".”", '."'))
        count += short and not is_phrase(text) and split_credit(text) is None and text[0].isupper()
    return count


def _is_boilerplate(blocks: Sequence[Block], running: Sequence[int], at: int) -> bool:
    """Whether "About Northmere Robotics" stands there, and the release is about Northmere Robotics."""
    about = re.fullmatch(r"About (?:the )?(?P<name>[A-ZÀ-Þ].{2,60}?)(?:,? Inc\.?| Ltd\.?)?", blocks[at].text)
    return about is not None and any(about["name"] in blocks[n].text for n in running[:2])

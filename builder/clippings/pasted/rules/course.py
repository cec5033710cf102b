"""The course of a text: where its running text starts and stops, and which block says that it is over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from builder.clippings.bylines.reporting import read_reporting
from builder.clippings.credits.lines import source_below
from builder.clippings.credits.splitting import split_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Course
from builder.clippings.pasted.rules.authors import is_about_author
from builder.clippings.pasted.rules.briefs import is_in_brief
from builder.clippings.pasted.rules.openings import opens_at
from builder.clippings.pasted.rules.phrases import OPENS_ELSEWHERE, is_phrase, opens, row_of
from builder.clippings.pasted.rules.reader import LIKELY, page_voice, speaks_of_itself, tells_news
from builder.clippings.pasted.rules.recurring import is_told_again
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, is_ago, is_name, is_prose

_CLOSERS = (
    r"a correction was made\b.*|when we learn of a mistake\b.*|corrections?(?: and clarifications?)?\s*:.*",
    r"(?:dpa|afp|epd|kna|sid)/[a-zäöü]{2,5}|sujets liés|(?:edited|translated) by [A-ZÀ-Þ].{2,60}",
    # headings of what pages have below a story
    r"related (?:topics|internet links|coverage|countries|people)|more on this (?:story|subject|topic)",
    r"explore more on these topics|(?:suggested |more )?(?:topics|tags|keywords)(?:\s*:.{0,90})?",
    r"see more on\b.*",
    r"filed under\b.*|tagged(?: (?:with|in|as))?\b.*|most (?:read|popular|viewed)|what readers are saying",
    r"(?:premiers )?signataires\s*:.*",
    r"(?:archivado en|sobre la firma|la rédaction vous conseille|dans la même rubrique|les? plus lus?)\b.*",
    r"(?:réutiliser ce contenu|reuse this content|services le monde|réagir à cet article)\b.*|schlagworte",
    r"get alerts for\b.*|about the (?:authors?|contributors?|writers?)|more from\b.{0,40}|go deeper"
    r"|read next|up next|trending(?: now)?",
    r"(?:\d+ )?(?:comments?|kommentare|commentaires|comentarios)|(?:post|leave) a (?:comment|reply)",
    r"discussion about this (?:post|episode)|(?:\d+|one|two|three) (?:thoughts?|responses?) (?:on"
    r"|to) .{2,160}",
    r"(?:published|posted) by \w{3,30}|view all posts by .{2,40}|(?:post|posts) navigation|want to write\?",
    r"(?-i:Categories:? [A-ZÀ-Þ]).{2,60}|share this:|sur le même thème|articles? (?:en relation"
    r"|liés?)\b.{0,40}",
    # what an outlet says of its text
    r"(?:artikelrechte|rechte am artikel)\b.*|our standards\b.*",
    r"this (?:story|article|report) (?:has been|was) (?:updated|corrected|amended|published|produced)\b.*",
    r"a version of this (?:article|story) appear\w*\b.*|riproduzione riservata.*|(?:order )?reprints",
    r"(?:source|sources|quelle|fuente)\s*: .{2,40}|(?-i:SOURCE [A-Z]).{2,50}",
    r"(?:edited by|editors?|translators?|reporters?|writers?)\s*: (?-i:[A-ZÀ-Þ]).{2,60}|contacts?\W*"
    r"|citations?:",
    r"(?-i:--? ?[A-Z]{3,12})|feedback: use this form\b.*|was this (?:e-?mail )?forwarded\b.*",
    r"for media (?:queries|enquiries|inquiries)\b.*",
    r"\(.{2,20} (?:with|avec|mit|con) .{2,20}\)|[—–-] ?with assistance (?:from|by)\b.*",
    r"(?-i:About (?:the )?[A-ZÀ-Þ])(?:[^.?!]|\.(?=,| (?-i:[A-Z])|$)){2,60}|(?:media|press) (?:contacts?"
    r"|inquiries|enquiries)\b.{0,80}",
    r"notes? (?:to|for) (?:the )?editors?\W*|forward[ -]looking statements?\W*|safe harbou?r statement\W*",
    r"(?:for )?(?:more|further) information|contacts? for (?:the )?(?:media|press)|quick links|keywords",
    r"a (?:message|note|letter|word) from (?-i:[A-Z]).{2,50}|dear readers?,?"
    r"|[–—-]{1,2} ?[\w-]{2,15}\.(?:com|org|net)",
    r"share or comment on\b.*|read more about ?: .{2,60}|in this section|get in touch|(?:report"
    r"|document) details|prolongez votre lecture\b.*",
    # what agencies tell their customers below a text
    r"(?:#+ )?(?:notebook|editorial (?:contacts?|notes?)|notizblock|redaktionelle hinweise)\W*",
    r"(?-i:dpa(?: [a-z0-9]{2,4}){2,6})",
    r"this (?:article|column|essay) (?:is part|was adapted)\b.*|write to .{2,60} at \S+@\S+.*",
    r"(?:tags?|topics) (?-i:(?:[A-ZÀ-Þ][\w.'’-]*,? ?){1,10})|posted \d{1,2}[hmd] ago",
    r"with reporting (?:by|from)\b.*|contributing: (?-i:[A-ZÀ-Þ]).{2,60}",
    r"(?:abridged|english|translated)[\w -]{0,40} version by .{2,60}",
    # marks and desks
    r"(?:={2,}|[—–]|/)? ?(?:kyodo|enditem|efe|tass|/tass/|dpa|ansa)[/.]?",
    r"#{2,}|--|\(end\)|-+ ?(?:ends?|30|more|fin|ende) ?-+|\W?ends\W?",
    r"(?-i:[a-zäöüé]{2,5}(?:[-/,][a-zäöüé]{2,5}){1,4})(?:[/,] ?(?:dpa|afp|reuters|ap|kna|epd)){0,3}",
)
_CLOSER = re.compile(rf"(?:{'|'.join(_CLOSERS)})", re.IGNORECASE)
_RIGHTS = re.compile(
    r"(?i)(?:©|\(c\) ?\d{4}|copyright (?:©|\d{4})).*|.*\b(?:all rights reserved|tous droits réservés"
    r"|alle rechte vorbehalten|todos los derechos reservados|derechos reservados)\b.*"
)
_BULLET = re.compile(r"[•*] ")
_ALSO_AMID = re.compile(
    r"(?i)(?:related topics|sources?|quelle|fuente|corrections?|tags?|topics|keywords|comments?"
    r"|more from|trending"
    r"|go deeper|get in touch|more information)\b"
)
"""What stands in a box or below a chart too, amid a text."""

_YEAR = re.compile(r"(?:19|20)\d\d")
MARKED = re.compile(
    r"(?:(?:GRAND )?(?:RÉCIT|REPORTAGE|ENQUÊTE|DÉCRYPTAGE|ANALYSE|ENTRETIEN|INTERVIEW|PORTRAIT"
    r"|CHRONIQUE|TRIBUNE"
    r"|INFOGRAPHIE|VIDÉO|EXCLUSIF|DOCUMENT|CRITIQUE|FOCUS)S?) ?[-–—.:|] "
)
"""How a standfirst says in French outlets what kind of a text it is above: "RÉCIT - ..."."""

_TOP = 10
"""Blocks of a text's head, at most."""

LONGEST_DESCRIPTION = 40
"""Words in what a picture shows, for those who cannot see it, at most."""

_SHORT_DESCRIPTION = 14
"""Words in one with a blank line below it, at most."""

_SHOWS = re.compile(
    r"(?:An? |(?:Two|Three|Four|Several|Many|People|Men|Women|Children|Protesters|Workers"
    r"|Soldiers)\b)(?!.*[“\"])(?!.*\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|said)\b)"
)
"""How such a description starts; it tells no news."""

_CREDIT = 12
"""Words in a line that is all credit, at most."""

_MAIL = re.compile(r"\S@\S+\.\w")
_NAME = 4
"""Words in the name below a caption, at most."""

_NEAR = 5
"""Blocks on either side, buttons and all, where a caption may stand once more."""

_BUTTONS = 8
"""Blocks from a caption to the date below it, at most."""

_SHORT, _BOX = 4, 12
"""Words in a sentence, at least, and blocks below a box's heading that are looked at, at most."""

_LIST, _TEASER = 2, 24
"""Lines above a sentence in a list of stories, at least, and words in it, at most."""

_LONGEST = 40
"""Words in a block that closes a text, at most."""


def course_of(blocks: Sequence[Block]) -> Course:
    """The course of the text that the blocks make. In time proportional to their number."""
    running = [at for at in range(len(blocks)) if _runs(blocks, at)]
    if len(running) > 2 and is_above_source(blocks, running[0]):
        del running[0]
    del running[: opens_at(blocks, running)]
    if len(running) > 2 and is_told_in_short(blocks, running):
        del running[0]
    if len(running) > 1 and _is_above_dateline(blocks, running):
        del running[0]
    if not running:
        return Course(len(blocks), len(blocks), len(blocks))
    end = _end(blocks, running)
    before = [at for at in running if at < end]
    while len(before) > 2 and is_in_list_below(blocks, before):
        del before[-1]
    return Course(running[0], before[-1], end)


def is_told_in_short(blocks: Sequence[Block], running: Sequence[int]) -> bool:
    """Whether the first sentences, with no dateline, tell in short what comes again below."""
    first = blocks[running[0]].text
    reports = tells_news(first) or read_dateline(first) is not None
    return running[0] < 2 * _TOP and not reports and is_told_again(blocks, running)


def is_in_list_below(blocks: Sequence[Block], running: Sequence[int]) -> bool:
    """Whether the last sentences stand in a list of other stories: lines above them, a date below."""
    above, last = running[-2:]
    lines = [b for b in blocks[above + 1 : last] if not ends_like_a_sentence(b.text)]
    boxed = len([b for b in lines if row_of(b.text) is None or opens(b.text)]) >= _LIST
    dated = any(dates_of(b.text) or is_ago(b.text) for b in blocks[last + 1 : last + 2])
    return boxed and dated and blocks[last].words <= _TEASER and not tells_news(blocks[last].text)


def _runs(blocks: Sequence[Block], at: int) -> bool:
    """Whether the block there is running text, in its place."""
    return (
        is_running(blocks[at].text)
        and not is_twice(blocks, at)
        and not is_about_author(blocks, at)
        and not is_in_brief(blocks, at)
        and not (at < 2 * _TOP and MARKED.match(blocks[at].text))
        and not is_between_credit_and_head(blocks, at)
        and not is_description_above(blocks, at)
        and not _is_above_credit_and_date(blocks, at)
        and not is_above_tight_name(blocks, at)
        and not gives_address(blocks[at].text)
        and not (at < 2 * _TOP and page_voice(blocks[at].text) >= LIKELY)
    )


def is_above_tight_name(blocks: Sequence[Block], at: int) -> bool:
    """Whether a short name stands on the line below a sentence, and blank lines around the two.

    So captions stand with who took the picture, in a text whose paragraphs are a blank line apart.
    """
    caption = blocks[at].words <= _LONGEST and blocks[at].text[0].isalnum() and blocks[at].text.endswith(".")
    if (
        not 0 < at < len(blocks) - 2
        or not caption
        or not any(dates_of(b.text) for b in blocks[: min(at, 2 * _TOP)])
    ):
        return False
    above, here, name, below = (blocks[n].line for n in range(at - 1, at + 3))
    named = blocks[at + 1].words <= _NAME and is_name(blocks[at + 1].text) and not closes(blocks[at + 1].text)
    apart = here - above > 1 == name - here < below - name
    return apart and named and row_of(blocks[at + 1].text) is None and dates_of(blocks[at + 1].text) is None


def _is_above_credit_and_date(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line that is all credit stands below a sentence of the head, and the date below that."""
    if not 0 < at < min(2 * _TOP, len(blocks) - 2) or not is_all_credit(blocks[at + 1].text):
        return False
    return any(dates_of(b.text) for b in blocks[at + 2 : at + 2 + _NEAR])


def _is_above_dateline(blocks: Sequence[Block], running: Sequence[int]) -> bool:
    """Whether the first sentence is no paragraph, as the next one opens the report with its dateline."""
    first, second = (blocks[n].text for n in running[:2])
    return running[0] < 2 * _TOP + 5 and read_dateline(first) is None and read_dateline(second) is not None


def is_above_source(blocks: Sequence[Block], at: int) -> bool:
    """Whether a sentence near the top has a source right below it, as captions have: "Quelle: dpa"."""
    return (
        at + 1 < len(blocks)
        and at < _TOP
        and blocks[at].words <= _LONGEST
        and ends_like_a_sentence(blocks[at].text)
        and source_below(blocks[at + 1].text) != ""
    )


def is_between_credit_and_head(blocks: Sequence[Block], at: int) -> bool:
    """Whether a sentence stands below a line that is all credit, and above the date or buttons and a date."""
    if at < 1 or blocks[at].words > _LONGEST or not is_running(blocks[at].text):
        return False
    above = split_credit(blocks[at - 1].text)
    if above is None or above.caption or blocks[at - 1].words > _CREDIT:
        return False
    below = [b.text for b in blocks[at + 1 : at + _BUTTONS] if row_of(b.text) is None][:2]
    if at == 1 and len(below) == 2 and not (ends_like_a_sentence(below[0]) or dates_of(below[0])):
        del below[0]  # the headline, where the picture stands above it
    return bool(below) and dates_of(below[0]) is not None


def is_description_above(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line starts as what a picture shows does, and its credited caption is below it.

    "A glass phone booth at dusk." is for those who cannot see it. Amid the text it opens a group of lines
    with its caption, behind a blank line.
    """
    if not 0 < at < len(blocks) - 1 or blocks[at].words > LONGEST_DESCRIPTION:
        return False
    before, here, below = (blocks[n].line for n in (at - 1, at, at + 1))
    if at >= 2 * _TOP and not (here - before > 1 == below - here):
        return False
    tight = below - here == 1 or blocks[at].words <= _SHORT_DESCRIPTION
    captioned = captions_with_credit(blocks[at + 1].text) or _is_captioned_on_two_lines(blocks, at + 1)
    return tight and captioned and _SHOWS.match(blocks[at].text) is not None


def _is_captioned_on_two_lines(blocks: Sequence[Block], at: int) -> bool:
    """Whether a caption stands there, and its credit below; a paragraph goes on from the one above."""
    credited = at + 1 < len(blocks) and is_all_credit(blocks[at + 1].text)
    goes_on = at >= 2 and is_prose(blocks[at - 2].text) and blocks[at].line - blocks[at - 1].line > 1
    return credited and not is_all_credit(blocks[at].text) and not goes_on


def is_all_credit(text: str) -> bool:
    """Whether a line is a credit and nothing else."""
    found = split_credit(text)
    return found is not None and not found.caption and len(text.split()) <= _CREDIT


def captions_with_credit(text: str) -> bool:
    """Whether a line is a caption that ends in its credit."""
    found = split_credit(text)
    return found is not None and found.caption != ""


def is_twice(blocks: Sequence[Block], at: int) -> bool:
    """Whether one line beside it, buttons set aside, says the same, and no more of them.

    Pages give a caption twice.
    """
    whole = ends_like_a_sentence(blocks[at].text)  # behind a button a paragraph stays one
    above = [b.text for b in blocks[max(0, at - _NEAR) : at] if whole or row_of(b.text) is None][-2:]
    below = [b.text for b in blocks[at + 1 : at + 1 + _NEAR] if whole or row_of(b.text) is None][:2]
    near = [*above, blocks[at].text, *below]
    alike = [text == blocks[at].text or _is_with_credit(text, blocks[at].text) for text in near]
    return sum(alike) == 2 and any(first and second for first, second in pairwise(alike))


def _is_with_credit(text: str, caption: str) -> bool:
    """Whether a text is a caption's sentence with a credit behind it."""
    found = split_credit(text) if text.startswith(caption) else None
    return found is not None and found.caption == caption


def is_running(text: str) -> bool:
    """Whether a block is a piece of running text: it reads as a paragraph, and neither credits nor closes."""
    credited = split_credit(text) is not None and len(text.split()) <= _LONGEST
    of_page = row_of(text) is not None or speaks_of_itself(text)
    return is_prose(text) and not credited and not closes(text) and not of_page


@lru_cache(maxsize=4096)  # rules ask too, of a block and of its neighbours
def closes(text: str) -> bool:
    """Whether a block says that the text above it is over: a reporting line, a copyright line, tags."""
    text = OPENS_ELSEWHERE.sub("", _BULLET.sub("", text))
    if len(text.split()) > _LONGEST:
        return False
    return bool(
        _CLOSER.fullmatch(text) is not None
        or read_reporting(text) is not None
        or (_RIGHTS.fullmatch(text) is not None and (_YEAR.search(text) or not split_credit(text)))
    )


def gives_address(text: str) -> bool:
    """Whether a short text that quotes nobody gives an address for letters."""
    return len(text.split()) <= _LONGEST and _MAIL.search(text) is not None and not tells_news(text)


def speaks_last(blocks: Sequence[Block], below: Sequence[int], at: int) -> bool:
    """Whether the page speaks there, and in what running text comes below."""
    text = blocks[at].text
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


def _end(blocks: Sequence[Block], running: Sequence[int]) -> int:
    """The first block below the first paragraph that closes the text, with little of it to come.

    A box amid the text looks like its end; what tells them apart is how much running text follows.
    """
    before = 0
    for at in range(running[0], len(blocks)):
        if before < len(running) and running[before] == at:
            before += 1
        elif (before > 1 and speaks_last(blocks, running[before:], at)) or _is_end(
            blocks, running, before, at
        ):
            return at
    return len(blocks)


def _is_end(blocks: Sequence[Block], running: Sequence[int], before: int, at: int) -> bool:
    """Whether the block closes the text, of whose running blocks so many stand before it."""
    if not (closes(blocks[at].text) or is_about_author(blocks, at)):
        return False
    below = len(running) - before + _short_sentences(blocks, at)
    return below * _share(blocks[at].text) <= before or _is_boilerplate(blocks, running, at)

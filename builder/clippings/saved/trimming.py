"""What is left of a page around its text: the headline once more, its byline, sign-up lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.credits.splitting import split_credit
from builder.clippings.dates.finding import find_dates
from builder.clippings.marked.head import bare
from builder.clippings.model import Clipping, Figure, Furniture
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.classifying import classify_blocks
from builder.clippings.pasted.kinds import Kind, Part, Reading
from builder.clippings.pasted.rules import RULES, lines, reader
from builder.clippings.pasted.rules.furniture import OF_TOPICS
from builder.clippings.pasted.rules.headlines import menus
from builder.clippings.pasted.rules.lines.single import labelled
from builder.clippings.pasted.rules.pictures.descriptions import OF_PICTURES
from builder.clippings.saved.closing import head_rules, not_the_text, tail_rules, words_of
from builder.foundation.text import letters_of, words_in

_OF_WHOLE_PAGES = frozenset({*lines.RULES, *menus.RULES, *reader.RULES} - {labelled})
"""Rules for the menus, boxes and buttons of a page that was copied whole: they judge lines by their company,
and are often wrong. In a saved page the markup has told of these already,
save of other stories behind a label."""

_RULES = tuple(rule for rule in RULES if rule not in _OF_WHOLE_PAGES)
_OUTSIDE = frozenset(
    {
        Kind.FURNITURE,
        Kind.BYLINE,
        Kind.DATE,
        Kind.PUBLISHER,
        Kind.KICKER,
        Kind.STRAY,
        Kind.CHIP,
        Kind.REPORTING,
    }
)
_HEADING = re.compile(r"#{1,6} +")
_MARKUP = re.compile(r"\||>|```|\s*(?:[-*+]|\d+\.)\s|---")
_CUE_WORDS = "published|updated|posted|by|publié|von|par|por|stand|veröffentlicht"
_CUE = re.compile(rf"(?i)(?:{_CUE_WORDS})\W*")
_CUE_BEHIND = re.compile(rf"(?i)[\W_]+(?:{_CUE_WORDS})\W*$")
"""What is left where a name behind it was no part of the text: "8 January 2026, by"."""

_SIGNATURE = 80
"""Characters in a line with the author and the date, at most."""

_TOP = 6
"""Blocks at the start of a text among which the headline and the dek may stand again."""

_PARAGRAPH = 15
"""Words of a paragraph, at least; fewer are a kicker, a byline, a note."""


def trimmed(markdown: str, fields: Clipping) -> tuple[str, tuple[Figure, ...], tuple[Furniture, ...]]:
    """The body without what is no part of it, the captions that were in it, and the furniture taken out.

    The blocks below the headline are read as those of a pasted text; lists, tables and quotations stay as
    they are, and so does every block of which that reading is not sure.
    """
    blocks = [b for b in markdown.split("\n\n") if b]
    signed = [b for b in blocks[:_TOP] if _is_signature(b, fields)]
    again = {*_deks(blocks, fields), *(n for n, b in enumerate(blocks[:_TOP]) if _repeats(b, fields))}
    blocks = [b for n, b in enumerate(blocks) if n not in again and not (n < _TOP and b in signed)]
    plain = [_plain(block) for block in blocks]
    numbered = [
        Block(fields.title or "Untitled", 0),
        *(Block(text or "…", n) for n, text in enumerate(plain, 1)),
    ]
    readings = {r.scored.block.line: r for r in classify_blocks(tuple(numbered), _RULES)[1:]}
    kept: list[str] = []
    figures: list[Figure] = []
    taken = [Furniture(words_of(block), "author and date") for block in signed]
    appeals = head_rules(blocks) | tail_rules(blocks, [words_of(block) for block in blocks], fields.authors)
    for number, block in enumerate(blocks, 1):
        reading, text = readings[number], plain[number - 1]
        rule = appeals.get(number - 1) or not_the_text(block)
        if rule:
            taken.append(Furniture(words_of(block), rule))
        elif not text or _stays(reading, text):
            kept.append(block)
        elif reading.kind in (Kind.CAPTION, Kind.CREDIT):
            figures += _figure(text)
            taken += [] if _figure(text) else [Furniture(text, reading.rule)]
        else:
            taken.append(Furniture(text, reading.rule))
    return "\n\n".join(_lowered(block) for block in kept), tuple(figures), tuple(taken)


def _deks(blocks: list[str], fields: Clipping) -> Iterator[int]:
    """The numbers of the blocks on top that are the dek again: none below a paragraph of the text."""
    for number, block in enumerate(blocks[:_TOP]):
        text = _plain(block)
        if fields.dek and letters_of(text) == letters_of(fields.dek):
            yield number
        elif words_in(text) >= _PARAGRAPH:
            return


def _repeats(block: str, fields: Clipping) -> bool:
    """Whether a block on top is the headline again, or the word before the date."""
    text, title = letters_of(_plain(block)), letters_of(fields.title)
    # A kicker may stand in the heading beside the headline.
    if block.startswith("#") and title and title in text and len(text) <= 2 * len(title):
        return True
    return (bool(title) and text == title) or _CUE.fullmatch(block) is not None


def _is_signature(block: str, fields: Clipping) -> bool:
    """Whether a short line is the author's name, or a date with little else or with the author's name."""
    line = _plain(block)
    if block.startswith("#") or len(line) > _SIGNATURE or line.endswith((".", "!", "?", "。")):
        return False
    cueless = _CUE_BEHIND.sub("", line)
    if cueless != line and read_date_line(cueless):
        return True
    rest = line
    for found in reversed(find_dates(line)):
        rest = rest[: found.start] + rest[found.end :]
    named = any(author and author in line for author in fields.authors)
    return line in fields.authors or (rest != line and (named or len(re.findall(r"[^\W\d_]", rest)) <= 6))


def _stays(reading: Reading, text: str) -> bool:
    """Whether a block stays in the text: what a page has between its paragraphs is furniture by sure signs
    only, for its markup would have told.
    """
    if reading.rule == OF_PICTURES:  # those of a page went with their picture
        return True
    score = reading.scored.score(reading.kind)
    is_figure = reading.kind in (Kind.CAPTION, Kind.CREDIT)
    if reading.part is Part.BODY and (score < (4 if is_figure else _SURE) or reading.rule == OF_TOPICS):
        return True
    if is_figure:
        return score - reading.scored.score(Kind.PARAGRAPH) < _CLEAR
    return reading.kind not in _OUTSIDE or len(text.split()) > 45


_SURE = 3
"""Weight of the evidence that takes a block from among paragraphs: more than a line's length and place."""

_CLEAR = 1
"""By how much a caption must be likelier than a paragraph."""


def _plain(block: str) -> str:
    """A block's words; "" for lists, tables and quotations, which are not looked at."""
    return "" if _MARKUP.match(block) else bare(_HEADING.sub("", block, count=1))


def _figure(text: str) -> list[Figure]:
    found = split_credit(text)
    return [Figure(found.caption, found.credit)] if found and found.caption else []


def _lowered(block: str) -> str:
    """A first-level heading as a second-level one: the article has its headline already."""
    return "#" + block if block.startswith("# ") else block

"""Rules for headlines and deks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from builder.clippings.credits.splitting import split_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.reader import page_voice
from builder.clippings.pasted.rules.shapes import (
    dates_of,
    ends_like_a_sentence,
    is_head_matter,
    is_marked_standfirst,
    is_name,
    is_prose,
    sentences,
    signature_of,
)
from builder.clippings.pasted.rules.top import is_above_headline, is_kicker
from builder.foundation.text import fold


def headline_length(view: View) -> Iterator[Evidence]:
    """Headlines have four to twenty words; a few have two or three, none has forty."""
    words = view.block.words
    if 4 <= words <= 20:
        yield Evidence(Kind.HEADLINE, 3, "as long as a headline")
    elif words <= 30:
        yield Evidence(Kind.HEADLINE, 1.2 if words > 1 else 0.6, "could be a headline")
    else:
        yield Evidence(Kind.HEADLINE, -4, "too long for a headline")


def headline_end(view: View) -> Iterator[Evidence]:
    """A full stop is rare at the end of a headline, and two sentences are rarer."""
    if sentences(view.text) > 1 and view.text.rstrip("\"”’'»").endswith("."):
        yield Evidence(Kind.HEADLINE, -3, "several sentences")
    elif view.text.rstrip("\"”’'»").endswith((".", ":", ";", ",")):
        yield Evidence(Kind.HEADLINE, -1.5, "ends like a sentence")


def sentence_above(view: View) -> Iterator[Evidence]:
    """A sentence at the top with a line that makes none below it, as long as a headline: that one is it."""
    if view.at >= view.course.first or not view.text.endswith(".") or not _could_be_headline(view.text):
        return
    above = view.blocks[max(0, view.at - _ABOVE) : view.at]
    below = view.blocks[view.at + 1 : min(view.course.first, view.at + _NEAR)]
    if any(_could_be_headline(b.text) and not page_voice(b.text) for b in above) or not any(
        _is_title(b.text) for b in below
    ):
        return
    yield Evidence(Kind.HEADLINE, -4, "a sentence above the headline")
    yield Evidence(Kind.CAPTION, 3, "a sentence above the headline")


def _is_title(text: str) -> bool:
    return _could_be_headline(text) and not ends_like_a_sentence(text) and len(text.split()) >= _TITLE


def headline_start(view: View) -> Iterator[Evidence]:
    """A headline starts with a capital; a topic above it may not: "typhoons in the Philippines"."""
    if view.text[0].islower() and not view.text[:2].endswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")):
        yield Evidence(Kind.HEADLINE, -2.5, "starts with a small letter")


def first_paragraph(view: View) -> Iterator[Evidence]:
    """A long sentence at the start of the file, with another paragraph right below it, is no headline."""
    long = view.block.words >= _LONG_SENTENCE and view.text.rstrip("\"”’'»").endswith(".")
    if view.at == 0 and long and is_prose(view.after) and not is_head_matter(view.after):
        yield Evidence(Kind.HEADLINE, -9, "reads as the first paragraph")


def first_line(view: View) -> Iterator[Evidence]:
    """The first line that could be a headline is it: decks, captions and other stories come below."""
    above = view.blocks[max(0, view.at - _ABOVE) : view.at]
    if view.at > view.course.first or not _could_be_headline(view.text):
        return
    below = [b for b in view.blocks[view.at + 1 : view.at + 3] if _could_be_headline(b.text)]
    if view.block.words <= 4 and len(below) == 2 and below[0].words > view.block.words:
        return  # a topic's name above a headline and a dek
    if _is_motto(view):
        return
    if not any(_could_be_headline(b.text) for b in above if b.words > 4):
        yield Evidence(Kind.HEADLINE, 2, "first line that could be a headline")
        yield Evidence(Kind.DEK, -2, "first line that could be a headline")


def _is_motto(view: View) -> bool:
    """Whether a few words stand above a longer line that has the byline or date right below it."""
    if view.block.words > _MOTTO_WORDS or (is_head_matter(view.after) and not split_credit(view.after)):
        return False
    for line, below in pairwise(view.blocks[view.at + 1 : view.at + _TO_HEADLINE]):
        longer = line.words > view.block.words + 2 and not ends_like_a_sentence(line.text)
        if longer and _could_be_headline(line.text):
            return dates_of(below.text) is not None or _is_cued(below.text)
    return False


def named_apart(view: View) -> Iterator[Evidence]:
    """A date between bars or with its page: "Press release | 17 March 2026", "Mon, 12 Oct 2026 page3"."""
    parts = view.text.split(" | ")
    if (len(parts) > 1 and any(dates_of(part) for part in parts)) or _DAY.match(view.text):
        yield Evidence(Kind.HEADLINE, -5, "a date and more")
        yield Evidence(Kind.STRAY, 1, "a date and more")


def headline_company(view: View) -> Iterator[Evidence]:
    """A headline has a byline, a date or a paragraph not far below it."""
    below = [b.text for b in view.blocks[view.at + 1 : view.at + 4]]
    if any(is_head_matter(text) for text in below):
        yield Evidence(Kind.HEADLINE, 0.8, "byline or date below")
    elif any(is_prose(text) for text in below):
        yield Evidence(Kind.HEADLINE, 0.4, "text below")


def headline_not_matter(view: View) -> Iterator[Evidence]:
    """A byline, a date or a caption is no headline."""
    if is_head_matter(view.text):
        yield Evidence(Kind.HEADLINE, -2.5, "byline, date or caption")


def repeated_headline(view: View) -> Iterator[Evidence]:
    """The headline once more: pages give it in their title, their breadcrumbs and above the text."""
    mine = fold(view.text)
    if view.block.words >= 4 and any(
        fold(b.text.rpartition("|")[2].strip()) == mine for b in view.blocks[max(0, view.at - 8) : view.at]
    ):
        yield Evidence(Kind.FURNITURE, 3.5, "repeated line")
        yield Evidence(Kind.HEADLINE, -1, "repeated line")
        yield Evidence(Kind.DEK, -4, "repeated line")


def above_menu(view: View) -> Iterator[Evidence]:
    """A site's name or motto above its menu: "The Pond Diaries", "Notes from the bank", "Home", "About"."""
    below = view.blocks[view.at + 1 : view.at + _TO_MENU + 1]
    if view.at < _TO_MENU and view.block.words <= _MOTTO and any(_MENU.fullmatch(b.text) for b in below):
        named = is_name(view.text) and " " in view.text and not is_kicker(view.text)
        yield Evidence(Kind.PUBLISHER if named else Kind.STRAY, 2.5, "above the menu")
        yield Evidence(Kind.HEADLINE, -4, "above the menu")


def in_menu(view: View) -> Iterator[Evidence]:
    """A word or two below "Home" or "About", above the text: the menu goes on."""
    above = view.blocks[max(0, view.at - _TO_MENU) : view.at]
    if view.at < min(_IN_TOP, view.course.first) and view.block.words <= 2 and _menu_runs(above):
        yield Evidence(Kind.STRAY, 2, "in the menu")
        yield Evidence(Kind.HEADLINE, -3, "in the menu")


def _menu_runs(above: Sequence[Block]) -> bool:
    return any(_MENU.fullmatch(b.text) for b in above) and all(b.words <= 2 for b in above[-1:])


def named_elsewhere(view: View) -> Iterator[Evidence]:
    """The headline within another line: a path that ends in it, "3 thoughts on ...", "Listening: ..."."""
    if view.at < min(_LOWEST, view.course.last) and _names_headline(view.blocks, view.at):
        yield Evidence(Kind.HEADLINE, 5, "named as the headline")


def _names_headline(blocks: Sequence[Block], at: int) -> bool:
    text = blocks[at].text
    if not _SHORTEST <= blocks[at].words <= _LONGEST:
        return False
    around = (
        b.text for b in (*blocks[max(0, at - _NEAR) : at], *blocks[at + 1 :]) if b.words <= _LONGEST + 10
    )
    return any(_NAMES.fullmatch(other.replace(text, "\0", 1)) for other in around if text in other)


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
    if is_head_matter(view.after):
        yield Evidence(Kind.DEK, 2, "above the byline or date")
    elif view.at < view.course.first and any(_is_cued(b.text) for b in _until_text(view)):
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


def _until_text(view: View) -> Sequence[Block]:
    return view.blocks[view.at + 1 : min(view.course.first, view.at + _ABOVE)]


def _is_cued(text: str) -> bool:
    signature = signature_of(text)
    return signature is not None and signature.cued


_CONTACT = re.compile(r"(?i)(?:(?:media|press) )?contacts?(?: presse)? ?:")
_DAY = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .{2,14} (?:19|20)\d\d(?: \S+)?$")
_MENU = re.compile(r"(?i)(?:home|menu|search|log ?in|sign ?in|about|archive|contact)(?: ?[|·•] ?\w.{2,60})?")
_TO_MENU, _MOTTO = 4, 8
"""Blocks down to a site's menu, and words in its name or motto, at most."""

_LOWEST = 80
"""Blocks of menus and boxes above a headline, at most."""

_IN_TOP = 15
"""Blocks down to a menu's end, at most."""

_NAMES = re.compile(
    r"(?i)(?:.{2,120} [>›»|/] ?|listening: |(?:\d+|one|two|three) \w+ (?:on|to) [“\"«]?)\0\W*"
)
"""How other lines name a headline, which stands in them as a zero."""

_SHORTEST, _LONGEST = 3, 30
"""Words in a headline that another line names."""

_TITLE = 5
"""Words in a headline below a sentence, at least."""

_MOTTO_WORDS, _TO_HEADLINE = 5, 5
"""Words in a site's motto, and blocks from it to the headline, at most."""

_NEAR = 12
"""Blocks above a headline that may name it, at most."""

_LONG_SENTENCE = 16
"""Words in a sentence that is no headline, at least."""

_ABOVE = 40
"""Blocks above a headline, at most."""


@lru_cache(maxsize=2048)
def _could_be_headline(text: str) -> bool:
    words = len(text.split())
    return (
        4 <= words <= 30
        and text[0] not in "([#@"
        and not text[0].islower()
        and not _CONTACT.match(text)
        and not is_head_matter(text)
        and not is_above_headline(text)
        and not is_phrase(text)
        and read_dateline(text) is None
    )


RULES: tuple[Rule, ...] = (
    headline_length,
    headline_end,
    sentence_above,
    headline_start,
    first_paragraph,
    first_line,
    named_apart,
    headline_company,
    headline_not_matter,
    repeated_headline,
    above_menu,
    in_menu,
    named_elsewhere,
    dek,
    above_text,
)

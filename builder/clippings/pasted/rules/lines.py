"""Rules for short lines amid and below the text, by their company alone: what they say is not asked.

A subhead stands alone, right above a paragraph. Several lines in a row are a box of links and buttons. Below
the last paragraph a line opens what the page has there, and short sentences below such a line are headlines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.clippings.bylines.reporting import read_reporting
from builder.clippings.credits.lines import is_caption_line, is_source_line
from builder.clippings.credits.splitting import split_credit
from builder.clippings.outlets import is_agency
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.course.repetition import is_twice
from builder.clippings.pasted.rules.phrases import row_of
from builder.clippings.pasted.rules.reader import LIKELY, page_voice, tells_news
from builder.clippings.pasted.rules.shapes import (
    dates_of,
    ends_like_a_sentence,
    is_head_matter,
    is_prose,
    signature_of,
)
from builder.foundation.text import fold

_LONGEST = 16
"""Words in a line of a box, at most."""

_MOST = 5
"""Lines in such a box, at most: more of them are a list of the text's own."""

_LABEL, _HEADLINE = 3, 5
"""Words in the label of a box, at most, and in another story's headline, at least."""

_ANNOUNCES = 6
"""Words in a label with a colon, at most; more of them announce a list of the text's own."""

_SUBHEAD = 8
"""Words in a subhead, mostly, at most."""

_QUESTIONS = 4
"""Questions in an interview, at least."""

_FAR = 40
"""Blocks that a rule looks at on either side, at most."""

_ENTRY = re.compile(r"[(\"“„«'‘•‣▪◦●∙*–—-]|\d")
"""How a quotation, an aside, an entry of a list or a table starts."""

_ADVERT = re.compile(r"(?i)\b(?:advert|sponsor|anzeige|werbung|publicit|publicidad|patrocin|pubblicit)")
_ADVERT_WORDS = 5
"""Words in a line about adverts, at most."""

_IN_BRACKETS = re.compile(r"\[[^\]\d]*[^\].!?\d]\]|\([^)\d]*[^).!?\d]\)(?: \([^)\d]*[^).!?\d]\))*")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:|]{2,24}?) ?[:|] ?(?=[^\W_])(?P<rest>.+)")
_STEM = 5
"""Letters by which two forms of a word are taken for one."""


def in_row(view: View) -> Iterator[Evidence]:
    """One of several short lines in a row between two paragraphs; the last may be the subhead of the next."""
    row, at = _row(view)
    if len(row) < 2 or _is_list(view, len(row), at):
        return
    last = at == len(row) - 1
    if not last:
        yield Evidence(Kind.FURNITURE, 3, "short lines in a row")
        yield Evidence(Kind.PARAGRAPH, -2, "short lines in a row")
    elif row[-2].words <= _LABEL and view.block.words >= _HEADLINE and not _is_button(row[-2].text):
        yield Evidence(Kind.FURNITURE, 3.4, "headline below a label")
        yield Evidence(Kind.PARAGRAPH, -2, "headline below a label")
    elif _are_alike(row) and not ((len(row) == 2 and _is_button(row[0].text)) or _has_subheads(view)):
        yield Evidence(Kind.FURNITURE, 2, "short lines in a row")
        yield Evidence(Kind.PARAGRAPH, -2, "short lines in a row")


def labelled(view: View) -> Iterator[Evidence]:
    """A headline behind a label that the text does not speak of."""
    found = _LABELLED.fullmatch(view.text)
    if not found or view.at <= view.course.first or not _is_line(view.block):
        return
    if len(found["rest"].split()) < _HEADLINE - 1 or tells_news(found["rest"]) or signature_of(view.text):
        return
    if not _speaks_of(view, found["label"]):
        yield Evidence(Kind.FURNITURE, 3.2, "headline behind a label")
        yield Evidence(Kind.PARAGRAPH, -1, "headline behind a label")


def page_voice_here(view: View) -> Iterator[Evidence]:
    """A block that sounds like the page, where pages speak: above the text, below it, or between lines."""
    voice = page_voice(view.text)
    beside = [page_voice(text) for text in (view.before, view.after)]
    near = max(beside) if view.at >= view.course.last or _is_line(view.block) else min(beside)
    asks = view.text.endswith("?") and _asks_and_answers(view)
    if asks or (voice < LIKELY and not (voice and near >= LIKELY)):
        return
    apart = not view.course.first < view.at < view.course.last
    if apart or _is_line(view.block) or _is_line_of(view.before) or _is_line_of(view.after):
        yield Evidence(Kind.FURNITURE, 4.5, "the page speaks of itself")
        for kind in (Kind.HEADLINE, Kind.LISTED):
            yield Evidence(kind, -2, "the page speaks of itself")
        yield Evidence(Kind.DEK, -2, "the page speaks of itself")


def heads_box(view: View) -> Iterator[Evidence]:
    """A line right above a sentence that sounds like the page: the heading of its box."""
    if view.at > view.course.first and _is_line(view.block) and page_voice(view.after) >= LIKELY:
        yield Evidence(Kind.FURNITURE, 3, "above a sentence of the page's own")
        yield Evidence(Kind.SUBHEAD, -1, "above a sentence of the page's own")


def below_first(view: View) -> Iterator[Evidence]:
    """A line right below the first paragraph: subheads come later."""
    if view.at == view.course.first + 1 < view.course.last - 1 and _is_line(view.block):
        yield Evidence(Kind.SUBHEAD, -1, "below the first paragraph")


def below_text(view: View) -> Iterator[Evidence]:
    """A line below the last paragraph, and short sentences in a row below such a line: headlines."""
    below = view.course.last < view.at < view.course.end
    if not below or _says_who_or_when(view) or not (_is_line(view.block) or _is_listed_sentence(view)):
        return
    yield Evidence(Kind.FURNITURE, 4.5 if is_prose(view.text) else 2.8, "lines below the text")
    yield Evidence(Kind.PARAGRAPH, -2, "lines below the text")


def _says_who_or_when(view: View) -> bool:
    """Whether a line below the text belongs to a head; names alone do, right below the last paragraph."""
    signature = signature_of(view.text)
    named = signature is not None and not (signature.cued or signature.date or signature.updated)
    return is_head_matter(view.text) and not (named and view.at > view.course.last + 1)


def _is_listed_sentence(view: View) -> bool:
    """Whether sentences stand below a line below the text; short ones, only next to others."""
    above = view.blocks[max(view.course.last + 1, view.at - 2 * _MOST) : view.at]
    if is_prose(view.text):
        return any(_is_line(block) for block in above)
    if not _is_short_sentence(view.text):
        return False
    row = _is_short_sentence(view.before) or _is_short_sentence(view.after)
    return row and any(_is_line(block) for block in above)


def _is_short_sentence(text: str) -> bool:
    return 3 <= len(text.split()) <= _LONGEST and ends_like_a_sentence(text) and not tells_news(text)


def advert(view: View) -> Iterator[Evidence]:
    """A few words amid or below the text of which one speaks of adverts: "Weiterlesen nach der Anzeige"."""
    short = _is_line(view.block) and view.block.words <= _ADVERT_WORDS
    if view.at > view.course.first and short and _ADVERT.search(view.text):
        yield Evidence(Kind.FURNITURE, 4, "speaks of adverts")


def goes_on_small(view: View) -> Iterator[Evidence]:
    """A line that starts with a small letter, amid the text: a piece of a box."""
    small = view.text[0].islower() and not is_agency(view.text)
    if view.at > view.course.first and small and _is_line(view.block):
        yield Evidence(Kind.FURNITURE, 2.5, "starts with a small letter")
        yield Evidence(Kind.PARAGRAPH, -1, "starts with a small letter")


def in_brackets(view: View) -> Iterator[Evidence]:
    """A line all in brackets, without a stop: a link to another story, a mark of the end."""
    reports = read_reporting(view.text) is not None
    if view.at > view.course.first and not reports and _IN_BRACKETS.fullmatch(view.text):
        yield Evidence(Kind.FURNITURE, 3, "all in brackets")
        yield Evidence(Kind.PARAGRAPH, -1, "all in brackets")


def again(view: View) -> Iterator[Evidence]:
    """A line amid the text that stands there twice: a button or an advert."""
    if not view.course.first < view.at < view.course.end or not _is_line(view.block):
        return
    near = view.blocks[max(view.course.first, view.at - _FAR) : view.at + _FAR]
    if sum(block.text == view.text for block in near) > 1 and not _is_caption_twice(view):
        yield Evidence(Kind.FURNITURE, 3, "a line that comes again")


def _row(view: View) -> tuple[Sequence[Block], int]:
    """The lines in a row amid the text of which the block is one, and its place among them; or none."""
    amid = view.course.first < view.at < view.course.last
    if not amid or not _is_line(view.block) or _is_caption_twice(view) or _asks_and_answers(view):
        return (), 0
    start = view.at
    while start > view.course.first + 1 and view.at - start <= _MOST and _is_line(view.blocks[start - 1]):
        start -= 1
    end = view.at + 1
    while end < view.course.last and end - view.at <= _MOST and _is_line(view.blocks[end]):
        end += 1
    return view.blocks[start:end], view.at - start


def _are_alike(row: Sequence[Block]) -> bool:
    """Whether the last two lines are both as short as buttons, or about as long as each other in a list."""
    words = [block.words for block in row[-2:]]
    return max(words) <= _LABEL or (len(row) > 2 and max(words) - min(words) <= _LABEL)


def _asks_and_answers(view: View) -> bool:
    """Whether questions stand around the line: an interview is made of them."""
    near = view.blocks[max(0, view.at - _FAR) : view.at + _FAR]
    return sum(block.text.endswith("?") for block in near) >= _QUESTIONS


def _is_caption_twice(view: View) -> bool:
    return view.block.words > _LABEL and is_twice(view.blocks, view.at)


def _has_subheads(view: View) -> bool:
    """Whether lines stand alone between two paragraphs elsewhere in the text."""
    near = view.blocks[max(0, view.at - _FAR) : view.at + _FAR]
    alone = (
        _is_line(line) and is_prose(above.text) and is_prose(below.text) and line.words <= _SUBHEAD
        for above, line, below in zip(near, near[1:], near[2:], strict=False)
        if page_voice(line.text) < LIKELY and row_of(line.text) is None
    )
    return any(alone)


def _is_list(view: View, length: int, at: int) -> bool:
    """Whether the lines in a row are the text's own: many, or announced by a colon."""
    above = view.blocks[view.at - at - 1]
    return length > _MOST or (above.text.endswith(":") and above.words > _ANNOUNCES)


def _is_line(block: Block) -> bool:
    return _is_line_of(block.text)


def _is_line_of(text: str) -> bool:
    """Whether a text is a short line that makes no sentence and belongs to no picture."""
    if not text or len(text.split()) > _LONGEST or _ENTRY.match(text) or text.endswith((",", ";", "-", "—")):
        return False
    if text.endswith(":") and len(text.split()) > (_ANNOUNCES if page_voice(text) else _LABEL):
        return False
    pictured = split_credit(text) is not None or is_caption_line(text) or is_source_line(text)
    signature = signature_of(text)
    if dates_of(text) or (signature and signature.cued):
        return False
    return not (pictured or ends_like_a_sentence(text.rstrip("?")) or is_prose(text))


def _is_button(text: str) -> bool:
    """Whether the table of phrases knows a line, and not as the heading of other stories."""
    row = row_of(text)
    return row is not None and row.name != "related"


def _speaks_of(view: View, label: str) -> bool:
    """Whether a word of the label is one of the paragraphs' around it."""
    around = view.blocks[max(0, view.at - _FAR) : view.at + _FAR]
    words = {w[:_STEM] for b in around if is_prose(b.text) for w in re.findall(r"[^\W\d_]+", fold(b.text))}
    return any(len(w) >= _STEM - 1 and w[:_STEM] in words for w in re.findall(r"[^\W\d_]+", fold(label)))


RULES: tuple[Rule, ...] = (
    in_row,
    labelled,
    page_voice_here,
    heads_box,
    below_first,
    below_text,
    advert,
    goes_on_small,
    in_brackets,
    again,
)

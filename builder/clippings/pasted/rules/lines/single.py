"""Rules for a line amid the text by itself: its label, its first letter, its brackets, its coming again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.bylines.reporting import read_reporting
from builder.clippings.dates.ago import is_ago
from builder.clippings.outlets import is_agency
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.lines.short import FAR, is_caption_twice, is_line
from builder.clippings.pasted.rules.reader import tells_news
from builder.clippings.pasted.rules.shapes import is_prose, signature_of
from builder.foundation.text import fold, words_in

_HEADLINE = 5
"""Words in another story's headline, at least."""

_ADVERT = re.compile(r"(?i)\b(?:advert|sponsor|anzeige|werbung|publicit|publicidad|patrocin|pubblicit)")
_ADVERT_WORDS = 5
"""Words in a line about adverts, at most."""

_IN_BRACKETS = re.compile(r"\[[^\]\d]*[^\].!?\d]\]|\([^)\d]*[^).!?\d]\)(?: \([^)\d]*[^).!?\d]\))*")
_LABELLED = re.compile(r"(?P<label>[^\W\d_][^:|]{2,24}?) ?[:|] ?(?=[^\W_])(?P<rest>.+)")
_NAME, _HEAD = 6, 15
"""Words in a name, and blocks of a head above the text, at most."""

_STEM = 5
"""Letters by which two forms of a word are taken for one."""


def labelled(view: View) -> Iterator[Evidence]:
    """A headline behind a label that the text does not speak of."""
    found = _LABELLED.fullmatch(view.text)
    if not found or view.at <= view.course.first or not is_line(view.block):
        return
    if words_in(found["rest"]) < _HEADLINE - 1 or tells_news(found["rest"]) or signature_of(view.text):
        return
    if not _speaks_of(view, found["label"]):
        yield Evidence(Kind.FURNITURE, 3.2, "headline behind a label")
        yield Evidence(Kind.PARAGRAPH, -1, "headline behind a label")


def _speaks_of(view: View, label: str) -> bool:
    """Whether a word of the label is one of the paragraphs' around it."""
    around = view.blocks[max(0, view.at - FAR) : view.at + FAR]
    words = {w[:_STEM] for b in around if is_prose(b.text) for w in re.findall(r"[^\W\d_]+", fold(b.text))}
    return any(len(w) >= _STEM - 1 and w[:_STEM] in words for w in re.findall(r"[^\W\d_]+", fold(label)))


def advert(view: View) -> Iterator[Evidence]:
    """A few words amid or below the text of which one speaks of adverts: "Weiterlesen nach der Anzeige"."""
    short = is_line(view.block) and view.block.words <= _ADVERT_WORDS
    if view.at > view.course.first and short and _ADVERT.search(view.text):
        yield Evidence(Kind.FURNITURE, 4, "speaks of adverts")


def goes_on_small(view: View) -> Iterator[Evidence]:
    """A line that starts with a small letter, amid the text: a piece of a box."""
    small = view.text[0].islower() and not is_agency(view.text)
    if view.at > view.course.first and small and is_line(view.block):
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
    if not view.course.first < view.at < view.course.end or not is_line(view.block):
        return
    near = view.blocks[max(view.course.first, view.at - FAR) : view.at + FAR]
    if sum(block.text == view.text for block in near) > 1 and not is_caption_twice(view):
        yield Evidence(Kind.FURNITURE, 3, "a line that comes again")


def above_ago(view: View) -> Iterator[Evidence]:
    """A line amid the text with "3 days ago" right below: another story's title, or a film's."""
    if view.course.first < view.at < view.course.end and is_line(view.block) and is_ago(view.after):
        yield Evidence(Kind.FURNITURE, 3.5, "says below how old it is")
        yield Evidence(Kind.PARAGRAPH, -1, "says below how old it is")


def author_again(view: View) -> Iterator[Evidence]:
    """The name of an author of the byline alone on a line amid the text: a box on who wrote it."""
    if not view.course.first < view.at < view.course.end or view.block.words > _NAME:
        return
    head = view.blocks[max(0, view.course.first - _HEAD) : view.course.first]
    signed = (signature for block in head if (signature := signature_of(block.text)) and signature.cued)
    if any(fold(view.text) == fold(author) for signature in signed for author in signature.authors):
        yield Evidence(Kind.FURNITURE, 4, "an author's name again")


RULES: tuple[Rule, ...] = (
    labelled,
    advert,
    goes_on_small,
    in_brackets,
    again,
    above_ago,
    author_again,
)

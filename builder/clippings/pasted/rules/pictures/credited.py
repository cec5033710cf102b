"""Rules for captions by their credit, on the same line or the one beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.credits.judging import BARE
from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.course.captions import is_above_source, is_between_credit_and_head
from builder.clippings.pasted.rules.course.closers import closes
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.pictures.habits import captions_stand_below
from builder.clippings.pasted.rules.pictures.labels import labels_credit_below
from builder.clippings.pasted.rules.pictures.limits import LONGEST
from builder.clippings.pasted.rules.pictures.photographers import is_photographer
from builder.clippings.pasted.rules.shapes import dates_of, is_cued, is_head_matter, signature_of
from builder.foundation.text import words_in

_BYLINE_ABOVE = 8
"""Blocks from a byline to the names below a picture in the head, at most."""

_CREDIT_LABEL = re.compile(r"(?i)(?:image|picture|photo) credits?\s*: \S")
"""Labels of a credit that stands below its caption; "Image source" stands above."""


def credited(view: View) -> Iterator[Evidence]:
    """A caption that ends in a credit, or a line that is all credit."""
    if view.block.words > LONGEST:
        return
    found = split_credit(view.text)
    if found and dates_of(found.caption):
        return  # "March 19, 2026 03:00 ET | Source: Brightwater Labs"
    if found and found.form in BARE and (view.at > view.course.first or view.block.words > 40):
        return  # a paragraph may be signed with its author's name
    if found and found.caption and not is_cued(found.caption):
        yield Evidence(Kind.CAPTION, 4, f"ends in a credit ({found.form})")
    elif found and view.block.words <= 12:
        yield Evidence(Kind.CREDIT, 3.5, f"credit ({found.form})")


def below_credit(view: View) -> Iterator[Evidence]:
    """A caption between a line of credit and the page's buttons or date, though it reads as a paragraph."""
    if is_between_credit_and_head(view.blocks, view.at):
        yield Evidence(Kind.CAPTION, 6, "a credit above, and no text below")


def source_below(view: View) -> Iterator[Evidence]:
    """The source of a picture in the head, below the sentence that is its caption: "Quelle: dpa"."""
    if view.at < view.course.first and view.at and is_above_source(view.blocks, view.at - 1):
        yield Evidence(Kind.CREDIT, 9, "source of the picture above")


def above_credit(view: View) -> Iterator[Evidence]:
    """The line above a line of credit is that picture's caption, where it is no longer than one."""
    found = split_credit(view.after) if view.after else None
    if labels_credit_below(view.after):
        yield Evidence(Kind.CAPTION, 5, "the label of a credit below")
    bare = found is not None and not found.caption and words_in(view.after) <= 12
    credit = (
        (bare and (view.at < view.course.first or not closes(view.after)))
        or _CREDIT_LABEL.match(view.after) is not None
        or (view.at < view.course.first and is_above_source(view.blocks, view.at))
    )
    if credit and _names_who_is_seen(view):
        yield Evidence(Kind.CAPTION, 5, "names below the byline, and a credit below them")
    if not 3 <= view.block.words <= 60 or is_head_matter(view.text) or is_phrase(view.text):
        return
    if not credit and is_photographer(view, view.at + 1):
        yield Evidence(Kind.CAPTION, 4, "a photographer's name below")
    if credit and captions_stand_below(view):
        return
    if not credit or _stands_apart(view) or (view.at >= view.course.last > view.course.first):
        return
    yield Evidence(Kind.CAPTION, 4.5 if view.block.words <= 40 else 2, "a credit below")


def _names_who_is_seen(view: View) -> bool:
    """Whether a line of names stands below the byline: those in the picture, and not those who write."""
    signature = signature_of(view.text)
    if not signature or signature.cued or signature.date or not signature.authors:
        return False
    return any(is_cued(block.text) for block in view.blocks[max(0, view.at - _BYLINE_ABOVE) : view.at])


def _stands_apart(view: View) -> bool:
    """Whether the line goes with the one right above it, and the credit stands apart, behind a blank line."""
    if not view.at:
        return False
    above, line, below = (view.blocks[n].line for n in (view.at - 1, view.at, view.at + 1))
    return line - above == 1 and below - line > 1


RULES: tuple[Rule, ...] = (
    credited,
    above_credit,
    below_credit,
    source_below,
)

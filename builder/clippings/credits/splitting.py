"""The caption and the credit of a line.

Wherever a credit may begin (`openings`) the words behind are read: does a label announce a credit
(`labels`), and could those who are named take a picture (`parties`)? How much is asked depends on the place
(`judging`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from builder.clippings.credits.asian import split_in_asia
from builder.clippings.credits.judging import form_of
from builder.clippings.credits.openings import openings
from builder.clippings.credits.parties import is_body, is_person
from builder.clippings.credits.viewers import without_viewer
from builder.clippings.outlets import is_known_outlet


@dataclass(frozen=True)
class Credited:
    """A caption and its credit; `form` says by which form they were told apart."""

    caption: str
    credit: str
    form: str


_LONGEST = 1000
"""Characters in a caption, at most."""

_SPOKEN_SOURCE = re.compile(r"(?i)sources?: [^,/]{3,40}, [^,/]{3,40} (?:of|for|at) ")
"""Somebody with an office: "Source: Jane Doe, head of the harbour office" tells who said it."""

_BOXED = re.compile(
    r"\[(?i:photo|image|picture|illustration|graphic) (?i:by|credit|courtesy of):? "
    r"(?P<credit>[^\]:]{2,60}): ?(?P<caption>[^\]]{5,400})\]"
)
"""A picture as plain newsletters have it: "[Photo by Jane Doe: An island at dawn.]"."""

_BARE_CREDIT = re.compile(r"(?P<caption>\S+(?: \S+){3,}) \((?P<credit>[A-ZÀ-Þ][^()/,;:\d]{3,60})\)")
_SPECIAL = re.compile(r"(?:^| )(?P<credit>(?:[A-ZÀ-Þ][\w'’-]+ ){1,2}[A-ZÀ-Þ][\w'’-]+, special to .{3,40})$")
"""Whom an outlet paid for a picture, without a sign before: "The jail Jane Doe, special to The Courier"."""

_SHOWN = re.compile(r"^(?:Image|Pic|Picture|Photo): (?=\S)")


@lru_cache(maxsize=2048)  # several rules ask, of a block and of its neighbours
def split_credit(text: str) -> Credited | None:
    """The caption and credit of a line that ends in one of the ways in which pictures are credited.

    A bracket or a bar counts only where a name, an agency or an outlet stands in it. None for lines
    without a credit; a line that is all credit has an empty caption.
    """
    if len(text) > _LONGEST or _SPOKEN_SOURCE.match(text) or is_known_outlet(text.partition("'s ")[0]):
        return None
    text = without_viewer(text).lstrip("| ")
    boxed = _BOXED.fullmatch(text)
    if boxed:
        return Credited(boxed["caption"], boxed["credit"].strip(), "picture in brackets")
    asian = split_in_asia(text)
    if asian:
        return Credited(*asian)
    for opening in sorted(openings(text), key=lambda o: not o.label):  # a label tells most
        form = form_of(opening)
        if form:
            return Credited(_SHOWN.sub("", opening.caption), opening.credit, form)
    special = _SPECIAL.search(text)
    return Credited(text[: special.start()], special["credit"], "special to an outlet") if special else None


def split_bare_credit(text: str) -> Credited | None:
    """The caption and credit of a line that is known to be a caption: "The pier at dawn (Norfield Police)".

    Without a full stop before it such a bracket could be anything elsewhere.
    """
    match = _BARE_CREDIT.fullmatch(without_viewer(text)) if len(text) <= _LONGEST else None
    if not match or not (is_person(match["credit"]) or is_body(match["credit"])):
        return None
    return Credited(match["caption"], match["credit"], "name in brackets, without a stop")

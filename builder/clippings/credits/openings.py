"""Where in a line its credit may begin: in brackets, behind a stop, a bar, a dash or a ©, at a label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.clippings.credits.labels import announced, labels_in, without_medium
from builder.clippings.credits.parties import is_credit


@dataclass(frozen=True)
class Opening:
    """A place where a credit may begin: by which sign, and the text before it and behind it.

    `glued` tells that no space or sign stands between the two, `label` which label announces the credit.
    """

    sign: str
    caption: str
    credit: str
    glued: bool = False
    label: str = ""

    @property
    def stopped(self) -> bool:
        """Whether the caption ends as a sentence does, or there is none."""
        return not self.caption or self.caption[-1] in ".!?…”»\"'’)]"


_LONGEST = 110
"""Characters in a credit, at most."""

_BRACKETS = (
    ("brackets", re.compile(r" ?\[(?P<credit>[^\[\]]+)\]\.?$")),
    ("parentheses", re.compile(r" ?\((?P<credit>[^()]+)\)\.?$")),
)
_STOP = re.compile(r"(?:[.!?…][\"”’'»)\]]*(?=\s|[^\W\da-zà-ÿ]|[©—–])|[\"”»)\]](?=\s)) ?")
_MARK = re.compile(r"(?P<sign>[|/–—•·-]) ?")
_COPYRIGHT = re.compile(r"(?: |^)(?:Copyright ©|©|Copyright):? ?(?:(?:19|20)\d\d )?")
_BETWEEN = re.compile(r" (?P<sign>[|/–—-]) ?(?=\S)")
_BRACKET_SIGNS = frozenset({"brackets", "parentheses"})
_LOOSE_SIGNS = _BRACKET_SIGNS | {"stop", "mark", "copyright"}
"""Signs behind which a label without a colon is one: "(foto Ansa)", "The pier. Photo DR"."""

_SIGNS = {"|": "bar", "/": "slash", "–": "dash", "—": "dash", "-": "dash"}


def openings(text: str) -> Iterator[Opening]:
    """The places where a credit may begin, the plainest first, each with the label that stands there.

    A bar or a dash behind a full stop goes with the stop: "The pier at dawn. — Photo: Jane Doe".
    """
    return map(_labelled, _places(text))


def _places(text: str) -> Iterator[Opening]:
    for sign, form in _BRACKETS:
        if found := form.search(text):
            yield _opening(sign, text, found.start(), found["credit"])
    start = max(0, len(text) - _LONGEST)
    if start == 0:
        yield Opening("start", "", text)
    for stop in _STOP.finditer(text, start):
        mark = _MARK.match(text, stop.end())
        yield _opening(
            "mark" if mark else "stop", text, stop.end(), text[mark.end() if mark else stop.end() :]
        )
    for at in labels_in(text, start):
        yield _opening("label", text, at, text[at:])
    if found := _COPYRIGHT.search(text, start):
        yield _opening(
            "copyright" if "©" in found[0] else "copyright word", text, found.start(), text[found.end() :]
        )
    for between in _BETWEEN.finditer(text, start):
        yield _opening(_SIGNS[between["sign"]], text, between.start(), text[between.end() :])


def _opening(sign: str, text: str, end: int, credit: str) -> Opening:
    return Opening(sign, text[:end].rstrip(" |–—-/•·"), credit, glued=text[:end][-1:].isalnum())


def _labelled(opening: Opening) -> Opening:
    """An opening with its label told, and taken off. Behind some signs the colon may be missing."""
    label, credit = announced(opening.credit.strip(" .©"))
    bare = without_medium(credit) if not label and opening.sign in _LOOSE_SIGNS else credit
    if bare != credit and (opening.sign in _BRACKET_SIGNS or is_credit(bare)):
        label, credit = "by", bare
    return replace(opening, label=label, credit=credit.strip(" .©"))

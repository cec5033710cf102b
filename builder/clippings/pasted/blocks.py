"""The blocks of a pasted text: one a paragraph, a headline, a button, with lines wrapped by hand joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signing import read_signature
from builder.foundation.text import one_line, words_in

_SHORTEST_WIDTH, _LONGEST_WIDTH = 50, 100
"""Characters between which texts are wrapped by hand; e-mail's 72 and the typewriter's 60 lie inside."""

_LEEWAY = 3
"""Characters by which the longest line may be shorter than the width, or a hand may have missed it."""

_SIGNED_OFF = re.compile(r"(?:(?<=[.!?][\"”’»])|(?<=[.!?])) (?:Enditem|■|EFE|\(?ANSA\)?\.?|END)$")
_SIGNED_BY = re.compile(r"(?<=[.!?\"”]) (?:[–—]|--?) ?(?:[A-Z][\w-]{1,14}\.(?:com|net|org))$")
"""The outlet or agency behind the last sentence: "... he said. – Rappler.com"."""

_HOUSE_MARK = re.compile(r"(?<=[a-zà-ÿ]{3}[.!?]) [A-Z]{2,3}$")
"""An outlet's initials behind its last word: "... the mayor left. HM"."""

_ENTRY = re.compile(r"(?:[•‣▪◦●∙*+–-]|\d{1,2}[.)])\s")


@dataclass(frozen=True)
class Block:
    """One block as a single line of text, and the line of the source where it starts, counted from 1."""

    text: str
    line: int

    @cached_property
    def words(self) -> int:
        """How many words, split at spaces."""
        return words_in(self.text)


@dataclass(frozen=True)
class _Line:
    text: str
    number: int


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text (see `decoding.plain`), none of them empty, in their order.

    A blank line always ends a block. Elsewhere every line is a block of its own, save in a text that was
    wrapped at some width: there a line goes on in the next one where the next one's first word would not
    have fitted.
    """
    groups = list(_groups(text))
    width = _wrapped_at(groups)
    return tuple(
        Block(piece, lines[0].number)
        for group in groups
        for lines in _joined(group, width)
        for piece in _pieces(one_line(" ".join(line.text for line in lines)))
    )


def _pieces(text: str) -> list[str]:
    """A block and the agency's mark of the end behind its last sentence: "... he said. Enditem"."""
    signed = _SIGNED_OFF.search(text) or _SIGNED_BY.search(text) or _HOUSE_MARK.search(text)
    return [text[: signed.start()], signed[0].strip()] if signed else [text]


def _groups(text: str) -> Iterator[list[_Line]]:
    group: list[_Line] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            group.append(_Line(one_line(line), number))
        elif group:
            yield group
            group = []
    if group:
        yield group


def _wrapped_at(groups: Sequence[Sequence[_Line]]) -> int | None:
    """The width in characters at which the text was wrapped, or None for a text that was not.

    Wrapped text shows in breaks before a small letter: a paragraph or a headline does not start so.
    """
    breaks = [(first, second) for group in groups for first, second in pairwise(group)]
    breaks = [(first, second) for first, second in breaks if not _signs(second.text)]
    running = [first for first, second in breaks if second.text[0].islower()]
    if len(running) < 2 or len(running) * 4 < len(breaks):
        return None
    width = max(len(first.text) for first in running)
    if not _SHORTEST_WIDTH <= width <= _LONGEST_WIDTH:
        return None
    # A line that a headline or a URL makes longer is no sign against it, but lines that run on are, save a
    # few: mended texts have lines that end early.
    forced = sum(_forced(a, b, width - _LEEWAY) for a, b in breaks if b.text[0].islower())
    return width if forced * 5 >= len(running) * 4 else None


def _signs(text: str) -> bool:
    """Whether a line is a byline or a date line, which French outlets begin with a small letter."""
    signature = read_signature(text)
    return (signature is not None and signature.cued) or read_date_line(text) is not None


def _joined(group: Sequence[_Line], width: int | None) -> Iterator[list[_Line]]:
    lines = [group[0]]
    for line in group[1:]:
        goes_on = width and (line.text[0].islower() or _forced(lines[-1], line, width))
        if goes_on and not _ENTRY.match(line.text):
            lines.append(line)
        else:
            yield lines
            lines = [line]
    yield lines


def _forced(line: _Line, following: _Line, width: int) -> bool:
    """Whether the line had to end where it does: the next line's first word would not have fitted."""
    return len(line.text) + 1 + len(following.text.split(" ", 1)[0]) > width

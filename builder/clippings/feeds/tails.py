"""The lines that publishing programs put below each entry's text in a feed."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.clippings.marked.head import bare
from builder.clippings.model import Clipping, Furniture

_NOTES = (
    r"the post .{1,300} (?:appeared first|first appeared) on .{1,120}",
    r"l['’]article .{1,300} est apparu en premier sur .{1,120}",
    r"der beitrag .{1,300} erschien zuerst auf .{1,120}",
    r"la entrada .{1,300} se publicó primero en .{1,120}",
    r"l['’]articolo .{1,300} proviene da .{1,120}",
)
_FORMS = (
    *_NOTES,
    r"(?:originally|first) published (?:at|on) .{1,120}",
    r"(?:continue|keep) reading.{0,200}",
    r"read (?:more|the (?:full|whole|rest)\b.{0,60})\W*",
    r"(?:weiterlesen|mehr lesen|lire la suite|seguir leyendo|continua a leggere)\W.{0,200}",
    r"\[?(?:link|comments)\]?",
)
_TAIL = re.compile("|".join(_FORMS), re.I)
_NOTE_BEHIND = re.compile(rf"\s*(?:{'|'.join(_NOTES)})\s*", re.I)


def without_note(summary: str) -> str:
    """A summary on one line without the note on where it appeared that such programs put behind it."""
    at = _NOTE_BEHIND.search(summary)
    return summary[: at.start()] if at and at.end() == len(summary) else summary


def without_tail(clipping: Clipping) -> Clipping:
    """The clipping without such lines at the end of its body, which are furniture. No body is all tail."""
    blocks = clipping.body.split("\n\n")
    taken: list[Furniture] = []
    while len(blocks) > 1 and _TAIL.fullmatch(bare(blocks[-1])):
        taken.insert(0, Furniture(bare(blocks.pop()), "tail of a feed's entry"))
    return replace(clipping, body="\n\n".join(blocks), furniture=(*clipping.furniture, *taken))

"""An author who signs below the text, as letters and comments are signed."""

from __future__ import annotations

from dataclasses import replace

from builder.clippings.model import Clipping
from builder.clippings.names.capitals import restore_capitals
from builder.clippings.names.people import names_person
from builder.clippings.saved.closing import words_of

_FEWEST = 3
"""Blocks of a text that is signed."""


def signed_off(clipping: Clipping) -> Clipping:
    """The clipping with the author whose name is the last block of its text, where nothing else tells one."""
    blocks = clipping.body.split("\n\n")
    name = words_of(blocks[-1]).strip(" –—-,.")
    if clipping.authors or len(blocks) < _FEWEST or blocks[-1].startswith("#"):
        return clipping
    if not names_person(name):
        return clipping
    doubt = "authors: guessed from the line below the text."
    return replace(
        clipping,
        authors=(restore_capitals(name),),
        body="\n\n".join(blocks[:-1]),
        unsure=(*clipping.unsure, doubt),
    )

"""A pasted text to a clipping."""

from __future__ import annotations

from builder.clippings.model import Clipping
from builder.clippings.pasted.assembling import assemble
from builder.clippings.pasted.classifying import classify


def read_pasted(text: str) -> Clipping:
    """The clipping in a plain text (see `decoding.plain`). Its title is empty where there is no headline."""
    return assemble(classify(text))

"""Readings as JSON, to be kept by the hash of their text.

Positional arrays instead of objects: a library has tens of thousands of them.
"""

from __future__ import annotations

import json

import msgspec

from builder.entities.model import Exonym, Expansion, Name, Quotation, Reading, Run, Title

FORMAT = 13
"""Raised whenever reading a text gives something else than before; belongs in the cache's key."""

_ROWS = msgspec.json.Decoder(
    tuple[
        tuple[Name, ...],
        tuple[Run, ...],
        tuple[Expansion, ...],
        tuple[Quotation, ...],
        tuple[Exonym, ...],
        tuple[Title, ...],
    ]
)


def to_json(reading: Reading) -> str:
    """The reading in one line of JSON."""
    rows = [
        reading.names,
        reading.runs,
        reading.expansions,
        reading.quotations,
        reading.exonyms,
        reading.titles,
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def from_json(line: str) -> Reading:
    """The reading that `to_json` wrote; ValueError where it did not."""
    return Reading(*_ROWS.decode(line))

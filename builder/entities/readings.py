"""Readings as JSON, to be kept by the hash of their text.

Positional arrays instead of objects: a library has tens of thousands of them.
"""

from __future__ import annotations

import json
from sys import intern

from builder.entities.model import Exonym, Expansion, Name, Quotation, Reading, Run, Title

FORMAT = 11
"""Raised whenever reading a text gives something else than before; belongs in the cache's key."""


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
    try:
        names, runs, expansions, quotations, exonyms, titles = json.loads(line)
        return Reading(
            tuple(
                Name(start, end, intern(text), intern(label), tuple(map(intern, cues)))
                for start, end, text, label, cues in names
            ),
            tuple(Run(start, intern(text)) for start, text in runs),
            tuple(Expansion(*row) for row in expansions),
            tuple(
                Quotation(start, end, text, manner, tuple((first, last) for first, last in places))
                for start, end, text, manner, places in quotations
            ),
            tuple(Exonym(*row) for row in exonyms),
            tuple(Title(*row) for row in titles),
        )
    except TypeError as error:
        raise ValueError(f"not a reading: {error}") from None

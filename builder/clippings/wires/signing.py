"""The byline and the dateline that a wire gives in fields of their own."""

from __future__ import annotations

import re

from builder.clippings.bylines.by_words import BY
from builder.clippings.bylines.signing import read_signature
from builder.clippings.escaping import escape
from builder.clippings.names.capitals import restore_capitals
from builder.foundation.text import letters_of, one_line

_CUE = re.compile(rf"(?i)^{BY}\s*:?\s+")
_PROSE = re.compile(r"(?!#|>|\||- |\d+\. )")


def authors_in(*bylines: str) -> tuple[str, ...]:
    """The names in bylines: "By Ines Bell and TOMAS ROY" gives two; one that cannot be split stays whole."""
    names: dict[str, None] = {}
    for byline in bylines:
        line = one_line(byline)
        read = read_signature(line) if line else None
        found = read.authors if read and read.authors else (restore_capitals(_CUE.sub("", line)),)
        names.update(dict.fromkeys(name for name in found if name))
    return tuple(names)


def with_dateline(body: str, dateline: str) -> str:
    """The body with the dateline before its first sentence, unless it stands there already.

    A body that starts with a heading, a list, a quotation or a table is left as it is.
    """
    place = one_line(dateline).strip(" -–—:")
    first = body.partition("\n\n")[0]
    if not place or not _PROSE.match(first) or letters_of(first).startswith(letters_of(place)[:20]):
        return body
    return f"{escape(place)} – {body}"

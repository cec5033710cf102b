"""What pages count and offer beside names and dates: comments, readers, accounts on networks."""

from __future__ import annotations

import re

_NUMBER = r"(?!(?:19|20)\d\d\b)\d{1,3}(?:[.,]?\d{3})*"
_COUNTED = (
    r"(?:comments?|komm?entare?|commentaires?|comentarios|commenti|reacties|beiträge?|reactions?|views?|shares?"
    r"|reads?|likes?)"
)
_COUNTS = re.compile(rf"(?i)(?:\s*[|·•,]?\s*{_NUMBER} ?{_COUNTED}\b)+$")
_BARE_COUNTS = re.compile(
    rf"(?P<clock>\d[:.h]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{{2,4}})?)(?:(?:\s*[|·•]\s*|\s+){_NUMBER})+$"
)
"""Numbers behind a time of day, which say how often a page was read or shared: "9:49 AM 286,248 40"."""

_ACCOUNT = re.compile(r"\s*(?:\b[Ff]ollow(?: on [A-Z]\w+)?:? )?@\w{2,30}(?![\w.@-])")
"""A name on a network; an address for mail goes on behind its "@" with a stop."""


def without_counters(text: str) -> str:
    """A byline or date line without the counts and the accounts that a page puts beside names and dates.

    "Jane Doe @janedoe 8 May 2026 9:40 Uhr 71 Kommentare" is "Jane Doe 8 May 2026 9:40 Uhr".
    """
    counted = _BARE_COUNTS.sub(r"\g<clock>", _COUNTS.sub("", _ACCOUNT.sub("", text)))
    return counted.strip(" |·•")

"""Slugs: the part of a permalink or a file name that stands for a title or a name."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from slugify import slugify

LONGEST = 80
"""Characters in a slug, at most."""

# Windows refuses these as file names whatever their ending.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})

# Signs that alone tell some names apart: C, C++ and C#; Canal and Canal+.
_SIGNS = {"+": " plus ", "#": " sharp "}
_SIGN = re.compile(r"(?<=\w)\+|(?<=\+)\+|(?<=\b[A-Z])#(?!\w)")


@lru_cache(maxsize=65536)
def slug_of(text: str) -> str:
    """A slug of 1 to 80 characters of a-z, 0-9 and single hyphens inside.

    Other scripts are transliterated. A text with nothing to transliterate gets a slug from its hash, so
    that a slug is never empty and the same text always has the same one.
    """
    if text.isascii() and text.replace(" ", "").isalnum() and len(text) <= LONGEST:
        # Words in plain letters, as nearly all names are: what follows would give the same, slowly.
        slug = "-".join(text.lower().split())
        return f"{slug}-x" if slug in _DEVICES else slug
    spelt = _SIGN.sub(lambda sign: _SIGNS[sign[0]], text.replace("'", "").replace("’", ""))
    slug = slugify(spelt, max_length=LONGEST, word_boundary=True)
    if not slug:
        return "x-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug}-x" if slug in _DEVICES else slug

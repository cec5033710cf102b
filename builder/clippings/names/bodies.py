"""Words that tell a body from a person: "University", "Ministry"."""

from __future__ import annotations

import re

_BODY = re.compile(
    r"\b(?:Universit\w+|Universidad\w*|College|Institut\w*|Instituto|Hochschule|Academy|Laborator\w+"
    r"|Observatory|Minist(?:ry|ère|erio|ério|ero|erium)|Department|Council|Commission|Agency|Authority|Embassy"
    r"|Parliament|Foundation|Association|Committee|Organi[sz]ation|Federation|Museum|Hospital|Fund|Trust|Society"
    r"|Cent(?:re|er) (?:for|of))\b"
)


_LONGEST, _SMALL = 8, 4
"""Words in a body's name, and letters in a small word of it, at most."""


def is_body_alone(text: str) -> bool:
    """Whether a text is a body's name and nothing more: "Delta Institute of Hydrology"."""
    words = text.split()
    name = all(word[0].isupper() or len(word) <= _SMALL for word in words)
    return is_named_as_body(text) and name and len(words) <= _LONGEST


def is_named_as_body(text: str) -> bool:
    """Whether a name has a word in it that bodies have in theirs, and no person."""
    return _BODY.search(text) is not None

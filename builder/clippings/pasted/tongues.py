"""Whether a text is written in English, by its smallest words."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ENGLISH_TEXT = "the of and to that for on was with it by were has have this from they"
_ENGLISH = frozenset(_ENGLISH_TEXT.split())
_OTHERS_TEXT = """
    de la le les des du et un une est dans pour que qui sur au plus par el los las del y en por con una se
    der die das und den von zu mit ist im ein eine auf nicht dem sich di che il della per gli non da do dos
    em um uma os com het een van op zijn wordt
"""
_OTHERS = frozenset(_OTHERS_TEXT.split())
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 8
"""Small words by which a language is told, at least."""


def speaks(texts: Iterable[str]) -> str:
    """The language of texts: "en", "other" for one of the continent's, and "" where they are too short."""
    words = [word for text in texts for word in _WORD.findall(text.casefold())]
    english = sum(word in _ENGLISH for word in words)
    others = sum(word in _OTHERS for word in words)
    if english + others < _FEW:
        return ""
    return "en" if english > others else "other"

"""Small functions on text that more than one stage needs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import pairwise

_SIGNS = re.compile(r"\W")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_FIRST_UNSPACED = "\u0e00"
_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*")


def one_line(text: str) -> str:
    """The text with every run of white space, line breaks included, as one space."""
    return " ".join(text.split())


def count_words(text: str) -> int:
    """How many words the text has; "don't", "28-point" and "U.S" are one each."""
    return len(_WORD.findall(text))


def words_in(line: str) -> int:
    """How many words a line has, roughly: split at spaces, and at every second letter of scripts that put no
    spaces between words (Chinese, Japanese, Thai, Lao, Burmese, Khmer).
    """
    words = line.split()
    if line.isascii() or max(line) < _FIRST_UNSPACED:
        return len(words)
    return sum(max(1, len(_UNSPACED.findall(word)) // 2) for word in words)


def pairs_in(text: str) -> set[str]:
    """Each two neighbouring letters of those scripts: what can be compared where there are no words."""
    if text.isascii() or max(text) < _FIRST_UNSPACED:
        return set()
    return {a + b for a, b in pairwise(text) if _UNSPACED.match(a) and _UNSPACED.match(b)}


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The text for comparing and sorting: no case, no diacritics, one space (Unicode NFKD, UAX #15)."""
    if text.isascii():  # most text: nothing to take apart
        return one_line(text.lower())
    # Folding comes after taking apart too: the parts of a letter like "™" may be capitals.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return one_line("".join(c for c in apart if not unicodedata.combining(c)))


def letters_of(text: str) -> str:
    """The letters and digits of a text in one, for comparing: no spaces, signs, case or diacritics."""
    return _SIGNS.sub("", fold(text))

"""Words of names, and the capitalised stretches of a text in which names can stand."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.entities.facts.words import CAPTION_WORDS, JOINTS
from builder.entities.model import Run
from builder.foundation.text import fold, one_line

Span = tuple[int, int]

_CURLY = "’‘ʼ`"

CURRENCY = re.compile(r"\s?[$€£¥]")
POSSESSIVE = re.compile(r"['’][sS]$")

_CAPTIONS = tuple(CAPTION_WORDS)

# Latin, Greek and Cyrillic capitals, which `re` has no class for.
CAPITALS = "".join(letter for letter in map(chr, range(0x0530)) if letter.isupper())

_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")

# "U.S.", "J.", "St.", "Jr." keep their stop; "O'Brien", "al-Assad", "AT&T", "People's" are one word.
_ABBREVIATION = (
    r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W\d_]\.(?=\s?[^\W\d_])"
    r"|(?:St|Jr|Sr|Co|Inc|Ltd|Corp|Dr|Mr|Mrs|Ms)\.(?=\s)"
)
_WORD = r"[^\W_]+(?:[-&/.'’][^\W_]+)*"
_TOKEN = re.compile(rf"{_ABBREVIATION}|&|{_WORD}")

_CAPITALISED = rf"(?=[\w&/.'’-]{{0,60}}[{CAPITALS}])(?:{_ABBREVIATION}|{_WORD})"
_JOINT = rf"(?:{'|'.join(sorted(map(re.escape, JOINTS), key=lambda j: (-len(j), j)))}|\d+)(?![^\W_])"
_GAP = r"[^\S\n](?:[^\S\n]|\n(?!\s*\n))?|\n(?!\s*\n)"
_RUN = re.compile(
    rf"(?<![^\W_])(?<![^\W_][-&/.'’]){_CAPITALISED}(?:(?:{_GAP})(?:{_JOINT}(?:{_GAP}))*{_CAPITALISED})*"
)


@lru_cache(maxsize=8192)
def surface(text: str) -> str:
    """A name as it is compared: one line, straight apostrophes."""
    return one_line(_straight(text))


def _straight(text: str) -> str:
    """The text with straight apostrophes: faster than by `translate` where there are none."""
    for curly in _CURLY:
        text = text.replace(curly, "'")
    return text


@lru_cache(maxsize=65536)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name: ("J.", "D.", "Vance"), ("Lloyd's",), ("U.S.",)."""
    if is_plain(name):
        return tuple(name.split())
    return tuple(match.group() for match in _TOKEN.finditer(name))


@lru_cache(maxsize=65536)
def folded_words(name: str) -> tuple[str, ...]:
    """The words of a name without case, diacritics and stops: ("j", "d", "vance")."""
    return tuple(word for word in (fold(word).replace(".", "").strip("'") for word in words_of(name)) if word)


@lru_cache(maxsize=8192)
def spans_of(text: str) -> tuple[Span, ...]:
    """Where the words of `text` stand."""
    if not is_plain(text):
        return tuple([match.span() for match in _TOKEN.finditer(text)])
    spans, start = [], 0
    for word in text.split(" "):
        end = start + len(word)
        if word:
            spans.append((start, end))
        start = end + 1
    return tuple(spans)


def is_plain(text: str) -> bool:
    """Whether nothing but spaces parts the words, as in most names: `_TOKEN` would find the same, slowly."""
    return text.replace(" ", "").isalnum()


def is_capitalised(word: str) -> bool:
    """Whether a word can be part of a name by its letters: "Kyiv", "eBay", "al-Qaeda"; not "kyiv", "28"."""
    return word != word.lower()


@lru_cache(maxsize=65536)
def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: "NATO", "U.S.", "AT&T"; 2 to 6 capitals, no space."""
    letters = name.replace(".", "").replace("&", "")
    return 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()


def is_numeral(word: str) -> bool:
    """Whether a word numbers rulers: "XIV", "iii"; one letter alone is an initial."""
    return len(word) > 1 and _NUMERAL.fullmatch(word.upper()) is not None


def runs_of(text: str) -> tuple[Run, ...]:
    """Stretches of capitalised words, small words ("of", "the") between them included.

    A comma, a full stop or a paragraph's end ends a run. What is part of something else is no part of a
    run: "US$", "@POTUS", "Image:".
    """
    runs = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        if _is_sign(text, end):
            words = spans_of(text[start:end])
            end = start + words[-2][1] if len(words) > 1 else start
        if end > start and text[start - 1 : start] != "@":
            runs.append(Run(start, text[start:end]))
    return tuple(runs)


def _is_sign(text: str, end: int) -> bool:
    """Whether the word that ends here belongs to what follows: "US$", "Image:"."""
    if text[end : end + 1] == ":":
        return text[:end].endswith(_CAPTIONS)
    return CURRENCY.match(text, end) is not None

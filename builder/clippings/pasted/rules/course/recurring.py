"""What is told in short above a text comes again in it: the words of a standfirst, the names of a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from builder.clippings.names.people import names_person
from builder.clippings.pasted.blocks import Block
from builder.foundation.text import fold

_WORD = re.compile(r"[^\W\d_]{4,}|\d[\d.,]*\d")
_STEM = 5
"""Letters by which two forms of a word are taken for one."""

_EMPTY = re.compile(
    r"this|that|these|those|with|from|have|been|were|they|them|their|there|than|then|what|when|where"
    r"|which|will|would|could|should|after|before|about|into|over|under|more|most|also|only|some|such"
    r"|very|said|says|year|years|people|first|other|another|until|since|while|because|between|through"
    r"|during|against|dans|pour|avec|sont|cette|leur|leurs|plus|mais|etre|nous|vous|entre|depuis|apres"
    r"|avant|sans|sous|comme|tout|tous|elle|elles|fait|deux|eine|einen|einem|einer|nicht|auch|sich|oder"
    r"|aber|nach|noch|uber|beim|unter|wird|wurde|werden|haben|hatte|sein|sind|seit|zwei|mehr|este|esta"
    r"|estos|para|pero|desde|hasta|sobre|mas|anos|segun|todo|todos"
)
"""Words that come again in any text, without their diacritics."""

_LONGEST = 32
"""Words in what is told in short, at most."""

_SHARED, _SHARE = 3, 0.55
"""How many of its words come again, at least, and which part of them.

Of the texts that this was measured on hardly a first paragraph reached both; every third standfirst did.
"""

_NAMING, _LATER = 45, 8
"""Words in a standfirst that names somebody, at most, and paragraphs looked at for the surname."""

_FAR = 4
"""Blocks of running text below that are looked at, at most: in a long text any word comes again."""


_WORDS = re.compile(r"[\w'’-]+")
"""Words as names are made of."""

_ARTICLES_TEXT = """
    the der die das den dem des la le les el los las il lo gli o a os as de du del della dos da do al au
"""
_ARTICLES = frozenset(_ARTICLES_TEXT.split())
"""Words before the names of bodies and places: "the European Commission" is named in full again and again."""


def is_introduced_again(blocks: Sequence[Block], running: Sequence[int]) -> bool:
    """Whether the first block names somebody in full whom the second does too, and others by surname only.

    A report gives a full name once: where it is given twice, the first is a standfirst or a caption.
    """
    if blocks[running[0]].words > _NAMING:
        return False
    second, later = blocks[running[1]].text, [blocks[at].text for at in running[2 : 2 + _LATER]]
    for first, last in _full_names(blocks[running[0]].text):
        alone = re.compile(rf"(?<!{re.escape(first)} )\b{re.escape(last)}\b")
        full = f"{first} {last}"
        if full in second and any(alone.search(text) and full not in text for text in later):
            return True
    return False


def _full_names(text: str) -> Iterator[tuple[str, str]]:
    """The first and the last word of each name in a text that is made as a person's, behind no article."""
    words = ["", *_WORDS.findall(text)]
    for before, first, last in zip(words, words[1:], words[2:], strict=False):
        named = before.casefold() not in _ARTICLES and f"{first} {last}" in text
        if named and first[0].isupper() and last[0].isupper() and names_person(f"{first} {last}"):
            yield first, last


def is_told_again(blocks: Sequence[Block], running: Sequence[int], n: int = 0) -> bool:
    """Whether most words of a short block of running text come again in those below it."""
    if blocks[running[n]].words > _LONGEST:
        return False
    text = blocks[running[n]].text
    own, others = _words(text), (blocks[at].text for at in running[n + 1 : n + 1 + _FAR])
    below = frozenset[str]().union(*(_words(other) for other in others if other != text))
    return len(own & below) >= max(_SHARED, _SHARE * len(own))


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return frozenset(w[:_STEM] for w in _WORD.findall(fold(text)) if not _EMPTY.fullmatch(w))

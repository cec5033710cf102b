"""Which lines could be a headline, before anything is asked of their place."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.shapes import is_head_matter, opens_report, sentences
from builder.clippings.pasted.rules.top import is_above_headline
from builder.foundation.text import words_in

_SENTENCE, _TWO = 12, 20
"""Words in a headline that ends in a full stop, at most: of one sentence, and of two."""

_DOT = re.compile(r" [•·] ")
_SECTIONS, _SECTION_WORDS = 3, 3
"""Names of sections between commas, at least, and words in each, at most."""

_CONTACT = re.compile(r"(?i)(?:(?:media|press) )?contacts?(?: presse)? ?:")


@lru_cache(maxsize=2048)
def could_be_headline(text: str) -> bool:
    """Whether a line is as long as a headline, and of nothing else's form: no byline, no button."""
    words = words_in(text)
    return (
        4 <= words <= 30
        and text[0] not in "([#@"
        and not text[0].islower()
        and not _CONTACT.match(text)
        and not is_head_matter(text)
        and not is_above_headline(text)
        and not is_phrase(text)
        and not names_sections(text)
        and not opens_report(text)
    )


def names_sections(text: str) -> bool:
    """Whether a line is names with capitals between dots or commas: "Sea • Trade", "Tides, Piers, Rope"."""
    dotted, listed = _DOT.split(text), text.split(", ")
    names = dotted if len(dotted) > 1 else listed if len(listed) >= _SECTIONS else ()
    return bool(names) and all(words_in(n) <= _SECTION_WORDS and n[:1].isupper() for n in names)


def is_short_whole(text: str) -> bool:
    """Whether a line is no longer than headlines that end in a full stop: "The pier is 83. It stays."."""
    count = sentences(text)
    return count <= 2 and words_in(text) <= (_SENTENCE if count == 1 else _TWO)

"""Which lines could be a headline, before anything is asked of their place."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.shapes import is_head_matter, opens_report
from builder.clippings.pasted.rules.top import is_above_headline
from builder.foundation.text import words_in

SENTENCE = 12
"""Words in a headline that ends in a full stop, at most: sentences above headlines are captions."""

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
        and not opens_report(text)
    )

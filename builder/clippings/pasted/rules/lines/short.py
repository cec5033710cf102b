"""What a short line is that makes no sentence, and what stands around it."""

from __future__ import annotations

import re

from builder.clippings.credits.lines import is_caption_line, is_source_line
from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import View
from builder.clippings.pasted.rules.course.repetition import is_twice
from builder.clippings.pasted.rules.reader import page_voice
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, is_cued, is_prose
from builder.foundation.text import words_in

LONGEST = 16
"""Words in a line of a box, at most."""

ANNOUNCES = 6
"""Words in a label with a colon, at most; more of them announce a list of the text's own."""

FAR = 40
"""Blocks that a rule looks at on either side, at most."""

LABEL = 3
"""Words in the label of a box, at most."""

_ENTRY = re.compile(r"[(\"“„«'‘•‣▪◦●∙*–—-]|\d")
"""How a quotation, an aside, an entry of a list or a table starts."""


def is_line(block: Block) -> bool:
    """Whether a block is a short line that makes no sentence and belongs to no picture."""
    return is_line_of(block.text)


def is_line_of(text: str) -> bool:
    """The same of a text; "" is none."""
    if not text or words_in(text) > LONGEST or _ENTRY.match(text) or text.endswith((",", ";", "-", "—")):
        return False
    if text.endswith(":") and words_in(text) > (ANNOUNCES if page_voice(text) else LABEL):
        return False
    pictured = split_credit(text) is not None or is_caption_line(text) or is_source_line(text)
    if dates_of(text) or is_cued(text):
        return False
    return not (pictured or ends_like_a_sentence(text.rstrip("?")) or is_prose(text))


def is_caption_twice(view: View) -> bool:
    """Whether a line of more than a label's words is given twice, as captions are."""
    return view.block.words > LABEL and is_twice(view.blocks, view.at)

"""What reads as a piece of running text, wherever it stands."""

from __future__ import annotations

from builder.clippings.credits.splitting import split_credit
from builder.clippings.pasted.rules.course.closers import closes
from builder.clippings.pasted.rules.course.limits import LONGEST
from builder.clippings.pasted.rules.phrases import row_of
from builder.clippings.pasted.rules.reader import speaks_of_itself
from builder.clippings.pasted.rules.shapes import dates_of, is_prose
from builder.foundation.text import words_in


def is_running(text: str) -> bool:
    """Whether a block is a piece of running text: it reads as a paragraph, and neither credits nor closes."""
    credited = split_credit(text) is not None and words_in(text) <= LONGEST
    of_page = dates_of(text) is not None or row_of(text) is not None or speaks_of_itself(text)
    return is_prose(text) and not credited and not closes(text) and not of_page

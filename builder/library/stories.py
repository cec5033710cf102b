"""What is told in an article's story, before it is known what leads to a page: who is named and quoted."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from builder.annotations.model import Annotated
from builder.entities.model import Quote, Resolution
from builder.foundation.text import count_words, fold
from builder.library.casting import Cast
from builder.library.slips import Quoted, packed, unpacked

QUOTE_WORDS = 4
"""Words from which on quoted words say something by themselves; shorter ones stay in their article."""

_WORD = re.compile(r"[^\W_]+")


class Story(NamedTuple):
    """The mentions of those `named`, packed, and the words of speakers."""

    named: tuple[str, ...]
    spans: bytes
    quoted: tuple[Quoted, ...]

    @property
    def mentions(self) -> tuple[tuple[int, int, str], ...]:
        """The mentions in order: start, end, id."""
        return unpacked(self.spans, self.named)


def story_of(annotated: Annotated, cast: Cast, resolution: Resolution) -> Story:
    """The story of an article with that cast."""
    mentions = [(mention.start, mention.end, mention.entity_id) for mention in cast.mentions]
    quotes = resolution.quotes.get(annotated.article.path, ())
    return Story(cast.named, packed(mentions, cast.named), quoted_in(quotes))


def quoted_in(quotes: Iterable[Quote]) -> tuple[Quoted, ...]:
    """The words of speakers that say something by themselves."""
    return tuple(
        Quoted(quote.speaker_id, _tidy(quote.text), _words(_tidy(quote.text)))
        for quote in quotes
        if quote.speaker_id and count_words(quote.text) >= QUOTE_WORDS
    )


def _tidy(text: str) -> str:
    """Quoted words without the comma that led on to their speaker."""
    return text.rstrip(",;:—– ")


def _words(text: str) -> str:
    """The letters of quoted words between spaces, for comparing: outlets differ in case, stops and marks."""
    return f" {' '.join(_WORD.findall(fold(text)))} "

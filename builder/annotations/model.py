"""An article and what has been found in its text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import msgspec

from builder.annotations.outline import Outline
from builder.annotations.readers import LanguageUse
from builder.annotations.readings import Readings
from builder.articles.model import Article


class Facts(NamedTuple):
    """What the library needs to know of a text: its words, its first sentences, its topics, its outline."""

    words: int
    lead: str
    topics: tuple[str, ...]
    outline: Outline

    @property
    def packed(self) -> bytes:
        """The facts as bytes, a third as large; the same facts give the same bytes."""
        return _encoded(self)


_encoded = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article and the facts of its text, packed: most builds look at those of few articles."""

    article: Article
    packed: bytes

    @property
    def words(self) -> int:
        """How many words its text has."""
        return _counted(self.packed).words

    @property
    def facts(self) -> Facts:
        """The facts of its text."""
        return _unpacked(self.packed)


class _Counted(NamedTuple):
    """Facts of which no more is looked at than how many words it is."""

    words: int
    lead: msgspec.Raw
    topics: msgspec.Raw
    outline: msgspec.Raw


_counted = msgspec.msgpack.Decoder(_Counted).decode
_decoded = msgspec.msgpack.Decoder(Facts).decode


@lru_cache(maxsize=8)
def _unpacked(raw: bytes) -> Facts:
    # What asks for the facts of an article asks for them some ten times in a row.
    return _decoded(raw)


@dataclass(frozen=True)
class Annotation:
    """What annotating gave: all articles, how many had to be read, and the languages, by their tag.

    `readings` are by the articles' paths and fetched when they are asked for, as long as the store is open.
    """

    articles: tuple[Annotated, ...]
    readings: Readings
    read: int
    languages: tuple[LanguageUse, ...]

    @property
    def model(self) -> str:
        """The recognisers that the texts need, each once."""
        return "; ".join(dict.fromkeys(use.model for use in self.languages if use.model))

"""Slips: what the library makes of an article, kept from build to build.

Most articles are as they were, and so is what they name. A slip says what it was made of; where that stands,
the slip does, and neither text nor mentions are looked at again. It comes in two parts, since who gets a page
is known only when all articles have said whom they name:

    its text and who is named there -> Billing -> who gets a page, and where -> Slip
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from builder.library.cards import ArticleCard

MentionLink = tuple[int, int, str]
"""Start and end of a mention, and the permalink of the page that it leads to."""


class Billing(NamedTuple):
    """Whom an article names and what it is about, known before any of them has a page.

    `key` is the digest of all that it was made of. `mentioned` are the ids of the entities of its text;
    `named` of those in its story or added by the editor; `salient` of those that matter to it, the most
    salient first. `tags` are as they are written.
    """

    key: str
    mentioned: tuple[str, ...]
    named: tuple[str, ...]
    salient: tuple[str, ...]
    tags: tuple[str, ...]


class Quoted(NamedTuple):
    """Words that an article gives as said: the speaker's id, the words for reading and for comparing."""

    speaker: str
    text: str
    words: str


class Slip(NamedTuple):
    """An article as it is filed.

    `key` is the digest of all that it was made of, `mark` that of the card, `company` that of the entities
    on it. `card` has no times: those are the article's own. `filed` are the permalinks of the entities that
    it is filed under, `spans` its mentions as (start, end, place in `filed`). `related` are the paths of the
    articles related to it: they hang on the whole library, and are no part of the key.
    """

    billing: Billing
    key: str
    mark: str
    company: str
    card: ArticleCard
    filed: tuple[str, ...]
    spans: bytes
    quoted: tuple[Quoted, ...]
    related: tuple[str, ...] = ()

    @property
    def links(self) -> tuple[MentionLink, ...]:
        """Every mention that leads somewhere."""
        return unpacked(self.spans, self.filed)


Slips = Mapping[str, Slip]
"""Slips by the paths of their articles."""


def packed(spans: Iterable[tuple[int, int, str]], among: Sequence[str]) -> bytes:
    """Mentions, each with one of the strings in `among`: library-wide there are hundreds of thousands."""
    import msgspec

    places = {key: place for place, key in enumerate(among)}
    return msgspec.msgpack.encode([(start, end, places[key]) for start, end, key in spans])


def unpacked(raw: bytes, among: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    """The mentions that were packed so."""
    import msgspec

    spans = msgspec.msgpack.decode(raw, type=tuple[tuple[int, int, int], ...])
    return tuple((start, end, among[place]) for start, end, place in spans)

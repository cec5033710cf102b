"""Slips: what the library makes of an article, kept from build to build.

Most articles are as they were, and so is what they name. Where all that a slip was made of stands, the slip
does, and neither text nor mentions are looked at again. It comes in two parts, since who gets a page is known
only when all articles have said whom they name:

    its text and who is named there -> Billing -> who gets a page, and where -> Slip

What an article has to itself is known by a digest. What it shares with others, such as what those are called
whom it names, stands once for all slips, in their `Basis`: two of these are compared to see which stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from builder.library.cards import ArticleCard, EntityLink

MentionLink = tuple[int, int, str]
"""Start and end of a mention, and the permalink of the page that it leads to."""


class Billing(NamedTuple):
    """Whom an article names and what it is about, known before any of them has a page.

    `key` is the digest of all that it was made of but for the marks of entities. `mentioned` are the ids of
    the entities of its text; `named` of those in its story or added by the editor; `salient` of those that
    matter to it, the most salient first. `tags` are as they are written.
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

    `mark` is the digest of the card, `company` that of the entities on it, `leads` that of its file's path
    and of where its mentions lead. `card` has no times: those are the article's own. `filed` are the
    permalinks of the entities that it is filed under, `spans` its mentions as (start, end, place in `filed`).
    `related` are the paths of the articles related to it: they hang on the whole library.
    """

    billing: Billing
    mark: str
    company: str
    leads: str
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

_NONE: Mapping[str, Any] = MappingProxyType({})


class Basis(NamedTuple):
    """What all slips of a library were made with.

    By id the `marks` of its entities, of which some are `organisations`, and the `links` of those that have a
    page; by permalink the `labels` of tags and sections; and the `settings` that matter.
    """

    settings: str = ""
    marks: Mapping[str, str] = _NONE
    organisations: frozenset[str] = frozenset()
    links: Mapping[str, EntityLink] = _NONE
    labels: Mapping[str, str] = _NONE


class Kept(NamedTuple):
    """The slips of an earlier library."""

    slips: Slips = _NONE
    basis: Basis = Basis()


NOTHING = Kept()


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

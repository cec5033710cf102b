"""Slips: what the library makes of an article, kept from build to build.

Most articles are as they were, and so is what they name. A slip says what it was made of; where that stands,
the slip does, and neither text nor mentions are looked at again. It comes in two parts, since who gets a page
is known only when all articles have said whom they name:

    its text and who is named there -> Billing -> who gets a page, and where -> Slip
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from sys import intern
from typing import Any, NamedTuple

from builder.foundation.store import Store
from builder.library.cards import ArticleCard

MentionLink = tuple[int, int, str]
"""Start and end of a mention, and the permalink of the page that it leads to."""

_TABLE = "library"


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


def kept_slips(store: Store) -> dict[str, Slip]:
    """The slips of the last build, by path; where one is in another form than today's, all are forgotten.

    What is related to an article is known only as long as all slips are.
    """
    import msgspec

    decode, shared = msgspec.msgpack.Decoder(Slip).decode, _sharing()
    try:
        return {path: shared(decode(raw)) for path, raw in store.rows_of_bytes(_TABLE)}
    except (msgspec.MsgspecError, ValueError):
        store.drop(_TABLE, store.keys(_TABLE))
        return {}


def _sharing() -> Callable[[Slip], Slip]:
    """Gives slips of which the same names and links are one object: they are most of what slips hold."""
    links: dict[Any, Any] = {}
    known = links.setdefault

    def shared(slip: Slip) -> Slip:
        key, *names = slip.billing
        card = replace(
            slip.card,
            publisher=intern(slip.card.publisher),
            lang=intern(slip.card.lang),
            section=known(slip.card.section, slip.card.section),
            tags=tuple([known(tag, tag) for tag in slip.card.tags]),
            entities=tuple([known(entity, entity) for entity in slip.card.entities]),
        )
        return slip._replace(
            billing=Billing(key, *[tuple(map(intern, some)) for some in names]),
            card=card,
            filed=tuple(map(intern, slip.filed)),
        )

    return shared


def keep_slips(store: Store, before: Slips, slips: Slips) -> None:
    """Keep the slips in place of those that were there before."""
    import msgspec

    encode = msgspec.msgpack.Encoder().encode
    new = ((path, encode(slip)) for path, slip in slips.items() if before.get(path) is not slip)
    store.put_rows(_TABLE, new)
    store.drop(_TABLE, before.keys() - slips.keys())

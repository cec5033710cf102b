"""The cabinet: slips as the cache keeps them, with numbers in place of what many of them name.

The same few thousand people, places and tags stand on all slips of a library, some sixty on each. Called by
numbers they take a tenth of the time to read, and what a number stands for is in memory once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

import msgspec

from builder.foundation.picking import picked
from builder.foundation.store import Store
from builder.library.cards import ArticleCard, EntityLink, Link, Picture
from builder.library.slips import NOTHING, Basis, Billing, Kept, Quoted, Slip

_TABLE = "library"

_NAMES = ""
"""The key of the row that says what the numbers stand for; those of others are paths, but for `_BASIS`."""

_BASIS = "basis"

T = TypeVar("T")
Numbers = tuple[int, ...]


class Numbered(Generic[T]):
    """Values that go by numbers, each by the same for good."""

    def __init__(self, values: Iterable[T] = ()) -> None:
        self.values = list(values)
        self._numbers = {value: number for number, value in enumerate(self.values)}

    def number(self, value: T) -> int:
        """The number of a value, a new one where it has none."""
        number = self._numbers.setdefault(value, len(self.values))
        if number == len(self.values):
            self.values.append(value)
        return number

    def numbers(self, values: Iterable[T]) -> Numbers:
        """The numbers of several values."""
        return tuple(map(self.number, values))


@dataclass(frozen=True)
class Names:
    """What slips name: `words` are ids, permalinks, paths, outlets, authors and tags as they are
    written, `chips` entities, `labels` tags."""

    words: Numbered[str] = field(default_factory=Numbered)
    chips: Numbered[EntityLink] = field(default_factory=Numbered)
    labels: Numbered[Link] = field(default_factory=Numbered)

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.words.values) + len(self.chips.values) + len(self.labels.values)


@dataclass(frozen=True)
class Cabinet:
    """What is kept of the last build, and what is named there."""

    kept: Kept = NOTHING
    names: Names = field(default_factory=Names)


class _KeptNames(NamedTuple):
    words: list[str]
    chips: list[EntityLink]
    labels: list[Link]


class _KeptBasis(NamedTuple):
    """A basis with the numbers of chips in place of links."""

    settings: str
    marks: dict[str, str]
    organisations: frozenset[str]
    links: dict[str, int]
    labels: dict[str, str]


class _Card(NamedTuple):
    id: str
    permalink: str
    title: str
    dek: str
    summary: str
    date: dt.date
    authors: Numbers
    publisher: int
    lang: int
    section: Numbers
    tags: Numbers
    entities: Numbers
    picture: Picture | None


class _Row(NamedTuple):
    """A slip; `keys` are that of its billing, its mark, its company and where it leads."""

    keys: tuple[str, str, str, str]
    mentioned: Numbers
    named: Numbers
    salient: Numbers
    tags: Numbers
    card: _Card
    filed: Numbers
    spans: bytes
    quoted: tuple[tuple[int, str, str], ...]
    related: Numbers


def open_cabinet(store: Store) -> Cabinet:
    """The slips of the last build; where one is in another form than today's, all are forgotten.

    What is related to an article is known only as long as all slips are.
    """
    shared = store.get_bytes(_TABLE, [_NAMES, _BASIS])
    decode = msgspec.msgpack.Decoder(_Row).decode
    try:
        kept = msgspec.msgpack.decode(shared.get(_NAMES, b""), type=_KeptNames)
        names = Names(Numbered(kept.words), Numbered(kept.chips), Numbered(kept.labels))
        basis = _basis(msgspec.msgpack.decode(shared.get(_BASIS, b""), type=_KeptBasis), names)
        slip, rows = _slips_with(names), store.rows_of_bytes(_TABLE)
        slips = {path: slip(decode(row)) for path, row in rows if path not in shared}
        return Cabinet(Kept(slips, basis), names)
    except (msgspec.MsgspecError, ValueError, IndexError):
        store.drop(_TABLE, store.keys(_TABLE))
        return Cabinet()


def keep_slips(store: Store, before: Cabinet, kept: Kept) -> None:
    """Keep the slips in place of those that were there before."""
    slips, were = kept.slips, before.kept.slips
    new = [path for path, slip in slips.items() if were.get(path) is not slip]
    # Numbers are never taken back; where most slips are new, they begin anew.
    names, new = (Names(), list(slips)) if 2 * len(new) > len(slips) else (before.names, new)
    known = names.count
    encode = msgspec.msgpack.Encoder().encode
    store.put_rows(_TABLE, ((path, encode(_row(slips[path], names))) for path in new))
    store.drop(_TABLE, were.keys() - slips.keys())
    if kept.basis != before.kept.basis or names is not before.names:
        store.put_bytes(_TABLE, {_BASIS: encode(_kept_basis(kept.basis, names))})
    if names.count > known or names is not before.names:
        named = _KeptNames(names.words.values, names.chips.values, names.labels.values)
        store.put_bytes(_TABLE, {_NAMES: encode(named)})


def _kept_basis(basis: Basis, names: Names) -> _KeptBasis:
    return _KeptBasis(
        basis.settings,
        dict(basis.marks),
        basis.organisations,
        {key: names.chips.number(link) for key, link in basis.links.items()},
        dict(basis.labels),
    )


def _basis(kept: _KeptBasis, names: Names) -> Basis:
    chips = names.chips.values
    links = {key: chips[number] for key, number in kept.links.items()}
    return Basis(kept.settings, kept.marks, kept.organisations, links, kept.labels)


def _row(slip: Slip, names: Names) -> _Row:
    words, card, billing = names.words, slip.card, slip.billing
    return _Row(
        keys=(billing.key, slip.mark, slip.company, slip.leads),
        mentioned=words.numbers(billing.mentioned),
        named=words.numbers(billing.named),
        salient=words.numbers(billing.salient),
        tags=words.numbers(billing.tags),
        card=_Card(
            id=card.id,
            permalink=card.permalink,
            title=card.title,
            dek=card.dek,
            summary=card.summary,
            date=card.date,
            authors=words.numbers(card.authors),
            publisher=words.number(card.publisher),
            lang=words.number(card.lang),
            section=names.labels.numbers([card.section] if card.section else []),
            tags=names.labels.numbers(card.tags),
            entities=names.chips.numbers(card.entities),
            picture=card.picture,
        ),
        filed=words.numbers(slip.filed),
        spans=slip.spans,
        quoted=tuple((words.number(quote.speaker), quote.text, quote.words) for quote in slip.quoted),
        related=words.numbers(slip.related),
    )


def _slips_with(names: Names) -> Callable[[_Row], Slip]:
    """What makes slips of rows. Ten thousand rows ask for it: so it has all at hand, and in order."""
    words, chips, labels = names.words.values, names.chips.values, names.labels.values

    def card_of(card: _Card) -> ArticleCard:
        return ArticleCard(
            card.id,
            card.permalink,
            card.title,
            card.dek,
            card.summary,
            card.date,
            None,
            None,
            picked(words, card.authors),
            words[card.publisher],
            words[card.lang],
            labels[card.section[0]] if card.section else None,
            picked(labels, card.tags),
            picked(chips, card.entities),
            card.picture,
        )

    def slip_of(row: _Row) -> Slip:
        billing_key, mark, company, leads = row.keys
        mentioned = picked(words, row.mentioned)
        # Mostly all that are mentioned are in the story, and in the same order.
        named = mentioned if row.named == row.mentioned else picked(words, row.named)
        return Slip(
            Billing(billing_key, mentioned, named, picked(words, row.salient), picked(words, row.tags)),
            mark,
            company,
            leads,
            card_of(row.card),
            picked(words, row.filed),
            row.spans,
            tuple([Quoted(words[speaker], text, plain) for speaker, text, plain in row.quoted]),
            picked(words, row.related),
        )

    return slip_of

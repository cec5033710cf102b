"""What resolving worked out of one document, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from sys import intern
from typing import NamedTuple

import msgspec

from builder.entities.model import EntityMention, EntityType, Exonym, Expansion, Quote, Reading
from builder.entities.resolving.joining import Joined
from builder.entities.resolving.kinds import Judged, Said, said_in
from builder.entities.resolving.occurrences import Occurrence
from builder.foundation.digests import digest_of

_OCCURRENCES = msgspec.msgpack.Decoder(tuple[Occurrence, ...])


class Read(NamedTuple):
    """What a reading alone tells: what is said of each name, and its runs."""

    said: Mapping[str, Said] = {}
    runs: tuple[str, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    exonyms: tuple[Exonym, ...] = ()


class Trace(NamedTuple):
    """What was worked out of one document so far. That of a document that is gone is empty.

    `found` are its occurrences, packed: a library has so many that they were most of what resolving holds.
    """

    read: Read = Read()
    long: Mapping[str, EntityType] = {}
    judged: Judged = Judged()
    found: bytes = b""
    joins: tuple[Joined, ...] = ()

    @property
    def occurrences(self) -> tuple[Occurrence, ...]:
        """Where the accepted names stand."""
        return _OCCURRENCES.decode(self.found) if self.found else ()


def packed(occurrences: tuple[Occurrence, ...]) -> bytes:
    """Occurrences as a trace holds them."""
    return msgspec.msgpack.encode(occurrences) if occurrences else b""


def read_of(reading: Reading) -> Read:
    """The first step: what depends on the reading alone."""
    runs = tuple(map(intern, dict.fromkeys([run for _, run in reading.runs])))
    return Read(said_in(reading.names), runs, reading.expansions, reading.exonyms)


class Told(NamedTuple):
    """What resolving tells of one document: the entities it mentions, and who says what in it."""

    mentions: tuple[EntityMention, ...] = ()
    quotes: tuple[Quote, ...] = ()


def told_digest(told: Told) -> str:
    """The digest of all that is told of a document, entities' ids, names and types included."""
    return digest_of(msgspec.msgpack.encode(told))

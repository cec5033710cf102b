"""What resolving worked out of one document, step by step."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from builder.entities.model import EntityMention, EntityType, Exonym, Expansion, Quote, Reading
from builder.entities.resolving.joining import Joined
from builder.entities.resolving.kinds import Judged, Said, said_in
from builder.entities.resolving.occurrences import Occurrences
from builder.foundation.digests import digest_of


class Read(NamedTuple):
    """What a reading alone tells: what is said of each name; and its runs, in one text, with NUL between."""

    said: Mapping[str, Said] = {}
    runs: str = ""
    expansions: tuple[Expansion, ...] = ()
    exonyms: tuple[Exonym, ...] = ()


class Trace(msgspec.Struct, frozen=True, array_like=True):
    """What was worked out of one document so far. That of a document that is gone is empty.

    A step puts what it gives in the place of one field, for every document: that is fastest with a Struct.
    """

    read: Read = Read()
    long: Mapping[str, EntityType] = {}
    judged: Judged = Judged()
    found: Occurrences = Occurrences()
    joins: tuple[Joined, ...] = ()

    def with_step(self, step: str, given: Any) -> Trace:
        """The trace where that step, by its name, gives something else."""
        return msgspec.structs.replace(self, **{step: given})


NO_TRACE = Trace()
"""The trace of a document of which nothing is known yet."""


def read_of(reading: Reading) -> Read:
    """The first step: what depends on the reading alone."""
    runs = "\0".join(dict.fromkeys([run for _, run in reading.runs]))
    return Read(said_in(reading.names), runs, reading.expansions, reading.exonyms)


class Told(NamedTuple):
    """What resolving tells of one document: the entities it mentions, and who says what in it."""

    mentions: tuple[EntityMention, ...] = ()
    quotes: tuple[Quote, ...] = ()


def told_digest(told: Told) -> str:
    """The digest of all that is told of a document, entities' ids, names and types included."""
    return digest_of(msgspec.msgpack.encode(told))

"""What a byline or date line says."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from builder.clippings.names.outlets import bare_outlet
from builder.clippings.outlets import is_agency


@dataclass(frozen=True)
class Signature:
    """What such a line says. `cued` tells that it starts with a word like "By"."""

    authors: tuple[str, ...] = ()
    publisher: str = ""
    date: dt.date | dt.datetime | None = None
    updated: dt.date | dt.datetime | None = None
    cued: bool = False


def people_first(signature: Signature) -> tuple[str, ...]:
    """The authors without the outlet, where it signs beside people: "Jane Doe | The Courier"."""
    outlet = signature.publisher
    people = tuple(a for a in signature.authors if bare_outlet(a) != outlet and not is_agency(a))
    return people or signature.authors[:1]


def merged(first: Signature, second: Signature) -> Signature:
    """What two parts of a line say together; of what is said twice, the first counts."""
    return Signature(
        authors=(*first.authors, *(a for a in second.authors if a not in first.authors)),
        publisher=first.publisher or second.publisher,
        date=first.date or second.date,
        updated=first.updated or second.updated,
        cued=first.cued or second.cued,
    )

"""Who published a pasted text: what its lines say, then weaker signs, with a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.addresses import name_of_host
from builder.clippings.credits import outlet_in_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.pasted.figures import figures_of
from builder.clippings.pasted.kinds import Kind, Reading

_RIGHTS_HOLDER = re.compile(
    r"(?:©|\(c\)|[Cc]opyright(?: ©| \(c\))?) ?(?:\d{4}(?: ?[-–] ?\d{4})?)?,? (?:by )?"
    r"(?P<name>[^.,;|©\d]{2,60}?)(?:,? \d{4})?(?=[.,;|]|$)"
)
_NO_HOLDER = re.compile(r"(?i)^(?:all rights|alle rechte|tous droits|todos los|copyright)")


def publisher_of(readings: Sequence[Reading], signed: str, url: str) -> tuple[str, str]:
    """The publisher of a text and the doubt there is about it; both may be empty.

    The byline's outlet, a line with the outlet's name, the agency of the dateline, the copyright line; then
    a name that the address's host is made of, and the outlet in a picture's credit, which are worth a look.
    """
    sure = (
        signed
        or next((r.text.strip(" .") for r in readings if r.kind is Kind.PUBLISHER), "")
        or _agency(readings)
        or _rights_holder(readings)
    )
    if sure:
        return sure, ""
    outside = [r.text for r in readings if r.kind in (Kind.FURNITURE, Kind.CREDIT, Kind.CAPTION, Kind.STRAY)]
    by_host = name_of_host(url, outside)
    if by_host:
        return by_host, f'publisher: "{by_host}" goes with the address, and the text says no more.'
    by_credit = next(filter(None, (outlet_in_credit(f.credit) for f in figures_of(readings))), "")
    return by_credit, f'publisher: "{by_credit}" is known from a picture\'s credit only.' if by_credit else ""


def _agency(readings: Sequence[Reading]) -> str:
    first = next((r for r in readings if r.kind is Kind.PARAGRAPH), None)
    dateline = read_dateline(first.text) if first else None
    return dateline.agency if dateline else ""


def _rights_holder(readings: Sequence[Reading]) -> str:
    for reading in readings:
        if reading.kind is not Kind.FURNITURE:
            continue
        match = _RIGHTS_HOLDER.search(reading.text)
        name = re.sub(r"(?i)\s*all rights.*", "", match["name"]).strip() if match else ""
        if name and not _NO_HOLDER.match(name):
            return name
    return ""

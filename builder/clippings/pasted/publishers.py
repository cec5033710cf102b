"""Who published a pasted text: what its lines say, then weaker signs, with a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.addresses import name_of_host
from builder.clippings.credits import outlet_in_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.names import without_agency, without_place
from builder.clippings.outlets import looks_like_outlet
from builder.clippings.pasted.figures import figures_of
from builder.clippings.pasted.kinds import Kind, Part, Reading

_RIGHTS_HOLDER = re.compile(
    r"(?:(?:©|\(c\)) ?[Cc]opyright|©|\(c\)|[Cc]opyright(?: ©"
    r"| \(c\))?) ?(?:\d{4}(?: ?[-–] ?\d{4})?)?,? (?:by )?"
    r"(?P<name>[^.,;|©\d]{2,60}?)(?:,? \d{4})?(?=[.,;|]|$)"
)
_COMPANY = re.compile(r",? (?:Limited|Ltd|Inc|LLC|L|LP|Co|Corp|Corporation|GmbH|AG|SA|S)$")
_RELEASE_WIRES = frozenset(
    {
        "PRNEWSWIRE",
        "PR NEWSWIRE",
        "BUSINESS WIRE",
        "GLOBE NEWSWIRE",
        "GLOBENEWSWIRE",
        "ACCESSWIRE",
        "NEWSFILE",
    }
)
_ABOUT = re.compile(r"About (?:the )?(?P<name>[A-ZÀ-Þ].{2,60})")
_SOURCE_CHIP = re.compile(r"(?i)(?:source|publisher|outlet)[: ]\s*(?P<name>\S.*?)\s*[×✕✖⨯x]")
_NO_HOLDER = re.compile(r"(?i)^(?:all rights|alle rechte|tous droits|todos los|copyright)")


def publisher_of(readings: Sequence[Reading], signed: str, url: str) -> tuple[str, str]:
    """The publisher of a text and the doubt there is about it; both may be empty.

    The byline's outlet, a line with the outlet's name, the issuer of a release, the agency of the dateline, a
    name above the headline, the copyright line, a search chip; then
    a name that the address's host is made of, and the outlet in a picture's credit, which are worth a look.
    """
    sure = (
        signed
        or _named_line(readings, (Part.HEAD, Part.TAIL))
        or _issuer(readings)
        or _agency(readings)
        or _named_line(readings, (Part.TOP,))
        or _rights_holder(readings)
        or _chip_source(readings)
    )
    if sure:
        return sure, ""
    outside = [r.text for r in readings if r.kind in (Kind.FURNITURE, Kind.CREDIT, Kind.CAPTION, Kind.STRAY)]
    by_host = name_of_host(url, outside)
    if by_host:
        return by_host, f'publisher: "{by_host}" goes with the address, and the text says no more.'
    by_credit = next(filter(None, (outlet_in_credit(f.credit) for f in figures_of(readings))), "")
    return by_credit, f'publisher: "{by_credit}" is known from a picture\'s credit only.' if by_credit else ""


def _named_line(readings: Sequence[Reading], parts: tuple[Part, ...]) -> str:
    return next((_named(r.text) for r in readings if r.kind is Kind.PUBLISHER and r.part in parts), "")


def _named(text: str) -> str:
    """The outlet in a line with its name: "Source: Al Jazeera and news agencies"."""
    bare = re.sub(r"(?i)^sources?:? |^(?:quelle|fuente): ", "", text.strip(" ."))
    bare = re.sub(r"(?i),? (?:and|et|und|y) (?:news )?agenc\w+$|, agenc\w+$", "", without_agency(bare))
    outlet, _, place = without_place(bare).partition(", ")  # "BBC News, Cardiff"
    return (
        outlet
        if looks_like_outlet(outlet) and re.fullmatch(r"[A-ZÀ-Þ][\w'’ -]+", place)
        else without_place(bare)
    )


def _issuer(readings: Sequence[Reading]) -> str:
    """Who speaks in a press release, or a text on a wire for such: "About Northmere Robotics"."""
    released = any(r.kind is Kind.FURNITURE and r.rule == "press release" for r in readings)
    if not released and _agency(readings).upper() not in _RELEASE_WIRES:
        return ""
    about = (_ABOUT.fullmatch(r.text) for r in readings if r.kind is Kind.FURNITURE)
    return next((found["name"] for found in about if found), "")


def _agency(readings: Sequence[Reading]) -> str:
    first = next((r for r in readings if r.kind is Kind.PARAGRAPH), None)
    dateline = read_dateline(first.text) if first else None
    return dateline.agency if dateline else ""


def _chip_source(readings: Sequence[Reading]) -> str:
    """The outlet that a search was narrowed to: "source The Sample Courier ×"."""
    chips = (_SOURCE_CHIP.fullmatch(r.text) for r in readings if r.kind is Kind.CHIP)
    return next((chip["name"] for chip in chips if chip), "")


def _rights_holder(readings: Sequence[Reading]) -> str:
    for reading in readings:
        if reading.kind is not Kind.FURNITURE:
            continue
        match = _RIGHTS_HOLDER.search(reading.text)
        name = re.sub(r"(?i)\s*all rights.*", "", match["name"]).strip() if match else ""
        name = _COMPANY.sub("", name).partition("/")[0]  # "SZ/dpa/laho": the outlet, then its sources
        if name and not _NO_HOLDER.match(name):
            return name
    return ""

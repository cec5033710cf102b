"""Who published a pasted text: what its lines say, then weaker signs, with a doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.addresses import name_of_host
from builder.clippings.bylines.signature import Signature
from builder.clippings.credits.parties import outlet_in_credit
from builder.clippings.hosts import outlet_at
from builder.clippings.names.beside import without_place
from builder.clippings.names.outlets import without_agency
from builder.clippings.outlets import full_name, is_agency, is_known_outlet, looks_like_outlet
from builder.clippings.pasted.figures import figures_of
from builder.clippings.pasted.kinds import Kind, Part, Reading
from builder.clippings.pasted.naming import (
    name_before_release,
    often_named,
    outlet_named_in,
    outlet_spoken_of,
    outlet_worded_so,
)
from builder.clippings.pasted.publishers.hosts import OUTSIDE, issuer_of_mail, outlet_of_mail, own_host
from builder.clippings.pasted.publishers.releases import agency, issuer, issuer_in_lead
from builder.clippings.pasted.publishers.rights import rights_holder
from builder.foundation.text import fold

_SOURCE_CHIP = re.compile(r"(?i)(?:source|publisher|outlet)[: ]\s*(?P<name>\S.*?)\s*[×✕✖⨯x]")

_INITIALS = re.compile(r"/[a-z]{2}(?:\([a-z]{2}\))?$")
"""Who wrote and edited a text, behind its source: "CNA/wl(ky)"."""

_RIGHTS = re.compile(r"(?i)©|copyright|all rights reserved")

_MEMBER = re.compile(r" and (?:The Rt Hon )?(?:[A-Z][\w'’-]+ ){2,4}(?:MP|KC)\b.*")
"""A minister who issues a release beside the office: "Department for Transport and Jane Doe MP"."""


def publisher_of(readings: Sequence[Reading], signature: Signature, url: str) -> tuple[str, str]:
    """The publisher of a text and the doubt there is about it; both may be empty.

    The byline's outlet, a line with the outlet's name, the outlet that the address is known to be, the
    issuer of a release, the agency of the dateline, a name above the headline, one that the page calls its
    own, the one that its people have their mail at, the copyright line, a search chip. What is worth a look:
    a name that the address's host is made of, the outlet in a picture's credit, the one whose pages are
    worded so, the one that the page's buttons name, the one host that it names, and whom a release speaks of
    first.
    """
    sure = (
        _known_of_page(readings, signature.publisher)
        or _site_of(readings, signature.publisher)
        or signature.publisher
        or _named_line(readings, (Part.HEAD, Part.TAIL))
        or outlet_at(url)
        or issuer(readings)
        or agency(readings)
        or _known(_named_line(readings, (Part.TOP,)))
        or outlet_named_in(r.text for r in readings if r.kind in OUTSIDE)
        or _named_line(readings, (Part.TOP,))
        or outlet_of_mail(readings)
        or rights_holder(readings, signature.authors)
        or _chip_source(readings)
    )
    if sure:
        return sure, ""
    outside = [r.text for r in readings if r.kind in (*OUTSIDE, Kind.CREDIT, Kind.CAPTION)]
    by_host = name_of_host(url, outside)
    if by_host:
        return by_host, f'publisher: "{by_host}" goes with the address, and the text says no more.'
    by_credit = next(filter(None, (outlet_in_credit(f.credit) for f in figures_of(readings))), "")
    if by_credit and not is_agency(by_credit):
        return by_credit, f'publisher: "{by_credit}" is known from a picture\'s credit only.'
    top = [r.text for r in readings if r.part is Part.TOP and r.kind not in (Kind.CHIP, Kind.URL)]
    by_name = often_named(top, outside)
    if by_name and by_name not in signature.authors:
        return by_name, f'publisher: "{by_name}" is what the page calls itself.'
    by_wording = outlet_worded_so(outside)
    if by_wording:
        return by_wording, f'publisher: "{by_wording}" is known by the page\'s wording only.'
    by_page = outlet_spoken_of(outside)
    if by_page:
        return by_page, f'publisher: "{by_page}" is known from what the page says to its readers only.'
    by_own_host = own_host(readings)
    if by_own_host:
        name = (
            outlet_at(f"https://{by_own_host}")
            or name_of_host(f"https://{by_own_host}", outside)
            or by_own_host
        )
        return name, f'publisher: "{name}" is known from a host that the page names only.'
    by_lead = issuer_in_lead(readings) or issuer_of_mail(readings)
    return by_lead, f'publisher: "{by_lead}" is whom the release speaks of first.' if by_lead else ""


def _known_of_page(readings: Sequence[Reading], letters: str) -> str:
    """The known outlet that the page calls its own, where the byline has letters that nobody knows: "TNN"."""
    if not is_agency(letters) or is_known_outlet(letters):
        return ""
    return _known(outlet_named_in(r.text for r in readings if r.kind in OUTSIDE))


def _site_of(readings: Sequence[Reading], agency_signed: str) -> str:
    """The site that took an agency's text over: its name stands above the headline and in the copyright."""
    name = _named_line(readings, (Part.TOP,)) if is_agency(agency_signed) else ""
    lines = (fold(r.text) for r in readings if r.kind in OUTSIDE and _RIGHTS.search(r.text))
    return name if name and not is_agency(name) and any(fold(name) in line for line in lines) else ""


def _known(name: str) -> str:
    return name if is_known_outlet(name) else ""


def _named_line(readings: Sequence[Reading], parts: tuple[Part, ...]) -> str:
    return next(
        (full_name(_named(r.text)) for r in readings if r.kind is Kind.PUBLISHER and r.part in parts), ""
    )


def _named(text: str) -> str:
    """The outlet in a line with its name: "Source: Al Jazeera and news agencies"."""
    bare = re.sub(r"(?i)^sources?:? |^(?:quelle|fuente): ", "", text.strip(" .|·•"))
    bare = _INITIALS.sub("", name_before_release(bare) or bare)
    bare = _MEMBER.sub("", bare)
    bare = re.sub(r"^FROM (\w+) NEWS$", r"\1", bare)  # Barron's has it so, of AFP
    bare = re.sub(r"(?i),? (?:and|et|und|y) (?:news )?agenc\w+$|, agenc\w+$", "", without_agency(bare))
    outlet, _, place = without_place(bare).partition(", ")  # "BBC News, Cardiff"
    return (
        outlet
        if looks_like_outlet(outlet) and re.fullmatch(r"[A-ZÀ-Þ][\w'’ -]+", place)
        else without_place(bare)
    )


def _chip_source(readings: Sequence[Reading]) -> str:
    """The outlet that a search was narrowed to: "source The Sample Courier ×"."""
    chips = (_SOURCE_CHIP.fullmatch(r.text) for r in readings if r.kind is Kind.CHIP)
    return next((chip["name"] for chip in chips if chip), "")

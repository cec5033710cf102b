"""From blocks with their kinds to a clipping: each field from the kinds that can tell it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from builder.clippings.addresses import without_tracking
from builder.clippings.bylines import Signature, read_date_line, read_reporting, read_signature
from builder.clippings.escaping import escape
from builder.clippings.model import Clipping
from builder.clippings.pasted.accounting import leftovers
from builder.clippings.pasted.dating import publication
from builder.clippings.pasted.figures import figures_of
from builder.clippings.pasted.kinds import Kind, Reading
from builder.clippings.pasted.publishers import publisher_of
from builder.foundation.text import one_line

BODY_KINDS = frozenset({Kind.PARAGRAPH, Kind.SUBHEAD, Kind.LISTED})
"""What the body is made of."""

_BULLET = re.compile(r"[•‣▪◦●∙*–-]\s*")


@dataclass(frozen=True)
class Found:
    """The readings of a clipping by kind, and what its byline and date lines say together."""

    readings: tuple[Reading, ...]
    signature: Signature
    by_kind: dict[Kind, list[str]] = field(default_factory=dict)

    def texts(self, kind: Kind) -> list[str]:
        """The texts of the blocks of that kind, in their order."""
        return self.by_kind.get(kind, [])


def assemble(readings: Sequence[Reading]) -> Clipping:
    """The clipping that the blocks make. Without a headline its title is empty."""
    found = _found(readings)
    address = next(iter(found.texts(Kind.URL)), "")
    url = without_tracking(_bare_address(address)) if address else ""
    publisher, publisher_doubt = publisher_of(readings, found.signature.publisher, url)
    dated = publication(readings, found.signature, url)
    authors, author_doubt = _authors(found)
    clipping = Clipping(
        title=next(iter(found.texts(Kind.HEADLINE)), ""),
        dek=one_line(" ".join(found.texts(Kind.DEK))),
        authors=authors,
        publisher=publisher,
        date=dated.date,
        updated=dated.updated,
        source_url=url,
        section=_section(found.texts(Kind.KICKER)),
        figures=figures_of(readings),
        body=_body(readings),
        unsure=tuple(filter(None, (author_doubt, publisher_doubt, *dated.doubts))),
    )
    return replace(clipping, furniture=leftovers(readings, clipping))


def _found(readings: Sequence[Reading]) -> Found:
    by_kind: dict[Kind, list[str]] = {}
    for reading in readings:
        by_kind.setdefault(reading.kind, []).append(reading.text)
    signature = Signature()
    for reading in readings:
        if reading.kind in (Kind.BYLINE, Kind.DATE):
            read = read_date_line(reading.text) or read_signature(reading.text)
            signature = _joined(signature, read) if read else signature
    return Found(tuple(readings), signature, by_kind)


def _joined(first: Signature, second: Signature) -> Signature:
    """Two lines' words together. Of two dates the first is of publication, a later one of an update."""
    later = (
        second.date
        if first.date and second.date and _moment_key(second.date) > _moment_key(first.date)
        else None
    )
    return Signature(
        authors=(*first.authors, *(a for a in second.authors if a not in first.authors)),
        publisher=first.publisher or second.publisher,
        date=first.date or second.date,
        updated=first.updated or second.updated or later,
    )


def _moment_key(moment: dt.date | dt.datetime) -> tuple[int, int, int]:
    return (moment.year, moment.month, moment.day)


def _authors(found: Found) -> tuple[tuple[str, ...], str]:
    """The authors of the byline; failing that, the reporters that the closing line names."""
    if found.signature.authors:
        return found.signature.authors, ""
    reporters = dict.fromkeys(
        name for text in found.texts(Kind.REPORTING) for name in read_reporting(text) or ()
    )
    return tuple(reporters), ""


def _section(kickers: Iterable[str]) -> str:
    """The last part of the line above the headline: "News|Conflict" is about conflict."""
    parts = [p for kicker in kickers for p in re.split(r"\s*[|>›»/]\s*", kicker) if p]
    named = [
        p
        for p in parts
        if p.casefold() not in ("home", "news", "breaking news", "live", "exclusive", "breaking")
    ]
    return named[-1] if named else ""


def _bare_address(text: str) -> str:
    address = re.search(r"(?:https?://|www\.)[^\s<>]+", text, re.I)
    bare = address[0] if address else text
    return bare if bare.lower().startswith("http") else f"https://{bare}"


def _body(readings: Iterable[Reading]) -> str:
    """The body as Markdown: entries of one list on lines below each other, all else a blank line apart."""
    body = ""
    before: Kind | None = None
    for reading in readings:
        if reading.kind not in BODY_KINDS:
            continue
        gap = "\n" if before is reading.kind is Kind.LISTED else "\n\n"
        body += (gap if body else "") + _markdown(reading)
        before = reading.kind
    return body


def _markdown(reading: Reading) -> str:
    if reading.kind is Kind.SUBHEAD:
        return f"## {escape(reading.text)}"
    if reading.kind is Kind.LISTED:
        return f"- {escape(_BULLET.sub('', reading.text, count=1))}"
    return escape(reading.text)

"""From blocks with their kinds to a clipping: each field from the kinds that can tell it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from builder.clippings.addresses import without_tracking
from builder.clippings.bylines.date_lines import is_update_clock, read_date_line
from builder.clippings.bylines.reporting import read_reporting
from builder.clippings.bylines.signature import Signature, merged, people_first
from builder.clippings.bylines.signing import read_signature
from builder.clippings.dates.moments import day_of
from builder.clippings.escaping import escape
from builder.clippings.model import Clipping
from builder.clippings.outlets import looks_like_outlet
from builder.clippings.pasted.accounting import leftovers
from builder.clippings.pasted.dating import publication
from builder.clippings.pasted.figures import figures_of
from builder.clippings.pasted.kinds import Kind, Part, Reading
from builder.clippings.pasted.publishers.choosing import publisher_of
from builder.clippings.pasted.rules.phrases import OPENS
from builder.clippings.pasted.rules.shapes import is_clock
from builder.clippings.pasted.slashes import day_comes_first, written_out
from builder.clippings.sections import SECTIONS
from builder.foundation.text import fold, one_line

BODY_KINDS = frozenset({Kind.PARAGRAPH, Kind.SUBHEAD, Kind.LISTED})
"""What the body is made of."""

_SUBJECT = re.compile(r"(?i)(?:subject|betreff|objet): (?:(?:fwd?|wg|tr): )?")
_FIRST_PUBLISHED = re.compile(r"(?i)(?:first|originally) (?:published|posted)\b")
"""How a line below the text says when it came out, where the one above says when it was changed."""

_AND = frozenset({"and", "et", "und", "y", "e", "en", "&"})
_NAMES_APART = 6
"""Lines between two authors' names, at most: an office, a blank line on either side of it."""

_BULLET = re.compile(r"^[•‣▪◦●∙*–-]\s*")


@dataclass(frozen=True)
class Found:
    """The texts of a clipping's blocks by kind, and what its byline and date lines say together."""

    by_kind: Mapping[Kind, Sequence[str]]
    signature: Signature

    def texts(self, kind: Kind) -> Sequence[str]:
        """The texts of the blocks of that kind, in their order."""
        return self.by_kind.get(kind, ())


def assemble(readings: Sequence[Reading]) -> Clipping:
    """The clipping that the blocks make. Without a headline its title is empty."""
    found = _found(readings)
    address = next(iter(found.texts(Kind.URL)), "")
    url = without_tracking(_bare_address(address)) if address else ""
    title, outlet = _title(found)
    publisher, publisher_doubt = publisher_of(readings, _published(found.signature, outlet), url)
    dated = publication(readings, found.signature, url)
    clipping = Clipping(
        title=title,
        dek=_dek(found),
        authors=_authors(found),
        publisher=publisher,
        date=dated.date,
        updated=dated.updated,
        source_url=url,
        section=_section(found.texts(Kind.KICKER)),
        figures=figures_of(readings),
        body=_body(readings),
        unsure=tuple(filter(None, (publisher_doubt, *dated.doubts))),
    )
    return replace(clipping, furniture=leftovers(readings, clipping))


def _published(signature: Signature, outlet: str) -> Signature:
    """A signature with the outlet that the headline's line names, where it names none itself."""
    return replace(signature, publisher=signature.publisher or outlet)


def _found(readings: Sequence[Reading]) -> Found:
    by_kind: dict[Kind, list[str]] = {}
    for reading in readings:
        by_kind.setdefault(reading.kind, []).append(reading.text)
    return Found(by_kind, _signature(readings))


def _signature(readings: Sequence[Reading]) -> Signature:
    """All bylines and date lines together; those below the text count only where none stands above it."""
    above, below = Signature(), Signature()
    first_published = False
    for reading, read in _signed(readings):
        if reading.part is Part.TAIL:
            first_published |= _FIRST_PUBLISHED.match(reading.text) is not None
            below = _joined(below, read)
        else:
            above = _joined(above, read)
    whole = Signature(
        authors=above.authors or below.authors,
        publisher=above.publisher or below.publisher,
        date=above.date or (None if above.updated and not first_published else below.date),
        updated=above.updated or below.updated,
    )
    return replace(whole, authors=people_first(whole))


def _signed(readings: Sequence[Reading]) -> list[tuple[Reading, Signature]]:
    """The bylines and date lines with what they say. Where one says "By", names alone are no authors."""
    day_first = day_comes_first(readings)
    signed: list[tuple[Reading, Signature]] = []
    for before, (reading, line) in zip(
        ("", *(r.text for r in readings)), _with_clocks(readings), strict=False
    ):
        if reading.kind in (Kind.BYLINE, Kind.DATE):
            text = written_out(line, day_first)
            read = read_date_line(text) or read_signature(text)
            if read:  # "By", "Jane Doe", "and", "John Roe", each on a line
                cued = read.cued or (bool(signed) and signed[-1][1].cued and before.casefold() in _AND)
                signed.append((reading, replace(read, cued=cued)))
    if any(read.authors and reading.part is not Part.TOP for reading, read in signed):
        signed = [(r, _unsigned(s) if r.part is Part.TOP and not s.cued else s) for r, s in signed]
    signed = _own_date(signed)
    if any(read.cued and read.authors for _, read in signed):
        return [(r, read if read.cued else replace(read, authors=())) for r, read in signed]
    return _first_names_alone(signed)


def _unsigned(signature: Signature) -> Signature:
    """What names in a menu leave of a line: its date, and the outlet beside it."""
    return replace(signature, authors=(), publisher=signature.publisher if signature.date else "")


def _own_date(signed: list[tuple[Reading, Signature]]) -> list[tuple[Reading, Signature]]:
    """The lines, above the headline without their day where one stands below it: that is today's."""
    if not any(reading.part is Part.HEAD and read.date for reading, read in signed):
        return signed
    return [(r, replace(read, date=None) if r.part is Part.TOP else read) for r, read in signed]


def _first_names_alone(signed: list[tuple[Reading, Signature]]) -> list[tuple[Reading, Signature]]:
    """The lines, of names alone only those near the first names: what is made so further on is a button."""
    kept: list[tuple[Reading, Signature]] = []
    last = 0
    for reading, read in signed:
        alone = bool(read.authors) and not (read.date or read.updated or read.publisher)
        line = reading.scored.block.line
        far = alone and last and line - last > _NAMES_APART
        kept.append((reading, replace(read, authors=()) if far else read))
        last = line if read.authors and not far else last
    return kept


def _with_clocks(readings: Sequence[Reading]) -> Iterator[tuple[Reading, str]]:
    """The readings with their texts; a day has the time of day that stands on the line below it."""
    for reading, below in zip_longest(readings, readings[1:]):
        if below is not None and below.kind is Kind.DATE and is_clock(below.text):
            yield reading, f"{reading.text}, {below.text}"
        elif below is not None and below.kind is Kind.DATE and _is_updated_at(reading, below.text):
            yield reading, f"{reading.text} • {below.text}"
        else:
            yield reading, reading.text


def _is_updated_at(reading: Reading, below: str) -> bool:
    """Whether the line below a date with its time gives an update's: "09:12, 14 Apr 2026", "Updated 09:20".

    Below a day alone such a time may be that of another day.
    """
    dated = read_date_line(reading.text) if reading.kind is Kind.DATE and is_update_clock(below) else None
    return dated is not None and isinstance(dated.date, dt.datetime)


def _joined(first: Signature, second: Signature) -> Signature:
    """Two lines' words together. Of two dates the earlier is of publication, the later one of an update."""
    whole = merged(first, second)
    if not (first.date and second.date) or day_of(second.date) == day_of(first.date):
        return whole
    earlier, later = sorted((first.date, second.date), key=day_of)
    return replace(whole, date=earlier, updated=whole.updated or later)


def _title(found: Found) -> tuple[str, str]:
    """The headline, without the section before a bar, and the outlet behind one, as in a page's title."""
    headline = _SUBJECT.sub("", next(iter(found.texts(Kind.HEADLINE)), ""))
    section, _, headed = headline.partition("|")
    headline = headed.strip() if fold(section) in SECTIONS and headed.strip() else headline
    title, bar, tail = headline.rpartition(" | ")
    return (title, tail) if bar and looks_like_outlet(tail) else (headline, "")


def _dek(found: Found) -> str:
    """The standfirst, and behind it the points of a summary, each a sentence of its own."""
    points = [_BULLET.sub("", text, count=1) for text in found.texts(Kind.SUMMARY)]
    sentences = [text if text.endswith((".", "!", "?", "”", '"')) else f"{text}." for text in points]
    return one_line(" ".join((*found.texts(Kind.DEK), *sentences)))


def _authors(found: Found) -> tuple[str, ...]:
    """The authors of the byline; failing that, the reporters that the closing line names."""
    if found.signature.authors:
        return found.signature.authors
    reporters = dict.fromkeys(
        name for text in found.texts(Kind.REPORTING) for name in read_reporting(text) or ()
    )
    return tuple(reporters)


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
    text = OPENS.sub("", reading.text)
    if reading.kind is Kind.SUBHEAD:
        return f"## {escape(text)}"
    if reading.kind is Kind.LISTED:
        return f"- {escape(_BULLET.sub('', text, count=1))}"
    return escape(text)

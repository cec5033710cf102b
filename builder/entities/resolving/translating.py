"""Occurrences of texts in other languages, joined under the names that English texts have for the same."""

from __future__ import annotations

from builder.entities.model import Exonym
from builder.entities.resolving.occurrences import Occurrence
from builder.entities.resolving.people import Join


def in_english(document: tuple[Occurrence, ...], exonyms: tuple[Exonym, ...]) -> tuple[Occurrence, ...]:
    """A document's occurrences under English names; `exonyms` are those of its text."""
    if not exonyms:
        return document
    pages = {(exonym.name, exonym.type): exonym.page for exonym in exonyms}
    return tuple(one._replace(name=pages.get((one.name, one.type), one.name)) for one in document)


def translated(join: Join, page: str) -> Join:
    """The join of a name that was joined by its English name, with that for its reason."""
    return Join(join.cluster, f"{page} in another language, as in", page)

"""Names of texts in other languages, joined under the names that English texts have for the same."""

from __future__ import annotations

from builder.entities.model import Exonym
from builder.entities.resolving.occurrences import Named


def in_english(document: tuple[Named, ...], exonyms: tuple[Exonym, ...]) -> tuple[Named, ...]:
    """A document's names in order, in English; `exonyms` are those of its text."""
    if not exonyms:
        return document
    pages = {(exonym.name, exonym.type): exonym.page for exonym in exonyms}
    return tuple(one._replace(name=pages.get(one, one.name)) for one in document)

"""Which page each mention came to, against the entity that the gold says it names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from builder.entities.model import EntityMention
from builder.entities.names.tokens import Span
from builder.evaluation.figures import PageFigures, Score, share
from builder.evaluation.gold import GoldDocument
from builder.evaluation.spans import Predicted, normalised, surface_key


class Link(NamedTuple):
    """A gold mention whose entity is told and whose normalised stretch was found, and the page it came to."""

    doc_id: str
    surface: str
    entity: str
    page: str


def links_of(documents: Iterable[GoldDocument], found: Predicted) -> tuple[Link, ...]:
    """The links of all documents, in the order of the gold. `found` are the judged mentions by doc_id."""
    return tuple(link for document in documents for link in _links(document, found[document.doc_id]))


def _links(document: GoldDocument, mentions: Iterable[EntityMention]) -> Iterator[Link]:
    pages = _pages_by_span(document, mentions)
    for mention in document.scored:
        page = pages.get(normalised(document.text, mention.start, mention.end))
        if mention.entity_id and page is not None:
            surface = surface_key(document.text, mention.start, mention.end)
            yield Link(document.doc_id, surface, mention.entity_id, page)


def page_figures(documents: Sequence[GoldDocument], found: Predicted) -> PageFigures | None:
    """The figures of pages, None where the gold tells no entity. `found` are the judged mentions."""
    told = _documents_of_entities(documents)
    mentions = sum(bool(mention.entity_id) for document in documents for mention in document.scored)
    if not mentions:
        return None
    links = links_of(documents, found)
    return PageFigures(
        bcubed=bcubed([(link.entity, link.page) for link in links]),
        coverage=share(len(links), mentions),
        multi=_multi(told, _documents_of_pages(documents, found), links),
        fragmentation=_fragmentation(links),
    )


def bcubed(pairs: Sequence[tuple[str, str]]) -> Score:
    """B-cubed of mentions, given as (gold entity, page), each with the same weight.

    Bagga and Baldwin, "Algorithms for Scoring Coreference Chains", 1998.
    A mention's precision is the share of its page that is its entity; its recall, the share of its entity
    that is on its page.
    """
    entities, pages = Counter(entity for entity, _ in pairs), Counter(page for _, page in pairs)
    together = Counter(pairs)
    precision = sum(n * n / pages[page] for (_, page), n in together.items())
    recall = sum(n * n / entities[entity] for (entity, _), n in together.items())
    return Score(share(precision, len(pairs)), share(recall, len(pairs)))


def _multi(told: Mapping[str, set[str]], paged: Mapping[str, set[str]], links: Iterable[Link]) -> float:
    touched = _pages_of_entities(links)
    several = {entity: documents for entity, documents in told.items() if len(documents) > 1}
    best = [
        max((_overlap(documents, paged[page]) for page in touched.get(entity, ())), default=0.0)
        for entity, documents in several.items()
    ]
    return share(sum(best), len(best))


def _overlap(one: set[str], other: set[str]) -> float:
    """F1 of two sets of documents, also known as their Dice coefficient."""
    return share(2 * len(one & other), len(one) + len(other))


def _fragmentation(links: Iterable[Link]) -> float:
    split = [len(pages) for pages in _pages_of_entities(links).values() if pages.total() > 1]
    return share(sum(split), len(split))


def _pages_of_entities(links: Iterable[Link]) -> dict[str, Counter[str]]:
    """By gold entity, how many of its mentions came to which page."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for link in links:
        found[link.entity][link.page] += 1
    return found


def _documents_of_entities(documents: Iterable[GoldDocument]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for mention in document.scored:
            if mention.entity_id:
                found[mention.entity_id].add(document.doc_id)
    return found


def _documents_of_pages(documents: Iterable[GoldDocument], found: Predicted) -> dict[str, set[str]]:
    paged: dict[str, set[str]] = defaultdict(set)
    for document in documents:
        for page in _pages_by_span(document, found[document.doc_id]).values():
            paged[page].add(document.doc_id)
    return paged


def _pages_by_span(document: GoldDocument, mentions: Iterable[EntityMention]) -> dict[Span, str]:
    return {normalised(document.text, m.start, m.end): m.entity_id for m in mentions}

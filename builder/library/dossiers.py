"""What is filed under each entity, tag and section."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from builder.entities.model import Entity
from builder.foundation.digests import digest_of
from builder.foundation.text import fold
from builder.library.cards import EntityCard, EntityLink, Link, TagCard
from builder.library.model import Catalogued, EntityDossier, Said, TagDossier

QUOTES = 6
"""Quotations on an entity's page, at most."""


def entity_dossiers(
    articles: Sequence[Catalogued],
    entities: Iterable[Entity],
    links: Mapping[str, EntityLink],
    marks: Mapping[str, str],
) -> tuple[EntityDossier, ...]:
    """A dossier for each entity with a page, by name: all articles that name it or that it is added to.

    `articles` come newest first; `links` and `marks` are by the ids of the entities.
    """
    filed: dict[str, list[Catalogued]] = defaultdict(list)
    for article in articles:
        for permalink in article.slip.filed:
            filed[permalink].append(article)
    said = _said(articles)
    dossiers = [
        _dossier(entity, links[entity.id], filed[links[entity.id].permalink], said[entity.id], marks)
        for entity in entities
        if entity.id in links and links[entity.id].permalink in filed
    ]
    return tuple(sorted(dossiers, key=lambda d: (fold(d.card.name), d.card.permalink)))


def tag_dossiers(articles: Sequence[Catalogued]) -> tuple[TagDossier, ...]:
    """A dossier for each tag, by name."""
    return _by_label((article, article.card.tags) for article in articles)


def section_dossiers(articles: Sequence[Catalogued]) -> tuple[TagDossier, ...]:
    """A dossier for each section, by name."""
    return _by_label((a, (a.card.section,) if a.card.section else ()) for a in articles)


def _dossier(
    entity: Entity,
    link: EntityLink,
    filed: Sequence[Catalogued],
    said: Sequence[Said],
    marks: Mapping[str, str],
) -> EntityDossier:
    quotes = (part for text, source in said for part in (text, source.card.title, source.card.permalink))
    own = digest_of(marks[entity.id], link.name, link.permalink, *quotes)
    card = EntityCard(link.name, link.type, link.permalink, len(filed))
    return EntityDossier(entity, card, tuple(filed), tuple(said), own)


def _by_label(filings: Iterable[tuple[Catalogued, Sequence[Link]]]) -> tuple[TagDossier, ...]:
    filed: dict[str, list[Catalogued]] = defaultdict(list)
    names: dict[str, str] = {}
    for article, labels in filings:
        for label in labels:
            filed[label.permalink].append(article)
            names[label.permalink] = label.name
    dossiers = (
        TagDossier(TagCard(name, link, len(filed[link])), tuple(filed[link]), name)
        for link, name in names.items()
    )
    return tuple(sorted(dossiers, key=lambda d: (fold(d.card.name), d.card.permalink)))


def _said(articles: Sequence[Catalogued]) -> Mapping[str, Sequence[Said]]:
    """What each speaker is quoted with, newest first, by entity id: `QUOTES` at most, none twice.

    Of two that hold the same words, in whole or in part, the newer one is taken.
    """
    said: dict[str, list[Said]] = defaultdict(list)
    words: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        for quote in article.slip.quoted:
            known = words[quote.speaker]
            if len(known) < QUOTES and not any(
                quote.words in other or other in quote.words for other in known
            ):
                said[quote.speaker].append(Said(quote.text, article))
                known.append(quote.words)
    return said

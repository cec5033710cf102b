"""What is filed under each entity, tag and section."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from builder.entities.model import Entity, Resolution
from builder.foundation.text import count_words, fold
from builder.library.cards import ArticleCard, EntityCard, EntityLink, Link, QuoteCard, TagCard
from builder.library.model import Catalogued, EntityDossier, TagDossier

ALONGSIDE = 12
"""Entities shown as often named with another, at most."""

_WORD = re.compile(r"[^\W_]+")

QUOTE_WORDS = 4
"""Words from which on quoted words say something by themselves; shorter ones stay in their article."""

QUOTES = 6
"""Quotations on an entity's page, at most."""


def entity_dossiers(
    articles: Sequence[Catalogued], resolution: Resolution, links: Mapping[str, EntityLink]
) -> tuple[EntityDossier, ...]:
    """A dossier for each entity with a page, by name: all articles that name it or that it is added to.

    `articles` come newest first.
    """
    filed: dict[str, list[ArticleCard]] = defaultdict(list)
    for article in articles:
        shown = (entity.permalink for entity in article.card.entities)
        named = (permalink for _, _, permalink in article.links)
        for permalink in dict.fromkeys((*shown, *named)):
            filed[permalink].append(article.card)
    quotes = _quotes(articles, resolution)
    by_id = {entity.id: entity for entity in resolution.entities}
    dossiers = [
        _dossier(by_id[key], link, filed[link.permalink], quotes.get(key, ()))
        for key, link in links.items()
        if filed[link.permalink]
    ]
    return tuple(sorted(dossiers, key=lambda d: (fold(d.card.name), d.card.permalink)))


def tag_dossiers(articles: Sequence[Catalogued]) -> tuple[TagDossier, ...]:
    """A dossier for each tag, by name."""
    return _by_label((article.card, article.card.tags) for article in articles)


def section_dossiers(articles: Sequence[Catalogued]) -> tuple[TagDossier, ...]:
    """A dossier for each section, by name."""
    return _by_label((a.card, (a.card.section,) if a.card.section else ()) for a in articles)


def _dossier(
    entity: Entity, link: EntityLink, cards: Sequence[ArticleCard], quotes: Sequence[QuoteCard]
) -> EntityDossier:
    card = EntityCard(link.name, link.type, link.permalink, len(cards))
    return EntityDossier(entity, card, tuple(cards), tuple(quotes), _alongside(cards, link.permalink))


def _by_label(filings: Iterable[tuple[ArticleCard, Sequence[Link]]]) -> tuple[TagDossier, ...]:
    filed: dict[Link, list[ArticleCard]] = defaultdict(list)
    for card, labels in filings:
        for label in labels:
            filed[label].append(card)
    dossiers = (
        TagDossier(TagCard(label.name, label.permalink, len(cards)), tuple(cards), _alongside(cards, ""))
        for label, cards in filed.items()
    )
    return tuple(sorted(dossiers, key=lambda d: (fold(d.card.name), d.card.permalink)))


def _alongside(cards: Sequence[ArticleCard], itself: str) -> tuple[EntityCard, ...]:
    """The entities named most often in the same articles, with the number of articles in common."""
    shared = Counter(entity for card in cards for entity in card.entities if entity.permalink != itself)
    ranked = sorted(shared.items(), key=lambda pair: (-pair[1], fold(pair[0].name), pair[0].permalink))
    return tuple(EntityCard(e.name, e.type, e.permalink, count) for e, count in ranked[:ALONGSIDE])


def _quotes(articles: Sequence[Catalogued], resolution: Resolution) -> dict[str, list[QuoteCard]]:
    """What each speaker is quoted with, newest first, by entity id: `QUOTES` at most, none twice."""
    said: dict[str, list[QuoteCard]] = defaultdict(list)
    for article in articles:
        source = Link(article.card.title, article.card.permalink)
        for quote in resolution.quotes.get(article.annotated.article.path, ()):
            if quote.speaker_id and count_words(quote.text) >= QUOTE_WORDS:
                said[quote.speaker_id].append(QuoteCard(_tidy(quote.text), source, article.card.date))
    return {speaker: _once(quotes) for speaker, quotes in said.items()}


def _tidy(text: str) -> str:
    """Quoted words without the comma that led on to their speaker."""
    return text.rstrip(",;:—– ")


def _once(quotes: Iterable[QuoteCard]) -> list[QuoteCard]:
    """The newest quotations without those that an earlier one in the list has too, in whole or in part."""
    kept: list[QuoteCard] = []
    known: list[str] = []
    for quote in quotes:
        words = _words(quote.text)
        if not any(words in other or other in words for other in known):
            kept.append(quote)
            known.append(words)
        if len(kept) == QUOTES:
            break
    return kept


def _words(text: str) -> str:
    """The letters of quoted words between spaces, for comparing: outlets differ in case, stops and marks."""
    return f" {' '.join(_WORD.findall(fold(text)))} "

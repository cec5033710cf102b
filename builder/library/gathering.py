"""The library gathered: names settled, articles catalogued and filed, every permalink known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from builder.annotations.model import Annotated
from builder.articles.model import Article, Standing
from builder.entities.model import EntityType, Resolution
from builder.foundation.problems import Problem
from builder.library.addresses import entity_links
from builder.library.billing import bill
from builder.library.cards import Link
from builder.library.casting import Casting
from builder.library.cataloguing import Names, basis_of, catalogue
from builder.library.dossiers import entity_dossiers, section_dossiers, tag_dossiers
from builder.library.identity import body_digest, doubled_ids, identify
from builder.library.ledger import ArticleRecord, Ledger
from builder.library.model import Catalogued, EntityDossier, Library, TagDossier
from builder.library.moves import NamedEntity, Present, moves, updated
from builder.library.periods import Span, periods_of
from builder.library.permalinks import (
    DATES,
    LISTS,
    TAGS,
    page_permalinks,
    section_permalink,
    tag_permalink,
)
from builder.library.related import Akin, related
from builder.library.slips import NOTHING, Billing, Kept, Slips
from builder.settings.model import Settings


def gather(
    articles: Sequence[Annotated],
    standing: Sequence[Standing],
    resolution: Resolution,
    ledger: Ledger,
    settings: Settings,
    known: Kept = NOTHING,
) -> tuple[Library, tuple[Problem, ...]]:
    """The library of those articles and pages, and what stands in its way: doubled ids, collisions.

    `known` are the slips of an earlier library; those that stand are taken over.
    """
    billed = bill(articles, Casting.of(articles, resolution), known)
    billings = billed.billings.values()
    links = entity_links(resolution.entities, billings, ledger.entities, settings.entities)
    plain = [annotated.article for annotated in articles]
    ids = identify(plain, ledger.articles, settings.minting_authority, ZoneInfo(settings.timezone))
    names = Names(links, _labels(plain, billings), ids)
    catalogued = _with_related(catalogue(articles, billed, names, settings, known), known.slips)
    entities = entity_dossiers(catalogued, resolution.entities, links, billed.marks.entities)
    tags, sections = tag_dossiers(catalogued), section_dossiers(catalogued)
    present = _present(catalogued, entities, tags, sections, standing, settings)
    lasting = [*(Link(page.matter.title, page.permalink) for page in standing), *_weeks(catalogued, settings)]
    lasting += [Link(section.card.name, section.card.permalink) for section in sections]
    lasting += _numbered((*entities, *tags, *sections), settings.page_length)
    ledger = updated(ledger, present, lasting)
    moved, gone = moves(ledger, present)
    permalinks = {c.annotated.article.path: c.card.permalink for c in catalogued}
    permalinks |= {page.path: page.permalink for page in standing}
    library = Library(
        catalogued,
        entities,
        tags,
        sections,
        tuple(standing),
        permalinks,
        moved,
        gone,
        ledger,
        basis_of(billed, names, settings),
    )
    return library, doubled_ids(plain)


def _with_related(catalogued: Sequence[Catalogued], known: Slips) -> tuple[Catalogued, ...]:
    """The articles with what is related to each."""
    before = {path: Akin(slip.card, slip.related) for path, slip in known.items()}
    akin = related({c.annotated.article.path: c.slip.card for c in catalogued}, before)
    return tuple(_related_to(akin[c.annotated.article.path], c) for c in catalogued)


def _related_to(paths: tuple[str, ...], catalogued: Catalogued) -> Catalogued:
    slip = catalogued.slip
    return catalogued if slip.related == paths else replace(catalogued, slip=slip._replace(related=paths))


def _labels(articles: Iterable[Article], billings: Iterable[Billing]) -> dict[str, str]:
    """The name of each tag and section by permalink: of several ways to write it, the one used most."""
    tags = Counter(tag for billing in billings for tag in billing.tags)
    sections = Counter(article.matter.section for article in articles if article.matter.section)
    ways: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for counts, permalink_of in ((tags, tag_permalink), (sections, section_permalink)):
        for way, times in counts.items():
            ways[permalink_of(way)].append((-times, way))
    return {permalink: min(written)[1] for permalink, written in ways.items()}


def _present(
    catalogued: Sequence[Catalogued],
    entities: Iterable[EntityDossier],
    tags: Iterable[TagDossier],
    sections: Iterable[TagDossier],
    standing: Iterable[Standing],
    settings: Settings,
) -> Present:
    days = [c.card.date for c in catalogued]
    spans: tuple[Span, ...] = ("day", "month", "year")
    periods = [Link(p.title, p.permalink) for s in spans for p in periods_of(days, s, settings.language)]
    return Present(
        articles={c.card.id: (Link(c.card.title, c.card.permalink), _record(c)) for c in catalogued},
        entities=tuple(
            NamedEntity(
                Link(d.card.name, d.card.permalink),
                d.card.type,
                (d.card.name, d.entity.name, *d.entity.aliases),
            )
            for d in entities
        ),
        tags=tuple(Link(t.card.name, t.card.permalink) for t in tags),
        pages=(
            Link(settings.title, "/"),
            *(Link(name, LISTS[kind]) for kind, name in LIST_NAMES.items()),
            Link("Tags", TAGS),
            Link("Dates", DATES),
            *(Link(page.matter.title, page.permalink) for page in standing),
            *periods,
            *_weeks(catalogued, settings),
            *(Link(s.card.name, s.card.permalink) for s in sections),
            *_numbered((*entities, *tags, *sections), settings.page_length),
        ),
    )


LIST_NAMES: Mapping[EntityType, str] = {"person": "People", "org": "Organisations", "place": "Places"}


def _numbered(dossiers: Iterable[EntityDossier | TagDossier], length: int) -> list[Link]:
    """The older pages of listings that have several."""
    return [
        Link(dossier.card.name, permalink)
        for dossier in dossiers
        for permalink in page_permalinks(dossier.card.permalink, dossier.card.count, length)[:-1]
    ]


def _weeks(catalogued: Iterable[Catalogued], settings: Settings) -> list[Link]:
    if settings.edition != "week":
        return []
    weeks = periods_of((c.card.date for c in catalogued), "week", settings.language)
    return [Link(week.title, week.permalink) for week in weeks]


def _record(catalogued: Catalogued) -> ArticleRecord:
    article = catalogued.annotated.article
    permalink = (catalogued.card.permalink,)
    if article.matter.id:
        return ArticleRecord(permalink)
    return ArticleRecord(permalink, article.path, body_digest(article))

"""Where the permalinks of the past lead today, and the ledger brought up to date (invariant 3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from builder.entities.model import EntityType
from builder.foundation.text import fold
from builder.library.cards import Link
from builder.library.ledger import ArticleRecord, EntityRecord, Ledger
from builder.library.permalinks import DATES, LISTS, TAGS

_DAY = len("/2026/01/31/")
"""Characters at the start of an article's permalink that say when it was published."""

_IN_ARTICLE = re.compile(r"(/\d{4}/)(\d\d/)?(\d\d/)?")


@dataclass(frozen=True)
class NamedEntity:
    """An entity with a page, and every name by which a former page may have known it."""

    link: Link
    type: EntityType
    names: tuple[str, ...]


@dataclass(frozen=True)
class Present:
    """Every permalink of today. `articles` by feed id; `pages` are all the others, with their names."""

    articles: Mapping[str, tuple[Link, ArticleRecord]]
    entities: tuple[NamedEntity, ...]
    tags: tuple[Link, ...]
    pages: tuple[Link, ...]

    def links(self) -> dict[str, Link]:
        """All of them by permalink."""
        entities = (entity.link for entity in self.entities)
        articles = (link for link, _ in self.articles.values())
        return {link.permalink: link for link in (*self.pages, *self.tags, *entities, *articles)}


def updated(ledger: Ledger, present: Present, lasting: Iterable[Link]) -> Ledger:
    """The ledger with all of today's permalinks in it; of the other pages, the `lasting` ones."""
    articles = dict(ledger.articles)
    for key, (link, record) in present.articles.items():
        before = articles.get(key)
        if before == record:  # the ledger's own stays: two of each would fill the memory
            continue
        former = tuple(p for p in before.permalinks if p != link.permalink) if before else ()
        now = ArticleRecord((*former, link.permalink), record.file, record.body)
        if before != now:
            articles[key] = now
    entities = {e.link.permalink: EntityRecord(e.link.name, e.type) for e in present.entities}
    return replace(
        ledger,
        articles=articles,
        entities={**ledger.entities, **entities},
        tags={**ledger.tags, **{tag.permalink: tag.name for tag in present.tags}},
        pages={**ledger.pages, **{page.permalink: page.name for page in lasting}},
    )


def moves(ledger: Ledger, present: Present) -> tuple[dict[str, Link], dict[str, Link]]:
    """(moved, gone): for each permalink of the ledger that is no page today, where its reader should go.

    `gone` are those of articles that were taken down; they lead to their day, month or year.
    """
    today = present.links()
    moved: dict[str, Link] = {}
    gone: dict[str, Link] = {}
    given = [permalink for record in ledger.articles.values() for permalink in record.permalinks]
    days = {permalink[:_DAY] for permalink in given}
    periods = {period for day in days for period in _periods_of(day)}
    for key, record in ledger.articles.items():
        for permalink in record.permalinks:
            if permalink in today:
                continue
            if key in present.articles:
                moved[permalink] = present.articles[key][0]
            else:
                gone[permalink] = _living_parent(permalink, today)
    moved |= {p: _living_parent(p, today) for p in periods if p not in today}
    moved |= _moved_entities(ledger.entities, present.entities, today)
    moved |= {p: today[TAGS] for p in ledger.tags if p not in today}
    # A numbered page of a listing goes where the listing itself has gone.
    living = {**moved, **today}
    moved |= {p: _living_parent(p, living) for p in ledger.pages if p not in today}
    # An article taken down may have had the permalink that another one has left since.
    return moved, {permalink: to for permalink, to in gone.items() if permalink not in moved}


def _periods_of(permalink: str) -> list[str]:
    match = _IN_ARTICLE.match(permalink)
    parts = [part for part in match.groups() if part] if match else []
    return ["".join(parts[:n]) for n in range(1, len(parts) + 1)]


def _living_parent(permalink: str, today: Mapping[str, Link]) -> Link:
    path = permalink
    while path := path.rstrip("/").rpartition("/")[0]:
        if f"{path}/" in today:
            return today[f"{path}/"]
    return today[DATES] if _IN_ARTICLE.match(permalink) else today["/"]


def _moved_entities(
    records: Mapping[str, EntityRecord], entities: Iterable[NamedEntity], today: Mapping[str, Link]
) -> dict[str, Link]:
    """By the name that a former page bore: to the entity of its type with that name, else of another type."""
    lost = {permalink: record for permalink, record in records.items() if permalink not in today}
    if not lost:
        return {}
    by_name: dict[tuple[str, str], Link] = {}
    for entity in entities:
        for name in entity.names:
            by_name.setdefault((fold(name), entity.type), entity.link)
            by_name.setdefault((fold(name), ""), entity.link)
    return {
        permalink: by_name.get((fold(record.name), record.type))
        or by_name.get((fold(record.name), ""))
        or today[LISTS[record.type]]
        for permalink, record in lost.items()
    }

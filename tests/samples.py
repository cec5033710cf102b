"""Small values for tests: cards, articles, entities, libraries, each with what a test does not care for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from builder.annotations.model import Annotated, Facts
from builder.annotations.outline import Outline
from builder.articles.model import Article, Standing
from builder.articles.reading import parse_article
from builder.entities.model import Entity, EntityMention, EntityType, Quote, Resolution
from builder.library.cards import ArticleCard, EntityLink, Link
from builder.library.gathering import gather
from builder.library.ledger import Ledger
from builder.library.model import Library
from builder.library.permalinks import article_permalink, tag_permalink
from builder.settings.model import Settings

DAY = dt.date(2026, 1, 5)


def make_settings(**given: Any) -> Settings:
    return Settings.model_validate({"base_url": "https://news.example/digest/", **given}, strict=False)


def make_card(title: str = "A", day: dt.date = DAY, **more: Any) -> ArticleCard:
    """A card whose permalink and id follow from its title and day."""
    slug = title.lower().replace(" ", "-")
    fields: dict[str, Any] = {
        "id": f"tag:news.example,{day.isoformat()}:{slug}",
        "permalink": article_permalink(day, slug),
        "title": title,
        "dek": "",
        "summary": f"{title}, in short.",
        "date": day,
        "time": None,
        "updated": None,
        "authors": (),
        "publisher": "",
        "lang": "en",
        "section": None,
        "tags": (),
        "entities": (),
        "picture": None,
    }
    return ArticleCard(**{**fields, **more})


def make_tag(name: str) -> Link:
    return Link(name, tag_permalink(name))


def make_chip(name: str, kind: EntityType = "person") -> EntityLink:
    folder = {"person": "people", "org": "organisations", "place": "places"}[kind]
    return EntityLink(name, kind, f"/{folder}/{name.lower().replace(' ', '-')}/")


def make_article(path: str = "2026-01-05-a", body: str = "A body.", **matter: str) -> Article:
    """An article of that file name under content/articles/2026/; `matter` are lines of its front matter."""
    given = {"title": "A", "date": "2026-01-05", **matter}
    lines = "".join(f"{key}: {value}\n" for key, value in given.items())
    name = path if path.startswith("content/") else f"content/articles/2026/{path}.md"
    article, problems = parse_article(name, f"---\n{lines}---\n\n{body}\n")
    assert article, problems
    return article


OUTLINE = Outline(opening=600, body=3000, headline=(3002, 3050), dek=(3052, 3100))
"""Of a text in which all that stands in the first 600 characters is in the opening."""


def annotated(
    article: Article,
    *,
    lead: str = "A lead.",
    topics: tuple[str, ...] = (),
    outline: Outline = OUTLINE,
) -> Annotated:
    return Annotated(article, Facts(words=2, lead=lead, topics=topics, outline=outline).packed)


def make_entity(name: str, kind: EntityType = "person", **more: Any) -> Entity:
    fields: dict[str, Any] = {
        "id": f"{kind}:{name}",
        "name": name,
        "type": kind,
        "aliases": (name,),
        "documents": ("content/articles/2026/2026-01-05-a.md",),
        "mentions": 1,
        "evidence": (),
    }
    return Entity(**{**fields, **more})


def make_resolution(
    entities: Iterable[Entity] = (),
    quotes: Mapping[str, tuple[Quote, ...]] | None = None,
    spans: Mapping[str, Sequence[tuple[int, int, Entity]]] | None = None,
) -> Resolution:
    """A resolution; where no spans are given, each document names each of its entities once, from 0 on."""
    known = tuple(entities)
    if spans is None:
        documents = sorted({path for entity in known for path in entity.documents})
        spans = {path: [(0, 1, entity) for entity in known if path in entity.documents] for path in documents}
    mentions = {
        path: tuple(EntityMention(start, end, e.type, e.name, e.id) for start, end, e in found)
        for path, found in spans.items()
    }
    return Resolution(known, mentions, quotes or {})


def make_library(
    articles: Iterable[Article],
    *,
    resolution: Resolution | None = None,
    standing: Sequence[Standing] = (),
    ledger: Ledger | None = None,
    settings: Settings | None = None,
) -> Library:
    known = [annotated(article) for article in articles]
    library, _ = gather(
        known, standing, resolution or make_resolution(), ledger or Ledger(), settings or make_settings()
    )
    return library

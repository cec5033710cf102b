"""A small library in parts, of which a test changes some: two articles that share a name."""

from __future__ import annotations

import dataclasses
from typing import Any

from builder.entities.model import Entity, Quote
from builder.library.gathering import gather
from builder.library.ledger import Ledger
from builder.library.model import Library
from builder.library.slips import NOTHING, Kept
from tests.samples import annotated, make_article, make_entity, make_resolution, make_settings

A, B = (f"content/articles/2026/{name}.md" for name in ("2026-01-05-a", "2026-01-06-b"))
ADA = make_entity("Ada Lindgren", aliases=("Ada Lindgren", "Lindgren"), documents=(A, B))
PORT = make_entity("Port Authority", "org", documents=(A,))
OSLO = make_entity("Oslo", "place", documents=(B,))
WORDS = "these are the words of hers"

World = dict[str, Any]


def world(**more: Any) -> World:
    """The parts of a small library, for a test to change; `others` is how many more articles name Ada."""
    return {
        "a": {"title": "A", "date": "2026-01-05T10:00:00", "tags": "[Ports, strikes]"},
        "b": {"title": "B", "date": "2026-01-06", "publisher": "Gazette", "section": "World"},
        "body": "A body.",
        "entities": (ADA, PORT, OSLO),
        "spans": {A: ((0, 3, ADA), (9, 12, PORT)), B: ((1, 4, OSLO), (5, 8, ADA))},
        "quotes": {A: (Quote(20, 40, WORDS, ADA.name, ADA.id),)},
        "lead": "A lead.",
        "others": 0,
        "oldest": "2025-12-01",
        "settings": {},
        **more,
    }


def kept_of(library: Library) -> Kept:
    return Kept({c.annotated.article.path: c.slip for c in library.articles}, library.basis)


def library_of(parts: World, known: Kept = NOTHING) -> Library:
    articles = [
        annotated(make_article("2026-01-05-a", parts["body"], **parts["a"]), lead=parts["lead"]),
        annotated(make_article("2026-01-06-b", **parts["b"]), topics=("Harbours",)),
    ]
    dates = [parts["oldest"], *(f"2025-12-{day:02}" for day in range(2, parts["others"] + 1))]
    others = [make_article(f"other-{n}", date=date) for n, date in enumerate(dates[: parts["others"]])]
    articles += [annotated(article) for article in others]
    spans = {**parts["spans"], **{article.path: ((0, 3, ADA),) for article in others}}
    resolution = make_resolution(parts["entities"], parts["quotes"], spans)
    settings = make_settings(**parts["settings"])
    return gather(articles, (), resolution, Ledger(), settings, known)[0]


def described(entity: Entity, **more: Any) -> tuple[Entity, ...]:
    return tuple(dataclasses.replace(e, **more) if e == entity else e for e in (ADA, PORT, OSLO))

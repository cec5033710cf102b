"""Pages as they are planned: each says all that its bytes depend on, and nothing is rendered yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from builder.library.cards import ArticleCard
from builder.pages.contexts import Body, PageView


@dataclass(frozen=True)
class TemplatePage:
    """A page made by a template. `path` is its file under public/, `context` one of pages.contexts."""

    path: str
    template: str
    page: PageView
    context: object


@dataclass(frozen=True)
class FeedEntry:
    """An article in a feed; its body, where the feed carries whole articles."""

    card: ArticleCard
    body: Body | None


@dataclass(frozen=True)
class FeedPage:
    """An RSS 2.0 or Atom feed. `permalink` is the page that it belongs to, `place` its own."""

    path: str
    format: Literal["rss", "atom"]
    permalink: str
    place: str
    title: str
    description: str
    updated: dt.datetime
    entries: tuple[FeedEntry, ...]


@dataclass(frozen=True)
class FixedFile:
    """A file whose text is known as it stands."""

    path: str
    text: str


@dataclass(frozen=True)
class CopiedFile:
    """A file copied as it is: a picture, a stylesheet."""

    path: str
    source: Path


Page = TemplatePage | FeedPage | FixedFile | CopiedFile

"""Pages as they are planned, and as they are rendered: each says all that its bytes depend on.

Of tens of thousands of pages most are as they were. So those of which there are many are first a `Plan`: the
parts that a page shows, known by their marks. What its template is given is made of them when the page must
be rendered, and not before.
"""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Literal

from builder.library.cards import ArticleCard
from builder.pages.contexts import Body, PageView


@dataclass(frozen=True)
class TemplatePage:
    """A page made by a template. `path` is its file under public/, `context` one of pages.contexts."""

    path: str
    template: str
    page: PageView
    context: object

    @property
    def permalink(self) -> str:
        """Where it is found."""
        return self.page.permalink

    @property
    def indexed(self) -> bool:
        """Whether search engines should list it."""
        return self.page.indexed


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


class Plan(ABC):
    """A page that is yet to be made: a frozen dataclass whose fields are all that it is made of.

    The fields are what its key is made of, so `made` must look at nothing else. `path` is as in Page.
    """

    path: str

    @property
    def near(self) -> str:
        """By this, what shows the same articles lies together among the pages of one kind."""
        return self.path

    @abstractmethod
    def made(self) -> TemplatePage | FeedPage:
        """The page with all that it shows."""


class TemplatePlan(Plan):
    """A page that `template` will make, to be found at `permalink`.

    `bodies` are the fields of its context that may be a body, by name.
    """

    permalink: str
    template: ClassVar[str]
    bodies: ClassVar[tuple[str, ...]] = ()

    @property
    def indexed(self) -> bool:
        """Whether search engines should list it."""
        return True

    @abstractmethod
    def made(self) -> TemplatePage:
        """The page with all that it shows."""


Planned = Plan | Page
"""A page of which no more is known than must be."""

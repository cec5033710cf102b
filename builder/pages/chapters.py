"""Chapters: pages that are planned together, and together are known to be as they were.

Of tens of thousands of pages a change touches few. So most are first part of a chapter, as all pages and
feeds of one entity are. A chapter whose fields are as they were holds pages as they were, and is not opened.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from builder.pages.feed_pages import FeedPlan
from builder.pages.model import Plan, Planned
from builder.settings.model import Settings


class Chapter(ABC):
    """Pages planned together: a frozen dataclass whose fields, with the settings, are all they are made of.

    The fields are what its mark is made of, so its methods must look at nothing else.
    """

    @property
    @abstractmethod
    def name(self) -> str:
        """What it goes by in the cache: no other chapter of a site has this name."""

    @property
    @abstractmethod
    def indexed(self) -> Sequence[str]:
        """The permalinks of those of its pages that search engines should list."""

    @property
    def feeds(self) -> int:
        """How many of its pages are feeds."""
        return 0

    @abstractmethod
    def paths(self, settings: Settings) -> Sequence[str]:
        """The files of its pages under public/, without the pages being planned."""

    @abstractmethod
    def pages(self, settings: Settings) -> Sequence[Plan]:
        """Its pages, of the same files."""


@dataclass(frozen=True)
class SitePlan:
    """Every file of a site: the chapters, and the pages of which there are few enough to look at each."""

    settings: Settings
    chapters: tuple[Chapter, ...]
    pages: tuple[Planned, ...]

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The paths of all files under public/; one that stands there twice is a collision."""
        inside = (chapter.paths(self.settings) for chapter in self.chapters)
        return (*(page.path for page in self.pages), *chain.from_iterable(inside))

    @property
    def feeds(self) -> int:
        """How many of them are feeds."""
        inside = sum(chapter.feeds for chapter in self.chapters)
        return inside + sum(isinstance(page, FeedPlan) for page in self.pages)

    def everything(self) -> tuple[Planned, ...]:
        """Every page, by path."""
        inside = (chapter.pages(self.settings) for chapter in self.chapters)
        return in_order((*self.pages, *chain.from_iterable(inside)))


def in_order(pages: Sequence[Planned]) -> tuple[Planned, ...]:
    """The pages by path."""
    return tuple(sorted(pages, key=lambda page: page.path))

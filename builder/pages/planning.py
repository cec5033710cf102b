"""The plan: every file of the site, from the library alone, before anything is rendered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from builder.foundation.problems import Problem
from builder.library.model import Library
from builder.library.permalinks import MISSING, file_of
from builder.pages.article_pages import article_chapters, standing_pages
from builder.pages.chapters import Chapter, SitePlan
from builder.pages.contexts import GoneContext, MissingContext, RedirectContext, SitemapContext
from builder.pages.date_pages import date_pages, front_page
from builder.pages.feed_pages import site_feeds
from builder.pages.framing import framed
from builder.pages.listing_pages import entity_chapters, list_pages, tag_chapters
from builder.pages.model import FixedFile, Planned, TemplatePage, TemplatePlan
from builder.settings.model import Settings


def plan(library: Library, settings: Settings) -> SitePlan:
    """Every file that is rendered. Raises nothing: collisions are for `collisions`."""
    chapters: list[Chapter] = [
        *article_chapters(library),
        *entity_chapters(library),
        *tag_chapters(library),
    ]
    pages: list[TemplatePlan | TemplatePage] = [
        front_page(library, settings),
        *standing_pages(library),
        *list_pages(library),
        *date_pages(library, settings),
        *_left_behind(library),
    ]
    missing = framed(MissingContext(), "404", MISSING, "Page not found", indexed=False)
    indexed = [page.permalink for page in pages if page.indexed]
    indexed += chain.from_iterable(chapter.indexed for chapter in chapters)
    everything: list[Planned] = [
        *pages,
        missing,
        *_for_machines(indexed, library),
        *site_feeds(library, settings),
        *_fixed(settings),
    ]
    return SitePlan(settings, tuple(chapters), tuple(everything))


def collisions(library: Library, paths: Iterable[str]) -> list[Problem]:
    """A problem for every file that would have to be two pages at once, naming what stands behind them."""
    doubled = sorted(path for path, times in Counter(paths).items() if times > 1)
    sources = _sources(library) if doubled else {}
    return [_collision(path, sources.get(path, [])) for path in doubled]


def _collision(path: str, sources: Sequence[str]) -> Problem:
    return Problem(
        sources[0] if sources else path,
        None,
        f"It gets the same permalink as {', '.join(sources[1:]) or 'another page of the site'}.",
        "Rename the file.",
    )


def _sources(library: Library) -> dict[str, list[str]]:
    """The files of the content behind each path under public/."""
    sources: dict[str, list[str]] = defaultdict(list)
    for catalogued in library.articles:
        sources[file_of(catalogued.card.permalink)].append(catalogued.annotated.article.path)
    for standing in library.standing:
        sources[file_of(standing.permalink)].append(standing.path)
    return sources


def _left_behind(library: Library) -> Iterator[TemplatePage]:
    """The pages at permalinks of the past."""
    for permalink, to in library.moved.items():
        yield framed(RedirectContext(to), "redirect", permalink, to.name, indexed=False)
    for permalink, day in library.gone.items():
        yield framed(GoneContext(day), "gone", permalink, "Article withdrawn", indexed=False)


def _for_machines(indexed: Iterable[str], library: Library) -> Iterator[TemplatePage]:
    changed = {c.card.permalink: (c.card.updated or c.card.date) for c in library.articles}
    entries = tuple((p, changed[p].isoformat()[:10] if p in changed else "") for p in sorted(indexed))
    for name, context in (("sitemap.xml", SitemapContext(entries)), ("robots.txt", MissingContext())):
        page = framed(context, name, f"/{name}", name, indexed=False)
        yield TemplatePage(page.path, name, page.page, page.context)


def _fixed(settings: Settings) -> Iterator[FixedFile]:
    yield FixedFile(".nojekyll", "")
    if settings.publish.cname:
        yield FixedFile("CNAME", f"{settings.publish.cname}\n")

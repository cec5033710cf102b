"""The plan: every file of the site, from the library alone, before anything is rendered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from builder.foundation.problems import Problem
from builder.library.model import Library
from builder.library.permalinks import MISSING, file_of
from builder.pages.article_pages import article_pages, standing_pages
from builder.pages.contexts import GoneContext, MissingContext, RedirectContext, SitemapContext
from builder.pages.date_pages import date_pages, front_page
from builder.pages.feed_pages import feed_pages
from builder.pages.framing import framed
from builder.pages.listing_pages import entity_pages, list_pages, tag_pages
from builder.pages.model import FixedFile, Page, TemplatePage
from builder.settings.model import Settings


def plan(library: Library, settings: Settings) -> tuple[Page, ...]:
    """Every file that is rendered, sorted by path. Raises nothing: collisions are for `collisions`."""
    pages: list[TemplatePage] = [
        front_page(library, settings),
        *article_pages(library, settings),
        *standing_pages(library),
        *entity_pages(library, settings),
        *tag_pages(library, settings),
        *list_pages(library),
        *date_pages(library, settings),
        *_left_behind(library),
    ]
    missing = framed(MissingContext(), "404", MISSING, "Page not found", indexed=False)
    everything: list[Page] = [
        *pages,
        missing,
        *_for_machines(pages, library),
        *feed_pages(library, settings),
        *_fixed(settings),
    ]
    return tuple(sorted(everything, key=lambda page: page.path))


def collisions(library: Library, pages: Iterable[Page]) -> list[Problem]:
    """A problem for every file that would have to be two pages at once, naming what stands behind them."""
    sources: dict[str, list[str]] = defaultdict(list)
    for catalogued in library.articles:
        sources[file_of(catalogued.card.permalink)].append(catalogued.annotated.article.path)
    for standing in library.standing:
        sources[file_of(standing.permalink)].append(standing.path)
    made: dict[str, int] = defaultdict(int)
    for page in pages:
        made[page.path] += 1
    return [
        Problem(
            sources[path][0] if sources[path] else path,
            None,
            f"It gets the same permalink as {', '.join(sources[path][1:]) or 'another page of the site'}.",
            "Rename the file.",
        )
        for path in sorted(made)
        if made[path] > 1
    ]


def _left_behind(library: Library) -> Iterator[TemplatePage]:
    """The pages at permalinks of the past."""
    for permalink, to in library.moved.items():
        yield framed(RedirectContext(to), "redirect", permalink, to.name, indexed=False)
    for permalink, day in library.gone.items():
        yield framed(GoneContext(day), "gone", permalink, "Article withdrawn", indexed=False)


def _for_machines(pages: Iterable[TemplatePage], library: Library) -> Iterator[TemplatePage]:
    changed = {c.card.permalink: (c.card.updated or c.card.date) for c in library.articles}
    listed = sorted(page.page.permalink for page in pages if page.page.indexed)
    entries = tuple((p, changed[p].isoformat()[:10] if p in changed else "") for p in listed)
    for name, context in (("sitemap.xml", SitemapContext(entries)), ("robots.txt", MissingContext())):
        page = framed(context, name, f"/{name}", name, indexed=False)
        yield TemplatePage(page.path, name, page.page, page.context)


def _fixed(settings: Settings) -> Iterator[FixedFile]:
    yield FixedFile(".nojekyll", "")
    if settings.publish.cname:
        yield FixedFile("CNAME", f"{settings.publish.cname}\n")

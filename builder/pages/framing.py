"""The frame that every page has in common."""

from __future__ import annotations

from builder import __version__
from builder.articles.model import Standing
from builder.library.cards import Link
from builder.library.permalinks import atom_permalink, file_of, rss_permalink
from builder.pages.contexts import PageView, SiteView
from builder.pages.model import TemplatePage
from builder.settings.model import Settings

HOME = "/"


def site_view(settings: Settings, standing: tuple[Standing, ...]) -> SiteView:
    """What every page is told of the site. Without a menu in the settings it holds the standing pages."""
    menu = tuple(Link(entry.name, entry.to) for entry in settings.menu) or tuple(
        Link(page.matter.title, page.permalink) for page in standing
    )
    return SiteView(
        title=settings.title,
        tagline=settings.tagline,
        language=settings.language,
        base_url=settings.base_url,
        menu=menu,
        footer=settings.footer,
        generator=f"Dateline {__version__}",
    )


def framed(
    context: object,
    kind: str,
    permalink: str,
    title: str,
    *,
    description: str = "",
    trail: tuple[Link, ...] = (),
    feeds: str = HOME,
    indexed: bool = True,
) -> TemplatePage:
    """A page of that kind, by the template of that name; it offers the feeds of the page `feeds`."""
    page = PageView(
        kind=kind,
        permalink=permalink,
        title=title,
        description=description,
        rss=rss_permalink(feeds),
        atom=atom_permalink(feeds),
        trail=trail,
        indexed=indexed,
    )
    return TemplatePage(file_of(permalink), f"{kind}.html", page, context)

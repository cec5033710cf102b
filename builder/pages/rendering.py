"""Pages rendered: each a pure function of its plan, its template and the settings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from builder.pages.body_html import BodyHtml, on_page
from builder.pages.contexts import Body, SiteView
from builder.pages.keys import Keys
from builder.pages.model import FeedPage, FixedFile, Plan, TemplatePage
from builder.pages.templates import Templates
from builder.settings.model import Settings

if TYPE_CHECKING:
    from builder.pages.feeds import Feeds

Made = TemplatePage | FeedPage | FixedFile
"""Pages whose bytes are made here; the others are copied."""

Rendered = Plan | Made
"""The same, be they made already or not."""


@dataclass(frozen=True)
class Press:
    """What rendering needs beside the page."""

    templates: Templates
    site: SiteView
    settings: Settings

    @cached_property
    def keys(self) -> Keys:
        """What makes the keys of pages."""
        return Keys(self.templates.files, self.site, self.settings)

    @cached_property
    def feeds(self) -> Feeds:
        """What writes the feeds: each entry once, for all of them."""
        from builder.pages.feeds import Feeds

        return Feeds(self.settings)


def key_of(page: Rendered, press: Press) -> str:
    """The digest of all that the page's bytes depend on: the same key, the same bytes."""
    return press.keys.of(page)


def render(page: Rendered, press: Press, bodies: BodyHtml | None = None) -> bytes:
    """The bytes of the page. `bodies` knows the HTML of some bodies, and learns that of the others.

    Raises ContentProblems where the page's template fails.
    """
    bodies = bodies or BodyHtml()
    if isinstance(page, Plan):
        return render(page.made(), press, bodies)
    if isinstance(page, TemplatePage):
        return press.templates.render(page.template, _variables(page, press, bodies)).encode("utf-8")
    if isinstance(page, FeedPage):
        return press.feeds.bytes_of(page, bodies)
    return page.text.encode("utf-8")


def _variables(page: TemplatePage, press: Press, bodies: BodyHtml) -> dict[str, Any]:
    """What the template is given: `site`, `page`, and the fields of the context, Markdown made HTML."""
    from markupsafe import Markup

    def shown(name: str, value: object) -> object:
        if not isinstance(value, Body):
            return value
        return Markup(bodies.of(on_page(page, name, value, press.settings)))

    made = {name: shown(name, value) for name, value in vars(page.context).items()}
    return {"site": press.site, "page": page.page, **made}

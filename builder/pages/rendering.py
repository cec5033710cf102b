"""Pages rendered: each a pure function of its plan, its template and the settings."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from builder.pages.bodies import addresses
from builder.pages.contexts import Body, SiteView
from builder.pages.keys import Keys
from builder.pages.model import FeedPage, FixedFile, Plan, TemplatePage
from builder.pages.templates import Templates
from builder.settings.model import Settings

if TYPE_CHECKING:
    from markupsafe import Markup

    from builder.pages.feeds import Feeds

Rendered = Plan | TemplatePage | FeedPage | FixedFile
"""Pages whose bytes are made here; the others are copied."""


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


def render(page: Rendered, press: Press) -> bytes:
    """The bytes of the page. Raises ContentProblems where its template fails."""
    if isinstance(page, Plan):
        return render(page.made(), press)
    if isinstance(page, TemplatePage):
        return press.templates.render(page.template, _variables(page, press)).encode("utf-8")
    if isinstance(page, FeedPage):
        return press.feeds.bytes_of(page)
    return page.text.encode("utf-8")


def _variables(page: TemplatePage, press: Press) -> dict[str, Any]:
    """What the template is given: `site`, `page`, and the fields of the context, Markdown made HTML."""
    context: Any = page.context
    fields = {f.name: getattr(context, f.name) for f in dataclasses.fields(context)}
    made = {name: _html(v, press) if isinstance(v, Body) else v for name, v in fields.items()}
    return {"site": press.site, "page": page.page, **made}


def _html(body: Body, press: Press) -> Markup:
    from markupsafe import Markup

    from builder.markup.rendering import safe_html

    return Markup(safe_html(body.markdown, body.links, addresses(body, press.settings.base_path)))

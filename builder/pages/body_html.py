"""The HTML of bodies: kept from one build to the next, made where it is not known.

To make it takes longer than the rest of an article's page. What is kept stands under the place of the body,
so that a changed body takes the place of what it was before, and carries the key that it was made for.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import msgspec

from builder.foundation.digests import digest_of
from builder.foundation.versions import made_with
from builder.library.permalinks import file_of
from builder.pages.bodies import Whole, addresses
from builder.pages.contexts import Body
from builder.pages.feed_pages import FeedPlan
from builder.pages.model import FeedPage, Planned, TemplatePage, TemplatePlan
from builder.settings.model import Settings

MOST_BASES = 8
"""What may stand before permalinks while all is kept: a path and a URL each for a site and its previews."""


_IN_FEEDS = "feeds"
"""The part of an article's page that stands in feeds, and not on it."""


class Placed(NamedTuple):
    """A body where it is shown: `base` (which ends with a slash) stands before the permalinks in it.

    `path` is the file of the page that it belongs to, `part` where on it the body stands.
    """

    body: Body
    base: str
    path: str
    part: str

    @property
    def name(self) -> str:
        """What it goes by in the cache."""
        return _name(self.base, self.path, self.part)

    @property
    def key(self) -> str:
        """The digest of all that its HTML depends on."""
        body = self.body
        return digest_of(made_with(), self.base, body.text.digest, repr(body.links), repr(body.targets))


class _Kept(NamedTuple):
    key: str
    html: str


@dataclass(frozen=True)
class BodyHtml:
    """`known` is what the cache holds of bodies by their names, `made` what it does not hold and should."""

    known: Mapping[str, bytes] = field(default_factory=dict)
    made: dict[str, bytes] = field(default_factory=dict)

    def of(self, placed: Placed) -> str:
        """Safe HTML. The text of the body is asked for only where its HTML is not known."""
        key = placed.key
        kept = _decoded(self.known.get(placed.name)) or _decoded(self.made.get(placed.name))
        if kept and kept.key == key:
            return kept.html
        html = _html(placed)
        self.made[placed.name] = msgspec.msgpack.encode(_Kept(key, html))
        return html


def names_on(page: Planned, settings: Settings) -> Iterator[str]:
    """The names of the bodies that a page may show. A plan is not carried out to know them."""
    if isinstance(page, TemplatePlan):
        for part in page.bodies:
            yield _name(settings.base_path, page.path, part)
    elif isinstance(page, FeedPlan):
        for entry in page.channel.entries:
            if isinstance(entry, Whole):
                yield _name(settings.base_url, file_of(entry.article.card.permalink), _IN_FEEDS)
    elif isinstance(page, TemplatePage):
        for part, value in vars(page.context).items():
            if isinstance(value, Body):
                yield on_page(page, part, value, settings).name
    elif isinstance(page, FeedPage):
        for feed_entry in page.entries:
            if feed_entry.body:
                yield in_feeds(feed_entry.card.permalink, feed_entry.body, settings).name


def on_page(page: TemplatePage, name: str, body: Body, settings: Settings) -> Placed:
    """The body that a page's context has under that name."""
    return Placed(body, settings.base_path, page.path, name)


def in_feeds(permalink: str, body: Body, settings: Settings) -> Placed:
    """The body of the article at that permalink as feeds show it: with whole addresses, without mentions."""
    return Placed(Body(body.text, (), body.targets), settings.base_url, file_of(permalink), _IN_FEEDS)


def outlived(names: Iterable[str], pages: Container[str], settings: Settings) -> list[str]:
    """Of the names of kept bodies those to forget: of files that are no page, or of too many bases."""
    known = [(name, *name.split("\n")[:2]) for name in names]
    ours = {settings.base_path, settings.base_url}
    too_many = len({base for _, base, _ in known}) > MOST_BASES
    return [name for name, base, path in known if path not in pages or (too_many and base not in ours)]


def _name(base: str, path: str, part: str) -> str:
    return "\n".join((base, path, part))


def _html(placed: Placed) -> str:
    from builder.markup.rendering import safe_html

    body = placed.body
    return safe_html(body.text.content, body.links, addresses(body, placed.base))


def _decoded(raw: bytes | None) -> _Kept | None:
    if raw is None:
        return None
    try:
        return msgspec.msgpack.decode(raw, type=_Kept)
    except (msgspec.DecodeError, msgspec.ValidationError):
        return None

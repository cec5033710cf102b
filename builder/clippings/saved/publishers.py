"""The publisher of a page: what it states, else the outlet beside its headline in <title>."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from builder.clippings.outlets import looks_like_outlet
from builder.clippings.saved.json_ld import LinkedArticle
from builder.clippings.saved.markup import PageWords
from builder.clippings.saved.parsing import text_of
from builder.clippings.saved.sites import Site
from builder.clippings.saved.titles import beside_headline
from builder.foundation.text import one_line

_STATED = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher")
_COMPANY = re.compile(
    r"(?:\bGmbH|\bS\.? ?(?:L|A|p\.?A|r\.?l)\.?(?:U\.?)?|\bLtd\.?|\bLimited|\bLLC|\bInc\.?|\bAG|\bKG|\bA/S)$"
)
"""A company's name, which is seldom the outlet's."""
_SOURCED = re.compile(r"(?:来源|來源|出典)\s*[:：]\s*(?P<name>[^\s\d|（(]{2,20})")
"""The line with which Chinese and Japanese pages tell whose text it is: "来源：湖滨日报"."""

_HOST = re.compile(r"(?i)(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?")


def stated_publisher(root: html.HtmlElement, linked: LinkedArticle, words: PageWords) -> str:
    """What JSON-LD, <meta> and microdata name as the publisher, rather the outlet than its company; or ""."""
    company = _COMPANY.search(linked.publisher) is not None and "og:site_name" in words.meta
    metas = (words.meta.get(name, "") for name in _STATED)
    named = ("" if company else linked.publisher, *metas, *_items(root))
    return next(filter(None, named), "")


def publisher_of(stated: str, headline: str, site: Site) -> str:
    """The stated publisher unless that is a mere host; else the outlet beside the headline in <title>.

    That is a name which reads as an outlet's, or is in the address, or which the page has for itself: as
    the link to its first page, in its logo, or within a line. Failing that, what a line calls its source.
    """
    beside = beside_headline(site.words.title, headline)
    if _COMPANY.search(stated) and (name := _COMPANY.sub("", stated).strip(" ,")) in beside:
        return name
    if stated and not _HOST.fullmatch(stated):
        return stated
    own = next((name for name in beside if site.goes_by(name)), "")
    if own or stated or beside:
        return own or stated
    if sourced := next(filter(None, map(_SOURCED.match, site.words.lines)), None):
        return sourced["name"]
    return next(filter(looks_like_outlet, site.names), "")


def doubted_publisher(publisher: str, headline: str, words: PageWords) -> tuple[str, ...]:
    """What to check where a page names no publisher and something stands beside the headline in <title>."""
    beside = beside_headline(words.title, headline)
    if publisher or not beside:
        return ()
    return (f'publisher: it may be "{beside[0]}", which stands beside the headline in the page\'s title.',)


def _items(root: html.HtmlElement) -> Iterator[str]:
    """The names of publishers in microdata (HTML Standard, 5.2)."""
    for item in root.iter():
        if item.get("itemprop") == "publisher":
            for name in item.xpath("descendant-or-self::*[contains(@itemprop, 'name')]") or [item]:
                yield one_line(name.get("content") or text_of(name))

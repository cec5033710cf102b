"""The publisher of a page: what it states, else the outlet beside its headline in <title>."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from lxml import html

from builder.clippings.addresses import host_of
from builder.clippings.outlets import looks_like_outlet
from builder.clippings.saved.classes import classes_of
from builder.clippings.saved.json_ld import LinkedArticle
from builder.clippings.saved.markup import PageWords
from builder.clippings.saved.parsing import text_of
from builder.clippings.saved.titles import beside_headline
from builder.foundation.text import fold, letters_of, one_line

_STATED = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher")
_COMPANY = re.compile(
    r"(?:\bGmbH|\bS\.? ?(?:L|A|p\.?A|r\.?l)\.?(?:U\.?)?|\bLtd\.?|\bLimited|\bLLC|\bInc\.?|\bAG|\bKG|\bA/S)$"
)
"""A company's name, which is seldom the outlet's."""
_HOST = re.compile(r"(?i)(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)+/?")


def stated_publisher(root: html.HtmlElement, linked: LinkedArticle, words: PageWords) -> str:
    """What JSON-LD, <meta> and microdata name as the publisher, rather the outlet than its company; or ""."""
    company = _COMPANY.search(linked.publisher) is not None and "og:site_name" in words.meta
    metas = (words.meta.get(name, "") for name in _STATED)
    named = ("" if company else linked.publisher, *metas, *_items(root))
    return next(filter(None, named), "")


def publisher_of(stated: str, headline: str, root: html.HtmlElement, words: PageWords, url: str) -> str:
    """The stated publisher unless that is a mere host; else the outlet beside the headline in <title>.

    That is a name which reads as an outlet's, or is in the address, or which the page has for itself: as
    the link to its first page, in its logo, or within a line.
    """
    beside = beside_headline(words.title, headline)
    if _COMPANY.search(stated) and (name := _COMPANY.sub("", stated).strip(" ,")) in beside:
        return name
    if stated and not _HOST.fullmatch(stated):
        return stated
    own = [name for name in beside if _is_outlet(name, root, words, url)]
    shown = (name for name in _site_names(root) if looks_like_outlet(name)) if not beside else iter(())
    return next(iter(own), "") or stated or next(shown, "")


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


def _is_outlet(name: str, root: html.HtmlElement, words: PageWords, url: str) -> bool:
    label = host_of(url).split(".")[0]
    return (
        looks_like_outlet(name)
        or bool(label and label in re.sub(r"\W", "", fold(name)))
        or _names_itself(name, words)
        or letters_of(name) in map(letters_of, _site_names(root))
    )


def _names_itself(name: str, words: PageWords) -> bool:
    """Whether a page has a name of several words in a line: "An official website of the City of X"."""
    return len(name.split()) > 1 and any(name in line and len(line) > len(name) for line in words.lines)


_LOGO = re.compile(
    r"(?i)(?:^|[\s_-])(?:logo|brand|site-?(?:name|title)|masthead|nameplate|blog-?title)(?:$|[\s_-])"
)
_FIRST_PAGE = re.compile(r"/?(?:(?:index|home|default)(?:\.\w{2,5})?/?)?")
_LONGEST_NAME = 6
"""Words."""


def _site_names(root: html.HtmlElement) -> Iterator[str]:
    """What links to the first page say, and elements that call themselves a logo; in words or a picture."""
    for element in root.iter("a", "div", "span", "p", "strong", "h1", "h2"):
        if (element.tag == "a" and _leads_home(element)) or _LOGO.search(classes_of(element)):
            pictures = (re.sub(r"(?i)\blogo\b", "", i.get("alt") or "") for i in element.iter("img"))
            for name in map(one_line, (text_of(element), *pictures)):
                if 0 < len(name.split()) <= _LONGEST_NAME:
                    yield name


def _leads_home(link: html.HtmlElement) -> bool:
    try:
        parts = urlsplit((link.get("href") or "#").strip())
    except ValueError:  # no address at all
        return False
    return not parts.fragment and parts.path != "" and _FIRST_PAGE.fullmatch(parts.path) is not None

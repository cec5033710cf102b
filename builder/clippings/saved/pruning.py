"""Elements of a page that call themselves furniture, taken out before its text is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import html

from builder.clippings.pasted.rules.furniture import opens_a_list
from builder.clippings.saved.markup import classes_of
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import count_words

_BOXES = re.compile(
    r"(?i)(?:^|[\s_-])(?:newsletters?|sign-?up|signup|email-?signup|subscribe|subscription-box|related\w*|relcontent"
    r"|recommend\w*|recirc\w*|read-?(?:more|next|also|in)|more-?(?:on|from|stories|info)|see-?also|most-?(?:read|viewed"
    r"|popular)|trending|topics|tags?|tag-?list|keywords|share\w*|sharing|social\w*|comments?-(?:section|area|list|link|btn)"
    r"|comments|author-?(?:bio|box|info|card|details?|description|profile)|about-?author|bio|paywall|piano|promo\w*"
    r"|taboola|outbrain|advert\w*|advertisement|ad-?(?:slot|unit|container|wrapper)|sponsored|print-?info|toolbar"
    r"|breadcrumbs?|cookie\w*|consent|copyright|disclaimer-box|correlati|lire-aussi|mehr-zum-thema|catcher|callout-?card"
    r"|signup-card|support-us|donat\w+|voting|poll|quiz|gallery-nav|caption-toggle|skip-link|sr-only|visually-hidden"
    r"|screen-reader-text|bottom-of-article|trust-badge|inline-asset)(?:$|[\s_-])"
)
_DROPPED = ("div", "section", "aside", "ul", "ol", "p", "span", "form", "figure", "footer", "nav", "details")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6", "strong", "header")
_MOST_TEXT = 0.25
"""The share of a page's paragraphs that furniture may hold, at most; more is the article itself."""

_LONGEST_HEADING = 9
"""Words in the heading of a list of other stories, at most."""


def prune(root: html.HtmlElement) -> None:
    """Take boxes for newsletters, other stories, authors, sharing, comments and the like out of `root`.

    An element is taken for one by what it calls itself, or by its heading, and only where it holds no
    <h1> and little of the page's paragraphs. What is lost this way is reported: see `leftovers`.
    """
    limit = max(60.0, _MOST_TEXT * sum(count_words(text_of(p)) for p in root.iter("p")))
    gone: set[html.HtmlElement] = set()
    for element in [*_named(root), *_headed(root)]:
        if element in gone or _is_text(element, limit):
            continue
        gone.update(element.iter())
        element.drop_tree()


def _named(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    return (e for e in root.iter(*_DROPPED) if _BOXES.search(classes_of(e)))


def _headed(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The blocks of other stories under a heading such as "More on this story", the heading included.

    The block is the element around the heading where that holds little but links, else the heading and
    the list behind it.
    """
    for heading in root.iter(*_HEADINGS):
        text = text_of(heading)
        if not 1 <= len(text.split()) <= _LONGEST_HEADING or not opens_a_list(text):
            continue
        around = heading.getparent()
        if around is not None and around.tag in ("div", "section", "aside", "li") and _mostly_links(around):
            yield around
            continue
        behind = heading.getnext()
        if behind is not None and behind.tag in ("ul", "ol", "div", "p") and _mostly_links(behind):
            yield behind
        yield heading


def _mostly_links(element: html.HtmlElement) -> bool:
    linked = sum(count_words(text_of(a)) for a in element.iter("a"))
    return linked * 2 >= count_words(text_of(element)) > 0


def _is_text(element: html.HtmlElement, limit: float) -> bool:
    """Whether there is too much in an element to be furniture, or the headline or the text's frame."""
    if next(element.iter("h1", "article", "main"), None) is not None or element.get("itemprop") == "articleBody":
        return next(element.iter("h1", "main"), None) is not None or element.get("itemprop") is not None
    return sum(count_words(text_of(p)) for p in element.iter("p") if not _mostly_links(p)) > limit

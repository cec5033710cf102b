"""What a page's <meta>, <link>, <time> and marked-up lines say of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import html

from builder.clippings.saved.parsing import text_of
from builder.foundation.text import one_line

_ASIDE = re.compile(
    r"(?i)\b(?:related|recommend\w*|most-?(?:read|popular|viewed)|trending|teasers?|sidebar|footer|nav|comments?|promo\w*"
    r"|newsletter|more-?(?:on|from|stories)|latest|popular|outbrain|taboola|read-?(?:more|next))\b"
)
_ASIDE_TAGS = frozenset({"aside", "nav", "footer"})


@dataclass(frozen=True)
class PageWords:
    """The <meta> properties of a page by name in small letters (the first of each), and its other words."""

    meta: dict[str, str]
    tags: tuple[str, ...]
    canonical: str
    language: str
    title: str
    headings: tuple[str, ...]
    standfirst: str
    authors: tuple[str, ...]
    byline: str
    times: tuple[str, ...]
    scripts: tuple[str, ...]


def page_words(root: html.HtmlElement) -> PageWords:
    """Gather them. Lines in asides, footers and lists of other stories are not looked at."""
    pairs = list(_metas(root))
    meta: dict[str, str] = {}
    for name, content in pairs:
        meta.setdefault(name, content)
    return PageWords(
        meta=meta,
        tags=tuple(dict.fromkeys(content for name, content in pairs if name == "article:tag")),
        canonical=_attribute(root, "//link[translate(@rel,'CANOIL','canoil')='canonical']/@href"),
        language=one_line(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
        title=next((text_of(e) for e in root.iter("title")), ""),
        headings=tuple(filter(None, (text_of(e) for e in root.iter("h1") if not in_aside(e)))),
        standfirst=_standfirst(root),
        authors=_author_links(root),
        byline=_byline(root),
        times=tuple(_times(root)),
        scripts=tuple(
            e.text or "" for e in root.iter("script") if "ld+json" in (e.get("type") or "").lower()
        ),
    )


def classes_of(element: html.HtmlElement) -> str:
    """What an element calls itself: its class, id, itemprop and test id; imageCaption as image-Caption."""
    names = (element.get(name) or "" for name in _NAMES)
    return _CAMEL.sub("-", " ".join(name[:_LONGEST_NAME] for name in names))


_NAMES = ("class", "id", "itemprop", "data-testid", "data-component", "data-gu-name")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_NAME = 400
"""Characters of a class that are looked at."""


def in_aside(element: html.HtmlElement) -> bool:
    """Whether an element stands in an aside, a footer, or a list of other stories."""
    return any(
        e.tag in _ASIDE_TAGS
        or (e.tag not in ("html", "body", "main", "article") and _ASIDE.search(classes_of(e)))
        for e in (element, *element.iterancestors())
    )


def _metas(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = one_line(element.get("content") or "")
        if name and content:
            yield name.strip().lower(), content


def _attribute(root: html.HtmlElement, path: str) -> str:
    found = root.xpath(path)
    return str(found[0]).strip() if isinstance(found, list) and found else ""


_STANDFIRST = re.compile(
    r"(?i)(?:^|[\s_-])(?:dek|standfirst|sub-?title|sub-?head(?:line)?|chapo|chapeau|article-?(?:summary|intro|lead|excerpt|description)"
    r"|lead-?(?:text|paragraph)?|excerpt|vorspann|teaser-?text|deck|summary|entradilla|bajada)(?:$|[\s_-])"
)


def _standfirst(root: html.HtmlElement) -> str:
    """A line between the headline and the text that calls itself a standfirst."""
    heading = next((e for e in root.iter("h1") if not in_aside(e)), None)
    if heading is None:
        return ""
    for number, element in enumerate(
        heading.xpath("following::*[self::p or self::h2 or self::h3 or self::div]")
    ):
        if number > 40:
            return ""
        if _STANDFIRST.search(classes_of(element)) and not in_aside(element):
            text = text_of(element)
            if 4 <= len(text.split()) <= 70:
                return text
    return ""


_AUTHOR = re.compile(
    r"(?i)(?:^|[\s_-])(?:by-?line|authors?|article-?author|contributors?|signature)(?:$|[\s_-])"
)


def _author_links(root: html.HtmlElement) -> tuple[str, ...]:
    """The names in rel=author links and itemprop=author elements."""
    found = root.xpath("//a[contains(concat(' ',@rel,' '),' author ')] | //*[@itemprop='author']")
    names = [_item_name(e) for e in found if not in_aside(e)]
    return tuple(dict.fromkeys(n for n in names if n and len(n.split()) <= 6))


def _item_name(element: html.HtmlElement) -> str:
    named = element.xpath(".//*[@itemprop='name']")
    return text_of(named[0]) if named else text_of(element)


def _byline(root: html.HtmlElement) -> str:
    """The first line that calls itself a byline, as text."""
    for element in root.iter("p", "div", "span", "address", "a", "li"):
        if _AUTHOR.search(classes_of(element)) and not in_aside(element):
            text = text_of(element)
            if 2 <= len(text.split()) <= 25:
                return text
    return ""


def _times(root: html.HtmlElement) -> Iterator[str]:
    """The machine-readable moments of <time> and itemprop=datePublished, the latter first."""
    for element in root.xpath("//*[@itemprop='datePublished']"):
        yield element.get("datetime") or element.get("content") or text_of(element)
    for element in root.iter("time"):
        if not in_aside(element):
            yield element.get("datetime") or text_of(element)

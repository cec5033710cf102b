"""What a page's <meta>, <link>, <time> and marked-up lines say of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin

from lxml import html

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signing import read_signature
from builder.clippings.datelines import read_dateline
from builder.clippings.saved.classes import classes_of, in_aside
from builder.clippings.saved.lines import shown_lines
from builder.clippings.saved.parsing import text_of
from builder.clippings.saved.profiles import NamedLink, named_links
from builder.clippings.saved.signatures import author_links, is_called_byline, page_byline
from builder.clippings.saved.times import date_lines, page_times
from builder.foundation.text import fold, one_line


@dataclass(frozen=True)
class PageWords:
    """The <meta> properties of a page by name in small letters (the first of each), and its other words."""

    meta: dict[str, str]
    pairs: tuple[tuple[str, str], ...]
    canonical: str
    language: str
    title: str
    headings: tuple[str, ...]
    standfirst: str
    authors: tuple[str, ...]
    links: tuple[NamedLink, ...]
    byline: str
    times: tuple[str, ...]
    date_lines: tuple[str, ...]
    scripts: tuple[str, ...]
    lines: tuple[str, ...]

    def all_of(self, name: str) -> tuple[str, ...]:
        """All that the page's <meta> of that name say, each once."""
        return tuple(dict.fromkeys(content for given, content in self.pairs if given == name))

    @property
    def titles(self) -> tuple[str, ...]:
        """What the page may call its article: its headings, and the titles that it tells others."""
        return (*self.headings, *(self.meta[n] for n in ("og:title", "twitter:title") if n in self.meta))


def page_words(root: html.HtmlElement, address: str = "") -> PageWords:
    """Gather them. Lines in asides, footers and lists of other stories are not looked at.

    `address` is where the page was found; it stands in for a canonical address that the page lacks.
    """
    pairs = list(_metas(root))
    meta: dict[str, str] = {}
    for name, content in pairs:
        meta.setdefault(name, content)
    return PageWords(
        meta=meta,
        pairs=tuple(pairs),
        canonical=_canonical(root, address),
        language=one_line(root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""),
        title=next((text_of(e) for e in root.iter("title")), ""),
        headings=tuple(islice(_headings(root), _MOST_HEADINGS)),
        standfirst=_standfirst(root),
        authors=author_links(root),
        links=named_links(root),
        byline=page_byline(root),
        times=tuple(page_times(root)),
        date_lines=tuple(date_lines(root)),
        scripts=tuple(
            e.text or "" for e in root.iter("script") if "ld+json" in (e.get("type") or "").lower()
        ),
        lines=shown_lines(root),
    )


def _metas(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = one_line(element.get("content") or "")
        if name and content:
            yield name.strip().lower(), content


def _canonical(root: html.HtmlElement, address: str) -> str:
    stated = _attribute(root, "//link[translate(@rel,'CANOIL','canoil')='canonical']/@href")
    try:
        return urljoin(address, stated)
    except ValueError:  # no address at all
        return address


def _attribute(root: html.HtmlElement, path: str) -> str:
    found = root.xpath(path)
    return str(found[0]).strip() if isinstance(found, list) and found else ""


_STANDFIRST = re.compile(
    r"(?i)(?:^|[\s_-])(?:dek|standfirst|(?:sub|sous)-?tit(?:le|re)|sub-?head(?:line|ing)?|chapo|chapeau|article-?(?:summary|intro|lead|excerpt|description)"
    r"|lead-?(?:text|paragraph)?|header-?(?:detail|intro|text)|excerpt|vorspann|teaser-?text|deck|intro|preamble|ingress|lede|sommario|manchet|perex|occhiello|summary|opener|entradilla|bajada|epigraph|epigrafe)(?:$|[\s_-])"
)


def _standfirst(root: html.HtmlElement) -> str:
    """A line between the headline and the text that calls itself a standfirst."""
    headings = (e for tag in ("h1", "h2") for e in root.iter(tag) if not in_aside(e))
    heading = next(headings, None)
    if heading is None:
        return ""
    header = next(heading.iterancestors("header"), None)
    for number, element in enumerate(
        heading.xpath("following::*[self::p or self::h2 or self::h3 or self::div][not(.//img)]")
    ):
        if number > 40:
            return ""
        in_header = header is not None and header in element.iterancestors() and not len(element)
        if (in_header or _STANDFIRST.search(classes_of(element))) and not in_aside(element):
            text = text_of(element)
            if (8 if in_header else 4) <= len(text.split()) <= 70 and not _is_signed(element, text):
                return text
    return ""


def _is_signed(element: html.HtmlElement, text: str) -> bool:
    """Whether a line is a byline or a date line, or a report's own start with its dateline."""
    return (
        is_called_byline(element)
        or read_signature(text) is not None
        or read_date_line(text) is not None
        or read_dateline(text) is not None
    )


_HEADLINE = re.compile(
    r"(?i)(?:^|[\s_-])(?:headline|(?:article|entry|post|story|news)[_-]{1,2}(?:title|headline))(?:$|\s)"
)
_MOST_HEADINGS = 20
"""Headings that are looked at: below each of them a byline is looked for."""

_FEWEST_WORDS = 3
"""In such a headline; fewer are a section's name."""


def _headings(root: html.HtmlElement) -> Iterator[str]:
    """The texts of <h1>, and of the elements within one, where a kicker stands beside the headline.

    Behind them those of other elements that call themselves the article's headline and stand in <title>.
    """
    for heading in root.iter("h1"):
        if not in_aside(heading):
            yield from filter(
                None, dict.fromkeys(text_of(e) for e in heading.iter() if isinstance(e.tag, str))
            )
    title = fold(next((text_of(e) for e in root.iter("title")), ""))
    for element in root.iter("h2", "h3", "div", "span"):
        if _HEADLINE.search(classes_of(element)) and not in_aside(element):
            text = text_of(element)
            if len(text.split()) >= _FEWEST_WORDS and fold(text) in title:
                yield text

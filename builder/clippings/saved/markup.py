"""What a page's <meta>, <link>, <time> and marked-up lines say of its article."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urljoin

from lxml import etree, html

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signing import read_signature
from builder.clippings.datelines import read_dateline
from builder.clippings.saved.classes import classes_of, in_aside
from builder.clippings.saved.lines import page_lines
from builder.clippings.saved.parsing import text_of
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
        headings=tuple(_headings(root)),
        standfirst=_standfirst(root),
        authors=_author_links(root),
        byline=_byline(root),
        times=tuple(page_times(root)),
        date_lines=tuple(date_lines(root)),
        scripts=tuple(
            e.text or "" for e in root.iter("script") if "ld+json" in (e.get("type") or "").lower()
        ),
        lines=page_lines(root),
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
    r"(?i)(?:^|[\s_-])(?:dek|standfirst|sub-?title|sub-?head(?:line)?|chapo|chapeau|article-?(?:summary|intro|lead|excerpt|description)"
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
        heading.xpath("following::*[self::p or self::h2 or self::h3 or self::div]")
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
        _AUTHOR.search(classes_of(element)) is not None
        or read_signature(text) is not None
        or read_date_line(text) is not None
        or read_dateline(text) is not None
    )


_BESIDE_NAME = re.compile(
    r"(?i)(?:^|[\s_-])(?:job|role|position|function|location|place|title|desc(?:ription)?|bio|e-?mail)"
    r"(?:$|[\s_-])"
)
"""What stands with a name in a byline and is none: an office, a place."""

_AUTHOR = re.compile(
    r"(?i)(?:^|[\s_-])(?:by-?lines?|authors?|author-?(?:name|line)|contributors?|signature|journalists?|reporters?|writers?"
    r"|autor(?:e|es|en|in)?|auteurs?|firma|skribent|forfatter|verfasser|redakteur|toimittaja|person-name)(?:$|[\s_-])"
)


def _author_links(root: html.HtmlElement) -> tuple[str, ...]:
    """The names in rel=author links, itemprop=author elements, and vcards of authors (hCard's fn)."""
    found = (e for e in root.iter() if isinstance(e.tag, str) and _names_author(e))
    names = [_item_name(e) for e in islice(found, _BYLINES) if not in_aside(e)]
    return tuple(dict.fromkeys(n for n in names if n and len(n.split()) <= 6))


def _names_author(element: html.HtmlElement) -> bool:
    classes = (element.get("class") or "").split()
    return (
        "author" in (element.get("rel") or "").split()
        or element.get("itemprop") == "author"
        or "p-author" in classes
        or (
            "fn" in classes
            and any("author" in (a.get("class") or "").split() for a in element.iterancestors())
        )
    )


def _item_name(element: html.HtmlElement) -> str:
    named = element.xpath(".//*[@itemprop='name']")
    return text_of(named[0]) if named else text_of(element)


def _byline(root: html.HtmlElement) -> str:
    """The first line that calls itself a byline and reads as one, else the first that calls itself so."""
    named = (
        element
        for element in root.iter("p", "div", "span", "address", "a", "li", "h3", "h4", "h5")
        if _AUTHOR.search(classes_of(element))
    )
    lines = [_signed_part(element) for element in islice(named, _BYLINES) if not in_aside(element)]
    fitting = [line for line in dict.fromkeys(lines) if _is_of_byline_length(line)]
    return next((line for line in fitting if _count_authors(line)), *fitting[:1] or [""])


def _signed_part(element: html.HtmlElement) -> str:
    """The words of a byline: all of them, or of a part that names several people and more than all do.

    An office or outlet that stands behind the names without a comma hides the last of them.
    """
    whole = _spaced(element)
    parts = map(text_of, islice(element.iterdescendants("span", "p", "div"), _BYLINES))
    several = [part for part in parts if _is_of_byline_length(part) and _count_authors(part) > 1]
    return max(whole, *several, key=_count_authors) if several else whole


def _count_authors(line: str) -> int:
    signature = read_signature(line)
    return len(signature.authors) if signature else 0


def _is_of_byline_length(line: str) -> bool:
    return 2 <= len(line.split()) <= 25


def _spaced(element: html.HtmlElement) -> str:
    """The words of a line whose parts, a name and an office, may stand side by side without a space."""
    beside = {
        inner
        for e in element.iterdescendants()
        if isinstance(e.tag, str) and _BESIDE_NAME.search(classes_of(e))
        for inner in e.iter()
    }
    return _joined(element, beside) or _joined(element, set())


def _joined(element: html.HtmlElement, left_out: Container[html.HtmlElement]) -> str:
    """The words of an element, its pieces a space apart, without those of the elements left out."""
    pieces: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start" and isinstance(inner.tag, str) and inner not in left_out:
            pieces.append(inner.text or "")
        elif event == "end" and inner is not element and inner.getparent() not in left_out:
            pieces.append(inner.tail or "")
    line = re.sub(r" (?=[,.;:])", "", one_line(" ".join(piece for piece in pieces if piece.strip())))
    return line.lstrip(":|·•–—- ")


_BYLINES = 30
"""Elements that call themselves a byline, of which no more are looked at."""


_HEADLINE = re.compile(
    r"(?i)(?:^|[\s_-])(?:headline|(?:article|entry|post|story|news)[_-]{1,2}(?:title|headline))(?:$|\s)"
)
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

"""The moments that a page marks up, and the lines that call themselves a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml import html

from builder.clippings.dates.finding import find_dates
from builder.clippings.saved.classes import classes_of, in_aside
from builder.clippings.saved.parsing import text_of

_PUBLISHED = re.compile(r"(?i)publi|posted|created|entry-date|date-?time|dt-published")
_MODIFIED = re.compile(r"(?i)modif|updat|edited|dt-updated")


def page_times(root: html.HtmlElement) -> Iterator[str]:
    """The moments of marked-up times: those said to be of publication, others, those of an update last.

    Not those in quotations: posts from other sites are set in as such, with their own time.
    Where a page marks none up, the first moment that an element below the headline states for a script.
    """
    found = [
        e
        for e in root.iter("time", "abbr", "span", "div", "meta", "p")
        if _is_time(e) and not in_aside(e) and next(e.iterancestors("blockquote"), None) is None
    ]
    for element in sorted(found, key=_time_order):
        yield element.get("datetime") or element.get("content") or element.get("title") or text_of(element)
    if not found:
        yield from islice(_stamps(root), 1)


_STAMP = re.compile(r"(?:data-[\w-]*(?:time|date|publish|epoch)[\w-]*|timestamp|time)")
_DATE_KEY = re.compile(r"data-[\w-]*(?:publi|date)[\w-]*")
_MOMENT = re.compile(r"1\d{9}(?:\d{3})?|20\d\d-[01]\d-[0-3]\d(?:[T ].*)?")


def _stamps(root: html.HtmlElement) -> Iterator[str]:
    """What elements that call themselves a date state in an attribute: <span data-timestamp=1795001460>."""
    heading = next(root.iter("h1"), None)
    for element in heading.xpath("following::*") if heading is not None else root.iter():
        if isinstance(element.tag, str) and _is_dated(element) and not in_aside(element):
            stated = (v.strip() for name, v in element.attrib.items() if _STAMP.fullmatch(str(name)))
            yield from filter(_MOMENT.fullmatch, stated)


def _is_dated(element: html.HtmlElement) -> bool:
    """Whether an element, or an attribute of it, calls itself a date, and not that of an update."""
    keys = filter(_DATE_KEY.fullmatch, map(str, element.keys()))
    named = " ".join((element.tag, classes_of(element), *keys))
    return _DATE_WORD.search(named) is not None and _MODIFIED.search(named) is None


_DATE_WORD = re.compile(r"(?i)date|time|publi|posted")


_DATED = re.compile(
    r"(?i)(?:^|[\s_-])(?:(?:pub|publish|post)?(?:date|time|timestamp|update)|published|datum|fecha|data|dato)"
    r"(?:$|[\s_-])"
)
_LONGEST_DATE_LINE = 120
"""Characters."""


def date_lines(root: html.HtmlElement) -> Iterator[str]:
    """Short lines with a date in elements that call themselves one; those below the headline first."""
    heading = next(root.iter("h1"), None)
    below = set(heading.xpath("following::*")) if heading is not None else set()
    named = (e for e in root.iter("p", "div", "span", "a", "li") if _DATED.search(classes_of(e)))
    for element in sorted((e for e in named if not in_aside(e)), key=lambda e: e not in below):
        text = text_of(element)
        if len(text) <= _LONGEST_DATE_LINE and find_dates(text):
            yield text


def _is_time(element: html.HtmlElement) -> bool:
    """<time>, microdata (itemprop=datePublished) and microformats (class=published with a title)."""
    if element.tag == "time" or element.get("itemprop") in ("datePublished", "dateCreated"):
        return True
    return (
        element.tag in ("abbr", "span")
        and bool(element.get("title"))
        and (re.search(r"(?:^| )(?:dt-)?published(?: |$)", element.get("class") or "") is not None)
    )


def _time_order(element: html.HtmlElement) -> int:
    named = classes_of(element)
    if element.get("itemprop") == "datePublished":
        return 0
    if _MODIFIED.search(named):  # drafts of HTML 5 had `pubdate` for the moment of publication
        return 3 if element.get("pubdate") is None else 2
    return 1 if _PUBLISHED.search(named) else 2

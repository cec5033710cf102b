"""Elements that say that they name the author: links, microdata, and what calls itself a byline."""

from __future__ import annotations

import re
from collections.abc import Container
from itertools import islice

from lxml import etree, html

from builder.clippings.names.people import names_person
from builder.clippings.outlets import is_agency
from builder.clippings.saved.bylines import read_byline
from builder.clippings.saved.classes import classes_of, in_aside
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import count_words, one_line

_BESIDE_NAME = re.compile(
    r"(?i)(?:^|[\s_-])(?:job|role|position|function|location|place|title|desc(?:ription)?|bio|e-?mail)"
    r"(?:$|[\s_-])"
)
"""What stands with a name in a byline and is none: an office, a place."""

_AUTHOR = re.compile(
    r"(?i)(?:^|[\s_-])(?:by-?lines?|authors?|author-?(?:name|line)|contributors?|display-?name|signature|journalists?|reporters?|writers?|columnists?|posted-by"
    r"|autor(?:e|es|en|in)?|auteurs?|firma|skribent|forfatter|verfasser|redakteur|toimittaja|person[_-]{1,2}name)(?:$|[\s_-])"
)


_OF_PICTURE = re.compile(r"(?i)image|photo|picture|bild|foto|img")
"""In the name of an element that tells who made a picture."""


def author_links(root: html.HtmlElement) -> tuple[str, ...]:
    """The names in rel=author links, itemprop=author elements, and vcards of authors (hCard's fn)."""
    found = (e for e in root.iter() if isinstance(e.tag, str) and _names_author(e))
    names = [_item_name(e) for e in islice(found, _BYLINES) if not in_aside(e)]
    return tuple(dict.fromkeys(n for n in names if n and len(n.split()) <= 6))


def _names_author(element: html.HtmlElement) -> bool:
    classes = (element.get("class") or "").split()
    return (
        "author" in (element.get("rel") or "").split()
        or (element.get("itemprop") in ("author", "creator") and not _is_of_picture(element))
        or _is_address(element)
        or "p-author" in classes
        or (
            "fn" in classes
            and any("author" in (a.get("class") or "").split() for a in element.iterancestors())
        )
    )


def _is_address(element: html.HtmlElement) -> bool:
    """Whether it is an article's <address>, whose name is the author's (HTML Standard, 4.3.10)."""
    within = element.tag == "address" and next(element.iterancestors("article"), None) is not None
    return within and names_person(text_of(element))


def _is_of_picture(element: html.HtmlElement) -> bool:
    """Whether a property is that of a picture or film (HTML Standard, 5.2.4: of the scope around it)."""
    scope = next((e for e in element.iterancestors() if e.get("itemscope") is not None), None)
    in_figure = next(element.iterancestors("figure"), None) is not None
    return in_figure or (scope is not None and (scope.get("itemtype") or "").endswith("Object"))


def _item_name(element: html.HtmlElement) -> str:
    named = element.xpath(".//*[@itemprop='name']")
    holder = named[0] if named else element
    return one_line(holder.get("content") or text_of(holder))


_TAGS_TEXT = "p div span address a li h3 h4 h5 h6 section ul em strong cite small"
_TAGS = tuple(_TAGS_TEXT.split())
"""Elements that may hold a byline."""


def page_byline(root: html.HtmlElement) -> str:
    """The first line that calls itself a byline and reads as one, else the first that calls itself so."""
    named = (
        element
        for element in root.iter(*_TAGS)
        if _AUTHOR.search(classes_of(element)) and not _OF_PICTURE.search(classes_of(element))
    )
    bylines = [element for element in islice(named, _BYLINES) if not in_aside(element)]
    lines = map(_signed_part, bylines)
    fitting = [line for line in dict.fromkeys(lines) if _is_of_byline_length(line) or is_agency(line)]
    first = next((line for line in fitting if _count_authors(line)), *fitting[:1] or [""])
    return _with_fellows(first, bylines)


_BOX = re.compile(r"(?i)(?:^|[\s_-])(?:box|card|bio|info|profile)(?:$|[\s_-])")


def _with_fellows(line: str, bylines: list[html.HtmlElement]) -> str:
    """A byline that is one name, with those in elements of the same name beside its own."""
    own = next((e for e in bylines if text_of(e) == line), None) if names_person(line) else None
    if own is None or _BOX.search(classes_of(own)):
        return line
    beside = [e for e in bylines if e.getparent() is own.getparent() and classes_of(e) == classes_of(own)]
    return ", ".join(dict.fromkeys(filter(names_person, map(text_of, beside))))


def _signed_part(element: html.HtmlElement) -> str:
    """The words of a byline: all of them, or of a part that names several people and more than all do.

    An office or outlet that stands behind the names without a comma hides the last of them.
    """
    whole = _listed(element) or _spaced(element)
    parts = map(text_of, islice(element.iterdescendants("span", "p", "div"), _BYLINES))
    several = [part for part in parts if _is_of_byline_length(part) and _count_authors(part) > 1]
    return max(whole, *several, key=_count_authors) if several else whole


def _listed(element: html.HtmlElement) -> str:
    """The names in a byline that has each of several in an element of its own, with commas; else ""."""
    whole = text_of(element)
    if _OF_PICTURE.search(whole):
        return ""  # whoever took the pictures is named with the authors
    leaves = (e for e in islice(element.iterdescendants(), _LEAVES) if len(e) == 0)
    names = (text_of(e) for e in leaves if not _BESIDE_NAME.search(classes_of(e)))
    persons = list(dict.fromkeys(filter(names_person, names)))
    beside = count_words(whole) - count_words(" ".join(persons))
    return ", ".join(persons) if len(persons) > 1 and beside <= _MOST_BESIDE else ""


_MOST_BESIDE = 4
"""Words beside the names of such a byline: "By", "and"."""

_LEAVES = 60
"""Elements within a byline that are looked at."""


def _count_authors(line: str) -> int:
    signature = read_byline(line)
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


def is_called_byline(element: html.HtmlElement) -> bool:
    """Whether an element calls itself a byline or an author."""
    return _AUTHOR.search(classes_of(element)) is not None

"""What feedparser loses or mixes up in an entry: its pictures with their words, and elements of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from builder.clippings.addresses import joined
from builder.clippings.model import Figure
from builder.clippings.wires.markup import attribute, child, children, name_of, words_of

_MEDIA = "http://search.yahoo.com/mrss/"
_READ_TEXT = """
    title link guid id pubDate published updated modified issued created date description summary content
    encoded author creator contributor category subject source comments commentRss enclosure body div origLink
"""
_READ = frozenset(_READ_TEXT.split())
"""The names of elements that feedparser reads, and of those that hold addresses and dates."""


@dataclass(frozen=True)
class Extra:
    """An entry's pictures, its other words as text and element, and its whole source (see `Part`)."""

    figures: tuple[Figure, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    source: bytes = b""


def take_extras(root: etree._Element) -> list[Extra]:
    """Those of every entry, in their order. The elements of Media RSS are taken out of the tree.

    Media RSS (https://www.rssboard.org/media-rss): `media:content` and `media:thumbnail` with their
    `media:description` and `media:credit`, alone or in a `media:group`, or beside each other in the entry.
    """
    return [_extra(entry) for entry in root.iter() if name_of(entry) in ("item", "entry")]


def _extra(entry: etree._Element) -> Extra:
    source = etree.tostring(entry, method="c14n", with_tail=False)
    figures = (*_media_figures(entry), *_enclosed(entry))
    words: list[tuple[str, str]] = []
    for element in list(entry):
        if _is_media(element):
            words += [(words_of(e), f"media:{name_of(e)}") for e in element.iter() if name_of(e) and e.text]
            _take_out(element)
        elif name_of(element) == "author" and not len(element):
            words.append((words_of(element), "author"))
            element.text = _name_behind_address(words_of(element))
        elif name_of(element) not in _READ and words_of(element):
            words.append((words_of(element), name_of(element)))
    return Extra(tuple(dict.fromkeys(figures)), tuple(words), source)


def _media_figures(entry: etree._Element) -> Iterator[Figure]:
    """One for each picture; the words that stand in the entry or its group are of all pictures in there."""
    for holder in (entry, *(c for c in entry if _is_media(c) and name_of(c) == "group")):
        around = _words(holder)
        found = [c for c in holder if _is_media(c) and name_of(c) == "content" and _is_picture(c)]
        # One picture in several sizes is one picture.
        for content in found[:1] if name_of(holder) == "group" else found:
            own = _words(content)
            address = joined(content.base or "", attribute(content, "url"))
            yield Figure(own[0] or around[0], own[1] or around[1], src=address)


def _words(holder: etree._Element) -> tuple[str, str]:
    """The description and the credit that stand in a holder itself, of Media RSS only."""
    found = {name_of(c): words_of(c) for c in reversed(holder) if _is_media(c)}
    return found.get("description", "") or found.get("text", ""), found.get("credit", "") or found.get(
        "copyright", ""
    )


def _enclosed(entry: etree._Element) -> Iterator[Figure]:
    """Pictures in RSS's `enclosure` and Atom's link rel=enclosure, which have no words."""
    links = (link for link in children(entry, "link") if attribute(link, "rel") == "enclosure")
    for element in (*children(entry, "enclosure"), *links):
        address = attribute(element, "url") or attribute(element, "href")
        if attribute(element, "type").startswith("image/") and address:
            known = any(attribute(c, "url") == address for c in entry.iter() if _is_media(c))
            if not known:
                yield Figure(src=joined(element.base or "", address))


def _name_behind_address(author: str) -> str:
    """The name in RSS's "desk@lantern.example (Ines Bell)", "" in an address alone.

    feedparser cuts them where no name ends.
    """
    found = re.fullmatch(r"\S+@\S+(?: \((?P<name>[^()]+)\))?", author)
    return (found["name"] or "") if found else author


def _is_media(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and etree.QName(element).namespace in (_MEDIA, _MEDIA.rstrip("/"))


def _is_picture(content: etree._Element) -> bool:
    medium, kind = attribute(content, "medium"), attribute(content, "type")
    return (
        medium == "image"
        or kind.startswith("image/")
        or (not medium and not kind and child(content) is not None)
    )


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)

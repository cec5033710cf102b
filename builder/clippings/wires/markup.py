"""XML from anywhere, read so that nothing in it can reach out or blow up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from lxml import etree

from builder.clippings.decoding import decode
from builder.clippings.refusal import AS_TEXT, Refused
from builder.foundation.text import one_line

_DECLARED = re.compile(rb"\A[\s\xef\xbb\xbf]*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>\s*")
_ENTITIES_INSIDE = re.compile(r"<!DOCTYPE[^>\[]{0,1000}\[", re.I)
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[a-zA-Z]\w{1,30};")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def parse_xml(raw: bytes) -> etree._Element:
    """The root element of an XML file. Reads nothing but those bytes.

    Entities are not resolved and a document type with entities of its own is not read at all, so that none
    can grow or fetch (XML 1.0, section 4.4); the names that HTML gives to characters stand for these.
    Raises Refused where the bytes are no well-formed XML of at most 256 levels (libxml2's limit).
    """
    declared = _DECLARED.match(raw[:1000])
    text = decode(raw, declared[1].decode("ascii") if declared else "")
    if text is None:
        raise Refused("It is not a text.", "Get the file again.")
    if _ENTITIES_INSIDE.search(text[:10_000]):
        raise Refused("It declares entities of its own, which are not read.", AS_TEXT)
    clean = _NAMED.sub(lambda m: unescape(m[0]), _NOT_XML.sub("", _DECLARATION.sub("", text)))
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        return etree.fromstring(clean.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        if "XML_PARSE_HUGE" in str(error.msg):  # libxml2's way to say so
            raise Refused(
                "It is nested too deeply, or a text in it is too long, to be read.", AS_TEXT
            ) from error
        raise Refused(
            f"It is not well-formed XML: {_said(error)}.", "Get the file again, or paste its text."
        ) from error


def name_of(element: etree._Element) -> str:
    """An element's name without its namespace; "" for what is no element."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def children(element: etree._Element | None, *path: str) -> Iterator[etree._Element]:
    """The elements at a path of names below an element, whatever their namespace."""
    if element is None:
        return
    if not path:
        yield element
        return
    for child in element:
        if name_of(child) == path[0]:
            yield from children(child, *path[1:])


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first element at that path, or None."""
    return next(children(element, *path), None)


def words_of(element: etree._Element | None) -> str:
    """All text in an element as one line, "" for None.

    Elements that stand side by side with no text between or before them are parted by a space: a place and
    a date.
    """
    if element is None:
        return ""
    pieces: list[str] = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append(inner.text or "")
        elif inner is not element:
            pieces.append(inner.tail or (" " if _is_member(inner) else ""))
    return one_line("".join(pieces))


def _is_member(element: etree._Element) -> bool:
    """Whether the element around one has no text of its own."""
    around = element.getparent()
    own = () if around is None else (around.text, *(e.tail for e in around))
    return around is not None and not any((text or "").strip() for text in own)


def attribute(element: etree._Element | None, name: str) -> str:
    """An attribute's value, "" where there is none; xml:lang is asked for as "lang"."""
    if element is None:
        return ""
    found = element.get(name) or element.get(f"{{http://www.w3.org/XML/1998/namespace}}{name}") or ""
    return str(found).strip()


def own_words(root: etree._Element, without: frozenset[etree._Element]) -> Iterator[tuple[str, str]]:
    """The text of every element that has one of its own, with its name, and with that of elements inside it.

    Moments are left out, and so are those elements `without` which the rest is told.
    """
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if not name_of(element) or element in without:
            continue
        mixed = [element.text or "", *(part.tail or "" for part in element)]
        if not any(map(str.strip, mixed)):
            waiting += reversed(element)
            continue
        text = one_line(" ".join(str(t) for t in element.itertext()))
        if not _MOMENT.fullmatch(text):
            yield text, name_of(element)


def _said(error: etree.XMLSyntaxError) -> str:
    return one_line(str(error.msg or "it breaks off"))[:120]

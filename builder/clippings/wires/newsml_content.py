"""The text inside a NewsML-G2 item: NITF or XHTML as XML, or text in an `inlineData`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from builder.clippings.fragments.reading import lines_of, with_html, with_plain, with_unheld
from builder.clippings.model import Clipping
from builder.clippings.refusal import AS_TEXT, Refused
from builder.clippings.wires.markup import attribute, child, children, name_of, own_words, words_of
from builder.clippings.wires.nitf import nitf_fields
from builder.clippings.wires.nitf_html import html_of


def with_content(fields: Clipping, item: etree._Element) -> Clipping:
    """The fields with the text of the item's `contentSet`, whose members are one content in several forms
    (Guidelines, "Content Set"). The words of the others that this one lacks are told as furniture.

    Raises Refused where there is no text: only an address of one, or none at all.
    """
    members = [
        m for m in children(item, "contentSet") for m in m if name_of(m) in ("inlineXML", "inlineData")
    ]
    inline = sorted((m for m in members if words_of(m)), key=_preference)
    if not inline:
        remote = child(item, "contentSet", "remoteContent")
        what = "Its text is kept elsewhere." if remote is not None else "It has no text."
        raise Refused(what, AS_TEXT)
    clipping = _with_member(fields, inline[0])
    return with_unheld(clipping, (piece for other in inline[1:] for piece in _lines(other)))


def _preference(member: etree._Element) -> int:
    """XML before HTML in a text, and that before plain text."""
    if name_of(member) == "inlineXML":
        return 0
    return 1 if "html" in attribute(member, "contenttype") else 2


def _with_member(fields: Clipping, member: etree._Element) -> Clipping:
    if name_of(member) == "inlineData":
        text = "".join(str(t) for t in member.itertext())
        is_markup = "html" in attribute(member, "contenttype")
        return with_html(fields, text) if is_markup else with_plain(fields, text)
    inside = next((e for e in member if name_of(e)), None)
    if inside is not None and name_of(inside) == "nitf":
        return _with_nitf(fields, inside)
    return with_html(fields, _as_html(member))


def _with_nitf(fields: Clipping, root: etree._Element) -> Clipping:
    """The text of NITF inside an item, and the fields of its head that the item itself lacks."""
    head = nitf_fields(root)
    wanted = ("title", "dek", "authors", "publisher", "date", "section", "tags", "lang")
    missing = {name: getattr(head, name) for name in wanted if not getattr(fields, name)}
    where = tuple((name, f"nitf/{element}") for name, element in head.origins if name in missing)
    fields = replace(fields, **missing, origins=(*fields.origins, *where))
    content = child(root, "body", "body.content")
    clipping = with_html(fields, html_of(content)) if content is not None else fields
    return with_unheld(clipping, own_words(root, frozenset([content] if content is not None else [])))


def _as_html(member: etree._Element) -> str:
    """XHTML without its namespace."""
    parts = [member.text or ""]
    for element in member:
        for inner in element.iter():
            if name_of(inner):
                inner.tag = name_of(inner)
        parts.append(etree.tostring(element, method="html", encoding="unicode"))
    return "".join(parts)


def _lines(member: etree._Element) -> Iterator[tuple[str, str]]:
    text = words_of(member)
    lines = lines_of(text) if "<" in text else tuple(line for line in _raw_lines(member))
    return ((line, "another form of the text") for line in lines)


def _raw_lines(member: etree._Element) -> Iterator[str]:
    return (line for text in member.itertext() for line in str(text).splitlines() if line.strip())

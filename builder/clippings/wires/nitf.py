"""NITF, the News Industry Text Format 3.x of the IPTC: one text a file.

The names are those of the NITF documentation (https://iptc.org/standards/nitf/): `docdata` says what is
known of the document, `body.head` is its head, `body.content` its text and `body.end` what stands below.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from builder.clippings.accounting import OUTSIDE
from builder.clippings.dates.moments import Moment
from builder.clippings.fragments.reading import with_html, with_unheld
from builder.clippings.model import Clipping, Part
from builder.clippings.parts import part_of
from builder.clippings.told import NOTHING, Told, first_told, origins, told_at
from builder.clippings.wires.headlines import unmarked
from builder.clippings.wires.markup import attribute, child, children, name_of, own_words, words_of
from builder.clippings.wires.moments import is_later, read_moment
from builder.clippings.wires.nitf_html import html_of
from builder.clippings.wires.signing import authors_in, with_dateline
from builder.clippings.wires.status import check_status, under_embargo

_NO_EMBARGO = dt.timedelta(hours=1)
"""Between issue and release: a text that is released some minutes after it was issued is under no embargo."""

_LONGEST_DEK = 70  # words


def read_nitf(root: etree._Element) -> Clipping:
    """The clipping in an <nitf> element. Raises Refused where it must not be used, or cannot be read."""
    docdata = child(root, "head", "docdata")
    check_status(attribute(docdata, "management-status"))
    content = child(root, "body", "body.content")
    fields = nitf_fields(root)
    clipping = with_html(fields, html_of(content)) if content is not None else fields
    clipping = replace(clipping, body=with_dateline(clipping.body, words_of(child(_head(root), "dateline"))))
    taken = frozenset([content] if content is not None else [])
    clipping = with_unheld(clipping, (*own_words(root, taken), *_attributes(root), *_media_words(content)))
    issued, released = _moment(docdata, "date.issue"), _moment(docdata, "date.release")
    if is_later(released, issued, by=_NO_EMBARGO):
        return under_embargo(clipping, released, issued, "docdata/date.release")
    return clipping


def nitf_fields(root: etree._Element) -> Clipping:
    """The fields that `head` and `body.head` tell.

    `hedline/hl1` is the headline, `hedline/hl2` the dek, failing that `abstract`. `date.release` is the
    date, failing that `date.issue` or `pubdata`'s `date.publication`. The publisher is the `distributor`'s,
    else `pubdata`'s `name`, else the holder of `doc.copyright`. Keywords and the matters of
    `tobject.subject` are tags.
    """
    head, docdata = _head(root), child(root, "head", "docdata")
    pubdata = child(root, "head", "pubdata")
    title = first_told(
        ("body.head/hedline/hl1", words_of(child(head, "hedline", "hl1"))),
        ("body.head/hedline", words_of(child(head, "hedline"))),
        ("head/title", words_of(child(root, "head", "title"))),
    )
    dek = _dek(head)
    publisher = first_told(
        ("body.head/distributor", words_of(child(head, "distributor"))),
        ("head/pubdata/@name", attribute(pubdata, "name")),
        ("docdata/doc.copyright/@holder", attribute(child(docdata, "doc.copyright"), "holder")),
    )
    dated = first_told(
        ("docdata/date.release", attribute(child(docdata, "date.release"), "norm")),
        ("docdata/date.issue", attribute(child(docdata, "date.issue"), "norm")),
        ("head/pubdata/@date.publication", attribute(pubdata, "date.publication")),
        ("body.head/dateline/story.date/@norm", attribute(child(head, "dateline", "story.date"), "norm")),
    )
    bylines = list(children(head, "byline"))
    signed = Told(words_of(bylines[0]), "body.head/byline") if bylines else NOTHING
    section = first_told(("head/pubdata/@position.section", attribute(pubdata, "position.section")))
    tags = tuple(dict.fromkeys(_tags(root)))
    return Clipping(
        title=unmarked(title).text,
        dek=dek.text,
        authors=authors_in(*(_signature(byline) for byline in bylines)),
        publisher=publisher.text,
        date=read_moment(dated.text),
        lang=attribute(root, "lang") or attribute(child(root, "body"), "lang"),
        section=section.text,
        tags=tags,
        part=_part(root),
        origins=origins(
            title=title,
            dek=dek,
            authors=signed,
            publisher=publisher,
            date=dated,
            section=section,
            tags=told_at("docdata/key-list, tobject", tags),
            body=Told("body", "body.content"),
        ),
    )


def _part(root: etree._Element) -> Part | None:
    """By `doc-id`, which all versions of a document have in common; without one the file is what is known."""
    own_id = attribute(child(root, "head", "docdata", "doc-id"), "id-string")
    return part_of(own_id, etree.tostring(root, method="c14n")) if own_id else None


def _head(root: etree._Element) -> etree._Element | None:
    return child(root, "body", "body.head")


def _dek(head: etree._Element | None) -> Told:
    abstract = words_of(child(head, "abstract"))
    return first_told(
        ("body.head/hedline/hl2", words_of(child(head, "hedline", "hl2"))),
        ("body.head/abstract", abstract if len(abstract.split()) <= _LONGEST_DEK else ""),
    )


def _signature(byline: etree._Element) -> str:
    """A byline without the office of its author (`byttl`), or the `person` in it alone."""
    people = [words_of(person) for person in children(byline, "person")]
    if people:
        return " and ".join(people)
    office = words_of(child(byline, "byttl"))
    return words_of(byline).removesuffix(office).strip(" ,") if office else words_of(byline)


def _tags(root: etree._Element) -> Iterator[str]:
    for keyword in children(root, "head", "docdata", "key-list", "keyword"):
        yield attribute(keyword, "key")
    for subject in children(root, "head", "tobject", "tobject.subject"):
        yield attribute(subject, "tobject.subject.matter") or attribute(subject, "tobject.subject.type")


def _attributes(root: etree._Element) -> Iterator[tuple[str, str]]:
    """Words for people that NITF keeps in attributes: the note to editors, the slug, the copyright."""
    docdata = child(root, "head", "docdata")
    for name, key in (
        ("ed-msg", "info"),
        ("du-key", "key"),
        ("doc.copyright", "holder"),
        ("fixture", "fix-id"),
    ):
        for element in children(docdata, name):
            yield attribute(element, key), f"docdata/{name}"
    for element in children(root, "head", "pubdata"):
        yield attribute(element, "name"), "pubdata"
    for tag in _tags(root):
        yield tag, OUTSIDE


def _media_words(content: etree._Element | None) -> Iterator[tuple[str, str]]:
    """What stands in `media` beside its captions, such as `media-object` and `media-metadata`."""
    for element in content.iter() if content is not None else ():
        if name_of(element) == "media":
            yield from own_words(element, frozenset(children(element, "media-caption")))


def _moment(docdata: etree._Element | None, name: str) -> Moment | None:
    return read_moment(attribute(child(docdata, name), "norm"))

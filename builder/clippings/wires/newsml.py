"""NewsML-G2 of the IPTC: a news item, or a message with several (https://iptc.org/standards/newsml-g2/).

The names are those of the NewsML-G2 Guidelines: "Item Metadata" (`itemMeta`) tells of the item and its
status, "Content Metadata" (`contentMeta`) of what is in it, and `contentSet` holds the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from lxml import etree

from builder.clippings.fragments.reading import with_unheld
from builder.clippings.model import Clipping, Figure, Part
from builder.clippings.parts import part_of
from builder.clippings.refusal import Refused
from builder.clippings.told import Told, first_told, origins, told_at
from builder.clippings.wires.headlines import unmarked
from builder.clippings.wires.markup import attribute, child, children, name_of, own_words, words_of
from builder.clippings.wires.moments import read_moment
from builder.clippings.wires.newsml_content import with_content
from builder.clippings.wires.signing import authors_in, with_dateline
from builder.clippings.wires.status import check_status, under_embargo, without_end

_MENTIONED = ("person", "organisation", "geoarea", "poi", "event", "object")


def news_items(root: etree._Element) -> tuple[etree._Element, ...]:
    """The `newsItem` elements of a file: its root, or those in the `itemSet`s of a `newsMessage`.

    Raises Refused for packages, concepts, plans and catalogs, which hold no text of their own.
    """
    if name_of(root) == "newsItem":
        return (root,)
    items = tuple(children(root, "itemSet", "newsItem"))
    if not items:
        raise Refused("It is a list of other texts or of things, and holds no text itself.", "Delete it.")
    return items


def is_picture(item: etree._Element) -> bool:
    """Whether a news item is one of a picture: `itemClass` ninat:picture or ninat:graphic."""
    kind = attribute(child(item, "itemMeta", "itemClass"), "qcode").rpartition(":")[2]
    return kind in ("picture", "graphic")


def read_item(item: etree._Element, figures: Iterable[Figure]) -> Clipping:
    """The clipping in a `newsItem` of text, with the figures of its pictures.

    Raises Refused where it must not be used or has no text inside.
    """
    meta, about = child(item, "itemMeta"), child(item, "contentMeta")
    check_status(attribute(child(meta, "pubStatus"), "qcode") or attribute(child(meta, "pubStatus"), "uri"))
    clipping = with_content(replace(_fields(item), figures=tuple(figures)), item)
    clipping = replace(clipping, body=with_dateline(clipping.body, words_of(child(about, "dateline"))))
    clipping = with_unheld(clipping, own_words(item, frozenset(children(item, "contentSet"))))
    return _embargoed(clipping, meta)


def linked_pictures(item: etree._Element, pictures: Mapping[str, Figure]) -> tuple[str, ...]:
    """The guids of those pictures that an item links to, in its order (Guidelines, "Links": `residref`)."""
    links = (attribute(link, "residref") for link in item.iter() if name_of(link) == "link")
    return tuple(guid for guid in dict.fromkeys(links) if guid in pictures)


def picture_of(item: etree._Element) -> Figure:
    """The figure of a picture's news item: `description`, `creditline` or `by`, and its remote content.

    Raises Refused where it must not be used.
    """
    check_status(attribute(child(item, "itemMeta", "pubStatus"), "qcode"))
    about = child(item, "contentMeta")
    caption = _by_role(about, "description", "caption") or words_of(child(about, "description"))
    credit = first_told(
        ("creditline", words_of(child(about, "creditline"))),
        ("by", words_of(child(about, "by"))),
        ("creator", words_of(child(about, "creator", "name"))),
    )
    return Figure(
        caption=caption or words_of(child(about, "headline")),
        credit=credit.text,
        src=attribute(child(item, "contentSet", "remoteContent"), "href"),
    )


def _fields(item: etree._Element) -> Clipping:
    """The fields by Guidelines, "News Item metadata": the provider is the publisher, failing that the holder
    of the copyright; `firstCreated` is the date, a later `versionCreated` the update."""
    meta, about, rights = child(item, "itemMeta"), child(item, "contentMeta"), child(item, "rightsInfo")
    title = first_told(
        ("contentMeta/headline", _by_role(about, "headline", "main") or words_of(child(about, "headline"))),
        ("itemMeta/title", words_of(child(meta, "title"))),
    )
    dek = first_told(
        ("contentMeta/headline[hldrole:subhead]", _by_role(about, "headline", "subhead", "subheadline")),
        ("contentMeta/description[drol:summary]", _by_role(about, "description", "summary", "abstract")),
    )
    publisher = first_told(
        ("itemMeta/provider", _named(child(meta, "provider"))),
        ("contentMeta/creditline", words_of(child(about, "creditline"))),
        ("rightsInfo/copyrightHolder", _named(child(rights, "copyrightHolder"))),
        ("contentMeta/infoSource", _named(child(about, "infoSource"))),
    )
    signed = first_told(
        ("contentMeta/by", words_of(child(about, "by"))),
        ("contentMeta/creator", _named(child(about, "creator"))),
    )
    dated = first_told(
        ("itemMeta/firstCreated", words_of(child(meta, "firstCreated"))),
        ("contentMeta/contentCreated", words_of(child(about, "contentCreated"))),
        ("itemMeta/versionCreated", words_of(child(meta, "versionCreated"))),
    )
    date, version = read_moment(dated.text), read_moment(words_of(child(meta, "versionCreated")))
    updated = version if version != date else None
    tags = tuple(dict.fromkeys(_tags(about)))
    language = first_told(
        ("contentMeta/language/@tag", attribute(child(about, "language"), "tag")),
        ("@xml:lang", attribute(item, "lang")),
    )
    return Clipping(
        title=unmarked(title).text,
        dek=dek.text,
        authors=authors_in(*[words_of(by) for by in children(about, "by")] or [signed.text]),
        publisher=publisher.text,
        date=date,
        updated=updated,
        lang=language.text,
        tags=tags,
        part=_part(item),
        origins=origins(
            title=title,
            dek=dek,
            authors=signed,
            publisher=publisher,
            date=dated,
            updated=told_at("itemMeta/versionCreated", updated),
            lang=language,
            tags=told_at("contentMeta/subject, keyword", tags),
            body=Told("body", "contentSet"),
        ),
    )


def _part(item: etree._Element) -> Part:
    """By its guid, which is the same in all versions of an item and no other's (Guidelines, "guid")."""
    return part_of(attribute(item, "guid"), etree.tostring(item, method="c14n", with_tail=False))


def _by_role(about: etree._Element | None, name: str, *roles: str) -> str:
    """The first such element with one of the roles, "hld:subHeadline" without its scheme and in any case."""
    for element in children(about, name):
        if attribute(element, "role").rpartition(":")[2].lower() in roles:
            return words_of(element)
    return ""


def _named(party: etree._Element | None) -> str:
    """The name of a party: its `name`, else its `literal`; a qcode is a code and no name."""
    return words_of(child(party, "name")) or attribute(party, "literal")


def _tags(about: etree._Element | None) -> Iterator[str]:
    """Names of abstract subjects and keywords; the names of people and places are found in the text."""
    for subject in children(about, "subject"):
        kind = attribute(subject, "type").rpartition(":")[2].lower()
        if kind not in _MENTIONED and child(subject, "name") is not None:
            yield words_of(child(subject, "name"))
    for keyword in children(about, "keyword"):
        if words_of(keyword):
            yield words_of(keyword)


def _embargoed(clipping: Clipping, meta: etree._Element | None) -> Clipping:
    """Guidelines, "Embargo": a moment; without one, until the provider says otherwise."""
    element = child(meta, "embargoed")
    if element is None:
        return clipping
    moment = read_moment(words_of(element))
    if moment is None:
        return without_end(clipping, "itemMeta/embargoed")
    return under_embargo(
        clipping, moment, read_moment(words_of(child(meta, "versionCreated"))), "itemMeta/embargoed"
    )

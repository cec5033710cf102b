"""ninjs, News in JSON of the IPTC, versions 1 to 3 (https://iptc.org/std/ninjs/userguide/).

Version 1 writes `headline`, `byline` and `body_text`; version 2 `headlines`, `by` and `bodies` with roles;
version 3 the same in camel case. `wires/ninjs_names.py` makes one of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.clippings.dates.moments import Moment
from builder.clippings.fragments.reading import lines_of, with_html, with_plain, with_unheld
from builder.clippings.model import Clipping, Figure
from builder.clippings.parts import part_of
from builder.clippings.refusal import AS_TEXT, Refused
from builder.clippings.told import NOTHING, Told, first_told, origins, told_at
from builder.clippings.wires.headlines import unmarked
from builder.clippings.wires.markup import child, parse_xml
from builder.clippings.wires.moments import read_moment
from builder.clippings.wires.ninjs_names import News, Worded, Written
from builder.clippings.wires.nitf_html import html_of
from builder.clippings.wires.signing import authors_in
from builder.clippings.wires.status import check_status, under_embargo
from builder.foundation.text import fold

_SUBHEADS = ("subhead", "subheadline")
_PICTURES = ("picture", "graphic")
_NO_TEXTS_TEXT = "picture graphic audio video event planning component"
_NO_TEXTS = frozenset(_NO_TEXTS_TEXT.split())


def texts_in(news: News) -> tuple[News, ...]:
    """The objects with a text of their own: this one, and those associated with it (`associations`)."""
    inner = tuple(a for a in news.associations if a.kind == "text" and a.bodies)
    return (news, *inner) if news.bodies else inner


def read_news(news: News) -> Clipping:
    """The clipping in one ninjs object. Raises Refused where it must not be used or has no text."""
    check_status(news.text("pubstatus"))
    if not news.bodies:
        what = f"It is a {news.kind} and has no text." if news.kind in _NO_TEXTS else "It has no text."
        raise Refused(what, AS_TEXT)
    first, *others = sorted(news.bodies, key=_preference)
    clipping = _with_body(_fields(news, first.where), first)
    if fold(clipping.body).startswith(fold(clipping.dek).rstrip(" .…")):
        clipping = replace(clipping, dek="")
    clipping = with_unheld(clipping, (p for other in others for p in _lines(other)))
    clipping = with_unheld(clipping, _words(news))
    sent = read_moment(news.text("versioncreated", "firstcreated"))
    return under_embargo(clipping, _embargo(news), sent, "embargoed")


def _fields(news: News, body_from: str) -> Clipping:
    """The fields, as "ninjs in Detail" of the user guide has them: `located` and `ednote` are none of them.

    The publisher is the `infosource`, failing that the `copyrightholder`.
    """
    title = (
        _worded(news.headlines, "", "main")
        or first_told(("title", news.text("title")))
        or first_told(*((h.where, h.text) for h in news.headlines if h.role not in _SUBHEADS))
    )
    dek = _worded(news.headlines, *_SUBHEADS) or _worded(
        news.descriptions, "summary", "abstract", "standfirst", "text", "main"
    )
    signed = first_told(("by", news.text("by", "byline")))
    publisher = first_told(
        ("infosource", next(iter(news.names("infosource")), "")),
        ("copyrightholder", news.text("copyrightholder")),
    )
    dated = first_told(
        *((name, news.text(name)) for name in ("firstcreated", "contentcreated", "versioncreated"))
    )
    date, version = read_moment(dated.text), read_moment(news.text("versioncreated"))
    updated = version if version != date else None
    tags = news.names("subject")
    return Clipping(
        title=unmarked(title).text,
        dek=dek.text,
        authors=authors_in(signed.text),
        publisher=publisher.text,
        date=date,
        updated=updated,
        lang=news.text("language"),
        source_url=news.uri if news.uri.startswith(("http://", "https://")) else "",
        tags=tags,
        figures=tuple(_figures(news)),
        part=part_of(news.uri, _canonical(news)),
        origins=origins(
            title=title,
            dek=dek,
            authors=signed,
            publisher=publisher,
            date=dated,
            updated=told_at("versioncreated", updated),
            tags=told_at("subject", tags),
            body=Told("body", body_from),
        ),
    )


def _worded(given: Sequence[Worded], *roles: str) -> Told:
    for role in roles:
        for one in given:
            if one.role == role:
                return first_told((one.where, one.text))
    return NOTHING


def _preference(body: Written) -> int:
    """HTML tells paragraphs and links; NITF tells them too; of plain text nothing of the kind is known."""
    if "html" in body.kind:
        return 0
    return 1 if "nitf" in body.kind else 2 if "plain" in body.kind else 3


def _with_body(fields: Clipping, body: Written) -> Clipping:
    if "html" in body.kind:
        return with_html(fields, body.text)
    if "nitf" in body.kind:
        return with_html(fields, _nitf_html(body.text))
    return with_plain(fields, body.text)


def _nitf_html(text: str) -> str:
    root = parse_xml(text.encode("utf-8", "replace"))
    content = child(root, "body", "body.content")
    return html_of(root if content is None else content)


def _figures(news: News) -> Iterator[Figure]:
    """The pictures associated with a text: caption, credit, and the largest of their `renditions`."""
    for picture in news.associations:
        if picture.kind in _PICTURES:
            caption = _worded(picture.descriptions, "text", "caption", "main", "") or _worded(
                picture.headlines, "", "main"
            )
            credit = first_told(
                *((name, picture.text(name)) for name in ("by", "byline", "creditline", "copyrightholder"))
            )
            yield Figure(caption.text, credit.text, src=picture.largest_rendition)


def _lines(body: Written) -> Iterator[tuple[str, str]]:
    lines: Sequence[str] = lines_of(body.text) if "<" in body.text else body.text.splitlines()
    return ((line, f"{body.where}: another form of the text") for line in lines if line.strip())


def _words(news: News) -> Iterator[tuple[str, str]]:
    """What else an object says in words. Its texts inside are read on their own."""
    inside = {id(text.given) for text in texts_in(news) if text is not news}
    return ((text, where) for text, where in news.words(inside))


def _embargo(news: News) -> Moment | None:
    return read_moment(news.text("embargoed"))


def _canonical(news: News) -> bytes:
    return json.dumps(news.given, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")

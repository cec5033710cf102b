"""An item of a JSON Feed, version 1.1 (https://www.jsonfeed.org/version/1.1/), to a clipping."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from builder.clippings.addresses import joined, without_tracking
from builder.clippings.feeds.tails import without_tail
from builder.clippings.feeds.words import outlet_of
from builder.clippings.fragments.reading import lines_of, with_html, with_plain, with_unheld
from builder.clippings.model import Clipping, Figure
from builder.clippings.parts import part_of
from builder.clippings.told import Told, first_told, origins, told_at
from builder.clippings.wires.moments import read_moment
from builder.clippings.wires.signing import authors_in

Given = Mapping[str, Any]


def read_json_entry(feed: Given, entry: Given) -> Clipping:
    """The clipping in an item: `content_html`, else `content_text`, else `summary` is its body.

    Raises Refused where its text is too large to be read.
    """
    page, text, summary = (_text(entry, name) for name in ("content_html", "content_text", "summary"))
    fields = _fields(feed, entry, summary if page or text else "")
    clipping = with_html(fields, page) if page else with_plain(fields, text or summary)
    return with_unheld(without_tail(clipping), _words(entry))


def _fields(feed: Given, entry: Given, dek: str) -> Clipping:
    home = _text(feed, "home_page_url")
    title = first_told(("title", _text(entry, "title")))
    publisher = first_told(("feed title", outlet_of(_text(feed, "title"), home)))
    names = authors_in(*_authors(entry)) or authors_in(*_authors(feed))
    dated = first_told(
        ("date_published", _text(entry, "date_published")), ("date_modified", _text(entry, "date_modified"))
    )
    date, modified = read_moment(dated.text), read_moment(_text(entry, "date_modified"))
    link = joined(home, _text(entry, "url") or _text(entry, "external_url"))
    tags = _tags(entry)
    picture = _text(entry, "image") or _text(entry, "banner_image")
    return Clipping(
        title=title.text,
        dek=dek,
        authors=tuple(name for name in names if name.casefold() != publisher.text.casefold()),
        publisher=publisher.text,
        date=date,
        updated=modified if modified != date else None,
        lang=_text(entry, "language") or _text(feed, "language"),
        source_url=without_tracking(link) if link.startswith(("http://", "https://")) else "",
        tags=tags,
        figures=(Figure(src=joined(home, picture)),) if picture else (),
        part=part_of(str(entry.get("id") or link), _canonical(entry)),
        origins=origins(
            title=title,
            dek=first_told(("summary", dek)),
            authors=told_at("authors", names),
            publisher=publisher,
            date=dated,
            source_url=first_told(("url", link)),
            tags=told_at("tags", tags),
            body=Told("body", "content_html" if _text(entry, "content_html") else "content_text"),
        ),
    )


def _authors(given: Given) -> list[str]:
    """`authors`, or version 1.0's `author`."""
    people = given.get("authors") or [given.get("author")]
    return (
        [_text(one, "name") for one in people if isinstance(one, Mapping)] if isinstance(people, list) else []
    )


def _tags(entry: Given) -> tuple[str, ...]:
    given = entry.get("tags")
    tags = given if isinstance(given, list) else []
    return tuple(dict.fromkeys(tag for tag in tags if isinstance(tag, str) and tag.strip()))


def _words(entry: Given) -> Iterator[tuple[str, str]]:
    for name in ("title", "summary", "content_text"):
        yield _text(entry, name), name
    for line in lines_of(_text(entry, "content_html")):
        yield line, "content_html"
    for name in (*_authors(entry), *_tags(entry)):
        yield name, "authors, tags"


def _text(given: Given, name: str) -> str:
    value = given.get(name)
    return value.strip() if isinstance(value, str) else ""


def _canonical(entry: Given) -> bytes:
    return json.dumps(entry, sort_keys=True, ensure_ascii=False).encode("utf-8", "surrogatepass")

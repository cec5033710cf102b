"""An entry as feedparser reads it, RSS or Atom, to a clipping."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from builder.clippings.addresses import joined, without_tracking
from builder.clippings.feeds.extras import Extra
from builder.clippings.feeds.tails import without_note, without_tail
from builder.clippings.feeds.words import outlet_of, plain_words
from builder.clippings.fragments.reading import lines_of, with_html, with_unheld
from builder.clippings.model import Clipping
from builder.clippings.parts import part_of
from builder.clippings.told import NOTHING, Told, first_told, origins, told_at
from builder.clippings.wires.moments import read_moment
from builder.clippings.wires.signing import authors_in

Entry = Mapping[str, Any]

_UNSORTED = re.compile(r"(?i)uncategori[sz]ed|non classé|sin categoría|senza categoria|unkategorisiert")
"""The category of what its editor put into none."""

_LONGEST_DEK = 80
"""Words in a summary that is shown above a text; a longer one is another form of the text."""


def read_entry(feed: Entry, entry: Entry, extra: Extra) -> Clipping:
    """The clipping in an entry of a feed. Raises Refused where its text is too large to be read.

    The full text (`content:encoded`, Atom's `content`) is the body and the summary its dek; where there is
    only a summary, that is the body.
    """
    texts = _texts(entry)
    body, dek = _body_and_dek(texts)
    fields = replace(_fields(feed, entry), dek=dek.text, figures=extra.figures)
    clipping = without_tail(with_html(fields, body.text))
    clipping = replace(
        clipping,
        dek=_own(clipping.dek, clipping.body),
        part=part_of(_own_id(entry), extra.source or body.text.encode("utf-8", "surrogatepass")),
        origins=(*clipping.origins, *origins(dek=dek, body=body)),
    )
    if entry.get("breaks_off"):
        clipping = replace(clipping, unsure=(*clipping.unsure, "text: the feed breaks off in it."))
    return with_unheld(clipping, (*_other_lines(texts, body), *_other_words(entry), *extra.words))


def _fields(feed: Entry, entry: Entry) -> Clipping:
    """The fields: RSS 2.0's and Atom's elements by the names that feedparser gives to both."""
    source = entry.get("source") or {}
    home = _text(feed, "link")
    title = first_told(("title", plain_words(_text(entry, "title"), _kind(entry, "title_detail"))))
    publisher = first_told(
        ("source", plain_words(_text(source, "title"))),
        ("feed title", outlet_of(plain_words(_text(feed, "title")), home)),
    )
    names = authors_in(*_authors(entry)) or authors_in(*_authors(source))
    authors = tuple(name for name in names if name.casefold() != publisher.text.casefold())
    dated = first_told(*((name, _text(entry, name)) for name in ("published", "created", "updated")))
    date, changed = read_moment(dated.text), read_moment(_text(entry, "updated"))
    updated = changed if changed != date else None
    link = joined(home, _text(entry, "link"))
    named = (_tag(tag) for tag in entry.get("tags") or ())
    tags = tuple(dict.fromkeys(tag for tag in named if tag and not _UNSORTED.fullmatch(tag)))
    return Clipping(
        title=title.text,
        authors=authors,
        publisher=publisher.text,
        date=date,
        updated=updated,
        lang=_text(entry.get("content", [{}])[0], "language") or _text(feed, "language"),
        source_url=without_tracking(link) if link.startswith(("http://", "https://")) else "",
        tags=tags,
        origins=origins(
            title=title,
            authors=told_at("author", authors),
            publisher=publisher,
            date=dated,
            updated=told_at("updated", updated),
            source_url=first_told(("link", link)),
            tags=told_at("category", tags),
        ),
    )


def _texts(entry: Entry) -> list[Told]:
    """The entry's texts as HTML, the full ones first, each once."""
    full = [Told(_html(c), "content") for c in entry.get("content") or () if _text(c, "value")]
    detail = entry.get("summary_detail") or {"value": _text(entry, "summary")}
    summary = [Told(_html(detail), "summary")] if _text(detail, "value") else []
    return list({told.text: told for told in reversed([*full, *summary])}.values())[::-1]


def _html(detail: Entry) -> str:
    """A text construct as HTML: Atom's plain text (RFC 4287, 3.1.1.1) escaped, its lines as paragraphs."""
    value = _text(detail, "value")
    if _text(detail, "type") != "text/plain":
        return value
    escaped = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return "".join(f"<p>{line}</p>" for line in escaped.splitlines() if line.strip())


def _body_and_dek(texts: list[Told]) -> tuple[Told, Told]:
    """The longest text, and the summary as plain words where it is another and short."""
    if not texts:
        return NOTHING, NOTHING
    body = max(texts, key=lambda told: len(told.text))
    summary = next((told for told in texts if told.where == "summary" and told is not body), NOTHING)
    words = without_note(plain_words(summary.text, "text/html"))
    return body, Told(words, "summary") if words and len(words.split()) <= _LONGEST_DEK else NOTHING


def _own(dek: str, body: str) -> str:
    """A dek that is no cut-off start of the body."""
    from builder.clippings.accounting import unheld

    cut = dek.rstrip(" .…[]")
    return "" if cut and not unheld([(cut, "")], Clipping(body=body)) else dek


def _other_lines(texts: list[Told], body: Told) -> Iterator[tuple[str, str]]:
    for told in texts:
        if told is not body:
            yield from ((line, f"{told.where}: another form of the text") for line in lines_of(told.text))


def _other_words(entry: Entry) -> Iterator[tuple[str, str]]:
    """What fields hold that say it in other words: a byline, a title with markup, a tag."""
    for name in ("title", "author"):
        yield plain_words(_text(entry, name), "text/html"), name
    for author in (*(entry.get("authors") or ()), *(entry.get("contributors") or ())):
        yield " ".join(filter(None, (_text(author, "name"), _text(author, "email")))), "author"
    for tag in entry.get("tags") or ():
        yield _tag(tag), "category"
    yield _text(entry.get("source") or {}, "title"), "source"


def _authors(entry: Entry) -> list[str]:
    """The names in `dc:creator`, `author` and Atom's persons; RSS's author is "address (Name)"."""
    names = [_text(author, "name") for author in entry.get("authors") or ()]
    return [name for name in names if name and "@" not in name]


def _tag(tag: Entry) -> str:
    """A category's label (Atom), else its term; none where it is an address or a code."""
    term = _text(tag, "label") or _text(tag, "term")
    return "" if term.startswith(("http://", "https://")) else term


def _own_id(entry: Entry) -> str:
    """Atom's `id`, RSS's `guid`, else the link; without any of these the entry's content tells it."""
    return _text(entry, "id") or _text(entry, "link")


def _kind(entry: Entry, name: str) -> str:
    return _text(entry.get(name) or {}, "type")


def _text(entry: Entry, name: str) -> str:
    value = entry.get(name)
    return value.strip() if isinstance(value, str) else ""

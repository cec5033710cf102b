"""What `dateline clip --explain` prints of a saved page: its fields, and what each place says of them."""

from __future__ import annotations

from collections.abc import Iterator

from builder.clippings.model import Clipping
from builder.clippings.saved.frames import unname_frames
from builder.clippings.saved.head import signed_head
from builder.clippings.saved.json_ld import LinkedArticle, linked_article
from builder.clippings.saved.markup import PageWords, page_words
from builder.clippings.saved.metadata import DOUBTED, PUBLISHED
from builder.clippings.saved.parsing import parse_page, saved_from
from builder.clippings.saved.people import AUTHOR_METAS
from builder.clippings.saved.reading import page_of

_SHOWN = 90
"""Characters of a value that are shown."""


def explain_page(path: str, raw: bytes, clipping: Clipping) -> Iterator[str]:
    """The fields of a clipping with what each place in its page says of them, and the blocks of its text.

    Raises Refused for what is no page that can be read.
    """
    root = parse_page(page_of(path, raw))
    if root is not None:
        unname_frames(root)
        words = page_words(root, saved_from(raw))
        yield from _fields(clipping, words, linked_article(words.scripts, words.titles))
    for block in clipping.body.split("\n\n"):
        yield _line("body", block.replace("\n", " / "))


def _fields(clipping: Clipping, words: PageWords, linked: LinkedArticle) -> Iterator[str]:
    yield _line("title", clipping.title)
    yield from _said("JSON-LD headline", linked.headline)
    yield from _said("<h1>", *words.headings)
    yield from _metas(words, ("og:title", "twitter:title"))
    yield from _said("<title>", words.title)
    yield _line("authors", ", ".join(clipping.authors))
    yield from _said("JSON-LD author", *linked.persons, *linked.organisations)
    yield from _metas(words, AUTHOR_METAS)
    yield from _said("author links", *words.authors)
    yield from _said("byline", words.byline)
    yield from _said("links with a name", *(link.name for link in words.links))
    yield from _said("lines below the headline", *signed_head(words.lines, clipping.title).authors)
    yield _line("date", str(clipping.date or ""))
    yield from _said("JSON-LD datePublished", linked.published)
    yield from _metas(words, (*PUBLISHED, *DOUBTED))
    yield from _said("times", *words.times[:3])
    yield from _said("address", clipping.source_url)


def _metas(words: PageWords, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield from _said(f"<meta> {name}", *words.all_of(name))


def _said(place: str, *values: str) -> Iterator[str]:
    for value in dict.fromkeys(filter(None, values)):
        yield f"{'':12}{place}: {_shown(value)}"


def _line(name: str, value: str) -> str:
    return f"{name:11} {_shown(value)}".rstrip()


def _shown(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"

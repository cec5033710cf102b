"""A wire file to its clippings."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from lxml import etree

from builder.clippings.model import Clipping, Figure
from builder.clippings.outcome import Outcome, each_read
from builder.clippings.refusal import AS_TEXT, Refused
from builder.clippings.wires.markup import attribute, name_of, parse_xml
from builder.clippings.wires.newsml import is_picture, linked_pictures, news_items, picture_of, read_item
from builder.clippings.wires.ninjs import read_news, texts_in
from builder.clippings.wires.ninjs_names import News
from builder.clippings.wires.nitf import read_nitf
from builder.foundation.problems import Problem

MOST = 1000
"""Texts in one file, at most."""


def read_wire(path: str, raw: bytes) -> Outcome:
    """The clippings in an XML file of an agency: NITF or NewsML-G2. Raises Refused where it is neither."""
    root = parse_xml(raw)
    if name_of(root) == "nitf":
        return _each(path, [lambda: read_nitf(root)])
    return _read_newsml(path, root)


def read_ninjs(path: str, text: str) -> Outcome:
    """The clippings in a ninjs file: one object, or an array of them. Raises Refused where it is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refused("It is not JSON that can be read.", "Get the file again, or paste its text.") from error
    given = [News(one) for one in (found if isinstance(found, list) else [found]) if isinstance(one, dict)]
    if not any(_is_ninjs(news) for news in given):
        raise Refused("It is JSON, but neither ninjs nor a JSON feed.", AS_TEXT)
    texts = [text for news in given for text in texts_in(news) or (news,)]
    return _each(path, [partial(read_news, news) for news in texts])


def _read_newsml(path: str, root: etree._Element) -> Outcome:
    """The texts of a message, each with the pictures that it links to; one that is alone has them all."""
    items = news_items(root)
    texts = [item for item in items if not is_picture(item)]
    if not texts:
        raise Refused("It has pictures and no text.", "Use them with an article of your own.")
    pictures, withdrawn = _pictures(path, filter(is_picture, items))
    linked = {id(item): linked_pictures(item, pictures) for item in texts}
    if len(texts) == 1:
        linked = {id(texts[0]): tuple(pictures)}
    readers = [partial(read_item, item, [pictures[guid] for guid in linked[id(item)]]) for item in texts]
    clippings, problems = _each(path, readers)
    alone = set(pictures) - {guid for guids in linked.values() for guid in guids}
    return clippings, (*problems, *withdrawn, *(_unlinked(path, guid) for guid in sorted(alone)))


def _pictures(path: str, items: Iterable[etree._Element]) -> tuple[dict[str, Figure], tuple[Problem, ...]]:
    """The figures of a message by their guids, and the problems of those that must not be used.

    A picture that its agency withdrew is missing from the text that it belongs to, which is usable without.
    """
    figures: dict[str, Figure] = {}
    withdrawn: list[Problem] = []
    for item in items:
        guid = attribute(item, "guid")
        try:
            figures[guid] = picture_of(item)
        except Refused as refused:
            what = f"Picture {guid[:100]}: {refused.what}"
            withdrawn.append(Problem(path, None, what, "Its text goes without it."))
    return figures, tuple(withdrawn)


def _each(path: str, readers: Sequence[Callable[[], Clipping]]) -> Outcome:
    if len(readers) > MOST:
        raise Refused(f"It has {len(readers):,} texts.", f"Split it into files of {MOST:,} or fewer.")
    return each_read(path, readers)


def _is_ninjs(news: News) -> bool:
    """Whether an object has an identifier and something that only news has."""
    return bool(news.uri) and bool(
        news.bodies or news.headlines or news.associations or news.text("pubstatus")
    )


def _unlinked(path: str, guid: str) -> Problem:
    return Problem(
        path, None, f"No text in it has the picture {guid[:100]}.", "Use it with an article of your own."
    )

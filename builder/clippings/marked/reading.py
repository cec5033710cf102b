"""A Markdown file to a clipping."""

from __future__ import annotations

from dataclasses import replace

from builder.clippings.marked.front_matter import FIELDS, read_fields, split_matter
from builder.clippings.marked.head import read_head
from builder.clippings.model import Clipping, Furniture
from builder.foundation.problems import Problem
from builder.foundation.text import fold


def read_marked(path: str, text: str) -> tuple[Clipping | None, tuple[Problem, ...]]:
    """The clipping in a Markdown text (see `decoding.plain`), or None and what is wrong with it.

    What the front matter says wins; the body's head fills what it leaves out. The body stays as it is.
    """
    matter, body = split_matter(text)
    if matter is None:
        return _with_doubts(read_head(body)), ()
    fields, problems = read_fields(path, matter)
    if fields is None:
        return None, problems
    return _with_doubts(_completed(fields, body)), ()


def _completed(fields: Clipping, body: str) -> Clipping:
    """The fields of the front matter with the body, and with what the body's head adds to them."""
    head = read_head(body)
    if not fields.title:
        given = {name: getattr(fields, name) for name in FIELDS.values() if getattr(fields, name)}
        return replace(head, **given, unsure=fields.unsure)
    if head.title and fold(head.title) == fold(fields.title):
        first, _, rest = body.strip().partition("\n")
        return replace(fields, body=rest.strip(), furniture=(Furniture(first, "repeated line"),))
    return replace(fields, body=body.strip())


def _with_doubts(clipping: Clipping) -> Clipping:
    if clipping.date:
        return clipping
    return replace(clipping, unsure=(*clipping.unsure, "date: the text does not say when it was published."))

"""The body of a clipping from a piece of HTML or of plain text."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import replace

from lxml import html

from builder.clippings.accounting import OUTSIDE, unheld
from builder.clippings.decoding import plain
from builder.clippings.escaping import escape
from builder.clippings.fragments.markdown import markdown_of
from builder.clippings.model import Clipping, Figure, Furniture
from builder.clippings.pasted.blocks import blocks_of
from builder.clippings.refusal import Refused
from builder.clippings.saved.figures import take_figures
from builder.clippings.saved.lines import page_lines
from builder.clippings.saved.parsing import parse_page
from builder.clippings.saved.trimming import trimmed

LONGEST_TEXT = 1_000_000
"""Characters in a plain text, at most."""

MOST_LINES = 10_000
"""Lines with something on them in a plain text, at most."""


def with_html(fields: Clipping, text: str) -> Clipping:
    """The fields with the body, figures and furniture that HTML gives; links are made whole by `source_url`.

    Raises Refused where it is nested too deeply or too large.
    """
    root = tree_of(text)
    if root is None:
        return fields
    lines = page_lines(root)
    clipping = with_tree(fields, root)
    return with_unheld(clipping, ((line, OUTSIDE) for line in lines))


def with_plain(fields: Clipping, text: str) -> Clipping:
    """The fields with the body and furniture of a plain text, in which lines wrapped by hand are joined.

    Raises Refused where it is too long.
    """
    blocks = plain_blocks(text)
    clipping = _with_body(fields, "\n\n".join(map(escape, blocks)), ())
    return with_unheld(clipping, ((block, OUTSIDE) for block in blocks))


def plain_blocks(text: str) -> list[str]:
    """The blocks of a plain text, none of them empty. Raises Refused for more than a long novel."""
    if len(text) > LONGEST_TEXT:
        raise Refused(f"Its text has {len(text):,} characters.", f"Cut it to {LONGEST_TEXT:,} or fewer.")
    blocks = [block.text for block in blocks_of(plain(text))]
    if len(blocks) > MOST_LINES:
        raise Refused(f"Its text has {len(blocks):,} lines.", f"Cut it to {MOST_LINES:,} or fewer.")
    return blocks


def with_tree(fields: Clipping, root: html.HtmlElement) -> Clipping:
    """The fields with the body, figures and furniture of a tree, which is used up; see `with_html`."""
    if fields.source_url:
        root.make_links_absolute(fields.source_url, resolve_base_href=True, handle_failures="ignore")
    figures = take_figures(root)
    return _with_body(fields, markdown_of(root), figures)


def with_unheld(clipping: Clipping, pieces: Iterable[tuple[str, str]]) -> Clipping:
    """The clipping with those pieces (see `accounting.unheld`) as furniture that it does not hold."""
    return replace(clipping, furniture=(*clipping.furniture, *unheld(pieces, clipping)))


def tree_of(text: str) -> html.HtmlElement | None:
    """The <html> element around a piece of HTML, None where there is nothing in it. Raises Refused."""
    return parse_page(codecs.BOM_UTF8 + text.encode("utf-8", "replace"))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of text that a reader of a piece of HTML sees, each once. Raises Refused."""
    root = tree_of(text)
    return page_lines(root) if root is not None else ()


def _with_body(fields: Clipping, markdown: str, figures: tuple[Figure, ...]) -> Clipping:
    body, more, furniture = trimmed(markdown, fields)
    kept: tuple[Furniture, ...] = (*fields.furniture, *furniture)
    every = tuple(dict.fromkeys((*fields.figures, *figures, *more)))
    return replace(fields, body=body, figures=every, furniture=kept)

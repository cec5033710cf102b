"""Markdown to plain text, and Markdown to safe HTML."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from builder.markup.links import MentionLink, link_mentions, rewrite_hrefs
from builder.markup.prose import Settle, html_of, prose_tree
from builder.markup.runs import runs_of

# Columns are aligned by an attribute; a style would be taken out with all the others.
_EXTENSIONS = (TableExtension(use_align_attribute=True), "footnotes", "sane_lists")

_INLINE = "a abbr b br cite code del em i img ins kbd mark q s small span strong sub sup time u"
_BLOCK = "blockquote dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre summary ul"
_TABLE = "caption table tbody td tfoot th thead tr"
_TAGS = frozenset(f"{_INLINE} {_BLOCK} {_TABLE}".split())
_ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "class", "id"},
    "img": {"src", "alt", "width", "height", "loading"},
    "li": {"id"},
    "sup": {"id"},
    "ol": {"start"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
    "div": {"class"},
}
_SCHEMES = {"http", "https", "mailto", "tel"}

_BEFORE_INLINE, _AFTER_INLINE = 21, 15
"""Priorities before Python-Markdown's `inline` (20), and between that and its `prettify` (10)."""

Step = Callable[[Element, Sequence[object]], None]
"""What reads or changes a tree after inline processing, and is given the raw HTML that was laid aside."""


def plain_text(markdown: str) -> str:
    """The words of a Markdown text as a reader sees them, its blocks two line feeds apart.

    Code and raw HTML are left out: the recogniser has nothing to find there.
    """
    read: list[str] = []

    def note(root: Element, raw_html: Sequence[object]) -> None:
        read.append(runs_of(root, raw_html)[0])

    _html(markdown, note)
    return "".join(read)


def safe_html(
    markdown: str, links: Iterable[MentionLink] = (), address: Callable[[str], str] = lambda href: href
) -> str:
    """The HTML of a Markdown text, with nothing in it that runs (invariant 8).

    `links` are spans of `plain_text(markdown)`, in characters; the first of each target that stands in
    running text becomes a link. `address` is given every link, of mentions too, and says what to write.
    First-level headings become second-level ones: a page has one headline.
    """

    def change(root: Element, raw_html: Sequence[object]) -> None:
        link_mentions(root, links, raw_html)
        rewrite_hrefs(root, address)
        _lower_headings(root)

    return sanitised(_html(markdown, change))


def sanitised(html: str) -> str:
    """The HTML without scripts, handlers, frames, forms and any link but http, https, mailto and tel."""
    return nh3.clean(html, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


def _html(markdown: str, step: Step) -> str:
    """The HTML that Python-Markdown makes of a text, with whatever runs in it; `step` is given its tree."""
    root = prose_tree(markdown)
    if root is not None:
        step(root, ())
        return html_of(root)
    md = _markdown(threading.get_ident()).reset()
    md.treeprocessors.register(_Stepping(md, step), "step", _AFTER_INLINE)
    return md.convert(markdown)


@cache
def _markdown(_thread: int) -> Markdown:
    """What converts Markdown in a thread. To make one takes a third as long as to convert an article."""
    md = Markdown(extensions=_EXTENSIONS)
    md.treeprocessors.register(Settle(md), "settle", _BEFORE_INLINE)
    return md


class _Stepping(Treeprocessor):
    def __init__(self, md: Markdown, step: Step) -> None:
        super().__init__(md)
        self._step = step

    def run(self, root: Element) -> None:
        self._step(root, self.md.htmlStash.rawHtmlBlocks)


def _lower_headings(root: Element) -> None:
    if any(element.tag == "h1" for element in root.iter()):
        for element in root.iter():
            if element.tag in ("h1", "h2", "h3", "h4", "h5"):
                element.tag = f"h{int(element.tag[1]) + 1}"

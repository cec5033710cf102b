"""Markdown to plain text, and Markdown to safe HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor

from builder.markup.links import AFTER_INLINE, LinkMentions, MentionLink, RewriteHrefs
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


def plain_text(markdown: str) -> str:
    """The words of a Markdown text as a reader sees them, its blocks two line feeds apart.

    Code and raw HTML are left out: the recogniser has nothing to find there.
    """
    md = Markdown(extensions=_EXTENSIONS)
    reader = _ReadText(md)
    md.treeprocessors.register(reader, "read", AFTER_INLINE)
    md.convert(markdown)
    return reader.text


def safe_html(
    markdown: str, links: Iterable[MentionLink] = (), address: Callable[[str], str] = lambda href: href
) -> str:
    """The HTML of a Markdown text, with nothing in it that runs (invariant 8).

    `links` are spans of `plain_text(markdown)`, in characters; the first of each target that stands in
    running text becomes a link. `address` is given every link, of mentions too, and says what to write.
    First-level headings become second-level ones: a page has one headline.
    """
    md = Markdown(extensions=_EXTENSIONS)
    md.treeprocessors.register(LinkMentions(md, links), "mentions", AFTER_INLINE)
    md.treeprocessors.register(RewriteHrefs(md, address), "hrefs", AFTER_INLINE - 1)
    md.treeprocessors.register(_LowerHeadings(md), "headings", AFTER_INLINE - 2)
    return sanitised(md.convert(markdown))


def sanitised(html: str) -> str:
    """The HTML without scripts, handlers, frames, forms and any link but http, https, mailto and tel."""
    return nh3.clean(html, tags=set(_TAGS), attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)


class _ReadText(Treeprocessor):
    text = ""

    def run(self, root: Element) -> None:
        self.text, _ = runs_of(root, self.md)


class _LowerHeadings(Treeprocessor):
    def run(self, root: Element) -> None:
        if any(element.tag == "h1" for element in root.iter()):
            for element in root.iter():
                if element.tag in ("h1", "h2", "h3", "h4", "h5"):
                    element.tag = f"h{int(element.tag[1]) + 1}"

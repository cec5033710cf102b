"""The text of a page as Markdown, by trafilatura."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import quote

from lxml import html

from builder.clippings.marked.head import bare
from builder.clippings.saved.loose import bind_loose_words
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import count_words, letters_of

_INWARD = re.compile(r"(?i)#|\s*(?!https?:|mailto:)[a-z][\w+.-]*:")
_ENTITY_IN_TEXT = re.compile(r"&(?=#?\w+;)")
_INNER_UNDERSCORE = re.compile(r"(?<=[^\W_])\\_(?=[^\W_])")


def page_text(root: html.HtmlElement, url: str) -> str:
    """The article's text as Markdown: paragraphs, subheads, lists, quotes, tables, links; "" where none is.

    `root` is not changed. Links are made absolute by `url`, where it is one. One blank line parts blocks.
    """
    import trafilatura

    tree = copy.deepcopy(root)
    _join_lines(tree)
    _drop_inward_links(tree)
    _unfold_layout(tree)
    _unfold_entries(tree)
    _unfold_boxes(tree)
    bind_loose_words(tree)
    if url:
        tree.make_links_absolute(url, resolve_base_href=True, handle_failures="ignore")
    _spell_out_addresses(tree)
    try:
        found = trafilatura.extract(
            tree,
            url=url or None,
            output_format="markdown",
            include_comments=False,
            include_tables=True,
            include_links=True,
            include_formatting=True,
            with_metadata=False,
        )
    except RecursionError:
        raise
    except Exception:  # a strange page: the caller says that no text was found
        return ""
    return "\n\n".join(_quoted(_tidied(found or ""), _quotations(root)))


_SPACE = re.compile(r"[ \t\n\r\f]+")
_PREFORMATTED = ("pre", "textarea")


def _join_lines(tree: html.HtmlElement) -> None:
    """Line breaks of the source become spaces, as readers see them, save in <pre> (CSS Text 3, 4.1.1).

    trafilatura keeps those around links, and every line would be a block of its own.
    """
    kept = {inner for element in tree.iter(*_PREFORMATTED) for inner in element.iter()}
    for element in tree.iter():
        if element.text and element not in kept:
            element.text = _SPACE.sub(" ", element.text)
        if element.tail and element.getparent() not in kept:
            element.tail = _SPACE.sub(" ", element.tail)


def _drop_inward_links(tree: html.HtmlElement) -> None:
    """Links to a place in the page and to scripts (#top, javascript:) are text and no links."""
    for anchor in list(tree.iter("a")):
        if _INWARD.match(anchor.get("href") or "#"):
            anchor.drop_tag()


_OF_MARKUP = re.compile(r"[\s()<>\[\]\\]")
"""Characters that would end a link's address in Markdown, or that readers of Markdown disagree on."""


def _spell_out_addresses(tree: html.HtmlElement) -> None:
    """Addresses with brackets and spaces in them as RFC 3986 (2.1) spells those: "a (b)" is "a%20%28b%29"."""
    for anchor in tree.iter("a"):
        address = (anchor.get("href") or "").strip()
        anchor.set("href", _OF_MARKUP.sub(lambda sign: quote(sign[0], safe=""), address))


_LAYOUT = 100
"""Words in a cell of a table that no table of figures has."""


def _unfold_layout(tree: html.HtmlElement) -> None:
    """Tables that only lay out the page, as those of the 2000s, become plain blocks; <font> and <u> go."""
    for font in list(tree.iter("font", "center", "u")):
        font.drop_tag()
    layout = [table for table in tree.iter("table") if _is_layout(table)]
    parts = [e for table in layout for e in table.iter("tbody", "tr", "td", "th") if _table_of(e) is table]
    for part in [*layout, *parts]:
        part.tag = "div"


_ENTRY = 15
"""Words of an entry; fewer are a teaser."""


def _unfold_entries(tree: html.HtmlElement) -> None:
    """The entries of a live page, each an <article>, become one: trafilatura reads the first only.

    They stand beside each other and hold most of the page's words.
    """
    half = count_words(text_of(tree)) / 2
    for parent in list(tree.iter("div", "section", "main", "ol", "ul", "body")):
        entries = [e for e in parent if e.tag == "article" and count_words(text_of(e)) >= _ENTRY]
        if len(entries) > 1 and sum(count_words(text_of(e)) for e in entries) > half:
            for entry in entries:
                entry.tag = "div"
            if parent.tag == "div":
                parent.tag = "article"


_MOST_BOXES = 50
"""Boxes of a page that are looked at."""

_BOX = 10
"""Words outside links of a box that belongs to the text, at least."""


def _unfold_boxes(tree: html.HtmlElement) -> None:
    """An <aside> among the paragraphs becomes part of them: facts and figures, a note on words.

    Not one that says again what the text has: a sentence set large. Boxes for newsletters and other stories
    are gone by now (`pruning`); what trafilatura finds in an <aside> it passes over.
    """
    whole = letters_of(text_of(tree))
    for aside in list(islice(tree.iter("aside"), _MOST_BOXES)):
        beside = sum(count_words(text_of(p)) >= _BOX for p in aside.itersiblings("p"))
        beside += sum(count_words(text_of(p)) >= _BOX for p in aside.itersiblings("p", preceding=True))
        linked = sum(count_words(text_of(a)) for a in aside.iter("a"))
        again = any(whole.count(letters_of(text_of(e))) > 1 for e in [*aside.iter("p"), aside])
        if beside > 1 and count_words(text_of(aside)) - linked >= _BOX and not linked and not again:
            aside.tag = "div"


def _is_layout(table: html.HtmlElement) -> bool:
    return (
        _is_box(table)
        or next(table.iter("h1"), None) is not None
        or any(
            count_words(text_of(cell)) >= _LAYOUT or next(cell.iter("table"), None) is not None
            for cell in table.iter("td")
        )
    )


def _is_box(table: html.HtmlElement) -> bool:
    """Whether a table is a box among paragraphs: a row without a heading, for which Markdown has no table."""
    rows = list(islice(table.iter("tr"), 2))
    boxed = len(rows) == 1 and next(table.iterdescendants("th", "a", "img"), None) is None
    return boxed and count_words(text_of(table)) >= _BOX and next(table.itersiblings("p"), None) is not None


def _table_of(element: html.HtmlElement) -> html.HtmlElement | None:
    return next(element.iterancestors("table"), None)


def _quotations(root: html.HtmlElement) -> frozenset[str]:
    """The letters of every paragraph in a <blockquote>: trafilatura keeps their text, but not their mark."""
    paragraphs = [p for q in root.iter("blockquote") for p in (list(q.iter("p")) or [q])]
    return frozenset(letters_of(text_of(p)) for p in paragraphs)


def _quoted(blocks: list[str], quotations: frozenset[str]) -> Iterator[str]:
    """The blocks, those that are quotations marked so; several in a row are one quotation."""
    run: list[str] = []
    for block in blocks:
        if letters_of(bare(block)) in quotations and _kind(block) == "text":
            run.append(f"> {block}")
            continue
        if run:
            yield "\n>\n".join(run)
            run = []
        yield block
    if run:
        yield "\n>\n".join(run)


def _tidied(markdown: str) -> list[str]:
    """Blocks a blank line apart; entries of a list and lines of a table or quotation stay together."""
    blocks: list[str] = []
    for line in (line.rstrip() for line in markdown.split("\n")):
        if not line:
            blocks.append("")
        elif blocks and blocks[-1] and _kind(blocks[-1].rsplit("\n", 1)[-1]) == _kind(line) != "text":
            blocks[-1] += "\n" + line
        else:
            blocks.append(line)
    return [_as_text(block) for block in blocks if block]


def _as_text(block: str) -> str:
    """trafilatura's escapes in the way that Python-Markdown reads: it has none for "<", "~" and entities."""
    if "`" in block:  # code, in which a backslash is one
        return block
    text = _ENTITY_IN_TEXT.sub("&amp;", block).replace("\\<", "&lt;").replace("\\~", "~")
    return _INNER_UNDERSCORE.sub("_", text)


def _kind(line: str) -> str:
    if line.startswith("|"):
        return "table"
    if line.startswith(">"):
        return "quote"
    return "list" if re.match(r"\s*(?:[-*+]|\d+\.)\s", line) else "text"

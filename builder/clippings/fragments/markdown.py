"""An HTML tree as Markdown, every word of it: unlike a page, a fragment is all article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import html

from builder.clippings.escaping import escape_inline, escape_start

_BLOCKS_TEXT = """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody td tfoot
    th thead tr ul
"""
_BLOCKS = frozenset(_BLOCKS_TEXT.split())
_UNSEEN = frozenset(["script", "style", "noscript", "template", "svg", "head", "title", "select"])
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
_BREAK = "\n"
_PARAGRAPHS = re.compile(r"\s*\n\s*\n\s*")
_ENTRY = re.compile(r"- |\d+\. ")
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*"}


def markdown_of(root: html.HtmlElement) -> str:
    """The words of a tree as Markdown: paragraphs, headings from the second level down, lists, quotations,
    tables, links, emphasis. One blank line parts its blocks. Hidden elements and pictures are left out.

    The tree is not nested deeper than `saved.parsing` lets it be.
    """
    return "\n\n".join(_blocks(root))


def is_hidden(element: html.HtmlElement) -> bool:
    """Whether no reader sees an element: scripts, styles, and what is styled away, as mail programs do."""
    return (
        not isinstance(element.tag, str)
        or element.tag in _UNSEEN
        or element.get("hidden") is not None
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def _blocks(element: html.HtmlElement) -> Iterator[str]:
    """The blocks inside an element; what runs between its block children makes paragraphs."""
    run = [_text(element.text)]
    for child in element:
        if not is_hidden(child) and _holds_blocks(child):
            yield from _paragraphs(run)
            yield from _block(child)
            run = []
        else:
            run.append(_inline(child))
        run.append(_text(child.tail))
    yield from _paragraphs(run)


def _holds_blocks(element: html.HtmlElement) -> bool:
    return any(e.tag in _BLOCKS for e in element.iter())


def _block(element: html.HtmlElement) -> Iterator[str]:
    tag = str(element.tag)
    if re.fullmatch(r"h[1-6]", tag):
        line = _line(_blocks(element))
        if line:
            yield f"{'#' * max(2, int(tag[1]))} {line}"
    elif tag in ("ul", "ol"):
        yield from _paragraphs([_text(element.text)])
        entries = list(_entries(element, ordered=tag == "ol"))
        if entries:
            yield "\n".join(entries)
    elif tag == "blockquote":
        quoted = "\n\n".join(_blocks(element))
        if quoted:
            yield "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))
    elif tag == "table" and _is_grid(element):
        yield from _grid(element)
    else:
        yield from _blocks(element)


def _entries(element: html.HtmlElement, *, ordered: bool) -> Iterator[str]:
    """The entries of a list with their marks. Text behind one, where none should be, is an entry too."""
    number = 0
    for child in element:
        for entry in ("" if is_hidden(child) else _entry(child), _line(_paragraphs([_text(child.tail)]))):
            if entry:
                number += 1
                yield f"{number}. {entry}" if ordered else f"- {entry}"


def _entry(element: html.HtmlElement) -> str:
    """One entry on one line, the lists inside it indented below."""
    parts = list(_blocks(element))
    nested = [part for part in parts if _ENTRY.match(part)]
    below = "".join(f"\n    {line}" for part in nested for line in part.split("\n"))
    return _line(part for part in parts if part not in nested) + below


def _is_grid(table: html.HtmlElement) -> bool:
    """Whether a table holds figures and no layout: cells of lines only, as many in each row, two or more."""
    if any(
        e is not table and e.tag in ("table", "ul", "ol", "blockquote", "h1", "h2", "h3")
        for e in table.iter()
    ):
        return False
    widths = {len(_cells(row)) for row in table.iter("tr")}
    short = all(len(" ".join(cell.itertext())) <= 120 for cell in table.iter("td", "th"))
    return len(widths) == 1 and widths.pop() > 1 and short and len(list(table.iter("tr"))) > 1


def _cells(row: html.HtmlElement) -> list[html.HtmlElement]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _grid(table: html.HtmlElement) -> Iterator[str]:
    for caption in table.iter("caption"):
        yield from _blocks(caption)
    rows = [[_line(_blocks(cell)).replace("|", "\\|") for cell in _cells(row)] for row in table.iter("tr")]
    lines = [f"| {' | '.join(row)} |" for row in rows]
    yield "\n".join([lines[0], "|" + " --- |" * len(rows[0]), *lines[1:]])


def _line(blocks: Iterable[str]) -> str:
    return " ".join(" ".join(blocks).split())


def _paragraphs(run: list[str]) -> Iterator[str]:
    """The paragraphs of running text, in which two line breaks in a row part them."""
    for paragraph in _PARAGRAPHS.split("".join(run)):
        line = " ".join(paragraph.split())
        if line:
            yield escape_start(line)


def _inline(element: html.HtmlElement) -> str:
    if is_hidden(element):
        return ""
    tag = str(element.tag)
    if tag == "br":
        return _BREAK
    inner = _text(element.text) + "".join(_inline(child) + _text(child.tail) for child in element)
    if not inner.strip():
        return inner
    words = inner.strip()
    before, _, after = inner.partition(words)
    if tag == "a":
        return before + _link(words, element.get("href") or "") + after
    mark = _MARKS.get(tag, "")
    # Emphasis inside the same emphasis, or across paragraphs, would end it.
    plain = not mark or mark in words or "\n" in words
    return inner if plain else f"{before}{mark}{words}{mark}{after}"


def _link(words: str, href: str) -> str:
    if not re.match(r"(?i)https?://|mailto:", href.strip()) or "\n" in words or "](" in words:
        return words
    address = re.sub(r"[\s()<>\\]", lambda m: f"%{ord(m[0]):02X}", href.strip())
    return f"[{words}]({address})"


def _text(text: str | None) -> str:
    return escape_inline(re.sub(r"\s+", " ", text)) if text else ""

"""The text of a mail, in the better of the forms that it has (multipart/alternative, RFC 2046, 5.1.4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml import html

from builder.clippings.decoding import plain
from builder.clippings.escaping import escape
from builder.clippings.fragments.markdown import markdown_of
from builder.clippings.fragments.reading import plain_blocks, tree_of
from builder.clippings.mail.letters import Letter
from builder.clippings.model import Figure
from builder.clippings.multipart import picture_at
from builder.clippings.saved.figures import figures_in
from builder.clippings.saved.lines import page_lines
from builder.foundation.text import count_words, one_line

_MARK = "\ue000"
"""A character that no text has (Unicode leaves it to private use)."""

_WIDE = 50  # characters

_PHOTOGRAPH = 15_000
"""Bytes of a picture that is a photograph, at least; logos and marks that tell of a reader are smaller."""


@dataclass(frozen=True)
class Text:
    """Blocks as Markdown, which part they came from, and all lines of all parts.

    A picture is a block too, a mark that `figures` leads from, so that it stays with its story: one with a
    caption, or a photograph that came in the mail.
    """

    blocks: tuple[str, ...]
    figures: Mapping[str, Figure]
    where: str
    lines: tuple[str, ...]


def better_text(letter: Letter) -> Text:
    """The HTML, which has headings and links, unless the plain text has a quarter more words.

    Often one of them is only a word that the other is meant. Raises Refused where they are too large.
    """
    page, text = _from_page(letter.page, letter.pictures), _from_plain(letter.text)
    lines = (*page.lines, *text.lines)
    if not page.blocks or count_words(" ".join(text.blocks)) > 1.25 * count_words(" ".join(page.blocks)):
        return Text(text.blocks, {}, text.where, lines)
    return Text(page.blocks, page.figures, page.where, lines)


def _marked_figures(root: html.HtmlElement, pictures: Mapping[str, bytes]) -> dict[str, Figure]:
    """The figures of a page by the marks that take their places in it."""
    figures: dict[str, Figure] = {}
    for element, figure in _shown(root, pictures):
        if figure.caption or figure.credit or figure.raw:
            mark = f"{_MARK}{len(figures)}"
            figures[mark] = figure
            paragraph = html.Element("p")
            paragraph.text = mark
            _block_around(element).addprevious(paragraph)
        element.drop_tree()
    return figures


def _shown(root: html.HtmlElement, pictures: Mapping[str, bytes]) -> list[tuple[html.HtmlElement, Figure]]:
    """The figures of a page and the photographs of the mail that stand in none, in their order."""
    figures = [(e, replace(f, raw=picture_at(f.src, pictures))) for e, f in figures_in(root)]
    within = {image for element, _ in figures for image in element.iter("img")}
    for image in root.iter("img"):
        raw = picture_at(image.get("src") or "", pictures)
        if len(raw) >= _PHOTOGRAPH and image not in within:
            alt = one_line(image.get("alt") or "")
            figures.append((image, Figure(alt=alt, src=image.get("src") or "", raw=raw)))
    order = {element: n for n, element in enumerate(root.iter())}
    return sorted(figures, key=lambda shown: order[shown[0]])


def _block_around(element: html.HtmlElement) -> html.HtmlElement:
    """The element, or the paragraph and link that it stands in."""
    around = element.getparent()
    while around is not None and around.tag in ("p", "a", "span", "b", "strong", "em", "i", "center"):
        element, around = around, around.getparent()
    return element


def unwrapped(text: str) -> str:
    """A plain text with the lines joined that a mail program broke.

    A line that ends in a space goes on in the next one (RFC 3676, "format=flowed"); so does a long line
    where the next one starts with a small letter.
    """
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        starts_small = line[:1].islower() and bool(lines) and len(lines[-1]) >= _WIDE
        if line.strip() and (goes_on or starts_small):
            lines[-1] = f"{lines[-1].rstrip()} {line}"
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and bool(line.strip()) and line != "-- "
    return "\n".join(lines)


def _from_page(page: str, pictures: Mapping[str, bytes]) -> Text:
    root = tree_of(page) if page.strip() else None
    if root is None:
        return Text((), {}, "", ())
    lines = page_lines(root)
    figures = _marked_figures(root, pictures)
    blocks = tuple(block for block in markdown_of(root).split("\n\n") if block)
    return Text(blocks, figures, "text/html part", lines)


def _from_plain(text: str) -> Text:
    blocks = plain_blocks(unwrapped(plain(text)))
    return Text(tuple(map(escape, blocks)), {}, "text/plain part", tuple(blocks))

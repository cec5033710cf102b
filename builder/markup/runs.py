"""The text of a Markdown element tree as runs: stretches of characters, each in one place of the tree.

Both the recogniser's text and the links that it leads to are made from the same runs, so that a span
found in the one is at the same characters in the other.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

from builder.markup.prose import Settled

_BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "td", "th", "blockquote", "div", "pre", "table", "tr", "ul", "ol", "dl"}
)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BREAK = "\n\n"
_SILENT = frozenset({"code", "pre", "script", "style", "sup"})

# Python-Markdown keeps escaped characters as STX code ETX, those of mail addresses as STX amp ETX #code;,
# raw HTML as STX wzxhzdk:number ETX, and the arrows of footnotes as other words between STX and ETX.
_HOLDS = "\x02"
_HELD = re.compile("\x02(?:(\\d+)\x03|amp\x03#(\\d+);|wzxhzdk:(\\d+)\x03|[^\x03]*\x03?)")

# Of raw tags in a line, those between which nothing is linked or, but for links, nothing is read.
_TAG = re.compile(r"<(/?)(a|code|script|style)\b", re.I)


@dataclass(frozen=True)
class Run:
    """A stretch of text. `start` counts characters from the beginning of the whole plain text.

    The run is the `text` of `owner` or, where `parent` is given, the tail behind `owner`. `offsets`
    leads from each character of `plain` (and its end) to its place in the tree's own string.
    """

    start: int
    plain: str
    owner: Element
    parent: Element | None
    offsets: Sequence[int]
    linkable: bool


def runs_of(root: Element, raw_html: Sequence[object]) -> tuple[str, tuple[Run, ...]]:
    """The plain text of a tree after inline processing, and its runs. Blocks are two line feeds apart.

    `raw_html` is what Python-Markdown laid aside, in which the tree refers to it by number.
    """
    pieces: list[str] = []
    runs: list[Run] = []
    length = 0

    def put(text: str) -> None:
        nonlocal length
        pieces.append(text)
        length += len(text)

    open_tags: list[str] = []
    for step in _walk(root, None, linkable=True):
        if isinstance(step, str):
            open_tags.clear()
            if pieces and pieces[-1] != step:
                put(step)
            continue
        owner, parent, linkable = step
        raw = (owner.text if parent is None else owner.tail) or ""
        for plain, offsets, free in _stretches(raw, raw_html, open_tags):
            if plain.strip():
                may_link = linkable and free and not _is_code(raw)
                runs.append(Run(length, plain, owner, parent, offsets, may_link))
                put(plain)
            elif plain and pieces and not pieces[-1].isspace():
                put(" ")
    return "".join(pieces).rstrip(), tuple(runs)


def _is_code(raw: str) -> bool:
    return isinstance(raw, AtomicString) and not isinstance(raw, Settled)


_Step = str | tuple[Element, Element | None, bool]


def _walk(element: Element, parent: Element | None, *, linkable: bool) -> Iterator[_Step]:
    block = element.tag in _BLOCKS or element.tag in _HEADINGS
    inside = linkable and element.tag != "a" and element.tag not in _HEADINGS
    if element.tag not in _SILENT:
        if block:
            yield _BREAK
        yield element, None, inside
        for child in element:
            yield from _walk(child, element, linkable=inside)
    if element.tag == "br":
        yield _BREAK
    if parent is not None:
        if block:
            yield _BREAK
        yield element, parent, linkable


_Stretch = tuple[str, Sequence[int], bool]


def _stretches(raw: str, raw_html: Sequence[object], open_tags: list[str]) -> Iterator[_Stretch]:
    """The characters that a reader sees of a string in the tree, where each comes from, and if links may be.

    A line break inside a block reads as a space. What shows nothing ends a stretch: no link may
    reach over a tag, nor take in what stands behind its words.
    `open_tags` are the raw tags open so far, and brought up to date.
    """
    if not open_tags and _HOLDS not in raw:  # nearly all of what there is
        yield raw.replace("\n", " "), range(len(raw) + 1), True
        return
    chars: list[str] = []
    offsets: list[int] = []

    def stretch(end: int) -> _Stretch:
        silent = any(tag != "a" for tag in open_tags)
        made = "" if silent else "".join(chars).replace("\n", " "), (*offsets, end), not open_tags
        chars.clear()
        offsets.clear()
        return made

    at = 0
    for held in _HELD.finditer(raw):
        chars.extend(raw[at : held.start()])
        offsets.extend(range(at, held.start()))
        code, stashed = held[1] or held[2], _stashed(raw_html, held[3])
        if not code and not stashed.startswith("&"):
            yield stretch(held.start())
            _open_or_close(stashed, open_tags)
        shown = chr(int(code)) if code else _shown(stashed)
        chars.extend(shown)
        offsets.extend([held.start()] * len(shown))
        at = held.end()
    chars.extend(raw[at:])
    offsets.extend(range(at, len(raw)))
    yield stretch(len(raw))


def _open_or_close(raw_tag: str, open_tags: list[str]) -> None:
    tag = _TAG.match(raw_tag)
    if tag and not tag[1]:
        open_tags.append(tag[2].lower())
    elif tag and tag[2].lower() in open_tags:
        open_tags.remove(tag[2].lower())


def _stashed(raw_html: Sequence[object], number: str | None) -> str:
    raw = raw_html[int(number)] if number and int(number) < len(raw_html) else ""
    return raw if isinstance(raw, str) else ""


def _shown(stashed: str) -> str:
    """What a reader sees of raw HTML that was laid aside: a character, or the space of a line break."""
    if stashed.startswith("&"):
        return html.unescape(stashed)
    return " " if re.match(r"<br\b", stashed, re.I) else ""

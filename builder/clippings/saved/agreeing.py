"""The text found in a page, held against the text that its JSON-LD states and the paragraphs around it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import html

from builder.clippings.escaping import escape
from builder.clippings.model import Furniture
from builder.clippings.saved.classes import classes_of, in_aside
from builder.clippings.saved.closing import words_of
from builder.clippings.saved.parsing import text_of
from builder.foundation.text import count_words, fold

_RUN = 4
"""Words that must follow each other alike for two texts to be the same there."""

_AGREES = 0.75
"""The share of a text's words that the other must have before either may correct the other."""

_SHORT = 40
"""Words of a block that may be cut because the stated text lacks it; longer ones stay."""

_WHOLE = 15
"""Words of a paragraph that may be put back."""

_OPENING = 3
"""Paragraphs that a description cut from a text may come from."""

_CUT = 0.6
"""The share of such a description that stands in the text: not its byline, nor where it was put together."""


def fuller(extracted: str, stated: str) -> str:
    """The Markdown found in the page, save where the page states more than twice as much plain text."""
    if count_words(stated) > 60 and count_words(stated) > 2 * count_words(extracted):
        return "\n\n".join(escape(paragraph) for paragraph in stated.split("\n\n"))
    return extracted


_FIRST = re.compile(r"(?i)(?:^|[\s_-])(?:first|drop-?cap|lettrine|initial)(?:$|[\s_-])")
"""How pages call the paragraph with which a text begins."""


def is_first_paragraph(line: str, root: html.HtmlElement) -> bool:
    """Whether a description is the text's own first paragraph.

    That is a <p> like the one that follows it, or one that calls itself the first above others.
    """
    alike = (p for p in root.iter("p") if text_of(p) == line)
    return any(map(_begins_text, alike))


def _begins_text(paragraph: html.HtmlElement) -> bool:
    behind = paragraph.getnext()
    is_like = behind is not None and behind.tag == "p" and behind.get("class") == paragraph.get("class")
    if behind is not None and is_like and _is_whole(behind):
        return True
    named = _FIRST.search(classes_of(paragraph)) is not None
    return named and any(map(_is_whole, paragraph.itersiblings("p")))


def _is_whole(paragraph: html.HtmlElement) -> bool:
    return count_words(text_of(paragraph)) >= _WHOLE


def opens_with(markdown: str, line: str) -> bool:
    """Whether a text opens with a line, be the line cut off, or a byline or dateline before either."""
    opening = "\n".join(markdown.split("\n\n", _OPENING)[:_OPENING])
    stands_there = " ".join(_words(line)) in " ".join(_words(opening))
    return stands_there or _share(line, _runs(opening)) >= _CUT


def agreed(markdown: str, stated: str) -> tuple[str, tuple[Furniture, ...]]:
    """The Markdown without short blocks that the stated text lacks, and with paragraphs that only it has.

    Nothing is done where the two are not the same text for the most part: pages state summaries too, and
    texts of other articles.
    """
    blocks = [b for b in markdown.split("\n\n") if b]
    said, found = _runs(stated), _runs("\n".join(blocks))
    shares = [_share(block, said) for block in blocks]
    words = sum(map(count_words, blocks))
    if not words or sum(count_words(b) * s for b, s in zip(blocks, shares, strict=True)) < _AGREES * words:
        return markdown, ()
    kept: list[str] = []
    cut: list[Furniture] = []
    for number, block in enumerate(blocks):
        below = shares[number + 1] if number + 1 < len(blocks) else 0.0
        is_own = shares[number] >= 0.2 or count_words(block) >= _SHORT or block.startswith((">", "|"))
        if is_own or (block.startswith("#") and below >= 0.2):
            kept.append(block)
        else:
            cut.append(Furniture(words_of(block), "not in the text that the page states"))
    return "\n\n".join(_completed(kept, stated.split("\n\n"), found)), tuple(cut)


def recovered(markdown: str, root: html.HtmlElement) -> str:
    """The Markdown with paragraphs and sub-heads that stand in the page between those found.

    A paragraph that was passed over is put back where it has the same parent as a part of the text and lies
    behind one that was found or before all of them; a sub-head where it stands between two of them.
    """
    blocks = [b for b in markdown.split("\n\n") if b]
    found = _runs("\n".join(blocks))
    passed_over = [text for frame in _frames(root, markdown, found) for text in _between(frame, found)]
    return "\n\n".join(_with_subheads(_completed(blocks, passed_over, found), root))


_FRAME = 0.1
"""The share of a text's words in the paragraphs of one element that makes it a part of the text."""

_MOST_TEXT = 0.5
"""The share that all such elements must have together."""


def _frames(root: html.HtmlElement, markdown: str, found: frozenset[str]) -> list[html.HtmlElement]:
    """The elements whose paragraphs the text is made of, in their order: one, or several ("Read on")."""
    words: dict[html.HtmlElement, int] = {}
    for paragraph in root.iter("p"):
        text, parent = text_of(paragraph), paragraph.getparent()
        if parent is not None and _share(text, found) >= _STANDS:
            words[parent] = words.get(parent, 0) + count_words(text)
    whole = count_words(markdown)
    frames = [parent for parent, held in words.items() if held >= _FRAME * whole]
    return frames if sum(words[frame] for frame in frames) >= _MOST_TEXT * whole else []


_STANDS = 0.8
"""The share of a paragraph that stands in the text where the paragraph does."""


def _between(frame: html.HtmlElement, found: frozenset[str]) -> list[str]:
    """The paragraphs of a part of the text, as far as the last that was found."""
    paragraphs = [text_of(p) for p in frame if p.tag == "p" and not in_aside(p)]
    last = max((n for n, text in enumerate(paragraphs) if _share(text, found) >= _STANDS), default=-1)
    return paragraphs[: last + 1]


_SUBHEADS = ("h2", "h3", "h4")
_LONGEST_SUBHEAD = 15
"""Words."""


def _with_subheads(blocks: list[str], root: html.HtmlElement) -> list[str]:
    """The blocks, with the sub-heads that the page has between two that follow each other."""
    whole: list[str] = []
    between = _subheads_between(root)
    words = [words_of(block) for block in blocks]
    for number, block in enumerate(blocks):
        subhead = between.get((words[number - 1], words[number])) if number else None
        if subhead and subhead not in words:
            whole.append(f"## {escape(subhead)}")
        whole.append(block)
    return whole


def _subheads_between(root: html.HtmlElement) -> dict[tuple[str, str], str]:
    """The sub-heads of a page, each by the words of the paragraph above and of the one below it."""
    lines = list(root.iter("p", *_SUBHEADS))
    found: dict[tuple[str, str], str] = {}
    for before, heading, behind in zip(lines, lines[1:], lines[2:], strict=False):
        if (before.tag, behind.tag) != ("p", "p") or heading.tag == "p" or in_aside(heading):
            continue
        text = text_of(heading)
        if 0 < len(text.split()) <= _LONGEST_SUBHEAD and next(heading.iter("a"), None) is None:
            found.setdefault((text_of(before), text_of(behind)), text)
    return found


def _completed(blocks: list[str], paragraphs: Iterable[str], found: frozenset[str]) -> list[str]:
    """The blocks, with those whole paragraphs among them that they lack, each behind the one before it."""
    whole = list(blocks)
    behind = 0
    for paragraph in paragraphs:
        share = _share(paragraph, found)
        if share >= 0.5:
            behind = _place(whole, paragraph, behind)
        elif share < 0.2 and count_words(paragraph) >= _WHOLE and re.search(r"[.!?”\"»’)。]$", paragraph):
            whole.insert(behind, escape(paragraph))
            behind += 1
    return whole


def _place(blocks: list[str], paragraph: str, start: int) -> int:
    """The number behind the block that holds the paragraph, looking from `start` on."""
    runs = frozenset(_run_list(paragraph))
    for number in range(start, len(blocks)):
        if runs & frozenset(_run_list(blocks[number])):
            return number + 1
    return start


def _share(text: str, runs: frozenset[str]) -> float:
    """How much of a text is in another, by its runs of words."""
    own = _run_list(text)
    return sum(run in runs for run in own) / len(own) if own else 0.0


def _runs(text: str) -> frozenset[str]:
    return frozenset(run for line in text.split("\n") for run in _run_list(line))


def _run_list(text: str) -> list[str]:
    words = list(_words(text))
    size = min(_RUN, len(words))
    return [" ".join(words[n : n + size]) for n in range(len(words) - size + 1)] if size else []


def _words(text: str) -> Iterator[str]:
    return (m[0] for m in re.finditer(r"\w+", fold(re.sub(r"\]\([^()\s]*\)", "]", text))))

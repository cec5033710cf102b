"""A newsletter's stories: a heading, some text, a link to the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.clippings.bylines.signing import read_signature
from builder.clippings.mail.footers import is_mark
from builder.clippings.marked.head import bare
from builder.foundation.text import one_line

_HEADING = re.compile(r"#{1,6} +(?P<text>.+)")
_WHOLE = re.compile(r"(?:\*\*(?P<bold>[^*]+)\*\*|(?P<link>\*{0,2}\[[^\[\]]+\]\([^()\s]+\)\*{0,2}))")
_LINK = re.compile(r"\]\((?P<url>https?://[^()\s]+)\)|(?<![(\[\w])(?P<bare>https?://[^\s<>()\[\]]+)")
_LAST_LINK = re.compile(r"\[(?P<words>[^\[\]]+)\]\([^()\s]+\)\W*$")
_ONWARD = re.compile(
    r"(?i)\W*(?:(?:read|see|view|continue|find out|learn|full|more|the whole|weiterlesen|mehr|zum artikel"
    r"|lesen|lire|en savoir|la suite|leer|seguir|ver|leggi|link|url|web)\b[^.]{0,60})?\W*"
)
_NUMBER = re.compile(r"\\?[*•▪■►>+-]+\s+|\d{1,2}\\?[.)]\s+")
_LONGEST_HEADING = 22
_SHORTEST_PROSE = 8


@dataclass(frozen=True)
class Story:
    """One story: headline, address, its blocks as Markdown, and the lines that lead on."""

    title: str
    url: str
    blocks: tuple[str, ...]
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Stories:
    """The stories of a newsletter, and the blocks that are in none of them."""

    stories: tuple[Story, ...]
    outside: tuple[str, ...]


def stories_in(blocks: Sequence[str]) -> Stories | None:
    """The stories in the blocks of a mail, None where it is no newsletter of several.

    A story is a heading with prose below it, and a link in one of them. Two must lead on to the whole, for an
    article has headings and links too; and there is no more prose outside the stories than in them.
    Where blocks are marked as headings no other is one.
    """
    marked = [n for n, block in enumerate(blocks) if _is_marked_head(block)]
    return _stories(blocks, marked) or (
        None if marked else _stories(blocks, [n for n in range(len(blocks)) if _is_plain_head(blocks, n)])
    )


def _stories(blocks: Sequence[str], heads: Sequence[int]) -> Stories | None:
    if len(heads) < 2:
        return None
    ends = [*heads[1:], _end_of_last(blocks, heads)]
    found = [(n, end, _story(blocks[n:end])) for n, end in zip(heads, ends, strict=True)]
    told = [(n, end, story) for n, end, story in found if story]
    leading = [n for n, end, _ in told if _leads_on(blocks[n:end])]
    inside = {at for n, end, _ in told for at in range(n, end)}
    outside = tuple(block for at, block in enumerate(blocks) if at not in inside)
    if len(leading) < 2 or _prose(outside) > _prose([b for _, _, s in told for b in s.blocks]):
        return None
    return Stories(tuple(story for _, _, story in told), outside)


def _end_of_last(blocks: Sequence[str], heads: Sequence[int]) -> int:
    """Where the last story ends: at a heading of one word ("Weather"), if no other story has such within."""
    words = [n for n in range(heads[0], len(blocks)) if n not in heads and _HEADING.fullmatch(blocks[n])]
    return words[0] if words and words[0] > heads[-1] else len(blocks)


def _is_marked_head(block: str) -> bool:
    """A heading of Markdown, or a block that is all bold or all link, as newsletters make their headings."""
    return _can_be_head(block) and bool(_HEADING.fullmatch(block) or _WHOLE.fullmatch(block))


def _is_plain_head(blocks: Sequence[str], at: int) -> bool:
    """In plain text, a short line without a full stop above a paragraph; a byline is none."""
    block = blocks[at]
    following = next((b for b in blocks[at + 1 : at + 3] if not is_mark(b)), "")
    signature = read_signature(bare(block))
    return (
        _can_be_head(block)
        and not _LINK.search(block)
        and not bare(block).endswith((".", ":", ",", "…", "!"))
        and not (signature and signature.cued)
        and _is_prose(following)
    )


def _can_be_head(block: str) -> bool:
    count = len(bare(_heading_text(block)).split())
    return (
        2 <= count <= _LONGEST_HEADING and "\n" not in block and not _is_onward(block) and not is_mark(block)
    )


def _story(blocks: Sequence[str]) -> Story | None:
    heading, rest = blocks[0], [b for b in blocks[1:] if not is_mark(b)]
    onward = [b for b in rest if _is_onward(b)]
    text = tuple(b for b in rest if b not in onward)
    url = (
        _address(heading)
        or next(filter(None, map(_address, onward)), "")
        or next(filter(None, map(_address, text)), "")
    )
    if not url or not any(_is_prose(block) for block in text):
        return None
    return Story(bare(_NUMBER.sub("", _heading_text(heading), count=1)), url, text, tuple(onward))


def _leads_on(blocks: Sequence[str]) -> bool:
    """Whether a heading is a link, or what is below it is or ends with one that says no more than that."""
    last = (_LAST_LINK.search(block) for block in blocks[1:])
    return bool(_address(blocks[0])) or any(
        _is_onward(block) or (link and _ONWARD.fullmatch(link["words"]))
        for block, link in zip(blocks[1:], last, strict=True)
    )


def _heading_text(block: str) -> str:
    heading, whole = _HEADING.fullmatch(block), _WHOLE.fullmatch(block)
    if heading:
        return heading["text"]
    return (whole["bold"] or whole["link"]) if whole else block


def _address(block: str) -> str:
    found = _LINK.search(block)
    return (found["url"] or found["bare"]).rstrip(".,;") if found else ""


def _is_onward(block: str) -> bool:
    """Whether a block only leads on: a bare address, or "Read more" with or without one."""
    if not _LINK.search(block):
        return False
    words = bare(block) if "](" in block else _LINK.sub(" ", block)
    return len(words.split()) <= 8 and _ONWARD.fullmatch(one_line(words)) is not None


def _is_prose(block: str) -> bool:
    return len(bare(block).split()) >= _SHORTEST_PROSE and not _HEADING.match(block) and not _is_onward(block)


def _prose(blocks: Sequence[str]) -> int:
    return sum(len(b.split()) for b in blocks if _is_prose(b))

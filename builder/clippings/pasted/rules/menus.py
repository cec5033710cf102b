"""Rules for what pages put above their headlines: long menus, paths, the stories before and behind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.shapes import dates_of, signature_of
from builder.clippings.pasted.rules.top import is_above_headline

_ENTRY = 4
"""Words in an entry of a menu, at most."""

_BESIDE = 3
"""Entries on either side of one that stands amid a menu."""

_LONG = 6
"""Entries of a menu that a headline never has right below it."""

_HEADLINE = 4
"""Words in a headline that a path ends in, at least."""

_PATH, _TO_HEADLINE = 5, 4
"""Words of a path above a headline, and lines from it to the headline, at most."""

_STORY = r"(?:article|story|post|entry)"
_OTHER_STORY = re.compile(
    rf"(?:Previous|Next|PREVIOUS|NEXT) (?i:{_STORY})\b.+|.+(?<=\S)(?:Previous|Next) ?(?i:{_STORY})"
)


def amid_menu(view: View) -> Iterator[Evidence]:
    """A few words above the text, with more such lines right above and below: names of sections, of makes."""
    if view.at >= view.course.first or not _is_entry(view.block):
        return
    above = view.blocks[max(0, view.at - _BESIDE) : view.at]
    below = view.blocks[view.at + 1 : view.at + 1 + _BESIDE]
    if len(above) == len(below) == _BESIDE and all(map(_is_entry, (*above, *below))):
        yield Evidence(Kind.FURNITURE, 6, "amid a menu")
        yield Evidence(Kind.HEADLINE, -4, "amid a menu")


def above_long_menu(view: View) -> Iterator[Evidence]:
    """A line with a long menu right below it, and no button of a story's among its first entries: a motto."""
    below = view.blocks[view.at + 1 : view.at + 1 + _LONG]
    if view.at + _LONG >= view.course.first or is_above_headline(view.text):
        return
    if all(_is_entry(block) and not is_phrase(block.text) for block in below):
        yield Evidence(Kind.HEADLINE, -4, "above a long menu")
        yield Evidence(Kind.STRAY, 1, "above a long menu")


def _is_entry(block: Block) -> bool:
    signature = signature_of(block.text)
    cued = signature is not None and (signature.cued or signature.date is not None)
    return block.words <= _ENTRY and not cued and not dates_of(block.text)


def glued_path(view: View) -> Iterator[Evidence]:
    """The path to a story whose steps were pasted together: "Home Climate Pier stays", and "Pier stays"."""
    below = (b for b in view.blocks[view.at + 1 : view.at + 1 + _TO_HEADLINE] if b.words >= _HEADLINE)
    ends = next((b for b in below if view.text != b.text and view.text.endswith(b.text)), None)
    if view.at < view.course.first and ends and view.block.words - ends.words <= _PATH:
        yield Evidence(Kind.FURNITURE, 6, "path to the story")
        yield Evidence(Kind.HEADLINE, -6, "path to the story")
        yield Evidence(Kind.DEK, -4, "path to the story")


def is_menu_line(text: str) -> bool:
    """Whether a line tells of another story by its place: "Next story Ferry sold at last"."""
    return _OTHER_STORY.fullmatch(text) is not None


def other_story(view: View) -> Iterator[Evidence]:
    """The story before or behind, with what it is: "Ferry sold at last Previous article"."""
    if is_menu_line(view.text):
        yield Evidence(Kind.FURNITURE, 6, "the story before or behind")
        yield Evidence(Kind.HEADLINE, -6, "the story before or behind")
        yield Evidence(Kind.DEK, -4, "the story before or behind")


RULES: tuple[Rule, ...] = (amid_menu, above_long_menu, glued_path, other_story)

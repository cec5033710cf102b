"""Rules for a site's name, motto and menu above a headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.clippings.pasted.blocks import Block
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.clippings.pasted.rules.shapes import dates_of, is_name, signature_of
from builder.clippings.pasted.rules.top import is_above_headline, is_kicker

_MENU = re.compile(r"(?i)(?:home|menu|search|log ?in|sign ?in|about|archive|contact)(?: ?[|·•] ?\w.{2,60})?")
_TO_MENU, _MOTTO = 4, 8
"""Blocks down to a site's menu, and words in its name or motto, at most."""

_IN_TOP = 15
"""Blocks down to a menu's end, at most."""

_ENTRY = 4
"""Words in an entry of a menu, at most."""

_BESIDE = 3
"""Entries on either side of one that stands amid a menu."""

_LONG = 6
"""Entries of a menu that a headline never has right below it."""


def above_menu(view: View) -> Iterator[Evidence]:
    """A site's name or motto above its menu: "The Pond Diaries", "Notes from the bank", "Home", "About"."""
    below = view.blocks[view.at + 1 : view.at + _TO_MENU + 1]
    again = any(b.text == view.text for b in view.blocks[view.at + 1 : view.at + _IN_TOP])
    if again and view.block.words > _ENTRY:
        return  # the headline in the page's bar, which keeps it in sight
    if view.at < _TO_MENU and view.block.words <= _MOTTO and any(_MENU.fullmatch(b.text) for b in below):
        named = is_name(view.text) and " " in view.text and not is_kicker(view.text)
        yield Evidence(Kind.PUBLISHER if named else Kind.STRAY, 2.5, "above the menu")
        yield Evidence(Kind.HEADLINE, -4, "above the menu")


def in_menu(view: View) -> Iterator[Evidence]:
    """A word or two below "Home" or "About", above the text: the menu goes on."""
    above = view.blocks[max(0, view.at - _TO_MENU) : view.at]
    if view.at < min(_IN_TOP, view.course.first) and view.block.words <= 2 and _menu_runs(above):
        yield Evidence(Kind.STRAY, 2, "in the menu")
        yield Evidence(Kind.HEADLINE, -3, "in the menu")


def _menu_runs(above: Sequence[Block]) -> bool:
    return any(_MENU.fullmatch(b.text) for b in above) and all(b.words <= 2 for b in above[-1:])


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
    if all(_is_entry(b) and (_MENU.fullmatch(b.text) or not is_phrase(b.text)) for b in below):
        yield Evidence(Kind.HEADLINE, -4, "above a long menu")
        yield Evidence(Kind.STRAY, 1, "above a long menu")


def _is_entry(block: Block) -> bool:
    signature = signature_of(block.text)
    cued = signature is not None and (signature.cued or signature.date is not None)
    return block.words <= _ENTRY and not cued and not dates_of(block.text)


RULES: tuple[Rule, ...] = (
    above_menu,
    in_menu,
    amid_menu,
    above_long_menu,
)

"""What a viewer of pictures puts beside a caption: buttons, "1 of 2", words for screen readers."""

from __future__ import annotations

import re

from lxml import html

from builder.clippings.saved.classes import classes_of
from builder.clippings.saved.parsing import text_of

_CONTROLS = re.compile(
    r"(?i)\s*(?:purchase licensing rights|(?:open|view|see|show|hide|toggle|close) (?:the |this )?(?:image"
    r"|caption|photo"
    r"|larger|full ?screen)[\w ]{0,24}|(?:click |tap )?to enlarge|(?:\[\+\] )?enlarge(?: (?:this )?image)?"
    r"|opens (?:in )?new"
    r" (?:tab|window)|bild vergrößern|agrandir l.image|ampliar(?: foto)?|ouvrir l.image)\W*$"
)
_TAGS = ("button", "svg", "noscript")
_HIDDEN = re.compile(
    r"(?i)(?:^|[\s_-])(?:(?:visually|screen)-?hidden|hid(?:e|den)-visually|sr-only|screen-reader|off-?screen)"
)
_BUTTON = re.compile(r"(?i)(?:^|[\s_-])(?:close|button|btn|toggle|expand|zoom|enlarge)(?:$|[\s_-])")
_LONGEST_BUTTON = 3
"""Words."""

_COUNTED = re.compile(r"\d{1,3} ?(?:/|of|von|sur|de) ?\d{1,3}[ |:.]*")


def without_controls(text: str) -> str:
    """A caption without the words of a button at its end."""
    return _CONTROLS.sub("", text)


def drop_controls(figure: html.HtmlElement) -> None:
    """Take the parts of a viewer out of a figure."""
    for unseen in [e for e in figure.iterdescendants() if e.tag in _TAGS or _is_control(e)]:
        unseen.drop_tree()


def _is_control(element: html.HtmlElement) -> bool:
    """Whether an element is part of a viewer: the word "Image:" for screen readers, a button, "1 of 2",
    a list of links to share by.
    """
    named, text = classes_of(element), text_of(element)
    return (
        _HIDDEN.search(named) is not None
        or (_BUTTON.search(named) is not None and 0 < len(text.split()) <= _LONGEST_BUTTON)
        or _COUNTED.fullmatch(text) is not None
        or (element.tag in ("ul", "ol") and text == " ".join(text_of(a) for a in element.iter("a")))
        or (bool(text) and not without_controls(text))
    )

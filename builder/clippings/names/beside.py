"""What stands beside names in a byline: addresses, places, buttons."""

from __future__ import annotations

import re

_GLUED_ROLE = re.compile(r"(?<=[a-zà-ÿ]),(?=[A-ZÀ-Þ])")  # "Owen Hale,Transport reporter"

_AND_AT_END = re.compile(r"\s+(?:and|et|und|y|&)\s*$")  # the other name is on the next line

_HANDLE = re.compile(r"\s*[|•·]?\s+(?:<?[\w.+-]+@[\w.-]+\.\w+>?|@\w{2,30})(?=\s|$|,)")
"""An address or a name on a network behind an author's: "Jane Doe @janedoe jane.doe@courier.example"."""

_BUTTON_BEHIND = re.compile(r"(?<=\w) (?:Suivre|Follow|Seguir|Folgen|Segui|View (?:bio|profile)|Bio)$")
"""What a page puts behind an author's name for readers to press."""

_IN_PARENTHESES = re.compile(r"\s*\([^()]*\)")

_PLACE = re.compile(
    r"(?:,? (?:in|à|au|en|aus|from|at|für|depuis)) [A-ZÀ-Þ][\w.'’-]*"
    r"(?:,? (?:[A-ZÀ-Þ][\w.'’-]*|of|and|the|de|la))*$"
)


def has_address(text: str) -> bool:
    """Whether a name has an address or a name on a network behind it: "Jane Doe jane@courier.example"."""
    return _HANDLE.search(text) is not None


def without_place(text: str) -> str:
    """A byline's names without the place they write from: "Ines Okafor in Rome" -> "Ines Okafor"."""
    return _PLACE.sub("", text)


def bare_names(text: str) -> str:
    """A list of names without the addresses, the buttons and what is in parentheses behind them."""
    plain = _BUTTON_BEHIND.sub("", _HANDLE.sub("", text))
    return _GLUED_ROLE.sub(", ", _AND_AT_END.sub("", _IN_PARENTHESES.sub("", plain))).strip(" .,")

"""What stands beside names in a byline: addresses, places, buttons."""

from __future__ import annotations

import re

from builder.clippings.outlets import is_agency, looks_like_outlet

_GLUED_ROLE = re.compile(r"(?<=[a-zà-ÿ]),(?=[A-ZÀ-Þ])")  # "Owen Hale,Transport reporter"

_AND_AT_END = re.compile(r"\s+(?:and|et|und|y|&)\s*$")  # the other name is on the next line

_HANDLE = re.compile(r"\s*[|•·]?\s+(?:[<(\[]?[\w.+-]+@[\w.-]+\.\w+[>)\]]?|[(\[]?@\w{2,30}[)\]]?)(?=\s|$|,)")
"""An address or a name on a network behind an author's: "Jane Doe @janedoe jane.doe@courier.example"."""

_BUTTON_BEHIND = re.compile(
    r"(?<=\w) (?:Suivre|Follow|Seguir|Folgen|Segui|View (?:bio|profile)|Bio|(?:\d+|Leave a|No) [Cc]omments?)"
    r"(?: (?:You|Vous|Sie|Manage|Get) .*)?$"
)
"""What a page puts behind an author's name for readers to press."""

_BRACKETED = re.compile(r"[A-ZÀ-Þ]\S+ \S.* \((?P<name>[^()]{3,40})\)$")
_IN_PARENTHESES = re.compile(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)")

_PLACE = re.compile(
    r"(?:,? (?:in|IN|à|au|en|aus|from|at|für|depuis)) [A-ZÀ-Þ][\w.'’-]*"
    r"(?:,? (?:[A-ZÀ-Þ][\w.'’-]*|of|and|the|de|la))*$"
)


def has_address(text: str) -> bool:
    """Whether a name has an address or a name on a network behind it: "Jane Doe jane@courier.example"."""
    return _HANDLE.search(text) is not None


def without_place(text: str) -> str:
    """A byline's names without the place they write from: "Ines Okafor in Rome" -> "Ines Okafor"."""
    return _PLACE.sub("", text)


_TITLE = re.compile(r"\b(?:Dr|Prof|Professor|Mag|Dipl\.-Ing|Ing|Rev)\.? (?=[A-ZÀ-Þ])")
_DEGREE = re.compile(r",? (?:Ph\.?D\.?|MD|M\.D\.|MSc|MBE|OBE)(?=,| and |$)")


def is_place(text: str) -> bool:
    """Whether words only say where somebody writes from: "à Brest"."""
    return _PLACE.fullmatch(f" {text}") is not None


def bracketed_outlet(text: str) -> str:
    """The outlet in parentheses behind a name, "Jane Doe (The Harbour Post)"; "" for agencies and others."""
    found = _BRACKETED.search(text)
    name = found["name"] if found else ""
    return name if looks_like_outlet(name) and not is_agency(name) else ""


def bare_names(text: str) -> str:
    """A list of names without the titles, addresses and buttons, and what is in parentheses behind them."""
    plain = _DEGREE.sub("", _TITLE.sub("", _BUTTON_BEHIND.sub("", _HANDLE.sub("", text))))
    return _GLUED_ROLE.sub(", ", _AND_AT_END.sub("", _IN_PARENTHESES.sub("", plain))).strip(" ,")

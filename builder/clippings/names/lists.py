"""The names in a list of authors."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from builder.clippings.names.apart import apart, once
from builder.clippings.names.beside import bare_names, bracketed_outlet, is_place, without_place
from builder.clippings.names.bodies import is_body_alone
from builder.clippings.names.capitals import restore_capitals
from builder.clippings.names.offices import OFFICE
from builder.clippings.names.outlets import bare_outlet, is_signature, is_unnamed_agency, without_agency
from builder.clippings.names.people import begins_as_button, has_form_of_name, is_made_as_place, names_person
from builder.clippings.names.roles import without_role
from builder.clippings.outlets import SMALL_NAMES, is_agency, is_known_outlet, looks_like_outlet

_SEPARATOR = re.compile(
    r"(?i)\s*(?:[,;]\s+(?:and|et|und|y|e|en|&)\s+|[;,]\s+|\s+(?:and|et|und|y|&|with|avec|mit|con)\s+)"
)


_JOINED = re.compile(
    r"(?P<one>\S+ \S.*?) (?:e|i|en|og|och|ja|ve|dan|și|и|та|και) (?P<other>[^\W\d_a-zà-ÿ]\S* \S.*)"
)
"""Two names with a small "and" that is a part of names too: "Ana e Souza", "Rui Lima e Ana Reis"."""

_ONE_WORD = re.compile(r"[A-ZÀ-Þ][\w'’-]+")
_OF_STAFF = 2
"""Words in the signature of an outlet that has letters for its name."""

_STOP = re.compile(r"^\.+|(?<!\b[^\W\d_])\.+$")  # an initial keeps its own
_FOR = re.compile(
    r"(?i)(?:for|pour|für|para|per) (?=(?:the|el|le|la|il|die|der|das) )"
    r"|special (?:to|for) (?=(?-i:[A-Z])|the )"
)
"""How a byline names the outlet that a text was written for, without a name: "Special to The Courier"."""


def split_names(text: str) -> tuple[tuple[str, ...], str] | None:
    """The authors and the outlet in a list of names; None where some part of it is neither.

    "Ines Okafor in Rome and TOMAS ACHEBE, The Sample Courier" gives both names and the outlet. An agency
    or a newsroom that signs alone is its own author, and "News wires" names none. Where one is surely a
    person, so is another with the form of a name, and a body is whom they work for.
    """
    if _FOR.match(text) and looks_like_outlet(outlet := restore_capitals(_FOR.sub("", text))):
        return (), outlet.removeprefix("the ")
    if is_unnamed_agency(text):
        return (), ""
    bare = without_role(without_agency(bare_names(text)))
    parts = [once(name) for part in _parts(bare) for name in apart(part)]
    if len(parts) > 1 and (_is_place_behind(parts[-1]) or begins_as_button(parts[-1])):
        parts.pop()
    surely = any(map(names_person, parts))
    people = [p for p in parts if names_person(p) or (surely and _may_be_person(p))]
    others = [p for p in parts if p not in people and not (people and is_body_alone(p))]
    if not parts or any(not is_signature(p) for p in others) or _is_office_alone(parts):
        return None
    outlet = next((o for o in others if not is_agency(o)), others[0] if others else "")
    named = [o for o in others if bare_outlet(o)]
    alone = [bare_outlet(o) if bare_outlet(o) in SMALL_NAMES else o for o in named or others]
    return tuple(map(restore_capitals, people)) or tuple(alone), bare_outlet(outlet) or bracketed_outlet(text)


def _parts(text: str) -> Iterator[str]:
    """The names that commas and words for "and" keep apart, without the places where their owners are."""
    for part in _SEPARATOR.split(text):
        joined = _JOINED.fullmatch(part)
        for name in joined.groups() if joined else (part,):
            bare = without_place(_STOP.sub("", name.strip(" ,")))
            if bare and not is_place(bare):
                yield bare


def _is_place_behind(text: str) -> bool:
    """Whether the last words of a list are a place: "Anna Müller, Berlin", "Ada Eze, Port Harcourt"."""
    placed = _ONE_WORD.fullmatch(text) or (is_made_as_place(text) and not text.startswith("Le "))
    return bool(placed) and not looks_like_outlet(text)


def _may_be_person(text: str) -> bool:
    return has_form_of_name(text) and not looks_like_outlet(text) and not begins_as_button(text)


def _is_office_alone(parts: Sequence[str]) -> bool:
    """Whether a line is somebody's office and no outlet's name: "Local Democracy Reporter"."""
    words = parts[0].split()
    if len(words) == _OF_STAFF and words[1].upper() == "STAFF" and is_agency(words[0]):
        return False  # "XTV STAFF"
    office = len(parts) == 1 and OFFICE.fullmatch(words[-1]) is not None and words[0] not in ("The", "Staff")
    return office and not is_known_outlet(bare_outlet(parts[0]))

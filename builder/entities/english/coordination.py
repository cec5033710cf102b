"""Two names in one span: "Kyiv and Europe", "Mobile, Alabama", "Ukraine's Volodymyr Zelensky"."""

from __future__ import annotations

import re
from collections.abc import Callable

from builder.entities.facts.gazetteer import is_sure_place, place_named
from builder.entities.facts.press import organisation_page
from builder.entities.facts.words import ORG_ENDINGS, PLACE_ENDINGS, REGNAL, words
from builder.entities.names.tokens import Span, surface, words_of
from builder.foundation.given_names import is_given_name

_BETWEEN = re.compile(r"\s*(?:,\s*(?:and|or)\s+|\s+(?:and|or|versus|vs\.?)\s+|,\s+|\s*[/;–—]\s*)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])\s+")

_ORIGIN = re.compile(r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,2}) of (?:the )?(?P<place>.+)")

# "Women's National Basketball Association": owners who are part of a body's name.
_COLLECTIVE = words(
    """
    people peoples women men children workers farmers teachers students writers veterans citizens consumers
    girls boys doctors nurses lawyers artists employers players king queen prince emperor
    """
)

_PEOPLE = "PERSON"
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def parted(text: str, start: int, end: int, label: str, stands_alone: Callable[[str], bool]) -> list[Span]:
    """The names that a span strings together, in order; the span itself where it is one name.

    `stands_alone` tells of a name whether the same text gives it on its own elsewhere.
    """
    if place_named(surface(text[start:end])):  # "Trinidad and Tobago", "Washington, D.C."
        return [(start, end)]
    person = _from_country(text, start, end, label)
    if person is not None:
        return [person["name"], person["place"]]
    spans: list[Span] = []
    for piece in _at_possessive(text, start, end, label, stands_alone):
        spans += _at_joints(text, *piece, label, stands_alone)
    return spans


def _from_country(text: str, start: int, end: int, label: str) -> dict[str, Span] | None:
    """A person and the country behind the name: "Precious Matsoso of South Africa", not "Bank of Japan"."""
    found = _ORIGIN.fullmatch(text, start, end)
    if found is None or not is_sure_place(surface(found["place"])):
        return None
    words = found["name"].split()
    is_person = label == _PEOPLE or is_given_name(words[0])
    if not is_person or words[0].lower() in REGNAL or words[-1].lower() in ORG_ENDINGS | PLACE_ENDINGS:
        return None
    return {part: found.span(part) for part in ("name", "place")}


def _at_joints(
    text: str, start: int, end: int, label: str, stands_alone: Callable[[str], bool]
) -> list[Span]:
    pieces, at = [], start
    for match in _BETWEEN.finditer(text, start, end):
        left, right = text[at : match.start()], text[match.end() : end]
        if (
            left
            and right
            and _are_two(surface(left), surface(right), match.group().strip(), label, stands_alone)
        ):
            pieces.append((at, match.start()))
            at = match.end()
    return [*pieces, (at, end)]


def _are_two(left: str, right: str, joint: str, label: str, stands_alone: Callable[[str], bool]) -> bool:
    if label == _PEOPLE:
        return not right.lower().startswith(("jr", "sr"))
    if label in _PLACES:
        return joint.startswith(",") or all(place_named(name) or stands_alone(name) for name in (left, right))
    if "," in joint and words_of(right)[:1] and words_of(right)[0].lower() in ORG_ENDINGS:  # "Boeing, Inc."
        return False
    if joint == "," and "&" not in f"{left}{right}":
        return True
    return all(is_sure_place(name) or stands_alone(name) for name in (left, _BETWEEN.split(right)[0]))


def _is_collective(owner: str) -> bool:
    return owner.rpartition(" ")[2].lower() in _COLLECTIVE or organisation_page(f"{owner}'s") is not None


def _at_possessive(
    text: str, start: int, end: int, label: str, stands_alone: Callable[[str], bool]
) -> list[Span]:
    """Owner and owned apart, where the owner is a name of its own: not "McDonald's Corporation"."""
    match = _POSSESSIVE.search(text, start, end)
    if match is None or match.end() >= end:
        return [(start, end)]
    owner = surface(text[start : match.start()])
    owner = owner.removeprefix("the ").removeprefix("The ")
    owned = words_of(surface(text[match.end() : end]))
    is_whole = len(owned) > 1 and owned[-1].lower() in ORG_ENDINGS and not _is_collective(owner)
    if label == _PEOPLE or is_sure_place(owner) or stands_alone(owner) or is_whole:
        return [(start, match.start()), (match.end(), end)]
    return [(start, end)]

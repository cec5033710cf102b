"""Names that a page kept apart and pasting did not: "Corinne HaleDaniel Osei"."""

from __future__ import annotations

import re

from builder.clippings.names.people import is_personal_name, names_person
from builder.clippings.outlets import is_known_outlet, looks_like_outlet

_AGENCY_BEHIND = re.compile(
    r"(?P<name>.+?),? (?P<agency>(?i:(?:the )?(?:associated|canadian) press|agence france-presse"
    r"|bloomberg news|kyodo news)|AP|AFP|Reuters|F(?:ox|OX) ?News(?: Digital)?|CNN)"
)

_GLUED_AND = re.compile(r"(?P<first>\S+ .*[a-zà-ÿ])and(?P<second>[A-ZÀ-Þ]\S* .+)")
"""Two names whose "and" lost its spaces: "Fiona KwokandJeffie Lam"."""

_GLUED_PLACE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+ (?!Mc[A-Z]|Mac[A-Z])[A-ZÀ-Þ][\w'’-]*?[a-zà-ÿ]{2})"
    r"(?P<place>(?:North|South|East|West|Mid|Central|Greater|Isle|County|Yorkshire|Wales|Scotland|England)\b"
    r"(?:[ -](?:of|and|the|in|&|[A-ZÀ-Þ][\w'’-]+)){0,5})"
)
"""A name and the region that its owner reports from, as the BBC has it: "Jane DoeWest of England"."""


def apart(text: str) -> tuple[str, ...]:
    """Two names that a page kept apart and pasting did not: "Corinne HaleDaniel Osei", "TOMAS ACHEBE AP"."""
    words = text.split()
    for n in range(1, min(4, len(words) - 1)):  # "Ouest-France Maël LE GOFF"
        outlet, name = " ".join(words[:n]), " ".join(words[n:])
        if is_known_outlet(outlet) and names_person(name):
            return outlet, name
    agency, slash, name = text.partition("/")
    if slash and is_known_outlet(agency) and is_personal_name(name):
        return agency, name  # "dpa/Jane Doe"
    signed = _AGENCY_BEHIND.fullmatch(text)
    if signed and is_personal_name(signed["name"]):
        return signed["name"], signed["agency"]
    placed = _GLUED_PLACE.fullmatch(text)
    if placed and is_personal_name(placed["name"]) and not looks_like_outlet(placed["place"]):
        return (placed["name"],)
    and_glued = _GLUED_AND.fullmatch(text)
    if and_glued:
        return and_glued["first"], and_glued["second"]
    glued = re.search(r"(?<=[a-zà-ÿ]{2})(?<!Mac)(?<!Fitz)(?=[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ])", text)
    if not glued or " " not in text[: glued.start()]:
        return (text,)
    return text[: glued.start()], text[glued.start() :]


def once(name: str) -> str:
    """A name that was pasted with its logo's: "KYODO NEWS KYODO NEWS"."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name

"""The outlet in a byline: "Reuters Staff", "Le Monde avec AFP"."""

from __future__ import annotations

import re

from builder.clippings.outlets import AGENCIES, LONG_NAMES, SMALL_NAMES, looks_like_outlet

_AGENCY = "|".join(sorted(map(re.escape, (*AGENCIES, *LONG_NAMES)), key=len, reverse=True))

_WITH_AGENCY = re.compile(rf"(?<=\w)(?i:,? (?:with|avec|mit|con) (?:(?:{_AGENCY})\b(?:, | and | et )?)+)$")


_WIRES = re.compile(
    r"(?i),? (?:and|with|et|avec|und|mit|y|con|e|&)"
    r" (?:(?:news |wire )?(?:agenc(?:y|ies)|wires?|services)|agences|agenturen|agencias|agenzie)$"
)
"""How a byline names the agencies that helped without their names: "Jane Doe and wires"."""


_UNNAMED = re.compile(
    r"(?i)(?:(?:news ?|wire ?)?(?:agenc(?:y|ies)|wires?)|(?:wire|news) (?:services?|reports?)|agences?"
    r"|agenturen|agencias|agenzie|agências)"
)


def is_unnamed_agency(text: str) -> bool:
    """Whether a text is signed with agencies that it does not name: "News wires", "Agencias"."""
    return _UNNAMED.fullmatch(text.strip(" .")) is not None


def without_agency(text: str) -> str:
    """A byline without the agencies that helped: "Le Monde avec AFP" -> "Le Monde"."""
    return _WIRES.sub("", _WITH_AGENCY.sub("", text))


def is_signature(text: str) -> bool:
    """Whether an outlet, agency or newsroom may sign with this: no sentence, no small first letter."""
    return bare_outlet(text) in SMALL_NAMES or (
        looks_like_outlet(text)
        and text[:1].isupper()
        and all(
            w[:1].isupper() or len(w) <= 3 or w in ("staff", "agencies", "correspondent")
            for w in text.split()
        )
    )


def bare_outlet(text: str) -> str:
    """ "Reuters Staff" is written at Reuters; "Staff writers" is written nowhere in particular."""
    bare = re.sub(
        r"(?i)\s*\b(?:staff|writers?|reporters?|correspondents?|newsroom|and agencies|agencies"
        r"|redacción|redazione"
        r"|rédaction|redaktion|redactie|da redação|redação)\b",
        "",
        text,
    )
    return bare.strip(" ,&") if bare.strip(" ,&").casefold() not in ("", "our", "news", "and", "with") else ""

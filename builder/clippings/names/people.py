"""What has the form of a person's name."""

from __future__ import annotations

import re

_PARTICLES_TEXT = """
    da das de del della den der des di do dos du el la le lo ten ter van vom von y zu zum zur bin bint
    ibn al
"""

PARTICLES = frozenset(_PARTICLES_TEXT.split())

_TOKEN = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’\-.][^\W\d_]+)*\.?")

_NO_NAMES_TEXT = """
    Should Must Could Would Is Are Was Were Has Have Not After Over Before Amid Against With Into From
    Publication Newsletter Reporters Release Report Ministry Ministère Department Office Info Accueil Actus
    Edition Language Lecturer Their Its How Why What When Where Who This These That
"""

_NO_NAMES = frozenset(_NO_NAMES_TEXT.split())
"""Words that stand in headlines and in no name."""

_BUTTONS_TEXT = """
    Add Read Get Save Short Zen Listen Follow Share Log Sign View Show Print Copy Topic Title Close Open
    More Most Latest Related Click Watch Subscribe
"""

_BUTTONS = frozenset(_BUTTONS_TEXT.split())
"""Words with which a button's or a box's words begin, and no name."""

OFFICES = frozenset(
    ["Correspondent", "Correspondents", "Editor", "Reporter", "Columnist", "Journalist", "Producer"]
)
"""Words with which an office ends, and no name."""

_PLACES_TEXT = """
    A La Las Los Le Les San Santa Santo São Saint New North South East West Port Fort
"""

_PLACES = frozenset(_PLACES_TEXT.split())
"""Words with which a place's name of two words begins, and no person's."""


def is_personal_name(text: str) -> bool:
    """Whether a text has the form of a person's name: two to five words with capitals, no digits."""
    tokens = text.split()
    if not 2 <= len(tokens) <= 6 or tokens[0] == "The" or not all(_TOKEN.fullmatch(t) for t in tokens):
        return False
    if (
        tokens[0] in _BUTTONS
        or tokens[-1] in OFFICES
        or not _NO_NAMES.isdisjoint(tokens)
        or (len(tokens) == 2 and tokens[0] in _PLACES)
    ):
        return False
    own = [t for t in tokens if t.casefold() not in PARTICLES]
    return 1 <= len(own) <= 5 and all(t[0].isupper() for t in own) and len(own[-1].strip(".")) > 1

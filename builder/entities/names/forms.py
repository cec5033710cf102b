"""What a name's own words say of its kind: "Ministry of ...", "... Inc", "Lake ...", "Borys ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import is_known_by_one_name, is_sure_organisation, organisation_page
from builder.entities.facts.words import (
    COMPASS,
    COUNTED,
    CROWNS,
    DEMONYMS,
    EVERYDAY_THINGS,
    NEWSPAPERS,
    ORG_BEGINNINGS,
    ORG_ENDINGS,
    PLACE_BEGINNINGS,
    PLACE_ENDINGS,
    PRODUCTS,
    SITES,
    SITES_OF,
    THING_BEGINNINGS,
    THING_ENDINGS,
    words,
)
from builder.entities.model import NOTHING, Points
from builder.entities.names.tokens import is_acronym, words_of
from builder.foundation.given_names import is_given_name

_THING: Points = (-3.5, -3.0, -3.5)
_ACRONYM: Points = (-1.8, 0.7, 0.0)
_FIRM: Points = (-1.0, 1.0, 0.0)
_BODY: Points = (-2.0, 2.5, 0.0)
_TEAM: Points = (-1.5, 1.8, -0.5)
_SITE: Points = (-1.0, 0.0, 1.8)
_PERHAPS_SITE: Points = (-0.3, 0.0, 1.5)
_SURE_SITE: Points = (-2.0, -0.5, 2.5)
_TITLE_OF: Points = (-2.0, 0.3, 0.0)
_GIVEN: Points = (2.7, 0.0, -0.3)
_INITIAL: Points = (1.1, 0.0, 0.0)
_BRANCH: Points = (-1.5, 0.8, 0.0)

# "Ryanair", "Microsoft", "Gazprom", "Sberbank".
_FIRM_WORD = re.compile(r".(?:air|soft|corp|bank|tech|media|pharma|prom|neft|telecom)$")
# What things end with and people too: "Sandra Day".
_SURNAMES = words("day bill fair game week act price open")

# "Petersallee", "Friedrichstraße", "Alexanderplatz": German and Dutch write a street as one word.
_STREET = re.compile(r"[^\W\d_]{3}-?(?:stra(?:ss|ß)e|allee|platz|gasse|straat|plein)$", re.IGNORECASE)

# Bodies as well as things: "Project on Government Oversight".
_UNDERTAKINGS = words("project initiative program programme study")

_DOCTRINE = re.compile(r"[a-z]{3}(?:isms?|phobia)$")


def form(name: str) -> Points:
    """Points for a name's own words."""
    written = words_of(name)
    words = [word.lower().rstrip(".") for word in written]
    if not words:
        return NOTHING
    if is_thing(name):
        return _THING
    if _STREET.search(words[-1]):
        return _SURE_SITE
    if len(words) == 1:
        if is_known_by_one_name(name):  # "JFK"
            return NOTHING
        return _ACRONYM if is_acronym(name) else _FIRM if _FIRM_WORD.search(words[0]) else NOTHING
    if words[-1] in ORG_ENDINGS or (words[0] in ORG_BEGINNINGS and "of" in words) or words[0] == "ministry":
        return _BODY
    if words[0] in DEMONYMS and is_sure_organisation(" ".join(written[1:])):  # "Turkish Wikipedia"
        return _BODY
    if _is_local_team_or_paper(written) or _is_branch(written):
        return _TEAM
    if words[-1] in SITES and words[0] not in CROWNS:
        return _SURE_SITE
    is_site = words[0] in SITES_OF and words[1] == "of"
    if words[-1] in PLACE_ENDINGS | COMPASS or words[0] in PLACE_BEGINNINGS or is_site:
        return _PERHAPS_SITE if is_given_name(written[0]) else _SITE
    if not {"of", "and", "&"}.isdisjoint(words):
        return _TITLE_OF
    if words[0] in CROWNS and is_given_name(written[1]):
        return _GIVEN
    if is_given_name(written[0].partition("-")[0]) and len(words) <= 4:
        return _GIVEN
    if _is_new_with_country(written):
        return _BRANCH
    return _INITIAL if len(words[0]) == 1 else NOTHING


def _is_local_team_or_paper(written: Sequence[str]) -> bool:
    """Whether a name is a place's and what teams or papers are called: "Chicago Bulls", "Toronto Star"."""
    last = written[-1].lower()
    is_called_so = last in NEWSPAPERS or last == "sox" or (last.endswith("s") and last not in PLACE_ENDINGS)
    if not is_called_so or is_given_name(written[0]) or place_named(" ".join(written)) is not None:
        return False
    return any(place_named(" ".join(written[:count])) for count in range(1, len(written)))


def _is_new_with_country(written: Sequence[str]) -> bool:
    """Whether a name ends with a country and is none: "Historic England", but not "Northern Ireland"."""
    place = place_named(written[-1])
    return place is not None and place.kind == "country" and place_named(" ".join(written)) is None


def _is_branch(written: Sequence[str]) -> bool:
    """Whether a name is an acronym's with a country: "MTN Nigeria", "GM Europe"."""
    place = place_named(" ".join(written[1:]))
    return is_acronym(written[0]) and place is not None and place.kind in {"country", "continent"}


@lru_cache(maxsize=65536)
def is_thing(name: str) -> bool:
    """Whether the words name a thing, an event or a product: "Hurricane Katrina", "World Cup", "iPhone"."""
    written = words_of(name)
    if "on" in written[1:]:  # "Convention on Cluster Munitions" is one, "Council on Foreign Relations" is not
        head = written[written.index("on", 1) - 1].lower()
        if head in THING_ENDINGS - _UNDERTAKINGS:
            return True
    if "of" in written:  # "Treaty of Lisbon" is a thing, "Conference of Bishops" is not
        written = written[: written.index("of")]
        return bool(written) and written[-1].lower() in THING_ENDINGS - ORG_BEGINNINGS
    if not written:
        return False
    if len(written) == 1:
        return name in PRODUCTS | EVERYDAY_THINGS or _is_plural(name) or _DOCTRINE.search(name) is not None
    first, last = written[0].lower(), written[-1].lower()
    if first in THING_BEGINNINGS or written[1].lower() == "shuttle" or written[-1] in PRODUCTS:
        return True
    if len(written) == 2 and first in COUNTED and (len(last) == 1 or last.isdigit()):
        return True
    if written[-1] in EVERYDAY_THINGS:
        return True
    return last in THING_ENDINGS and not (last in _SURNAMES and is_given_name(written[0]))


def _is_plural(word: str) -> bool:
    """Whether a word is the plural of a product or of a firm that the press knows: "iPhones", "Boeings"."""
    one = word.removesuffix("s")
    return one != word and (one in PRODUCTS or is_sure_organisation(one)) and organisation_page(word) is None

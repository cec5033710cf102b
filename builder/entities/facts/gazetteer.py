"""Places that the world knows. A hit is evidence, not proof: Mobile, Nice and Bush are cities too.

`gazetteer.tsv` is derived from GeoNames (https://www.geonames.org, CC BY 4.0), `press_places.tsv` is written
by hand and goes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from builder.entities.facts.words import words
from builder.foundation.lists import lines_of

# City names that are everyday words or, far more often, something else.
_DOUBTFUL = words(
    """
    Mobile Nice Reading Man Male Split Bath Mango Orange Best Of Same Sale Police Independence
    Enterprise Union Mission Normal Surprise Hope Pearl Corona Aurora Phoenix Providence Concord Centre
    Center Central East West North South Northern Southern Eastern Western Plateau Delta Metro Capital
    Bo Chas Ann Young Van Son Santos Chelsea Everton Liverpool Barcelona Villa Cross Bar Date Ube Kent
    Lens Tours Nancy Angers Este Progress Liberty Victory Chat Along Kim Long Hit Most Ho Ha Vision
    Faith Force Salvation Ordu Bay Batman Home Lead Bend Sandy Champion Grand Imperial Oriental Maritime
    Littoral Savannah Savanes Plains Sud Nord Est Ouest Rivers River Highlands Islands Coast Lakes Banks
    Park Parks Hill Unity Region Bono Volta Salt Tongue Marie Ashanti Bari Bender Ali Goma Alba Ion Ge
    Warren Mandela Moss Lincoln Jackson Madison Columbia Carolina Constantine Florence Santiago Sidney
    Sydney Cali Como Toledo Ajax Aves Cary Crystal Troy Clinton Lansing Irving Garland Arlington
    Lexington Wellington Hamilton Victoria Bremen Essen Soma Page Sun Gap Rugby Boulder Laurel Buffalo
    Hull Derby Cork Sparks Flint
    """
) - {"Barcelona", "Liverpool", "Florence", "Santiago", "Sydney", "Bremen", "Essen"}


@dataclass(frozen=True)
class Place:
    """A place by one of its names.

    `kind` is country, capital, region, city, continent, water or area; `page` the name of its page, which
    differs from `name` where this is a variant ("Kiev"); `thousands` counts inhabitants, 0 where unknown;
    `doubtful` means that the name is as likely something else.
    """

    name: str
    kind: str
    page: str
    thousands: int
    doubtful: bool


_SURE_KINDS = frozenset({"country", "capital", "continent", "water"})


def place_named(name: str) -> Place | None:
    """The place that goes by exactly this name, if any."""
    return _place(name) if name in _press_places() or name in _geonames() else None


@lru_cache(maxsize=65536)
def _place(name: str) -> Place | None:
    written = _press_places().get(name)
    known = _geonames().get(written[2] or name if written else name)
    thousands = int(known[3]) if known else 0
    if written:
        # The hand-written list holds what is sure: nothing in it is doubtful or small.
        return Place(name, written[1], written[2] or name, max(thousands, 1000), doubtful=False)
    if known:
        return Place(name, known[1], name, thousands, doubtful=known[4] == "?" or name in _DOUBTFUL)
    return None


def is_sure_place(name: str) -> bool:
    """Whether a capitalised name alone, without any other evidence, may be taken for a place."""
    place = place_named(name)
    return place is not None and not place.doubtful and (place.kind in _SURE_KINDS or place.thousands >= 1000)


def country_names() -> frozenset[str]:
    """All names of countries."""
    return frozenset(
        row[0] for table in (_geonames(), _press_places()) for row in table.values() if row[1] == "country"
    )


def countries_by_code() -> dict[str, str]:
    """The name of every country's page by its code (ISO 3166-1)."""
    names = {row[2]: row[0] for row in _geonames().values() if row[1] == "country"}
    return {code: place.page if (place := place_named(name)) else name for code, name in names.items()}


@cache
def _geonames() -> dict[str, list[str]]:
    return {row[0]: row for row in map(_cells, lines_of(__package__, "gazetteer.tsv"))}


@cache
def _press_places() -> dict[str, list[str]]:
    return {row[0]: row for row in map(_cells, lines_of(__package__, "press_places.tsv"))}


def _cells(line: str) -> list[str]:
    return line.split("\t")

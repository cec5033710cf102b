"""Which names of places are one place: by the gazetteer's page names, else by equal letters."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.entities.facts.gazetteer import place_named
from builder.entities.resolving.people import Join
from builder.foundation.text import fold

_PREFIX = re.compile(
    r"^(?:the )?(?:city|state|town|republic|kingdom|commonwealth|province|island) of ", re.IGNORECASE
)


@lru_cache(maxsize=65536)
def join_place(name: str) -> Join:
    """The cluster of a place by its name."""
    page = page_name(name)
    return Join(_key(page), "" if _key(page) == _key(name) else f"variant of {page}, as in")


def page_name(name: str) -> str:
    """The name of a place's page: "United States" for "US", "Kyiv" for "Kiev"."""
    place = place_named(name)
    if place is not None:
        return place.page
    bare = _PREFIX.sub("", name)
    known = place_named(bare)
    return known.page if known is not None else name


def _key(name: str) -> str:
    return fold(name).replace(".", "").replace("-", " ")

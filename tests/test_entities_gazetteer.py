"""Places and organisations that need no evidence, and those that do."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from builder.entities.facts import gazetteer
from builder.entities.facts.gazetteer import is_sure_place, place_named
from builder.entities.facts.press import is_sure_organisation, organisation_page

FOLDER = Path(gazetteer.__file__).parent


@pytest.mark.parametrize(
    "name", ["Ukraine", "Kyiv", "U.S.", "Europe", "Black Sea", "Mumbai", "Gaza Strip", "The Hague"]
)
def test_sure_places(name: str) -> None:
    assert is_sure_place(name)


@pytest.mark.parametrize("name", ["Mobile", "Nice", "Reading", "Bush", "Man", "Nowhere", "", "kyiv"])
def test_places_that_need_evidence(name: str) -> None:
    assert not is_sure_place(name)


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("US", "United States"),
        ("Kiev", "Kyiv"),
        ("Holland", "Netherlands"),
        ("Donbass", "Donbas"),
        ("Paris", "Paris"),
    ],
)
def test_pages_of_places(name: str, page: str) -> None:
    place = place_named(name)
    assert place is not None
    assert place.page == page


def test_organisations() -> None:
    assert is_sure_organisation("NATO")
    assert not is_sure_organisation("Apple")
    assert organisation_page("UN") == "United Nations"
    assert organisation_page("Nobody") is None


def test_every_page_of_a_variant_exists() -> None:
    for variant in gazetteer._press_places():
        place = place_named(variant)
        assert place is not None
        assert place_named(place.page) is not None, variant


def test_the_lists_are_small_and_quick() -> None:
    assert sum(path.stat().st_size for path in (*FOLDER.glob("*.tsv"), *FOLDER.glob("*.txt"))) < 500_000
    for cached in (gazetteer._geonames, gazetteer._press_places):
        cached.cache_clear()
    start = time.process_time()
    place_named("Kyiv")
    assert time.process_time() - start < 0.2  # 20 ms on an idle machine


def test_the_source_is_named() -> None:
    assert "CC BY 4.0" in (FOLDER / "gazetteer.tsv").read_text(encoding="utf-8").splitlines()[1]

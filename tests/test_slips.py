"""What the library keeps of articles: taken over where nothing changed, made anew where anything did."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.foundation.store import open_store
from builder.library.cabinet import Cabinet, keep_slips, open_cabinet
from builder.library.slips import NOTHING, Kept
from tests.worlds import ADA, OSLO, PORT, A, B, World, described, kept_of, library_of, world

CHANGES: dict[str, tuple[World, set[str]]] = {
    "nothing": ({}, set()),
    "body": ({"body": "Another body."}, {A}),
    "title": ({"a": {"title": "C", "date": "2026-01-05"}}, {A}),
    "tag in another case": ({"b": {**world()["b"], "tags": "[PORTS, PORTS]"}}, {A, B}),
    "lead": ({"lead": "Another lead."}, {A}),
    "mentions": ({"spans": {A: ((0, 3, ADA),), B: world()["spans"][B]}}, {A}),
    "quotes": ({"quotes": {B: world()["quotes"][A]}}, {A, B}),
    "name of an entity": ({"entities": described(OSLO, name="Oslo, Norway")}, {B}),
    "alias of a person": ({"entities": described(ADA, aliases=(*ADA.aliases, "A. L."))}, set()),
    "alias of an organisation": ({"entities": described(PORT, aliases=("Port Authority", "PA"))}, {A}),
    "hidden entity": ({"entities": described(ADA, hidden=True, path="content/entities/ada.md")}, {A, B}),
    "publisher": ({"b": {**world()["b"], "publisher": "Port Authority"}}, {A, B}),
    "dropped name": ({"b": {**world()["b"], "entities": "{drop: [Lindgren]}"}}, {B}),
    "added name": ({"b": {**world()["b"], "entities": "{add: [Port Authority]}"}}, {A, B}),  # now related
    "time zone": ({"settings": {"timezone": "Asia/Tokyo"}}, {A, B}),
    "language": ({"settings": {"language": "de"}}, {A, B}),
    "chips": ({"settings": {"entities": {"chips": 1}}}, {A, B}),
    "pages": ({"settings": {"entities": {"min_articles": 2}}}, {A, B}),
    "page length": ({"settings": {"page_length": 7}}, set()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_slips_of_before_give_the_same_library_as_none(change: str) -> None:
    parts, remade = CHANGES[change]
    before = kept_of(library_of(world()))
    after = library_of(world(**parts), before)
    assert after == library_of(world(**parts))
    slips = kept_of(after).slips
    assert {path for path, slip in slips.items() if slip is not before.slips[path]} == remade


def test_another_name_of_somebody_that_an_article_drops_by_it_makes_its_slip_anew() -> None:
    dropping = {"b": {**world()["b"], "entities": "{drop: [The Swede]}"}}
    before = kept_of(library_of(world(**dropping)))
    parts = world(**dropping, entities=described(ADA, aliases=(*ADA.aliases, "The Swede")))
    after = library_of(parts, before)
    assert after == library_of(parts)
    assert "Ada Lindgren" not in {chip.name for chip in after.articles[0].card.entities}


def test_an_editors_file_for_a_name_that_an_article_adds_makes_its_slip_anew() -> None:
    adding = {"b": {**world()["b"], "entities": "{add: [The Port]}"}}
    before = kept_of(library_of(world(**adding)))
    parts = world(**adding, entities=described(PORT, aliases=("Port Authority", "The Port")))
    after = library_of(parts, before)
    assert after == library_of(parts)
    assert "Port Authority" in {chip.name for chip in after.articles[0].card.entities}


def test_slips_come_back_from_the_cache_as_they_were(tmp_path: Path) -> None:
    moments = {"a": {"title": "A", "date": "1899-01-05T10:00:00", "updated": "2026-01-07T10:00:00+05:30"}}
    parts = world(**moments, settings={"timezone": "Europe/Berlin"})
    library = library_of(parts)
    with open_store(tmp_path / "cache") as store:
        keep_slips(store, Cabinet(), kept_of(library))
    with open_store(tmp_path / "cache") as store:
        cabinet = open_cabinet(store)
        known = cabinet.kept
        only = Kept({A: known.slips[A]}, known.basis)
        keep_slips(store, cabinet, only)
        assert open_cabinet(store).kept == only
    assert known == kept_of(library)
    again = library_of(parts, known)
    assert again == library
    assert repr(again.articles) == repr(library.articles)  # times in the zones in which they were written


@pytest.mark.parametrize("raw", [b"", b"\x00", b"\xc1", b"\x98", b"\xa1\xff", b"\x91\xa1a"])
def test_where_one_is_no_slip_all_are_forgotten(raw: bytes, tmp_path: Path) -> None:
    with open_store(tmp_path / "cache") as store:
        kept = kept_of(library_of(world()))
        keep_slips(store, Cabinet(), kept._replace(slips={B: kept.slips[B]}))
        store.put_bytes("library", {A: raw})
        assert open_cabinet(store).kept == NOTHING
        assert store.all_bytes("library") == {}


@pytest.mark.parametrize("row", ["", "basis"])
def test_where_it_is_not_said_what_is_named_all_are_forgotten(row: str, tmp_path: Path) -> None:
    with open_store(tmp_path / "cache") as store:
        keep_slips(store, Cabinet(), kept_of(library_of(world())))
        store.drop("library", [row])
        assert open_cabinet(store).kept == NOTHING
        assert store.all_bytes("library") == {}


def test_slips_that_come_later_go_with_those_that_stay(tmp_path: Path) -> None:
    slips, basis = kept_of(library_of(world()))
    many = {f"{number}": slips[A]._replace(mark=str(number)) for number in range(5)}
    with open_store(tmp_path / "cache") as store:
        keep_slips(store, Cabinet(), Kept(many, basis))
        before = open_cabinet(store)
        keep_slips(store, before, Kept({**before.kept.slips, B: slips[B]}, basis))
        assert open_cabinet(store).kept == Kept({**many, B: slips[B]}, basis)


def test_a_slip_is_made_with_what_the_library_before_it_had(tmp_path: Path) -> None:
    renamed = described(OSLO, name="Oslo, Norway")
    with open_store(tmp_path / "cache") as store:
        keep_slips(store, Cabinet(), kept_of(library_of(world())))
        cabinet = open_cabinet(store)
        keep_slips(store, cabinet, kept_of(library_of(world(entities=renamed), cabinet.kept)))
        again = library_of(world(), open_cabinet(store).kept)
    assert again == library_of(world())

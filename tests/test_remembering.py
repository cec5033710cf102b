"""What the cache knows of the files under public/: only what is new is written."""

from __future__ import annotations

import pytest

from builder.foundation.store import Store, open_store
from builder.output.listing import Look
from builder.output.remembering import Known, known_pages, remember_pages

KEYS = {"a": "key a", "b": "key b"}
LOOKS = {"a": Look(1, 10, 100), "b": Look(2, 20, 200), "mine": Look(3, 30, 300)}
ROWS = {"a": Known("key a", "sha a", 1, 10), "b": Known("key b", "sha b", 2, 20)}


def remembered(store: Store) -> list[str]:
    """The paths of the rows that a second build writes, in which `a` is gone and `b` was touched."""
    written: list[str] = []
    put = store.put

    def noted(table: str, values: dict[str, str]) -> None:
        written.extend(values)
        put(table, values)

    remember_pages(store, {}, KEYS, {"a": "sha a", "b": "sha b"}, LOOKS)
    before = known_pages(store)
    store.put = noted  # type: ignore[method-assign,assignment]
    remember_pages(store, before, {"b": "key b"}, {}, {**LOOKS, "b": Look(2, 21, 200)})
    return written


def test_what_is_remembered_is_known() -> None:
    with open_store(None) as store:
        remember_pages(store, {}, KEYS, {"a": "sha a", "b": "sha b"}, LOOKS)
        assert known_pages(store) == ROWS


def test_only_what_is_new_is_written_and_what_is_gone_is_forgotten() -> None:
    with open_store(None) as store:
        store.put("inputs", {"a": "{}", "b": "{}"})
        assert remembered(store) == ["b"]
        assert known_pages(store) == {"b": Known("key b", "sha b", 2, 21)}
        assert store.all("inputs") == {"b": "{}"}


@pytest.mark.parametrize("line", ["", "nonsense", "[1]", "{}", '["key","sha",1,"2"]', '["a","b",1,2,3,4'])
def test_what_is_in_another_form_is_not_known(line: str) -> None:
    with open_store(None) as store:
        store.put("pages", {"a": line})
        assert known_pages(store) == {}

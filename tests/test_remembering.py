"""What the cache knows of the files under public/: only what is new is written."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import pytest

from builder.foundation.store import Store, open_store
from builder.output.remembering import Known, Memory, Remembered, remember, remembered

A, B = Known("a", "key a", "sha a", 1, 10), Known("b", "key b", "sha b", 2, 20)
LOOKS = "how all files look"
START = {"/x/": Remembered("mark", (A,)), "/y/": Remembered("other", (B,))}


def rows_written(store: Store) -> list[str]:
    """The rows that a second build writes, in which `a` is gone and `b` was touched."""
    written: list[str] = []
    put = store.put_rows

    def noted(table: str, rows: Iterable[tuple[str, str | bytes]]) -> None:
        made = list(rows)
        written.extend(name for name, _ in made)
        put(table, made)

    remember(store, Memory({}), START, LOOKS)
    store.put_rows = noted  # type: ignore[method-assign]
    touched = Remembered("other", (B._replace(mtime_ns=21),))
    remember(store, remembered(store), {"/y/": touched, "/z/": Remembered("new", ())}, LOOKS)
    return written


def test_what_is_remembered_is_known() -> None:
    with open_store(None) as store:
        remember(store, Memory({}), START, LOOKS)
        known = remembered(store)
        assert {name: known.of(name) for name in known.rows} == START
        assert (known.looks, known.mark_of("/y/"), known.mark_of("/z/")) == (LOOKS, "other", None)
        assert known.files() == {"a": A, "b": B}
        assert known.without({"/x/"}).files() == {"b": B}


def test_only_what_is_new_is_written_and_what_is_gone_is_forgotten() -> None:
    with open_store(None) as store:
        store.put("inputs", {"a": "{}", "b": "{}"})
        assert rows_written(store) == ["/y/", "/z/"]
        assert remembered(store).files() == {"b": B._replace(mtime_ns=21)}
        assert store.all("inputs") == {"b": "{}"}


@pytest.mark.parametrize("told", [None, "nonsense", [1], {}, ["mark", [["a", "key", "sha", 1]]], ["mark"]])
def test_what_is_in_another_form_is_not_known(told: object) -> None:
    with open_store(None) as store:
        store.put_bytes("pages", {"/x/": msgspec.msgpack.encode(told), "/y/": b""})
        known = remembered(store)
        assert (known.of("/x/"), known.of("/y/"), known.files()) == (None, None, {})


def test_what_stays_closed_is_neither_written_nor_forgotten() -> None:
    with open_store(None) as store:
        remember(store, Memory({}), START, LOOKS)
        store.put("inputs", {"a": "{}", "b": "{}"})
        remember(store, remembered(store).without({"/x/"}), {}, LOOKS)
        assert remembered(store).files() == {"a": A}
        assert store.all("inputs") == {"a": "{}"}

"""What the cache knows of the files under public/: only what is new is written."""

from __future__ import annotations

import msgspec
import pytest

from builder.foundation.store import Store, open_store
from builder.output.remembering import Known, Remembered, files_in, remember, remembered

A, B = Known("a", "key a", "sha a", 1, 10), Known("b", "key b", "sha b", 2, 20)
START = {"/x/": Remembered("mark", (A,)), "/y/": Remembered("other", (B,))}


def rows_written(store: Store) -> list[str]:
    """The rows that a second build writes, in which `a` is gone and `b` was touched."""
    written: list[str] = []
    put = store.put_bytes

    def noted(table: str, values: dict[str, bytes]) -> None:
        written.extend(values)
        put(table, values)

    remember(store, {}, START)
    store.put_bytes = noted  # type: ignore[method-assign,assignment]
    touched = Remembered("other", (B._replace(mtime_ns=21),))
    remember(store, remembered(store), {"/y/": touched, "/z/": Remembered("new", ())})
    return written


def test_what_is_remembered_is_known() -> None:
    with open_store(None) as store:
        remember(store, {}, START)
        assert remembered(store) == START
        assert files_in(remembered(store)) == {"a": A, "b": B}


def test_only_what_is_new_is_written_and_what_is_gone_is_forgotten() -> None:
    with open_store(None) as store:
        store.put("inputs", {"a": "{}", "b": "{}"})
        assert rows_written(store) == ["/y/", "/z/"]
        assert files_in(remembered(store)) == {"b": B._replace(mtime_ns=21)}
        assert store.all("inputs") == {"b": "{}"}


@pytest.mark.parametrize("told", [None, "nonsense", [1], {}, ["mark", [["a", "key", "sha", 1]]], ["mark"]])
def test_what_is_in_another_form_is_not_known(told: object) -> None:
    with open_store(None) as store:
        store.put_bytes("pages", {"/x/": msgspec.msgpack.encode(told), "/y/": b""})
        assert remembered(store) == {}

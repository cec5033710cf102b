"""The cache: a file that is broken, foreign or locked costs time and nothing else."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.foundation.store import FORMAT, open_store

MANY = {f"key {number}": f"value {number}" * 50 for number in range(1200)}


def works(path: Path) -> bool:
    """Whether a store opens, keeps, and has kept when it is opened again, at the second time if need be."""
    for _ in range(2):
        with open_store(path) as store:
            store.all("readings")
            store.put("readings", {"a": "1"})
    with open_store(path) as store:
        return store.get("readings", ["a"]) == {"a": "1"}


def test_what_is_put_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "cache.sqlite3"
    with open_store(path) as store:
        store.put("readings", MANY)
        store.put("readings", {"key 1": "new"})
        store.drop("readings", ["key 2", "never there"])
    with open_store(path) as store:
        assert store.get("readings", MANY) == {
            k: v for k, v in (MANY | {"key 1": "new"}).items() if k != "key 2"
        }
        assert store.get("readings", []) == {}
        assert store.get("readings", ["never there"]) == {}
        assert store.all("pages") == {}
        assert len(store.all("readings")) == 1199


def test_bytes_are_kept_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    with open_store(path) as store:
        store.put_bytes("bodies", {"a": b"\x00\xff", "b": b""})
        store.drop("bodies", ["b"])
    with open_store(path) as store:
        assert store.all_bytes("bodies") == store.get_bytes("bodies", ["a", "b"]) == {"a": b"\x00\xff"}


def test_a_store_left_by_an_error_keeps_only_what_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"

    def build() -> None:
        with open_store(path) as store:
            store.put("readings", {"a": "1"})
            store.commit()
            store.put("readings", {"b": "2"})
            raise KeyError

    with pytest.raises(KeyError):
        build()
    with open_store(path) as store:
        assert store.all("readings") == {"a": "1"}


def test_without_a_path_nothing_is_kept() -> None:
    with open_store(None) as store:
        store.put("readings", {"a": "1"})
        assert store.get("readings", ["a"]) == {"a": "1"}
    with open_store(None) as store:
        assert store.all("readings") == {}


@pytest.mark.parametrize("raw", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_made_anew(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    path.write_bytes(raw)
    assert works(path)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.floats(0, 1), damage=st.integers(0, 2**31), width=st.integers(0, 4096))
def test_a_damaged_file_costs_its_content_at_most(
    tmp_path_factory: pytest.TempPathFactory, cut: float, damage: int, width: int
) -> None:
    path = tmp_path_factory.mktemp("store") / "cache.sqlite3"
    with open_store(path) as store:
        store.put("readings", dict(list(MANY.items())[:200]))
    whole = path.read_bytes()
    at = damage % len(whole)
    path.write_bytes((whole[:at] + b"\xa5" * width + whole[at + width :])[: int(len(whole) * cut)])
    with open_store(path) as store:
        store.get("readings", MANY)
        store.all("pages")
        store.put("readings", MANY)
        store.drop("readings", MANY)
    assert works(path)


def test_a_file_of_another_format_is_thrown_away(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    with open_store(path) as store:
        store.put("readings", {"a": "1"})
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    connection.close()
    with open_store(path) as store:
        assert store.all("readings") == {}
    assert works(path)


def test_a_file_with_other_tables_of_the_same_names_is_thrown_away(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE facts (something TEXT)")
    connection.close()
    assert works(path)


def test_a_folder_in_its_place_gives_a_store_that_keeps_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    (path / "inside").mkdir(parents=True)
    with open_store(path) as store:
        store.put("readings", {"a": "1"})
        assert store.get("readings", ["a"]) == {"a": "1"}
    assert (path / "inside").is_dir()


def test_a_file_where_its_folder_should_be_gives_a_store_that_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file", encoding="utf-8")
    with open_store(tmp_path / "cache" / "cache.sqlite3") as store:
        store.put("readings", {"a": "1"})
        assert store.all("readings") == {"a": "1"}


def test_a_file_that_may_only_be_read_gives_a_working_store(tmp_path: Path) -> None:
    path = tmp_path / "cache.sqlite3"
    with open_store(path) as store:
        store.put("readings", {"a": "1"})
    path.chmod(0o400)
    with open_store(path) as store:
        store.put("readings", {"b": "2"})
        assert store.get("readings", ["b"]) in ({"b": "2"}, {})


def test_a_file_that_another_build_is_writing_is_left_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cache.sqlite3"
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda database, timeout=0.0: connect(database, timeout=min(timeout, 0.05))
    )
    with open_store(path) as first:
        first.put("readings", {"a": "1"})
        with open_store(path) as second:
            second.put("readings", {"b": "2"})
    with open_store(path) as store:
        assert store.all("readings") == {"a": "1"}

"""The cache: `.dateline/cache.sqlite3`, tables of keys and values that are safe to lose at any time."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

FORMAT = 4
"""Raised whenever what is kept, or how, changes; a file of another format is thrown away."""

TEXTS = ("readings", "sources", "builds", "inputs")
"""The tables whose values are text."""

BLOBS = ("facts", "articles", "resolving", "library", "ledger", "bodies", "pages", "templates")
"""The tables whose values are bytes."""

_MANY = 500  # SQLite allows 999 variables in a statement where it is old


class Store:
    """Keys and values in named tables. Opened with `open_store`, written when it is closed in good order.

    A file that turns out to be broken on the way knows nothing and takes nothing; `broken` then says so.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.broken = False

    def get(self, table: str, keys: Iterable[str]) -> dict[str, str]:
        """The values of those keys that are known, in a table of text."""
        return self._some(table, keys)

    def all(self, table: str) -> dict[str, str]:
        """Every key of a table of text with its value."""
        return self._rows(f"SELECT key, value FROM {table}", ())

    def put(self, table: str, values: Mapping[str, str]) -> None:
        """Keep the values, each in place of what its key had."""
        self._put(table, values.items())

    def known(self, table: str, keys: Iterable[str]) -> set[str]:
        """Those keys that have a value, whatever it is."""
        return {key for keys_ in _batches(keys) for key in self._keys(table, keys_)}

    def get_bytes(self, table: str, keys: Iterable[str]) -> dict[str, bytes]:
        """The values of those keys that are known, in a table of bytes."""
        return self._some(table, keys)

    def all_bytes(self, table: str) -> dict[str, bytes]:
        """Every key of a table of bytes with its value."""
        return self._rows(f"SELECT key, value FROM {table}", ())

    def rows_of_bytes(self, table: str) -> Iterator[tuple[str, bytes]]:
        """Every key of a table of bytes with its value, one after the other: all at once may be too many."""
        with self._forgiven():
            yield from self._connection.execute(f"SELECT key, value FROM {table}")

    def put_bytes(self, table: str, values: Mapping[str, bytes]) -> None:
        """Keep the values, each in place of what its key had."""
        self._put(table, values.items())

    def put_rows(self, table: str, rows: Iterable[tuple[str, str | bytes]]) -> None:
        """Keep the values of keys, likewise, of which not all need be there at once."""
        self._put(table, rows)

    def keys(self, table: str) -> list[str]:
        """Every key of a table."""
        return list(self._rows(f"SELECT key, NULL FROM {table}", ()))

    def drop(self, table: str, keys: Iterable[str]) -> None:
        """Forget the keys."""
        with self._forgiven():
            self._connection.executemany(f"DELETE FROM {table} WHERE key = ?", ((key,) for key in keys))

    def commit(self) -> None:
        """Make what was put so far last."""
        with self._forgiven():
            self._connection.commit()

    def close(self) -> None:
        """Let the file go; what was not committed is lost."""
        with self._forgiven():
            self._connection.close()

    def _put(self, table: str, rows: Iterable[tuple[str, Any]]) -> None:
        with self._forgiven():
            self._connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", rows)

    def _some(self, table: str, keys: Iterable[str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for some in _batches(keys):
            found |= self._rows(f"SELECT key, value FROM {table} WHERE key IN ({_marks(some)})", some)
        return found

    def _keys(self, table: str, some: Sequence[str]) -> Iterable[str]:
        return self._rows(f"SELECT key, NULL FROM {table} WHERE key IN ({_marks(some)})", some)

    def _rows(self, query: str, variables: Sequence[str]) -> dict[str, Any]:
        rows: dict[str, Any] = {}
        with self._forgiven():
            rows.update(self._connection.execute(query, variables))
        return rows

    @contextlib.contextmanager
    def _forgiven(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            self.broken = self.broken or not _is_busy(error)


def _batches(keys: Iterable[str]) -> Iterator[Sequence[str]]:
    wanted = sorted(keys)  # as they lie in the file: what is together there is read once
    return (wanted[at : at + _MANY] for at in range(0, len(wanted), _MANY))


def _marks(some: Sequence[str]) -> str:
    return ",".join("?" * len(some))


@contextlib.contextmanager
def open_store(path: Path | None) -> Iterator[Store]:
    """The store in that file, made anew where it is missing, broken or of another format.

    `path` None, or a folder that cannot be written to, gives a store that knows nothing and keeps
    nothing: a cache may only ever cost time.
    """
    connection = _open_file(path) if path else None
    store = Store(connection or _open_memory())
    try:
        yield store
        store.commit()
    finally:
        store.close()
        if store.broken and path:
            with contextlib.suppress(OSError):
                _remove(path)


def _open_file(path: Path) -> sqlite3.Connection | None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            return _prepared(path)
        except sqlite3.DatabaseError as error:  # broken, or of another format
            if _is_busy(error):  # with another build, which has a use for it
                return None
            _remove(path)
            return _prepared(path)
    except (OSError, sqlite3.Error):
        return None


def _open_memory() -> sqlite3.Connection:
    return _with_tables(sqlite3.connect(":memory:"))


def _prepared(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=30)
    try:
        (found,) = connection.execute("PRAGMA user_version").fetchone()
        if found not in (0, FORMAT):
            raise sqlite3.DatabaseError(f"format {found}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        return _with_tables(connection)
    except sqlite3.Error:
        connection.close()
        raise


def _with_tables(connection: sqlite3.Connection) -> sqlite3.Connection:
    for table, kind in (*((name, "TEXT") for name in TEXTS), *((name, "BLOB") for name in BLOBS)):
        connection.execute(
            f"CREATE TABLE IF NOT EXISTS {table} (key TEXT PRIMARY KEY, value {kind} NOT NULL) WITHOUT ROWID"
        )
        connection.execute(f"SELECT key, value FROM {table} LIMIT 0")  # fails where it is another's table
    if connection.execute("PRAGMA user_version").fetchone() != (FORMAT,):
        connection.execute(f"PRAGMA user_version = {FORMAT}")
    connection.commit()
    return connection


def _is_busy(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)

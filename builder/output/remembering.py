"""What the cache knows of the files under public/: for what each was made, and how it looked then."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from builder.foundation.store import Store
from builder.output.listing import Listing


class Known(NamedTuple):
    """A file as it was written: the key it was made for, its SHA-256, size in bytes, time in nanoseconds."""

    key: str
    sha256: str
    size: int
    mtime_ns: int


_DECODER = msgspec.json.Decoder(Known)


def known_pages(store: Store) -> Mapping[str, Known]:
    """What is known, by path; what is kept in another form than today's is not."""
    known: dict[str, Known] = {}
    for path, line in store.all("pages").items():
        with contextlib.suppress(msgspec.DecodeError):
            known[path] = _DECODER.decode(line)
    return known


def remember_pages(
    store: Store,
    before: Mapping[str, Known],
    keys: Mapping[str, str],
    digests: Mapping[str, str],
    listing: Listing,
) -> None:
    """Keep what is known of the files of `keys` now, as far as it is new, and forget all others.

    `before` is what `known_pages` gave; `digests` are those of the files that were made anew.
    """
    rows = {}
    for path, key in keys.items():
        size, mtime_ns, _ = listing[path]
        old = before.get(path)
        sha256 = digests.get(path) or (old.sha256 if old else "")
        now = Known(key, sha256, size, mtime_ns)
        if now != old:
            rows[path] = msgspec.json.encode(now).decode()
    store.put("pages", rows)
    forget_pages(store, before.keys() - keys.keys())


def forget_pages(store: Store, paths: Iterable[str]) -> None:
    """Forget files that are no pages any more, and what they were made of."""
    gone = sorted(paths)
    store.drop("pages", gone)
    store.drop("inputs", gone)

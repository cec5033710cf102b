"""Digests: the names that content goes by in the cache."""

from __future__ import annotations

import hashlib

import msgspec

_encoded = msgspec.msgpack.Encoder().encode


def digest_of(*parts: str | bytes) -> str:
    """SHA-256 over the parts, as 64 hexadecimal digits; no two lists of parts run into each other.

    What is hashed is the list in MessagePack, where every part has its length before it. A build makes
    tens of thousands of digests of short texts: to put them together takes longer than to hash them.
    """
    try:
        raw = _encoded(parts)
    except UnicodeEncodeError:  # half a character of UTF-16, which a file name or a text may hold
        raw = _encoded([p if isinstance(p, bytes) else p.encode("utf-8", "surrogatepass") for p in parts])
    return hashlib.sha256(raw).hexdigest()


def file_digest(raw: bytes) -> str:
    """Plain SHA-256 of a file's bytes, as `sha256sum` prints it."""
    return hashlib.sha256(raw).hexdigest()

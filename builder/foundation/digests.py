"""Digests: the names that content goes by in the cache."""

from __future__ import annotations

import hashlib


def digest_of(*parts: str | bytes) -> str:
    """SHA-256 over the parts, as 64 hexadecimal digits; no two lists of parts run into each other."""
    sha = hashlib.sha256()
    for part in parts:
        raw = part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass")
        sha.update(b"%d:" % len(raw))
        sha.update(raw)
    return sha.hexdigest()


def file_digest(raw: bytes) -> str:
    """Plain SHA-256 of a file's bytes, as `sha256sum` prints it."""
    return hashlib.sha256(raw).hexdigest()

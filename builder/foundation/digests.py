"""Digests: the names that content goes by in the cache."""

from __future__ import annotations

import hashlib


def digest_of(*parts: str | bytes) -> str:
    """SHA-256 over the parts, as 64 hexadecimal digits; no two lists of parts run into each other."""
    raws = [part if isinstance(part, bytes) else part.encode("utf-8", "surrogatepass") for part in parts]
    return hashlib.sha256(b"".join([b"%d:%b" % (len(raw), raw) for raw in raws])).hexdigest()


def file_digest(raw: bytes) -> str:
    """Plain SHA-256 of a file's bytes, as `sha256sum` prints it."""
    return hashlib.sha256(raw).hexdigest()

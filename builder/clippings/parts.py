"""The key by which a text is known in whatever file it comes again."""

from __future__ import annotations

from builder.clippings.model import Part
from builder.foundation.digests import digest_of, file_digest


def part_of(own_id: str, content: bytes) -> Part:
    """The part with the id that its source gives it; without an id, its content is what it is known by."""
    digest = file_digest(content)
    return Part(digest_of(own_id.strip() or digest)[:16], digest)

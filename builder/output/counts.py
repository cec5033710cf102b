"""What became of the files of a site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Counts:
    """What became of the files of a site, and why each was rendered (path and reason).

    `looks` is the digest of how the files look afterwards, those of somebody else among them.
    """

    total: int
    rendered: int
    written: int
    unchanged: int
    removed: int
    foreign: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    looks: str

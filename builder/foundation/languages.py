"""Language tags as front matter and settings write them."""

from __future__ import annotations


def primary(tag: str) -> str:
    """The language itself of a BCP 47 tag: "fr" for "fr-CA" and "FR_fr" (RFC 5646, section 2.2.1)."""
    return tag.strip().replace("_", "-").partition("-")[0].lower()

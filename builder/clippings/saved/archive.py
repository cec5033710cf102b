"""Web archives (.mhtml, .mht): a page and its pictures in one file, as MIME multipart/related (RFC 2557)."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.clippings.decoding import in_utf8
from builder.clippings.multipart import address_of, bytes_of, picture_at, pictures_among
from builder.clippings.refusal import AS_TEXT, Refused

_HEADERS = re.compile(rb"(?im)^content-type:\s*multipart/related\b")
_NESTED = re.compile(rb"(?i)^content-type:\s*(?:multipart|message)/", re.M)
_MOST_NESTED = 20
_MOST_PARTS = 2000


@dataclass(frozen=True)
class Archive:
    """The page of an archive, its address, and the pictures by their addresses."""

    page: bytes
    address: str
    pictures: Mapping[str, bytes]

    def picture(self, src: str) -> bytes:
        """The picture that the page names so, or nothing."""
        return picture_at(src, self.pictures, self.address)


def is_archive(path: str, raw: bytes) -> bool:
    """Whether a file is a web archive, by its ending or its first headers."""
    return PurePosixPath(path).suffix.lower() in (".mhtml", ".mht") or bool(_HEADERS.search(raw[:2000]))


def read_archive(raw: bytes) -> Archive:
    """The archive in those bytes; its page is empty where they hold none.

    The page is the part that the archive calls its root, else the first of HTML. Raises Refused.
    """
    if len(_NESTED.findall(raw)) > _MOST_NESTED:  # the parser takes quadratic time for parts within parts
        raise Refused(f"It has more than {_MOST_NESTED} archives within archives.", AS_TEXT)
    message = email.message_from_bytes(raw, policy=email.policy.default)
    parts = [part for _, part in zip(range(_MOST_PARTS), message.walk(), strict=False)]
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    root = address_of(message, "Snapshot-Content-Location")
    named = (p for p in pages if root and address_of(p, "Content-Location") == root)
    page = next(named, pages[0] if pages else None)
    address = (address_of(page, "Content-Location") if page else "") or root
    content = in_utf8(bytes_of(page), page.get_content_charset()) if page else b""
    return Archive(content, address if address.startswith("http") else "", pictures_among(parts))

"""Web archives (.mhtml, .mht): a page and its pictures in one file, as MIME multipart/related (RFC 2557)."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import PurePosixPath
from urllib.parse import urljoin

from builder.clippings.decoding import in_utf8
from builder.clippings.saved.parsing import TooMuch

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
        """The picture that the page names so (RFC 2557, section 8), or nothing."""
        if not src:
            return b""
        try:
            whole = urljoin(self.address, src)
        except ValueError:
            return b""
        return self.pictures.get(src) or self.pictures.get(whole, b"")


def is_archive(path: str, raw: bytes) -> bool:
    """Whether a file is a web archive, by its ending or its first headers."""
    return PurePosixPath(path).suffix.lower() in (".mhtml", ".mht") or bool(_HEADERS.search(raw[:2000]))


def read_archive(raw: bytes) -> Archive:
    """The archive in those bytes; its page is empty where they hold none.

    The page is the part that the archive calls its root, else the first of HTML. Raises TooMuch.
    """
    if len(_NESTED.findall(raw)) > _MOST_NESTED:  # the parser takes quadratic time for parts within parts
        raise TooMuch(f"It has more than {_MOST_NESTED} archives within archives.")
    message = email.message_from_bytes(raw, policy=email.policy.default)
    parts = [part for _, part in zip(range(_MOST_PARTS), message.walk(), strict=False)]
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    root = _header(message, "Snapshot-Content-Location")
    named = (p for p in pages if root and _header(p, "Content-Location") == root)
    page = next(named, pages[0] if pages else None)
    address = (_header(page, "Content-Location") if page else "") or root
    pictures = {
        name: _bytes(part)
        for part in parts
        if part.get_content_maintype() == "image"
        for name in _names(part)
    }
    content = in_utf8(_bytes(page), page.get_content_charset()) if page else b""
    return Archive(content, address if address.startswith("http") else "", pictures)


def _names(part: EmailMessage) -> list[str]:
    """The addresses by which a page names a part: its location, and its id as a cid: address (RFC 2392)."""
    ident = _header(part, "Content-ID").strip("<>")
    return [name for name in (_header(part, "Content-Location"), ident and f"cid:{ident}") if name]


def _header(part: EmailMessage, name: str) -> str:
    try:
        return "".join(str(part.get(name, "")).split())
    except Exception:  # whatever a parser makes of a broken header, it says nothing
        return ""


def _bytes(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""

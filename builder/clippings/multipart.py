"""The parts of a MIME message, be it a mail or a web archive: their bytes, and how pages name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from email.message import Message
from urllib.parse import unquote, urljoin


def bytes_of(part: Message) -> bytes:
    """What a part holds, its transfer encoding undone (RFC 2045, 6); nothing for one that is broken."""
    try:
        content = part.get_payload(decode=True)
    except Exception:  # whatever the library makes of a broken part, it holds nothing
        return b""
    return content if isinstance(content, bytes) else b""


def header_of(part: Message, name: str) -> str:
    """A header with its encoded words (RFC 2047) read, "" for one that is missing or broken."""
    try:
        return str(part.get(name) or "")
    except Exception:  # likewise
        return ""


def address_of(part: Message, name: str) -> str:
    """An address in a header, which may be folded within it (RFC 2557, 4.4.2)."""
    return "".join(header_of(part, name).split())


def names_of(part: Message) -> list[str]:
    """The addresses by which a page names a part: its location, and its id as a cid: address (RFC 2392)."""
    ident = address_of(part, "Content-ID").strip("<>")
    return [name for name in (address_of(part, "Content-Location"), ident and f"cid:{ident}") if name]


def pictures_among(parts: Iterable[Message]) -> dict[str, bytes]:
    """The pictures in a message by their names."""
    return {
        name: bytes_of(part)
        for part in parts
        if part.get_content_maintype() == "image"
        for name in names_of(part)
    }


def picture_at(src: str, pictures: Mapping[str, bytes], address: str = "") -> bytes:
    """The picture that a page at that address names so (RFC 2557, 8; RFC 2392, 2), or nothing."""
    if not src:
        return b""
    try:
        whole = urljoin(address, src)
    except ValueError:
        return b""
    return pictures.get(src) or pictures.get(whole) or pictures.get(unquote(src), b"")

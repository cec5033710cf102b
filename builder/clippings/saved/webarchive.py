"""Safari's web archives (.webarchive): a page and what it loaded, as a property list, mostly a binary one.

The keys are those that Apple's WebKit writes (WebArchive and WebResource in its documentation), the layout of
a binary list that of CFBinaryPList.c in Apple's Core Foundation.
"""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from builder.clippings.decoding import in_utf8
from builder.clippings.refusal import AS_TEXT, Refused
from builder.clippings.saved.archive import Archive

_BINARY = b"bplist00"
_MOST_OBJECTS = 100_000
_MOST_PICTURES = 2000
_MOST_FRAMES = 200
_FRAMESET = re.compile(rb"(?i)<frameset\b")
_PAGES = ("", "text/html", "application/xhtml+xml")


def is_webarchive(path: str, raw: bytes) -> bool:
    """Whether a saved page is such an archive, by its ending or its first bytes."""
    return PurePosixPath(path).suffix.lower() == ".webarchive" or raw.startswith(_BINARY)


def read_webarchive(raw: bytes) -> Archive:
    """The archive in those bytes; its page is empty where the main resource is none. Raises Refused.

    Of a page that is nothing but frames (<frameset>) the largest frame is the page.
    """
    archives = list(_with_frames(_keys(_read_list(raw))))
    pages = [_keys(archive.get("WebMainResource")) for archive in archives]
    page = pages[0]
    if _FRAMESET.search(_page(page)):
        page = max(pages[1:], key=lambda frame: len(_page(frame)), default=page)
    address = _text(page, "WebResourceURL")
    return Archive(
        in_utf8(_page(page), _text(page, "WebResourceTextEncodingName")),
        address if address.startswith("http") else "",
        dict(found for archive in archives for found in _pictures(archive.get("WebSubresources"))),
    )


def _with_frames(archive: dict[Any, Any]) -> Iterator[dict[Any, Any]]:
    """An archive and those of its frames, which are archives too; no more than _MOST_FRAMES."""
    waiting = [archive]
    for _ in range(_MOST_FRAMES):
        if not waiting:
            return
        archive = waiting.pop(0)
        yield archive
        frames = archive.get("WebSubframeArchives")
        waiting += [_keys(f) for f in (frames[:_MOST_FRAMES] if isinstance(frames, list) else ())]


def _page(resource: dict[Any, Any]) -> bytes:
    """The page that a resource is; nothing for another kind."""
    return _content(resource) if _text(resource, "WebResourceMIMEType") in _PAGES else b""


def _read_list(raw: bytes) -> object:
    try:
        if _is_bomb(raw):
            raise Refused("It holds far more than its size allows.", AS_TEXT)
        return plistlib.loads(raw)
    except (Refused, RecursionError, MemoryError):
        raise
    except Exception:  # the library raises what its parsers and converters happen to raise
        raise Refused("It is no web archive, or a broken one.", f"Save the page again. {AS_TEXT}") from None


def _is_bomb(raw: bytes) -> bool:
    """Whether a list would become far larger in memory than its file is.

    The objects of a binary list can lie over each other, so that few bytes tell of many; honest ones do not.
    """
    if not raw.startswith(_BINARY):
        return raw.count(b"<") > 2 * _MOST_OBJECTS
    width, ref, count = raw[-26], raw[-25], int.from_bytes(raw[-24:-16])
    if count > _MOST_OBJECTS:
        return True
    table = int.from_bytes(raw[-8:])
    offsets = (int.from_bytes(raw[at : at + width]) for at in (table + width * n for n in range(count)))
    return sum(_size(raw, offset, ref) for offset in offsets) > len(raw)


def _size(raw: bytes, at: int, ref: int) -> int:
    """The bytes of the object that starts there, by its marker; `ref` are those of a reference to another."""
    kind, count = raw[at] >> 4, raw[at] & 0xF
    if kind in (0x1, 0x2):  # a number, whose width is a power of two
        return 1 << count
    if count == 0xF and kind:
        width = 1 << (raw[at + 1] & 0x3)
        count = int.from_bytes(raw[at + 2 : at + 2 + width])
    return count * {0x0: 0, 0x6: 2, 0xA: ref, 0xD: 2 * ref}.get(kind, 1)


def _pictures(resources: object) -> Iterator[tuple[str, bytes]]:
    """The pictures among the resources, with their addresses."""
    for resource in map(_keys, resources[:_MOST_PICTURES] if isinstance(resources, list) else ()):
        if _text(resource, "WebResourceMIMEType").startswith("image/"):
            yield _text(resource, "WebResourceURL"), _content(resource)


def _keys(value: object) -> dict[Any, Any]:
    return value if isinstance(value, dict) else {}


def _text(resource: dict[Any, Any], key: str) -> str:
    value = resource.get(key)
    return value if isinstance(value, str) else ""


def _content(resource: dict[Any, Any]) -> bytes:
    value = resource.get("WebResourceData")
    return value if isinstance(value, bytes) else b""

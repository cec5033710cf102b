"""Feeds that are all but well-formed: bare ampersands, HTML's names of characters, a blank first line."""

from __future__ import annotations

import re
from html.entities import html5

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_AMISS = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|[\x00-\x08\x0b\x0c\x0e-\x1f]|&(?:#\w{1,8};|(?P<name>\w{1,32};))?", re.DOTALL
)
"""What is looked at; a CDATA section is passed over, as nothing in there is amiss but control characters."""

_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_OF_XML = (b"amp;", b"lt;", b"gt;", b"quot;", b"apos;")


def mended(raw: bytes) -> bytes:
    """The feed with every reference one that XML has, and no character that it forbids (XML 1.0, 2.2, 4.1).

    HTML's names become numbers, an ampersand that begins no reference "&amp;", and nothing stands before the
    declaration. What is in UTF-16 comes back as it is.
    """
    return raw if raw.startswith(_UTF_16) else _AMISS.sub(_in_xml, raw.lstrip())


def _in_xml(found: re.Match[bytes]) -> bytes:
    whole, name = found[0], found["name"]
    if not whole.startswith(b"&"):
        return _CONTROLS.sub(b"", whole)
    if name in _OF_XML or (not name and len(whole) > 1):
        return whole
    characters = html5.get(name.decode("ascii", "ignore")) if name else None
    if characters:
        return "".join(f"&#{ord(character)};" for character in characters).encode()
    return b"&amp;" + whole[1:]

"""From the bytes of a file to its text: encodings, line ends, and marks that nobody sees."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")
# Soft hyphen, zero-width space, word joiner, byte-order mark, control characters. The zero-width joiners
# stay: words of Persian and Hindi need them, and so do emoji.
_UNSEEN = re.compile(r"[\xad\u200b\u2060\ufeff\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]")

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(raw: bytes, declared: str = "") -> str | None:
    """The text of a file, or None where it is none: a picture, an archive, rubbish.

    A byte-order mark wins over the `declared` encoding (a page's charset), which wins over UTF-8, UTF-16
    without a mark, and Windows-1252, in this order, as in the WHATWG Encoding Standard.
    """
    for encoding in _candidates(raw, declared):
        try:
            text = raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return None if _is_binary(text) else text
    return None


def in_utf8(raw: bytes, charset: str | None) -> bytes:
    """The bytes as UTF-8 with its mark, where another charset is named and fits; else as they are."""
    if not charset or charset.lower().replace("-", "").replace("_", "") == "utf8":
        return raw
    try:
        return codecs.BOM_UTF8 + raw.decode(charset).encode()
    except (LookupError, UnicodeError, ValueError):
        return raw


def plain(text: str) -> str:
    """The text with plain line ends and spaces, and without characters that nobody sees."""
    return _UNSEEN.sub("", _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)))


def _candidates(raw: bytes, declared: str) -> list[str]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return [encoding]
    # Browsers take Latin-1 for Windows-1252, because those who declare the one write the other.
    declared = (
        "windows-1252" if declared.lower() in ("iso-8859-1", "latin-1", "latin1", "ascii") else declared
    )
    wide = _wide_order(raw)
    return [e for e in (declared, wide, "utf-8", "windows-1252") if e and _is_charset(e)]


def _is_charset(name: str) -> bool:
    """Whether Python knows the encoding as one of text ("rot13" and "zip" are none)."""
    try:
        return codecs.lookup(name)._is_text_encoding
    except (LookupError, ValueError):
        return False


def _wide_order(raw: bytes) -> str:
    """UTF-16 without a mark shows in every second byte of Western text being zero."""
    some = raw[:2000]
    if len(some) < 8:
        return ""
    even, odd = some[::2].count(0) / len(some[::2]), some[1::2].count(0) / len(some[1::2])
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 and odd < 0.1 else ""


def _is_binary(text: str) -> bool:
    some = text[:20_000]
    return "\x00" in some or len(_CONTROLS.findall(some)) > 1 + len(some) // 500

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.clippings.decoding import decode, plain


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_reads_every_encoding_that_clippings_come_in(encoding: str) -> None:
    text = "Café – “Österreich”, 20 €\r\nand more of it in plain letters"
    assert decode(text.encode(encoding)) == text


def test_a_declared_charset_wins_over_the_guess() -> None:
    assert decode("Привет".encode("koi8-r"), "koi8-r") == "Привет"


def test_latin_1_is_read_as_browsers_read_it() -> None:
    assert decode(b"\x93quoted\x94", "iso-8859-1") == "“quoted”"


@pytest.mark.parametrize("declared", ["rot13", "zip", "no-such-charset", "utf-8; x", "\0"])
def test_a_charset_that_is_none_is_passed_over(declared: str) -> None:
    assert decode(b"plain text", declared) == "plain text"


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"PK\x03\x04\x00\x00", bytes(range(256))]
)
def test_rubbish_is_no_text(raw: bytes) -> None:
    assert decode(raw) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("20\xa0000\u202f€\there", "20 000 € here"),
        ("soft\xadhyphen, zero\u200bwidth, \ufeffmark", "softhyphen, zerowidth, mark"),
        ("bell\x07 and escape\x1b", "bell and escape"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_plain_leaves_out_what_nobody_sees(text: str, expected: str) -> None:
    assert plain(text) == expected


@given(st.binary(max_size=400))
def test_never_raises(raw: bytes) -> None:
    text = decode(raw)
    assert text is None or plain(text) == plain(plain(text))

from __future__ import annotations

import plistlib
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.clippings.explain import explain_file
from builder.clippings.reading import read_clippings
from builder.clippings.refusal import Refused
from builder.clippings.saved.webarchive import is_webarchive, read_webarchive
from tests.pier import ADDRESS, PAGE, PNG, assert_is_pier


def resource(url: str, kind: str, data: bytes, **more: object) -> dict[str, Any]:
    return {"WebResourceURL": url, "WebResourceMIMEType": kind, "WebResourceData": data, **more}


def archive(form: plistlib.PlistFormat = plistlib.FMT_BINARY, charset: str = "ISO-8859-1") -> bytes:
    page = resource(ADDRESS, "text/html", PAGE.encode(charset), WebResourceTextEncodingName=charset)
    loaded = [
        resource("https://bay.example/style.css", "text/css", b"p { color: gray }"),
        resource("https://bay.example/news/pier.png", "image/png", PNG),
    ]
    return plistlib.dumps({"WebMainResource": page, "WebSubresources": loaded}, fmt=form)


def binary(objects: list[bytes], offsets: list[int] | None = None) -> bytes:
    """A binary list of those objects, the first of them the root, with references of two bytes."""
    body = b"bplist00" + b"".join(objects)
    starts = offsets or [8 + sum(map(len, objects[:n])) for n in range(len(objects))]
    table = b"".join(struct.pack(">I", at) for at in starts)
    return body + table + struct.pack(">6xBBQQQ", 4, 2, len(starts), 0, len(body))


def one_array_told_often(times: int = 20_000) -> bytes:
    """Many objects that are the same bytes of the file: an array of many references."""
    wide = b"\xaf\x11" + struct.pack(">H", times) + b"\x00\x01" * times
    root = (
        b"\xaf\x11" + struct.pack(">H", times - 2) + b"".join(struct.pack(">H", n) for n in range(2, times))
    )
    start = 8 + len(root)
    return binary([root, wide, b"\x09"], [8, start + len(wide), *[start] * (times - 2)])


def nested(depth: int = 5000) -> bytes:
    """An array in an array in an array."""
    return binary([*(b"\xa1" + struct.pack(">H", n + 1) for n in range(depth)), b"\x09"])


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_the_page_its_address_and_its_pictures(form: plistlib.PlistFormat) -> None:
    found = read_webarchive(archive(form))
    assert "café light" in found.page.decode("utf-8-sig")
    assert found.address == ADDRESS
    assert found.picture("pier.png") == PNG
    assert found.picture("style.css") == found.picture("") == b""


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
@pytest.mark.parametrize("charset", ["ISO-8859-1", "UTF-8", "utf-16"])
def test_an_archive_becomes_a_clipping(form: plistlib.PlistFormat, charset: str) -> None:
    assert_is_pier("content/inbox/pier.webarchive", archive(form, charset))


def framed(main: bytes, *frames: dict[str, Any]) -> bytes:
    page = resource("https://bay.example/", "text/html", main)
    return plistlib.dumps({"WebMainResource": page, "WebSubframeArchives": list(frames)})


INNER = plistlib.loads(archive(charset="UTF-8"))
BANNER: dict[str, Any] = {"WebMainResource": resource("https://ads.example/", "text/html", b"<p>Buy</p>")}


def test_pictures_within_frames_are_found() -> None:
    inner = {
        "WebMainResource": resource("https://b.example/", "text/html", b""),
        "WebSubframeArchives": [INNER],
    }
    found = read_webarchive(framed(b"<h1>Pier</h1><iframe src=a.html></iframe>", BANNER, inner))
    assert b"Pier" in found.page
    assert found.pictures == {"https://bay.example/news/pier.png": PNG}


def test_of_a_page_of_frames_the_largest_frame_is_the_page() -> None:
    frames = b"<html><FRAMESET cols=20,80><frame src=a.html></FRAMESET></html>"
    assert read_webarchive(framed(frames, BANNER, INNER)).address == ADDRESS
    assert_is_pier("content/inbox/pier.webarchive", framed(frames, BANNER, INNER))
    assert read_webarchive(framed(frames)).address == "https://bay.example/"


def test_frames_within_frames_come_to_an_end() -> None:
    whole: dict[str, Any] = BANNER
    for _ in range(100):
        whole = {**BANNER, "WebSubframeArchives": [whole, whole]}
    assert b"Buy" in read_webarchive(plistlib.dumps(whole, fmt=plistlib.FMT_BINARY)).page


def test_it_is_explained_as_a_page() -> None:
    told = "\n".join(explain_file("content/inbox/pier.webarchive", archive()))
    assert f"address: {ADDRESS}" in told


@pytest.mark.parametrize(
    ("path", "raw", "expected"),
    [
        ("a.webarchive", b"", True),
        ("A.WEBARCHIVE", b"", True),
        ("a.html", archive(), True),
        ("a.html", PAGE.encode(), False),
        ("a.mhtml", b"MIME-Version: 1.0", False),
    ],
)
def test_what_is_an_archive(path: str, raw: bytes, expected: bool) -> None:
    assert is_webarchive(path, raw) is expected


XML = b'<?xml version="1.0"?>'
BOMB = b'<!DOCTYPE plist [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
MAIN = {"WebMainResource": resource(ADDRESS, "application/pdf", b"%PDF-1.7 " + PAGE.encode())}


@pytest.mark.parametrize(
    "raw",
    [
        b"nothing of the kind",
        b"bplist00",
        b"bplist00" + b"\xff" * 40,
        archive()[:-40],
        archive()[:300] + archive()[310:],
        archive(plistlib.FMT_XML)[:-40],
        XML + BOMB + b"<plist><string>&b;</string></plist>",
        XML + b"<plist>" + b"<array>" * 5000 + b"</array>" * 5000 + b"</plist>",
        XML + b"<plist><array>" + b"<true/>" * 300_000 + b"</array></plist>",
        XML + b"<plist><dict><true/></dict></plist>",
        plistlib.dumps([1, 2], fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": "x"}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"WebMainResource": {"WebResourceData": "x"}}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps(MAIN),
        nested(),
        one_array_told_often(),
    ],
)
def test_what_is_no_archive_is_one_problem(raw: bytes) -> None:
    clippings, problems = read_clippings("content/inbox/x.webarchive", raw)
    assert clippings == ()
    assert len(problems) == 1


def test_objects_that_lie_over_each_other_are_refused() -> None:
    with pytest.raises(Refused, match="far more than its size"):
        read_webarchive(one_array_told_often())


VALUES = st.recursive(
    st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text() | st.binary(max_size=300),
    lambda inner: st.lists(inner, max_size=30) | st.dictionaries(st.text(max_size=20), inner, max_size=30),
)


@given(VALUES)
def test_no_honest_list_is_refused(value: object) -> None:
    page = resource(ADDRESS, "text/html", b"<p>x</p>")
    raw = plistlib.dumps({"WebMainResource": page, "Other": value}, fmt=plistlib.FMT_BINARY)
    assert read_webarchive(raw).page == b"<p>x</p>"


@given(st.integers(8, len(archive()) - 1), st.integers(0, 255))
def test_a_broken_byte_never_raises(at: int, byte: int) -> None:
    raw = bytearray(archive())
    raw[at] = byte
    clippings, problems = read_clippings("content/inbox/x.webarchive", bytes(raw))
    assert len(clippings) + len(problems) == 1

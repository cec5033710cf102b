from __future__ import annotations

import pytest

from builder.clippings.reading import read_clippings
from builder.clippings.refusal import Refused
from builder.clippings.saved.archive import is_archive, read_archive
from builder.clippings.saved.parsing import saved_from, with_address
from tests.pier import HEADLINE, PAGE, PNG, assert_is_pier


def archive(page: str = PAGE, charset: str = "iso-8859-1") -> bytes:
    head = (
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://bay.example/news/pier\r\n"
        f"Subject: {HEADLINE}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        '\ttype="text/html";\r\n\tboundary="edge"\r\n\r\n'
    )
    html = (
        f"--edge\r\nContent-Type: text/html; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: https://bay.example/news/pier\r\n\r\n"
    )
    picture = (
        "\r\n--edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-ID: <pier@bay>\r\nContent-Location: https://bay.example/news/pier.png\r\n\r\n"
        "iVBORw0KGgp4eA==\r\n--edge--\r\n"
    )
    return head.encode() + html.encode() + page.encode(charset) + picture.encode()


def test_the_page_its_address_and_its_pictures() -> None:
    found = read_archive(archive())
    assert "café light" in found.page.decode("utf-8-sig")
    assert found.address == "https://bay.example/news/pier"
    assert found.picture("pier.png") == found.picture("cid:pier@bay") == PNG
    assert found.picture("other.png") == found.picture("") == found.picture("http://[") == b""


@pytest.mark.parametrize("path", ["content/inbox/pier.mhtml", "content/inbox/pier.txt"])
def test_an_archive_becomes_a_clipping(path: str) -> None:
    assert_is_pier(path, archive())


@pytest.mark.parametrize(
    "raw",
    [
        b"Content-Type: multipart/related; boundary=a\r\n\r\n",
        b"nothing of the kind",
        b"Content-Type: multipart/related; boundary=a\r\n\r\n"
        b"--a\r\nContent-Type: image/png\r\n\r\nxx\r\n--a--",
        b"\xff\xfe\x00\x01" * 50,
        b"Content-Type: multipart/related; boundary=a\r\n\r\n"
        + b"--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n" * 5000,
    ],
)
def test_what_is_no_archive_is_one_problem(raw: bytes) -> None:
    clippings, problems = read_clippings("content/inbox/x.mhtml", raw)
    assert clippings == ()
    assert len(problems) == 1


def test_archives_within_archives_are_bounded() -> None:
    with pytest.raises(Refused, match="archives within"):
        read_archive(b"Content-Type: multipart/mixed; boundary=a\r\n" * 30)


def test_a_page_is_no_archive() -> None:
    assert not is_archive("a.html", PAGE.encode())
    assert is_archive("a.html", archive())


def test_the_address_is_noted_as_browsers_do() -> None:
    noted = with_address(b"\xef\xbb\xbf<p>x</p>", "https://bay.example/pier")
    assert noted.startswith(b"\xef\xbb\xbf<!-- saved from url=(0024)https://bay.example/pier -->")
    assert saved_from(noted) == "https://bay.example/pier"
    assert with_address(noted, "https://other.example/") == noted
    assert saved_from(b"<p>x</p>") == ""
    (clipping,), _ = read_clippings("x.html", with_address(PAGE.encode(), "https://bay.example/pier"))
    assert clipping.source_url == "https://bay.example/pier"

from __future__ import annotations

from pathlib import Path

import pytest

from builder.preview.injecting import with_script
from builder.preview.lookup import Found, Moved, content_type, look_up


@pytest.fixture
def output(tmp_path: Path) -> Path:
    public = tmp_path / "public"
    for name in ("index.html", "about/index.html", "feed.xml", "empty/x.txt", ".well-known/a.txt"):
        (public / name).parent.mkdir(parents=True, exist_ok=True)
        (public / name).write_text(name)
    (public / ".dateline-files").write_text("index.html\n")
    (tmp_path / "secret.txt").write_text("secret")
    (public / "out.txt").symlink_to(tmp_path / "secret.txt")
    (public / "up").symlink_to(tmp_path)
    (public / "circle").symlink_to(public / "circle")
    (public / "within.txt").symlink_to(public / "feed.xml")
    return public


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "index.html"),
        ("/about/", "about/index.html"),
        ("/about/index.html", "about/index.html"),
        ("/feed.xml", "feed.xml"),
        ("/within.txt", "feed.xml"),
        ("/.well-known/a.txt", ".well-known/a.txt"),
    ],
)
def test_finds_what_a_static_host_finds(output: Path, path: str, name: str) -> None:
    assert look_up(output, "/", path) == Found(output.resolve() / name)
    assert look_up(output, "/digest/", f"/digest{path}") == Found(output.resolve() / name)


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/nothing/",
        "/empty",
        "/empty/",
        "/feed.xml/",
        "/../secret.txt",
        "/about/../../secret.txt",
        "/about/../index.html",
        "//secret.txt",
        "/about//index.html",
        "/..\\secret.txt",
        "/c:/secret.txt",
        "/out.txt",
        "/up/secret.txt",
        "/circle",
        "/.dateline-files",
        "/about\0/",
        "/\0",
        "/" + "x" * 5000,
        "/\udcff",
    ],
)
def test_gives_nothing_else(output: Path, path: str) -> None:
    assert look_up(output, "/", path) is None


@pytest.mark.parametrize(
    ("base_path", "path", "to"),
    [
        ("/", "/about", "/about/"),
        ("/digest/", "/digest/about", "/digest/about/"),
        ("/digest/", "/digest", "/digest/"),
        ("/digest/", "/", "/digest/"),
        ("/a/b/", "/a/b", "/a/b/"),
    ],
)
def test_sends_on(output: Path, base_path: str, path: str, to: str) -> None:
    assert look_up(output, base_path, path) == Moved(to)


@pytest.mark.parametrize("path", ["/index.html", "/digestindex.html", "/digest/../index.html", "/other/"])
def test_nothing_is_outside_of_the_base_path(output: Path, path: str) -> None:
    assert look_up(output, "/digest/", path) is None


def test_no_site_yet(tmp_path: Path) -> None:
    assert look_up(tmp_path / "public", "/", "/") is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html"),
        ("feed.xml", "application/xml"),
        ("a.SVG", "image/svg+xml"),
        ("a.js", "text/javascript"),
        ("a.pdf", "application/pdf"),
        ("a.tar.gz", "application/octet-stream"),
        ("a.pf_meta", "application/octet-stream"),
        ("CNAME", "application/octet-stream"),
    ],
)
def test_content_types(name: str, kind: str) -> None:
    assert content_type(name) == kind


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (b"<body>x</body></html>", b"<body>x{}</body></html>"),
        (b"<pre></body></pre></BODY>", b"<pre></body></pre>{}</BODY>"),
        (b"<p>no end", b"<p>no end{}"),
        (b"", b"{}"),
        ("ä</body>".encode("latin-1"), b"\xe4{}</body>"),
    ],
)
def test_script_goes_before_the_last_end_of_the_body(page: bytes, expected: bytes) -> None:
    tag = b'<script src="/d%C3%A4/.dateline/reload.js" data-build="x-1"></script>'
    assert with_script(page, "/dä/", "x-1") == expected.replace(b"{}", tag)

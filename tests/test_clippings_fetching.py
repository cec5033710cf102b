from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from builder.articles.sources import read_sources
from builder.clippings.fetching import AGENT, fetch
from builder.clippings.reading import read_clippings
from builder.foundation.problems import ContentProblems

PAIRS = Path(__file__).parent / "clippings"
BOMB = gzip.compress(b"x" * 20_000_000)


class Pages(BaseHTTPRequestHandler):
    """A server of one page and of everything that goes wrong."""

    def do_GET(self) -> None:
        if self.path == "/page":
            self._answer(200, "<p>Café</p>".encode(), "text/html; charset=utf-8")
        elif self.path == "/latin":
            self._answer(200, "<p>Café</p>".encode("latin-1"), "text/html; charset=iso-8859-1")
        elif self.path == "/agent":
            self._answer(200, (self.headers["User-Agent"] or "").encode(), "text/plain")
        elif self.path.startswith("/pairs/"):
            self._answer(200, gzip.compress((PAIRS / self.path[7:]).read_bytes()), "text/html", "gzip")
        elif self.path.startswith("/moved/"):
            self._redirect(self.path.replace("/moved/", "/pairs/"))
        elif self.path == "/away":
            self._redirect("/page")
        elif self.path == "/loop":
            self._redirect("/loop")
        elif self.path == "/file":
            self._redirect("file:///etc/hostname")
        elif self.path == "/large":
            self._answer(200, b"x" * 50_000, "text/html")
        elif self.path == "/picture":
            self._answer(200, b"GIF89a", "image/gif")
        elif self.path == "/bomb":
            self._answer(200, BOMB, "text/html", "gzip")
        elif self.path == "/broken":
            self._answer(200, b"\x1f\x8bxxxx", "text/html", "gzip")
        elif self.path == "/liar":
            self._answer(200, "<p>Café</p>".encode(), "text/html; charset=ascii")
        elif self.path == "/drip":
            self._drip()
        elif self.path == "/slow":
            time.sleep(1)
            self._answer(200, b"late", "text/html")
        else:
            self._answer(404, b"", "text/html")

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged."""

    def _redirect(self, target: str) -> None:
        self.send_response(302)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _drip(self) -> None:
        """A byte now and then: each read is in time, all of them are not."""
        try:
            self.send_response(200)
            self.send_header("Content-Length", "1000")
            self.end_headers()
            for _ in range(100):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.05)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def _answer(self, status: int, body: bytes, kind: str, packed: str = "") -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            if packed:
                self.send_header("Content-Encoding", packed)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            pass  # the client has had enough


@pytest.fixture(scope="module")
def base() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_and_where_it_was_found(base: str) -> None:
    assert fetch(f"{base}/page") == (f"{base}/page", "<p>Café</p>".encode())
    assert fetch(f"{base}/away")[0] == f"{base}/page"


def test_the_charset_of_the_answer_is_kept(base: str) -> None:
    assert fetch(f"{base}/latin")[1].decode("utf-8-sig") == "<p>Café</p>"


def test_a_charset_that_does_not_fit_is_not_believed(base: str) -> None:
    assert fetch(f"{base}/liar")[1].decode("utf-8") == "<p>Café</p>"


def test_what_cannot_be_unpacked_is_a_problem(base: str) -> None:
    with pytest.raises(ContentProblems, match="cannot be fetched"):
        fetch(f"{base}/broken")


def test_the_user_agent_is_plain(base: str) -> None:
    assert fetch(f"{base}/agent")[1] == AGENT.encode()


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/missing", "It answered 404 Not Found."),
        ("/loop", "It redirects more than 5 times."),
        ("/file", "It is no http or https address."),
        ("/large", "It has more than 10,000 bytes."),
        ("/bomb", "It has more than 10,000 bytes."),
        ("/picture", "It is no page but image/gif."),
        ("/drip", "It takes too long to arrive."),
        ("/slow", "It did not answer within 0.3 seconds."),
    ],
)
def test_what_cannot_be_had_is_one_problem(base: str, path: str, what: str) -> None:
    with pytest.raises(ContentProblems) as caught:
        fetch(base + path, seconds=0.3, largest=10_000)
    (problem,) = caught.value.problems
    assert (problem.path, problem.what) == (base + path, what)


@pytest.mark.parametrize(
    "url", ["ftp://a.example/x", "file:///etc/hostname", "http://", "nonsense", "http://a b/"]
)
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(ContentProblems):
        fetch(url)


@pytest.mark.parametrize(
    "name",
    ["amp.html", "japanese.html", "two-authors.html", "font-and-br.html", "harbour.rss", "ninjs-1.json"],
)
@pytest.mark.parametrize("folder", ["pairs", "moved"])
def test_an_address_gives_what_its_file_does(base: str, folder: str, name: str) -> None:
    (source,), problems = read_sources([f"{base}/{folder}/{name}"], lambda most: b"")
    fetched, wrong = read_clippings(source.path, source.raw)
    saved, _ = read_clippings(f"content/inbox/{name}", (PAIRS / name).read_bytes())
    assert problems == []
    assert wrong == ()
    assert [replace(c, source_url="") for c in fetched] == [replace(c, source_url="") for c in saved]
    assert all(c.source_url for c in fetched)

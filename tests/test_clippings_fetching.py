from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from builder.clippings.fetching import AGENT, fetch
from builder.foundation.problems import ContentProblems


class Pages(BaseHTTPRequestHandler):
    """A server of one page and of everything that goes wrong."""

    def do_GET(self) -> None:
        if self.path == "/page":
            self._answer(200, "<p>Café</p>".encode(), "text/html; charset=utf-8")
        elif self.path == "/latin":
            self._answer(200, "<p>Café</p>".encode("latin-1"), "text/html; charset=iso-8859-1")
        elif self.path == "/agent":
            self._answer(200, (self.headers["User-Agent"] or "").encode(), "text/plain")
        elif self.path == "/away":
            self._redirect("/page")
        elif self.path == "/loop":
            self._redirect("/loop")
        elif self.path == "/file":
            self._redirect("file:///etc/hostname")
        elif self.path == "/large":
            self._answer(200, b"x" * 50_000, "text/html")
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

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
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


def test_the_user_agent_is_plain(base: str) -> None:
    assert fetch(f"{base}/agent")[1] == AGENT.encode()


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("/missing", "It answered 404 Not Found."),
        ("/loop", "It redirects more than 5 times."),
        ("/file", "It is no http or https address."),
        ("/large", "It has more than 10,000 bytes."),
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

"""The server as a whole: in a thread for what it answers, as a process for how it ends."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from builder.foundation.problems import SettingsProblems
from builder.preview.announcing import Announcements
from builder.preview.application import application
from builder.preview.injecting import script
from builder.preview.listening import listen, url_of
from builder.preview.serving import Preview, serve

PATIENCE = 30.0


@contextlib.contextmanager
def served(output: Path, base_path: str, news: Announcements) -> Iterator[str]:
    """The URL of the site, served in a thread."""
    import uvicorn

    config = uvicorn.Config(application(output, base_path, news), lifespan="off", ws="none", log_config=None)
    server = uvicorn.Server(config)
    with contextlib.closing(listen("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield url_of(listener, "")
        finally:
            news.close()
            server.should_exit = True
            thread.join(PATIENCE)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("site") / "public"
    for name, text in {
        "index.html": "<!doctype html><body>front</body>",
        "about/index.html": "<body>about</body>",
        "404.html": "<body>nothing here</body>",
        "feed.xml": "<rss/>",
        "a.svg": "<svg/>",
        "a.css": "p{}",
        "clip.mp4": "0123456789",
        ".dateline-files": "index.html\n",
        "naïve & co/index.html": "<body>odd</body>",
    }.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text(text, encoding="utf-8")
    (output.parent / "secret.txt").write_text("secret")
    return output


@pytest.fixture(scope="module")
def at_root(site: Path) -> Iterator[str]:
    with served(site, "/", Announcements()) as url:
        yield url


@pytest.fixture(scope="module")
def under_path(site: Path) -> Iterator[str]:
    with served(site, "/digest/", Announcements()) as url:
        yield url


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/about/", 200, "text/html; charset=utf-8"),
        ("/na%C3%AFve%20%26%20co/", 200, "text/html; charset=utf-8"),
        ("/feed.xml", 200, "application/xml"),
        ("/a.svg", 200, "image/svg+xml"),
        ("/a.css", 200, "text/css; charset=utf-8"),
        ("/nothing/", 404, "text/html; charset=utf-8"),
        ("/.dateline-files", 404, "text/html; charset=utf-8"),
        ("/.dateline/reload.js", 200, "text/javascript; charset=utf-8"),
    ],
)
def test_answers(at_root: str, path: str, status: int, kind: str) -> None:
    for method in ("GET", "HEAD"):
        response = httpx.request(method, at_root + path)
        assert (response.status_code, response.headers["content-type"]) == (status, kind)
        assert response.headers["cache-control"] == "no-store"
        assert bool(response.content) is (method == "GET")
        assert int(response.headers["content-length"]) > 0


def test_pages_have_the_script_and_files_do_not(at_root: str, site: Path) -> None:
    page = httpx.get(f"{at_root}/").text
    assert page.startswith("<!doctype html><body>front<script src=")
    assert page.endswith("</script></body>")
    assert "nothing here<script" in httpx.get(f"{at_root}/nothing").text
    assert httpx.get(f"{at_root}/feed.xml").text == "<rss/>"
    assert (site / "index.html").read_text() == "<!doctype html><body>front</body>"


def test_redirects(at_root: str, under_path: str) -> None:
    def location(url: str) -> str:
        response = httpx.get(url)
        assert response.status_code == 307
        return str(response.headers["location"])

    assert location(f"{at_root}/about?a=b") == "/about/?a=b"
    assert location(f"{at_root}/na%C3%AFve%20&%20co") == "/na%C3%AFve%20%26%20co/"
    assert location(f"{under_path}/") == "/digest/"
    assert location(f"{under_path}/digest") == "/digest/"
    assert location(f"{under_path}/digest/about") == "/digest/about/"


def test_base_path(under_path: str) -> None:
    assert 'src="/digest/.dateline/reload.js"' in httpx.get(f"{under_path}/digest/").text
    assert httpx.get(f"{under_path}/digest/.dateline/reload.js").status_code == 200
    assert httpx.get(f"{under_path}/about/").status_code == 404
    assert httpx.get(f"{under_path}/.dateline/events").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/about/%2E%2E/%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "//secret.txt",
        "/%00",
        "/index.html%00.txt",
        "/%ff",
    ],
)
def test_nothing_leads_out(at_root: str, path: str) -> None:
    host, port = at_root.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=PATIENCE) as raw:  # httpx would tidy the path
        raw.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: raw.recv(65536), b""))
    assert b"404 Not Found" in answer
    assert b"secret" not in answer


def test_other_methods_are_refused(at_root: str) -> None:
    assert httpx.post(f"{at_root}/").status_code == 405


def test_players_get_ranges(at_root: str) -> None:
    response = httpx.get(f"{at_root}/clip.mp4", headers={"Range": "bytes=2-4"})
    assert (response.status_code, response.text) == (206, "234")


def test_the_site_may_be_swapped_or_missing(tmp_path: Path) -> None:
    output = tmp_path / "public"
    with served(output, "/", Announcements()) as url:
        missing = httpx.get(f"{url}/")
        assert missing.status_code == 404
        assert ".dateline/reload.js" in missing.text
        for number in "12":
            fresh = tmp_path / number
            fresh.mkdir()
            (fresh / "index.html").write_text(f"<body>{number}</body>")
            if output.exists():
                output.rename(tmp_path / "old")
            fresh.rename(output)
            assert f"<body>{number}<script" in httpx.get(f"{url}/").text


def events_of(lines: Iterator[str]) -> Iterator[dict[str, object]]:
    for line in lines:
        if line.startswith("data: "):
            yield json.loads(line.removeprefix("data: "))


def test_events_tell_of_each_state(site: Path) -> None:
    news = Announcements()
    with (
        served(site, "/digest/", news) as url,
        httpx.stream("GET", f"{url}/digest/.dateline/events", timeout=PATIENCE) as stream,
    ):
        assert stream.headers["content-type"].startswith("text/event-stream")
        assert stream.headers["cache-control"] == "no-store"
        events = events_of(stream.iter_lines())
        first = next(events)
        assert first["problems"] == []
        assert f'data-build="{first["build"]}"' in httpx.get(f"{url}/digest/").text
        news.failed(("x.md: <b>This</b> is wrong.",))
        assert next(events) == {"build": first["build"], "problems": ["x.md: <b>This</b> is wrong."]}
        news.built()
        last = next(events)
        assert last["problems"] == []
        assert last["build"] != first["build"]
        news.close()
        assert list(events) == []


def test_every_server_names_its_builds_otherwise() -> None:
    assert Announcements().state != Announcements().state


def test_the_overlay_shows_text_only() -> None:
    text = script().decode()
    assert "textContent" in text
    assert not any(word in text for word in ("innerHTML", "insertAdjacentHTML", "outerHTML", "eval("))


def test_port_in_use(tmp_path: Path) -> None:
    with contextlib.closing(listen("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SettingsProblems) as caught:
            serve(Preview(tmp_path, "/", (), "127.0.0.1", port), lambda: None, print)
    assert str(caught.value) == f"--port: Port {port} is in use. Choose another with --port."


@pytest.mark.parametrize(
    ("host", "port", "option"), [("127.0.0.1", 70000, "--port"), ("no.such.host.invalid", 0, "--host")]
)
def test_no_such_address(host: str, port: int, option: str) -> None:
    with pytest.raises(SettingsProblems) as caught:
        listen(host, port)
    assert [problem.path for problem in caught.value.problems] == [option]


PROGRAM = """
import sys
from pathlib import Path
from builder.foundation.problems import ContentProblems, Problem
from builder.preview.serving import Preview, serve

root = Path(sys.argv[1])

def rebuild():
    text = (root / "content/a.md").read_text()
    if "wrong" in text:
        raise ContentProblems([Problem("content/a.md", 1, "This is wrong.", "Right it.")])
    (root / "public").mkdir(exist_ok=True)
    (root / "public/index.html").write_text(f"<body>{text}</body>")

preview = Preview(root / "public", "/digest/", (root / "content",), "127.0.0.1", 0)
serve(preview, rebuild, lambda line: print(line, flush=True))
print("ended", flush=True)
"""


@contextlib.contextmanager
def process(root: Path) -> Iterator[tuple[subprocess.Popen[str], Callable[[], str]]]:
    """`serve` as a process of its own, and a function that waits for the next line it says."""
    (root / "content").mkdir()
    (root / "content/a.md").write_text("one")
    started = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "error"},
    )
    lines: queue.Queue[str] = queue.Queue()
    said = started.stdout
    assert said

    def read() -> None:
        for line in said:
            lines.put(line.rstrip())

    reader = threading.Thread(target=read)
    reader.start()
    try:
        yield started, lambda: lines.get(timeout=PATIENCE)
    finally:
        started.kill()
        started.wait()
        reader.join()
        said.close()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_serves_rebuilds_and_ends(tmp_path: Path, how: signal.Signals) -> None:
    with process(tmp_path) as (server, next_line):
        said = next_line()
        assert said.endswith("/digest/ (Ctrl-C ends it)")
        url = said.split()[1]
        with httpx.stream("GET", f"{url}.dateline/events", timeout=PATIENCE) as stream:
            events = events_of(stream.iter_lines())
            first = next(events)
            (tmp_path / "content/a.md").write_text("wrong")
            problem = "content/a.md:1: This is wrong. Right it."
            assert next(events) == {"build": first["build"], "problems": [problem]}
            assert next_line() == problem
            assert "<body>one<script" in httpx.get(url).text
            (tmp_path / "content/a.md").write_text("three")
            assert next(events)["problems"] == []
            assert "<body>three<script" in httpx.get(url).text
            server.send_signal(how)
            assert next_line() == "ended"
            assert list(events) == []
        assert server.wait(PATIENCE) == 0

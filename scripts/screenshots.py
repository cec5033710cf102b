"""Make the pictures of the README from a built site: docs/pictures/front.png, article.png and entity.png.

    python scripts/screenshots.py [public]

Serves the folder on this machine, under the path that the site was built for, and opens it in a Chromium
without a window: the one that DATELINE_CHROMIUM names, else the one on PATH. Needs the tests' packages.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import os
import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
TALLEST = 1100
"""Pixels from the top of a page, at most."""

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass(frozen=True)
class Shot:
    """A picture: its name, the page, how wide the window is (pixels), and the colours asked for."""

    name: str
    permalink: str
    width: int
    colours: Literal["light", "dark"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures; 1 where there is no site or no browser."""
    parser = argparse.ArgumentParser(description="Make the pictures of the README.")
    parser.add_argument("public", nargs="?", type=Path, default=ROOT / "public", help="the built site")
    parser.add_argument("--into", type=Path, default=ROOT / "docs" / "pictures", help="where they go")
    parser.add_argument("--article", default="", help="permalink of an article; default: the longest page")
    parser.add_argument("--entity", default="", help="permalink of an entity; default: the longest page")
    options = parser.parse_args(arguments)
    browser = find_browser()
    if browser is None:
        return _fault("There is no Chromium. Install it, or name one: DATELINE_CHROMIUM=/path/to/chromium")
    if not (options.public / "sitemap.xml").is_file():
        return _fault(f"There is no built site in {options.public}. Build it: make site")
    base_path, permalinks = pages_of(options.public)
    article = options.article or longest(options.public, [p for p in permalinks if is_article(p)])
    entity = options.entity or longest(options.public, [p for p in permalinks if is_entity(p)])
    if not article or not entity:
        return _fault(f"The site in {options.public} has no article, or no page of a person.")
    shots = (
        Shot("front", "/", 1280, "light"),
        Shot("article", article, 1280, "light"),
        Shot("entity", entity, 390, "dark"),
    )
    options.into.mkdir(parents=True, exist_ok=True)
    with serving(options.public, base_path) as address:
        for file in take(shots, address, browser, options.into):
            print(f"{file} ({file.stat().st_size // 1024} KiB)")
    return 0


def find_browser() -> str | None:
    """The path of a Chromium, or None."""
    named = os.environ.get("DATELINE_CHROMIUM", "")
    return next(filter(None, map(shutil.which, (named,) if named else BROWSERS)), None)


def pages_of(public: Path) -> tuple[str, list[str]]:
    """(base path, permalinks) by the sitemap; both begin with a slash, and the base path ends with one."""
    places = ElementTree.parse(public / "sitemap.xml").getroot().iter(SITEMAP)
    paths = sorted(unquote(urlsplit(place.text or "").path) for place in places)
    base_path = min(paths, key=len, default="/")
    return base_path, [f"/{path[len(base_path) :]}" for path in paths]


def is_article(permalink: str) -> bool:
    """Whether that is /2026/01/31/slug/."""
    parts = permalink.strip("/").split("/")
    return len(parts) == 4 and all(part.isdigit() for part in parts[:3])


def is_entity(permalink: str) -> bool:
    """Whether that is /people/slug/."""
    parts = permalink.strip("/").split("/")
    return len(parts) == 2 and parts[0] == "people"


def longest(public: Path, permalinks: Sequence[str]) -> str:
    """The one whose page has most to show; "" where there is none."""
    return max(permalinks, key=lambda p: (_page(public, p).stat().st_size, p), default="")


@contextlib.contextmanager
def serving(public: Path, base_path: str) -> Iterator[str]:
    """The address of the site, without a slash at its end, served under its base path meanwhile."""

    class Handler(SimpleHTTPRequestHandler):
        def translate_path(self, path: str) -> str:
            inside = path[len(base_path) - 1 :] if path.startswith(base_path) else "/404.html"
            return super().translate_path(inside)

        def log_message(self, format: str, *words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(public)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base_path.rstrip('/')}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def take(shots: Sequence[Shot], address: str, browser: str, into: Path) -> Iterator[Path]:
    """Open each page and write its picture; gives the files."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Chromium's sandbox does not start for root, as in most containers; the pages are our own.
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for shot in shots:
            page = chromium.new_page(
                viewport={"width": shot.width, "height": TALLEST},
                color_scheme=shot.colours,
                reduced_motion="reduce",
            )
            page.goto(address + shot.permalink, wait_until="networkidle")
            tall = int(page.evaluate("document.documentElement.scrollHeight"))
            file = into / f"{shot.name}.png"
            page.screenshot(
                path=file, clip={"x": 0, "y": 0, "width": shot.width, "height": min(tall, TALLEST)}
            )
            page.close()
            yield file
        chromium.close()


def _page(public: Path, permalink: str) -> Path:
    return public / permalink.strip("/") / "index.html"


def _fault(words: str) -> int:
    print(words, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())

"""The built site in a real browser: under a base path, at two widths, in both colour schemes."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.sites import FIVE, build_site, make_site

pytestmark = pytest.mark.browser

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
TIMEOUT = 60_000  # milliseconds; long, for a busy machine is no failure

LAYOUTS = {
    "front": "",
    "article": "2026/01/08/health-agency-sends-team-to-nairobi/",
    "article without a picture": "2026/01/15/strike-ends/",
    "entity": "organisations/world-health-organization/",
    "people": "people/",
    "tag": "tags/health/",
    "tags": "tags/",
    "day": "2026/01/08/",
    "week": "2026/w02/",
    "month": "2026/01/",
    "year": "2026/",
    "dates": "dates/",
    "standing": "about/",
    "404": "404.html",
}


GIVEN_UP = "net::ERR_ABORTED"


def chromium() -> str | None:
    """The Chromium of this machine."""
    named = os.environ.get("DATELINE_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for all tests here."""
    executable = chromium()
    if executable is None:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield opened
        opened.close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of the sample of five, served under /digest/ as GitHub Pages serves a project's site."""
    root = tmp_path_factory.mktemp("host")
    site = make_site(root / "site", FIVE)
    build_site(site)
    shutil.copytree(site.output, root / "served" / "digest")
    handler = functools.partial(_Quiet, directory=str(root / "served"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/digest/"
        server.shutdown()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page that fails the test when it asks another host for anything, or finds an error.

    A browser gives up what is still on its way when it leaves a page: it is asked for once more at the end.
    """
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(TIMEOUT)
    opened = context.new_page()
    wrong: list[str] = []
    given_up: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("requestfailed", lambda r: (given_up if r.failure == GIVEN_UP else wrong).append(r.url))
    opened.on("response", lambda r: wrong.append(f"{r.status} {r.url}") if r.status >= 400 else None)
    opened.on("request", lambda r: None if r.url.startswith("http://127.0.0.1") else wrong.append(r.url))
    yield opened
    wrong += [url for url in given_up if not context.request.get(url).ok]
    context.close()
    assert not wrong


def test_from_the_front_page_to_an_entity_by_its_mention(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_role("link", name="Health agency sends team to Nairobi").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Health agency sends team to Nairobi"
    page.locator(".prose a.entity", has_text="World Health Organization").click()
    assert page.url == f"{address}organisations/world-health-organization/"
    assert page.get_by_role("heading", level=1).inner_text() == "World Health Organization"
    assert page.get_by_role("link", name="Outbreak in Kenya is over").count()


def test_a_mention_is_linked_once_and_only_where_it_is_not_a_link(page: Page, address: str) -> None:
    page.goto(f"{address}2026/01/08/health-agency-sends-team-to-nairobi/")
    assert page.locator('.prose a[href$="/organisations/world-health-organization/"]').count() == 1
    assert page.locator(".prose a a").count() == 0


def test_the_feed_link_leads_to_a_feed(page: Page, address: str) -> None:
    page.goto(f"{address}places/nairobi/")
    href = page.locator('link[rel="alternate"][type="application/rss+xml"]').last.get_attribute("href")
    assert href == "/digest/places/nairobi/feed.xml"
    response = page.request.get(address.replace("/digest/", href))
    assert response.status == 200
    assert "<rss" in response.text()
    assert "Outbreak in Kenya is over" in response.text()


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_sticks_out_sideways(page: Page, address: str, layout: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + LAYOUTS[layout])
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_axe_finds_nothing(
    browser: Browser, address: str, layout: str, scheme: Literal["light", "dark"]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    context = browser.new_context(viewport={"width": 1000, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(address + LAYOUTS[layout], timeout=TIMEOUT)
    found = Axe().run(page)
    context.close()
    assert found.violations_count == 0, found.generate_report()


def test_it_reads_without_scripts_or_styles(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.route("**/*.css", lambda route: route.abort())
    page.goto(f"{address}2026/01/05/cranes-stand-still-in-rotterdam/", timeout=TIMEOUT)
    text = page.locator("main").inner_text()
    context.close()
    assert text.index("Cranes stand still") < text.index("Marta Lindqvist") < text.index("Dock workers")


def test_the_picture_and_its_caption_are_shown(page: Page, address: str) -> None:
    page.goto(f"{address}2026/01/08/health-agency-sends-team-to-nairobi/")
    picture = page.get_by_role("img", name="A map of Nairobi")
    assert picture.evaluate("image => image.complete && image.naturalWidth > 0")
    assert "Sample Wire" in (page.locator("figcaption").text_content() or "")


def test_the_404_page_has_its_style_at_any_depth(page: Page, address: str) -> None:
    page.goto(f"{address}404.html")
    assert page.locator('link[rel="stylesheet"]').get_attribute("href") == "/digest/assets/style.css"


def test_a_moved_page_leads_on(browser: Browser, tmp_path: Path) -> None:
    site = make_site(tmp_path, FIVE)
    build_site(site)
    old = tmp_path / "content/articles/2026/2026-01-07-harbour-authority-makes-an-offer.md"
    old.rename(old.with_name("2026-01-07-an-offer.md"))
    build_site(site)
    shutil.copytree(site.output, tmp_path / "served" / "digest")
    handler = functools.partial(_Quiet, directory=str(tmp_path / "served"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/digest/"
        page = browser.new_page()
        page.goto(f"{base}2026/01/07/harbour-authority-makes-an-offer/", timeout=TIMEOUT)
        page.wait_for_url(f"{base}2026/01/07/an-offer/", timeout=TIMEOUT)
        page.close()
        server.shutdown()

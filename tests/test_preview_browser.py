"""The reload script, in a browser: what an editor sees."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from builder.preview.announcing import Announcements
from tests.test_preview_serving import served

pytestmark = pytest.mark.browser
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
TIMEOUT = 60_000  # milliseconds; long, for a busy machine is no failure
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    executable = os.environ.get("DATELINE_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    if executable is None:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield opened
        opened.close()


def write(output: Path, text: str) -> None:
    output.mkdir(exist_ok=True)
    body = f'<p id="text">{text}</p>' + "<p>long</p>" * 200
    (output / "index.html").write_text(f"<!doctype html><head>{POLICY}</head><body>{body}</body>")


def test_what_an_editor_sees(tmp_path: Path, browser: Browser) -> None:
    expect.set_options(timeout=TIMEOUT)
    output, news = tmp_path / "public", Announcements()
    write(output, "one")
    with served(output, "/digest/", news) as url:
        page = browser.new_page()
        page.goto(f"{url}/digest/")
        page.evaluate("scrollTo(0, 1234)")
        overlay, text = page.locator("#dateline-problems"), page.locator("#text")

        news.failed(("content/x.md:4: <b>This</b> is wrong.", "Second."))
        expect(overlay).to_contain_text("content/x.md:4: <b>This</b> is wrong.")
        expect(overlay).to_have_css("position", "fixed")
        assert overlay.locator("b").count() == 0
        news.failed(("Third.",))
        expect(overlay).to_contain_text("Third.")
        assert overlay.count() == 1
        assert page.evaluate("scrollY") == 1234

        write(output, "two")
        news.built()
        expect(text).to_have_text("two")
        expect(overlay).to_have_count(0)
        page.wait_for_function("scrollY === 1234", timeout=TIMEOUT)

        news.failed(("Fourth.",))
        page.goto(f"{url}/digest/nothing/")  # a page opened while the build fails
        expect(overlay).to_contain_text("Fourth.")
        page.close()

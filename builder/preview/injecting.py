"""Puts a script into the pages that are served; the files on disk stay as they are."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

EVENTS = ".dateline/events"
SCRIPT = ".dateline/reload.js"


def script() -> bytes:
    """The script that listens for builds, reloads the page, and shows problems."""
    return Path(__file__).with_name("reload.js").read_bytes()


def with_script(page: bytes, base_path: str, build: str) -> bytes:
    """The HTML page with the script before its last `</body>`, or at its end where it has none.

    `build` names the build that the page is of.
    """
    # A file of its own, not inline, so that a page with a content security policy takes it.
    tag = f'<script src="{quote(base_path + SCRIPT)}" data-build="{quote(build)}"></script>'
    at = page.lower().rfind(b"</body>")
    at = len(page) if at < 0 else at
    return page[:at] + tag.encode() + page[at:]

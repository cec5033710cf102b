"""From the path of a request to a file of the built site, as a static host would find it."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path

HIDDEN_BUT_SERVED = ".well-known"
"""The one folder with a dot that browsers ask for (RFC 8615)."""

# Python asks the machine for its types; what a news site has should not differ from one to the next.
_TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".xml": "application/xml",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".ico": "image/x-icon",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
}


@dataclass(frozen=True)
class Found:
    """A file to be sent."""

    file: Path


@dataclass(frozen=True)
class Moved:
    """Another path to ask for, not percent-encoded, on the same host."""

    path: str


def look_up(output: Path, base_path: str, path: str) -> Found | Moved | None:
    """What is at `path` (percent-decoded) when the folder `output` is mounted under `base_path`.

    None where there is nothing, or nothing that may be seen: files with a dot, and whatever lies outside
    of the folder.
    """
    if not path.startswith(base_path):
        return Moved(base_path) if path == "/" or f"{path}/" == base_path else None
    names = path[len(base_path) :].split("/")
    if not all(map(_may_be_asked_for, names[:-1])) or not (names[-1] == "" or _may_be_asked_for(names[-1])):
        return None
    if names[-1] == "":
        return _inside(output, output.joinpath(*names[:-1], "index.html"))
    found = _inside(output, output.joinpath(*names))
    if found:
        return found
    return Moved(f"{path}/") if _inside(output, output.joinpath(*names, "index.html")) else None


def content_type(name: str) -> str:
    """The media type of a file by its name, without a charset."""
    known = _TYPES.get(Path(name).suffix.lower())
    if known:
        return known
    guessed, encoding = mimetypes.guess_type(name)
    return guessed if guessed and not encoding else "application/octet-stream"


def _may_be_asked_for(name: str) -> bool:
    if name == HIDDEN_BUT_SERVED:
        return True
    # A colon or a backslash would begin a drive or another folder on Windows.
    return bool(name) and not name.startswith(".") and not any(mark in name for mark in "\\:\0")


def _inside(output: Path, file: Path) -> Found | None:
    """The file where it is one and does not lead out of the folder by a symbolic link."""
    try:
        real = file.resolve(strict=True)
        return Found(real) if real.is_file() and real.is_relative_to(output.resolve()) else None
    except (OSError, ValueError, RuntimeError):  # not there, no path at all, or links in a circle
        return None

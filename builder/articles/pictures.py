"""Pictures that come with a page or a mail: found with it, known for pictures, named for content/media/."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from builder.clippings.model import Clipping, Figure
from builder.foundation.digests import file_digest
from builder.foundation.slugs import slug_of

MEDIA = "content/media"

LARGEST = 10_000_000
"""Bytes of a picture, at most."""

# What a file starts with tells what it is; its ending only says what somebody wrote. No SVG: it may hold
# scripts.
_KINDS = (
    (re.compile(rb"\xff\xd8\xff"), ".jpg"),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), ".png"),
    (re.compile(rb"GIF8[79]a"), ".gif"),
    (re.compile(rb"RIFF....WEBP", re.S), ".webp"),
    (re.compile(rb"....ftypavi[fs]", re.S), ".avif"),
)


def with_pictures(clipping: Clipping, path: str, folder: Path | None) -> Clipping:
    """The clipping whose figures lead into content/media, for those whose pictures came with the source.

    `path` is the clipping's in the site, `folder` where it lies on disk; None where it lies nowhere. A
    picture's name ends with the start of its SHA-256, so that two of one name do not meet and the same is
    kept once. What is not a picture, is too large or lies outside the folder stays as it is.
    """
    figures = tuple(_with_picture(figure, path, folder) for figure in clipping.figures)
    return replace(clipping, figures=figures)


def picture_files(clipping: Clipping, path: str) -> dict[str, bytes]:
    """The pictures to write for a clipping that `with_pictures` has given, by their paths in the site."""
    return {
        posixpath.normpath(posixpath.join(posixpath.dirname(path), figure.src)): figure.raw
        for figure in clipping.figures
        if figure.raw
    }


def _with_picture(figure: Figure, path: str, folder: Path | None) -> Figure:
    raw = figure.raw or _beside(figure.src, folder)
    ending = _ending(raw)
    if not ending:
        return replace(figure, raw=b"")
    named = unquote(figure.src.removeprefix("cid:").partition("?")[0])
    stem = slug_of(PurePosixPath(named).stem)[:40].strip("-")
    name = f"{MEDIA}/{stem}-{file_digest(raw)[:8]}{ending}"
    return replace(figure, src=posixpath.relpath(name, posixpath.dirname(path) or "."), raw=raw)


def _beside(src: str, folder: Path | None) -> bytes:
    """The bytes of a file that a page names by a path below its own folder; nothing for any other path."""
    named = unquote(src.partition("?")[0].partition("#")[0])
    if folder is None or not named or re.match(r"[a-z][a-z0-9+.-]*:|[/\\]", named, re.I) or "\0" in named:
        return b""
    try:
        file = (folder / named).resolve()
        inside = file.is_relative_to(folder.resolve()) and file.is_file() and file.stat().st_size <= LARGEST
        return file.read_bytes() if inside else b""
    except (OSError, ValueError):
        return b""


def _ending(raw: bytes) -> str:
    if len(raw) > LARGEST:
        return ""
    return next((ending for start, ending in _KINDS if start.match(raw)), "")

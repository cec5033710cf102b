"""Where pictures are found on the site."""

from __future__ import annotations

import posixpath
import re


def media_permalink(src: str) -> str:
    """The permalink of a picture named in content, by whatever path leads to it; a URL stays as it is.

    `media/a.jpg`, `../../media/a.jpg`, `content/media/a.jpg` and `/media/a.jpg` are all /media/a.jpg.
    """
    if not src or re.match(r"[a-z][a-z0-9+.-]*:|//", src, re.I):
        return src
    path = posixpath.normpath(re.sub(r"^(?:\.{0,2}/)+", "", src)).removeprefix("content/")
    return f"/{path}" if path.startswith("media/") else src

"""A Markdown file with front matter taken apart, without a look at what the front matter says."""

from __future__ import annotations

import re
from typing import NamedTuple

_FENCE = re.compile(r"---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class Parts(NamedTuple):
    """The YAML between the two lines of `---`, the body below, and the line where that starts, from 1."""

    yaml: str
    body: str
    line: int


def parts_of(text: str) -> Parts | None:
    """The parts of a file; None where it has no front matter. Line feeds of Windows are as good as others."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    fence = _FENCE.match(text)
    if not fence:
        return None
    body = text[fence.end() :]
    start = len(text) - len(body.lstrip("\n"))
    return Parts(fence[1], body.strip("\n"), text.count("\n", 0, start) + 1)

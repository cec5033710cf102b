"""Links that editors write from one file of the site to another."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TO_FILE = re.compile(
    r"(?:\]\(\s*<?|^ {0,3}\[[^\]]+\]:\s*<?)((?![a-z]+:|/)[^)\s>#]+\.md)(?=[#)\s>]|$)", re.M | re.I
)


def links_to_files(markdown: str) -> Iterator[re.Match[str]]:
    """What looks like a link to a Markdown file, in order; group 1 is the path as it is written."""
    # Most texts have none, and to look for the ending alone takes hardly any time.
    return _TO_FILE.finditer(markdown) if ".md" in markdown.lower() else iter(())


def files_linked(markdown: str) -> tuple[str, ...]:
    """The paths of what looks like links to Markdown files, each once."""
    return tuple(dict.fromkeys(match[1] for match in links_to_files(markdown)))

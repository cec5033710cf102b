"""Links that editors write from one file of the site to another, settled before anything is rendered."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import unquote

from builder.foundation.problems import Problem
from builder.library.media import media_permalink
from builder.pages.contexts import Body, HeldText

_TO_FILE = re.compile(
    r"(?:\]\(\s*<?|^ {0,3}\[[^\]]+\]:\s*<?)((?![a-z]+:|/)[^)\s>#]+\.md)(?=[#)\s>]|$)", re.M | re.I
)


def body_of(
    markdown: str, path: str, permalinks: Mapping[str, str], links: Sequence[tuple[int, int, str]] = ()
) -> Body:
    """The body of the file at `path`, its links to other files of the site settled."""
    targets = ((written, permalinks.get(_file(written, path), "")) for written in _written(markdown))
    return Body(HeldText(markdown), tuple(links), tuple((written, to) for written, to in targets if to))


def dead_links(markdown: str, path: str, line: int, permalinks: Mapping[str, str]) -> list[Problem]:
    """A problem for every link to a Markdown file that is no page. `line` is where the body starts."""
    suspects = [match for match in _TO_FILE.finditer(markdown) if _file(match[1], path) not in permalinks]
    # What looks like a link may stand in code: only Markdown itself knows.
    linked = _linked_files(markdown) if suspects else frozenset()
    return [
        Problem(
            path,
            line + markdown[: match.start(1)].count("\n"),
            f'It links to "{match[1]}", which is no page of the site.',
            "Write the path from this file to the other.",
        )
        for match in suspects
        if match[1] in linked
    ]


def addresses(body: Body, base: str) -> Callable[[str], str]:
    """What to write for a link of that body: `base` (which ends with a slash) stands before permalinks."""
    targets = dict(body.targets)

    def address(written: str) -> str:
        file, mark, fragment = written.partition("#")
        permalink = targets.get(file) or media_permalink(file)
        whole = f"{permalink}{mark}{fragment}"
        return base + whole[1:] if whole.startswith("/") and not whole.startswith("//") else whole

    return address


def _written(markdown: str) -> list[str]:
    return list(dict.fromkeys(match[1] for match in _TO_FILE.finditer(markdown)))


def _linked_files(markdown: str) -> frozenset[str]:
    from builder.markup.rendering import safe_html

    linked: set[str] = set()

    def note(link: str) -> str:
        linked.add(link.partition("#")[0])
        return link

    safe_html(markdown, address=note)
    return frozenset(linked)


def _file(written: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(written)))

"""Links put into Markdown's element tree: those of mentions, and those that an editor wrote to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from builder.markup.runs import Run, runs_of

MentionLink = tuple[int, int, str]
"""Start and end, in characters of the body's plain text, and the link."""

AFTER_INLINE = 15
"""Priority behind Python-Markdown's `inline` (20) and before its `prettify` (10)."""


class LinkMentions(Treeprocessor):
    """Makes a link of the first mention of each target that stands in running text."""

    def __init__(self, md: Markdown, links: Iterable[MentionLink]) -> None:
        super().__init__(md)
        self._links = tuple(links)

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        _, runs = runs_of(root, self.md)
        chosen = _first_of_each(self._links, runs)
        for run, inside in reversed(chosen):
            for start, end, href in reversed(inside):
                _link(run, start, end, href)


class RewriteHrefs(Treeprocessor):
    """Gives every link and picture the address that `address` makes of the written one."""

    def __init__(self, md: Markdown, address: Callable[[str], str]) -> None:
        super().__init__(md)
        self._address = address

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for element in root.iter():
            for name in ("href", "src"):
                if (written := element.get(name)) is not None:
                    element.set(name, self._address(written))


def _first_of_each(links: Iterable[MentionLink], runs: Iterable[Run]) -> list[tuple[Run, list[MentionLink]]]:
    waiting = sorted(links)
    seen: set[str] = set()
    chosen: list[tuple[Run, list[MentionLink]]] = []
    for run in runs:
        end = run.start + len(run.plain)
        inside = []
        free = run.start
        for link in waiting:
            if run.linkable and free <= link[0] < link[1] <= end and link[2] not in seen:
                seen.add(link[2])
                inside.append(link)
                free = link[1]
        if inside:
            chosen.append((run, inside))
    return chosen


def _link(run: Run, start: int, end: int, href: str) -> None:
    raw = (run.owner.text if run.parent is None else run.owner.tail) or ""
    at, to = run.offsets[start - run.start], run.offsets[end - run.start]
    link = Element("a", {"class": "entity", "href": href})
    link.text, link.tail = raw[at:to], raw[to:]
    if run.parent is None:
        run.owner.text = raw[:at]
        run.owner.insert(0, link)
    else:
        run.owner.tail = raw[:at]
        run.parent.insert(list(run.parent).index(run.owner) + 1, link)

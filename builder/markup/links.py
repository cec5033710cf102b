"""Links put into Markdown's element tree: those of mentions, and those that an editor wrote to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from xml.etree.ElementTree import Element

from builder.markup.runs import Run, runs_of

MentionLink = tuple[int, int, str]
"""Start and end, in characters of the body's plain text, and the link."""


def link_mentions(root: Element, links: Iterable[MentionLink], raw_html: Sequence[object]) -> None:
    """Link the first mention of each target that stands in running text. `raw_html` is as for `runs_of`."""
    _, runs = runs_of(root, raw_html)
    for run, inside in reversed(_first_of_each(links, runs)):
        for start, end, href in reversed(inside):
            _link(run, start, end, href)


def rewrite_hrefs(root: Element, address: Callable[[str], str]) -> None:
    """Give every link and picture the address that `address` makes of the written one."""
    for element in root.iter():
        for name in ("href", "src"):
            if (written := element.get(name)) is not None:
                element.set(name, address(written))


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

"""Links that editors write from one file of the site to another, settled before anything is rendered."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import unquote

from builder.articles.links import links_to_files
from builder.foundation.problems import Problem
from builder.library.media import media_permalink
from builder.library.model import Catalogued
from builder.pages.contexts import Body

Targets = tuple[tuple[str, str], ...]
"""Where what an editor wrote as links to files of the site leads."""


@dataclass(frozen=True, slots=True)
class Whole:
    """An article with its text, for a page that shows it; `mark` tells it from any other."""

    article: Catalogued
    targets: Targets

    @property
    def mark(self) -> str:
        """Digests of its card, its file, and where its mentions lead; and where its links do."""
        slip, file = self.article.slip, self.article.annotated.article
        targets = repr(self.targets) if self.targets else ""
        return f"{slip.mark} {slip.leads} {file.digest} {targets}"

    def body(self, *, with_mentions: bool) -> Body:
        """Its text; only a page of the site has links at its mentions."""
        links = self.article.links if with_mentions else ()
        return Body(self.article.annotated.article.text, links, self.targets)


def whole_of(catalogued: Catalogued, permalinks: Mapping[str, str]) -> Whole:
    """The article with its text. `permalinks` are those of all files of the site, by path."""
    article = catalogued.annotated.article
    return Whole(catalogued, targets_of(article.links, article.path, permalinks))


def targets_of(links: Collection[str], path: str, permalinks: Mapping[str, str]) -> Targets:
    """Where the links to other files of the site lead, as they are written in the file at `path`."""
    if not links:
        return ()
    targets = ((link, permalinks.get(_file(link, path), "")) for link in links)
    return tuple((link, to) for link, to in targets if to)


def dead_links(markdown: str, path: str, line: int, permalinks: Mapping[str, str]) -> list[Problem]:
    """A problem for every link to a Markdown file that is no page. `line` is where the body starts."""
    suspects = [match for match in links_to_files(markdown) if _file(match[1], path) not in permalinks]
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


def any_dead(links: Iterable[str], path: str, permalinks: Mapping[str, str]) -> bool:
    """Whether one of the links of the file at `path` may lead to no page."""
    return any(_file(link, path) not in permalinks for link in links)


def addresses(body: Body, base: str) -> Callable[[str], str]:
    """What to write for a link of that body: `base` (which ends with a slash) stands before permalinks."""
    targets = dict(body.targets)

    def address(written: str) -> str:
        file, mark, fragment = written.partition("#")
        permalink = targets.get(file) or media_permalink(file)
        whole = f"{permalink}{mark}{fragment}"
        return base + whole[1:] if whole.startswith("/") and not whole.startswith("//") else whole

    return address


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

"""What one file of the content says of another: links to files, and pictures, that are not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.foundation.problems import Problem
from builder.library.media import media_permalink
from builder.pages.bodies import any_dead, dead_links
from builder.site.content import Content


def dead_file_links(content: Content, permalinks: Mapping[str, str]) -> list[Problem]:
    """A problem for every link to a Markdown file that is no page. `permalinks` are by path."""
    suspects = [a for a in content.articles if any_dead(a.links, a.path, permalinks)]
    bodies = [(article.body, article.path, article.line) for article in suspects]
    bodies += [(page.body, page.path, page.line) for page in content.standing]
    bodies += [(file.introduction, file.path, file.line) for file in content.entity_files]
    return [problem for body, path, line in bodies for problem in dead_links(body, path, line, permalinks)]


def missing_pictures(content: Content) -> list[Problem]:
    """A problem for every picture named in front matter that is neither in content/media/ nor on the web."""
    there = {f"/{path}" for path in content.media}
    return [
        Problem(
            path,
            None,
            f'There is no picture "{src}".',
            "Put it into content/media/, and write its path from content/: media/name.jpg.",
        )
        for path, src in _pictures(content)
        if src and not _is_url(src) and media_permalink(src) not in there
    ]


def _pictures(content: Content) -> Iterator[tuple[str, str]]:
    for article in content.articles:
        for image in article.matter.images:
            yield article.path, image.src
    for file in content.entity_files:
        yield file.path, file.image


def _is_url(src: str) -> bool:
    return src.startswith(("http://", "https://", "//", "data:"))

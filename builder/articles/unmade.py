"""Texts of which no article is made, though nothing need be mended: each as the sentence that tells it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.foundation.problems import Problem


@dataclass(frozen=True)
class Repeated:
    """A clipping of which nothing was made, because the article at that path has its story already."""

    source: str
    article: str

    def __str__(self) -> str:
        return f"{self.source}: not clipped again: {self.article} has its story."


@dataclass(frozen=True)
class Gone:
    """A clipping of which nothing was made, because its article was deleted.

    `known` is the name under which it was clipped then: its own, where its file has changed since, or that
    of another file with the same bytes.
    """

    source: str
    known: str

    @property
    def has_changed(self) -> bool:
        """Whether its file is not what it was."""
        return self.source == self.known

    def __str__(self) -> str:
        if self.has_changed:
            return (
                f"{self.source}: not clipped again, though it has changed: its article was deleted. "
                "If it is another story now, give the file another name; if not, delete it."
            )
        return (
            f"{self.source}: not clipped again: it is {self.known}, and its article was deleted. "
            f'To have it back, take the line of "{self.known}" out of content/permalinks.toml.'
        )


@dataclass(frozen=True)
class LeftOut:
    """One of several texts of a source that gives no article, while others there do; and what it lacks."""

    lack: Problem

    def __str__(self) -> str:
        return f"{self.lack.path}: left out: {self.lack.what} {self.lack.hint}"


Unmade = Repeated | Gone | LeftOut

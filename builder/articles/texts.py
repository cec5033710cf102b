"""The text of a body: at hand, or in its file until it is needed.

A library of articles would not fit into memory with all their texts; what pages and cards need of a text is
kept beside it, and the text itself is read again where it is rendered.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Protocol

from builder.articles.taking_apart import parts_of
from builder.foundation.digests import digest_of
from builder.foundation.problems import ContentProblems, Problem


class BodyText(Protocol):
    """The Markdown of a body. Two with one digest have one content."""

    @property
    def digest(self) -> str:
        """The digest of the text: another text has another."""

    @property
    def content(self) -> str:
        """The text. Raises ContentProblems where it is in a file that has changed since."""


@dataclass(frozen=True)
class HeldText:
    """The text of a body that is at hand."""

    content: str

    @cached_property
    def digest(self) -> str:
        """The digest of the text."""
        return digest_of(self.content)


@dataclass(frozen=True, slots=True)
class FiledText:
    """The text of a body in a file, read whenever it is asked for. `path` is the file's in the site."""

    root: str = field(repr=False)
    path: str
    digest: str

    @property
    def content(self) -> str:
        """The text. Raises ContentProblems where the file cannot be read, or has changed since."""
        try:
            parts = parts_of(Path(self.root, self.path).read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            parts = None
        if parts is None or digest_of(parts.body) != self.digest:
            what = "It was changed while the site was being built."
            raise ContentProblems([Problem(self.path, None, what, "Build again.")])
        return parts.body

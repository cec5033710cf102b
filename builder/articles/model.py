"""Articles and standing pages as read from their files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.articles.matter import ArticleMatter, StandingMatter
from builder.articles.texts import BodyText
from builder.foundation.slugs import slug_of

_DATED = re.compile(r"^\d{4}-\d\d-\d\d[-_ ]+(?=.)")


@dataclass(frozen=True, slots=True)
class Article:
    """An article. `path` is relative to the site; `line` is where its body starts in the file.

    `links` are what its body has for links to other Markdown files, as they are written. `digest` is that of
    its file, `wording` that of the words of its headline and body, which may come in another clipping too.
    """

    path: str
    matter: ArticleMatter
    text: BodyText
    line: int
    links: tuple[str, ...] = ()
    digest: str = ""
    wording: str = ""

    @property
    def body(self) -> str:
        """Its Markdown, read from its file where it is not at hand: see `BodyText.content`."""
        return self.text.content

    @property
    def slug(self) -> str:
        """The last part of its permalink: the file's name without date and ending."""
        return slug_of(_DATED.sub("", PurePosixPath(self.path).stem))


@dataclass(frozen=True)
class Standing:
    """A standing page (about, ...)."""

    path: str
    matter: StandingMatter
    body: str
    line: int

    @property
    def permalink(self) -> str:
        """Where it is found: the file's name at the root of the site."""
        return f"/{slug_of(PurePosixPath(self.path).stem)}/"

"""An article and what has been found in its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from builder.articles.model import Article
from builder.entities.model import Reading
from builder.recognition.model import Recogniser


@dataclass(frozen=True)
class LazyRecogniser:
    """A recogniser that is loaded only when a text must be read. `identity` names it in the cache.

    It may be loaded in up to `jobs` processes, and must be picklable then; None leaves their number open.
    """

    identity: str
    load: Callable[[], Recogniser]
    jobs: int | None = 1


@dataclass(frozen=True)
class Facts:
    """What listings need to know of a text: its words, its first sentences, its topics, quoted speech."""

    words: int
    lead: str
    topics: tuple[str, ...]


@dataclass(frozen=True)
class Annotated:
    """An article, the names read in its text, and the facts of it."""

    article: Article
    reading: Reading
    facts: Facts


@dataclass(frozen=True)
class Annotation:
    """What annotating gave: all articles, and how many went through the recogniser."""

    articles: tuple[Annotated, ...]
    read: int
    model: str

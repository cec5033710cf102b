"""An article and what has been found in its text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from builder.annotations.outline import Outline
from builder.articles.model import Article
from builder.entities.model import Reading
from builder.recognition.model import Recogniser


@dataclass(frozen=True)
class LazyRecogniser:
    """A recogniser that is loaded only when a text must be read. `identity` names it in the cache."""

    identity: str
    load: Callable[[], Recogniser]


@dataclass(frozen=True)
class Facts:
    """What the library needs to know of a text: its words, its first sentences, its topics, its outline."""

    words: int
    lead: str
    topics: tuple[str, ...]
    outline: Outline


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

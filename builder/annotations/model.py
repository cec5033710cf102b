"""An article and what has been found in its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeVar

import msgspec

from builder.annotations.outline import Outline
from builder.annotations.readings import Readings
from builder.articles.model import Article
from builder.recognition.cluster import Asked, Cluster, worked_there
from builder.recognition.model import NoRecogniser, Recogniser
from builder.recognition.processes import Task, worked

S = TypeVar("S")
T = TypeVar("T")


@dataclass(frozen=True)
class LazyRecogniser:
    """A recogniser that is loaded only when a text must be read. `identity` names it in the cache.

    It may be loaded in up to `jobs` processes, and must be picklable then; None leaves their number open.
    With a `cluster` it is loaded by the workers there, and not here.
    """

    identity: str
    load: Callable[[], Recogniser]
    jobs: int | None = 1
    cluster: Cluster | None = None

    def worked(self, task: Task[S, T], sources: Sequence[S], characters: int) -> Iterator[T]:
        """The result of each source, in order, wherever it is worked out.

        The sources have so many `characters` in all. Raises SettingsProblems where it cannot be loaded, or
        the cluster cannot be worked with.
        """
        if self.cluster is None:
            return worked(self.load, task, sources, characters, self.jobs)
        return worked_there(self.cluster, Asked(self.load, self.identity), task, sources, characters)


NOTHING_INSTALLED = LazyRecogniser(NoRecogniser.identity, NoRecogniser)


@dataclass(frozen=True)
class Recognisers:
    """The recogniser of each language, by its primary subtag ("fr").

    `default` is the language of articles that do not say theirs; `find` gives None for a language that
    no pipeline is installed for.
    """

    default: str
    find: Callable[[str], LazyRecogniser | None]


@dataclass(frozen=True)
class LanguageUse:
    """How many articles are in a language, and what reads them: "" where no pipeline is installed."""

    language: str
    articles: int
    model: str


class Facts(NamedTuple):
    """What the library needs to know of a text: its words, its first sentences, its topics, its outline."""

    words: int
    lead: str
    topics: tuple[str, ...]
    outline: Outline

    @property
    def packed(self) -> bytes:
        """The facts as bytes, a third as large; the same facts give the same bytes."""
        return _encoded(self)


_encoded = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article and the facts of its text, packed: most builds look at those of few articles."""

    article: Article
    packed: bytes

    @property
    def facts(self) -> Facts:
        """The facts of its text."""
        return _unpacked(self.packed)


_decoded = msgspec.msgpack.Decoder(Facts).decode


@lru_cache(maxsize=8)
def _unpacked(raw: bytes) -> Facts:
    # What asks for the facts of an article asks for them some ten times in a row.
    return _decoded(raw)


@dataclass(frozen=True)
class Annotation:
    """What annotating gave: all articles, how many had to be read, and the languages, by their tag.

    `readings` are by the articles' paths and fetched when they are asked for, as long as the store is open.
    """

    articles: tuple[Annotated, ...]
    readings: Readings
    read: int
    languages: tuple[LanguageUse, ...]

    @property
    def model(self) -> str:
        """The recognisers that the texts need, each once."""
        return "; ".join(dict.fromkeys(use.model for use in self.languages if use.model))

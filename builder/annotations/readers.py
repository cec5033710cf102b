"""What reads the texts of each language: loaded only when a text must be read.

A build that has nothing to do asks what would read, and for no more: so nothing that reads is imported here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from builder.recognition.model import NoRecogniser, Recogniser

if TYPE_CHECKING:
    from builder.recognition.cluster import Cluster
    from builder.recognition.processes import Task

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
            from builder.recognition.processes import worked

            return worked(self.load, task, sources, characters, self.jobs)
        from builder.recognition.cluster import Asked, worked_there

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

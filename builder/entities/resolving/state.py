"""What one build leaves to the next of what it resolved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from builder.entities.knowledge import Knowledge
from builder.entities.resolving.census import Askers, Census
from builder.entities.resolving.naming import Page
from builder.entities.resolving.organisations import Bodies
from builder.entities.resolving.people import Persons
from builder.entities.resolving.traces import NO_TRACE, Told, Trace

T = TypeVar("T")

_LOOKED_UP = 1024
"""What was looked up for so many documents is remembered: a step asks for what the one before it had."""


class Remembered(Generic[T]):
    """Something of every document: today's, and the last build's, which is looked up when it is asked for."""

    def __init__(self, look_up: Callable[[str], T]) -> None:
        self._look_up = lru_cache(_LOOKED_UP)(look_up)
        self.changed: dict[str, T] = {}

    def before(self, doc: str) -> T:
        """What the last build left."""
        return self._look_up(doc)

    def __getitem__(self, doc: str) -> T:
        found = self.changed.get(doc)
        return found if found is not None else self.before(doc)

    def __setitem__(self, doc: str, found: T) -> None:
        self.changed[doc] = found


class Shelf(Protocol[T]):
    """Something of every document, to be put there and to be taken from there."""

    def __getitem__(self, doc: str, /) -> T: ...
    def __setitem__(self, doc: str, found: T, /) -> None: ...


class View(Mapping[str, T]):
    """Something of every document, made when it is asked for and not kept. `docs` come in order."""

    def __init__(self, docs: Mapping[str, object], get: Callable[[str], T]) -> None:
        self._docs = docs
        self._get = get

    def __getitem__(self, doc: str) -> T:
        if doc not in self._docs:
            raise KeyError(doc)
        return self._get(doc)

    def __contains__(self, doc: object) -> bool:
        return doc in self._docs

    def __iter__(self) -> Iterator[str]:
        return iter(self._docs)

    def __len__(self) -> int:
        return len(self._docs)


def _traces() -> Remembered[Trace]:
    return Remembered(lambda _: NO_TRACE)


@dataclass
class State:
    """All that is known of a library.

    By document: `keys` tell what its reading depends on, `traces` what was worked out of it, `told` what is
    told of it; `numbers` stand for it in the counts. `pages` are by cluster. `askers` are as the last build
    left them: what this one found is counted when it is kept.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    traces: Remembered[Trace] = field(default_factory=_traces)
    told: Shelf[Told] = field(default_factory=dict)
    census: Census = field(default_factory=Census)
    askers: Askers = field(default_factory=Askers)
    knowledge: Knowledge = field(default_factory=Knowledge)
    persons: Persons = field(default_factory=Persons)
    bodies: Bodies = field(default_factory=Bodies)
    pages: Mapping[str, Page] = field(default_factory=dict)

    def number(self, docs: Iterable[str]) -> None:
        """Give a number to each document that has none; none is given again while any document is known."""
        unnumbered = sorted(set(docs) - self.numbers.keys())
        first = max(self.numbers.values(), default=-1) + 1
        self.numbers.update({doc: number for number, doc in enumerate(unnumbered, first)})

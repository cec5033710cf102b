"""Work cut into chunks and handed to an executor: results in order, and no more under way than is needed."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from itertools import islice
from typing import Any, NamedTuple, TypeVar

S = TypeVar("S")
T = TypeVar("T")

WORTH_A_CHUNK = 40_000
"""Characters in a chunk: some 6,500 words, a quarter of a second of reading. Sending it takes far less."""

TURNS = 4
"""Chunks that each worker gets at least, where there are sources enough, so that none waits for the last."""

_LOOK = 1.0  # seconds between two looks at whether the workers are still there


class Crew(NamedTuple):
    """Those who work side by side.

    `submit` hands out a call without arguments. `look` is called every second while a result is waited for,
    and raises where none will come any more. `ahead` is how many calls to have under way.
    """

    submit: Callable[[Callable[[], Any]], Future[Any]]
    look: Callable[[], None]
    ahead: int


def cut(sources: Sequence[S], characters: int, workers: int) -> Iterator[Sequence[S]]:
    """The sources in chunks of one size, for so many characters in all and so many workers."""
    fair = math.ceil(len(sources) / (TURNS * workers))
    worth = math.ceil(WORTH_A_CHUNK * len(sources) / max(1, characters))
    size = max(1, min(fair, worth))
    return (sources[at : at + size] for at in range(0, len(sources), size))


def in_order(crew: Crew, calls: Iterator[Callable[[], list[T]]]) -> Iterator[T]:
    """What the calls return, one after the other, though they run side by side. Raises what they raise."""
    # Only so many under way, so that results do not pile up.
    under_way: deque[Future[list[T]]] = deque(map(crew.submit, islice(calls, crew.ahead)))
    try:
        while under_way:
            while not wait([under_way[0]], timeout=_LOOK).done:
                crew.look()
            found = under_way.popleft().result()
            under_way.extend(map(crew.submit, islice(calls, 1)))
            yield from found
    finally:
        for waiting in under_way:
            waiting.cancel()

"""Work in chunks: as large as sending is worth, as small as the number of workers asks, results in order."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.recognition import chunks
from builder.recognition.chunks import TURNS, WORTH_A_CHUNK, Crew, cut, in_order


@pytest.mark.parametrize(
    ("sources", "characters", "workers", "sizes"),
    [
        (0, 0, 1, []),
        (1, 10, 4, [1]),
        (3, 0, 1, [1, 1, 1]),  # empty texts
        (8, 8 * WORTH_A_CHUNK, 1, [1] * 8),  # long texts go alone
        (40, 4 * WORTH_A_CHUNK, 1, [10] * 4),
        (100, 100, 1, [25] * 4),  # however short they are, each worker has something to do to the end
        (100, 100, 4, [7] * 14 + [2]),
    ],
)
def test_chunks_are_cut_to_the_work_and_the_workers(
    sources: int, characters: int, workers: int, sizes: list[int]
) -> None:
    assert [len(chunk) for chunk in cut(range(sources), characters, workers)] == sizes


@given(st.lists(st.integers(), max_size=200), st.integers(0, 10**7), st.integers(1, 20))
def test_every_source_is_in_one_chunk_in_order(sources: list[int], characters: int, workers: int) -> None:
    assert [one for chunk in cut(sources, characters, workers) for one in chunk] == sources


def test_results_come_in_order_and_few_calls_are_under_way() -> None:
    begun: list[int] = []

    def call(number: int) -> list[int]:
        begun.append(number)
        return [number, -number]

    with ThreadPoolExecutor(3) as pool:
        found = in_order(Crew(pool.submit, lambda: None, TURNS), (partial(call, n) for n in range(50)))
        assert [next(found), next(found)] == [0, 0]
        assert len(begun) <= TURNS + 1
        assert list(found) == [signed for n in range(1, 50) for signed in (n, -n)]


def test_whoever_looks_can_end_the_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_LOOK", 0.01)
    never: list[Future[Any]] = []

    def submit(_: object) -> Future[Any]:
        never.append(Future())
        return never[-1]

    def look() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        next(in_order(Crew(submit, look, 3), iter([list, list, list, list])))
    assert [future.cancelled() for future in never] == [True, True, True]

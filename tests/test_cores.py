"""How many processes to start."""

from __future__ import annotations

import pytest

from builder.foundation import cores
from builder.foundation.cores import worthwhile


@pytest.mark.parametrize(
    ("work", "jobs", "there", "expected"),
    [
        (0, None, 8, 1),
        (19, None, 8, 1),
        (20, None, 8, 2),
        (1000, None, 2, 2),
        (1000, None, 8, 4),
        (1000, 6, 2, 6),
        (1000, 1, 8, 1),
        (30, 6, 8, 3),
    ],
)
def test_a_process_must_be_worth_its_start(
    work: int, jobs: int | None, there: int, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: there)
    assert worthwhile(work, 10, jobs) == expected


def test_there_is_a_core() -> None:
    assert worthwhile(10, 1, None) >= 1

"""Work in processes: how many for how much, and the same results from any number of them."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from functools import partial

import pytest

from builder.foundation import cores
from builder.foundation.problems import ContentProblems, Problem, SettingsProblems
from builder.recognition.model import Recogniser
from builder.recognition.processes import DIED, WORTH_A_PROCESS, processes_for, worked
from tests.sites import FakeRecogniser

MUCH = 2 * WORTH_A_PROCESS
"""As many characters as two processes are worth."""


@pytest.mark.parametrize(
    ("characters", "jobs", "expected"),
    [
        (0, None, 1),
        (WORTH_A_PROCESS, None, 1),  # one article or fifty: another process would come too late
        (2 * WORTH_A_PROCESS, None, 2),
        (100 * WORTH_A_PROCESS, None, 4),
        (100 * WORTH_A_PROCESS, 1, 1),
        (100 * WORTH_A_PROCESS, 6, 6),
        (3 * WORTH_A_PROCESS, 6, 3),
        (10, 6, 1),
    ],
)
def test_as_many_processes_as_the_work_is_worth(
    characters: int, jobs: int | None, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 8)
    assert processes_for(characters, jobs) == expected


def test_a_machine_with_one_core_has_one_process_until_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cores, "_cores", lambda: 1)
    assert processes_for(100 * WORTH_A_PROCESS, None) == 1
    assert processes_for(100 * WORTH_A_PROCESS, 2) == 2


def _counts(recogniser: Recogniser, texts: Sequence[str]) -> list[tuple[int, int]]:
    found = recogniser.read(texts)
    return [(len(text), len(mentions)) for text, mentions in zip(texts, found, strict=True)]


def _pids(_: Recogniser, texts: Sequence[str]) -> list[int]:
    return [os.getpid() for _ in texts]


@pytest.mark.parametrize("number", [0, 1, 16, 17, 200])
def test_results_come_in_order_from_any_number_of_processes(number: int) -> None:
    texts = [f"Omar Haddad {'x' * at} in Geneva."[: 8 + at] for at in range(number)]
    expected = _counts(FakeRecogniser(), texts)
    assert list(worked(FakeRecogniser, _counts, texts, MUCH, 1)) == expected
    if number in {17, 200}:
        assert list(worked(FakeRecogniser, _counts, texts, MUCH, 2)) == expected


def test_one_process_is_this_one_and_several_are_others() -> None:
    texts = [""] * 40
    assert set(worked(FakeRecogniser, _pids, texts, MUCH, 1)) == {os.getpid()}
    assert os.getpid() not in set(worked(FakeRecogniser, _pids, texts, MUCH, 2))


def test_without_texts_nothing_is_loaded() -> None:
    assert list(worked(partial(_failing, "x"), _counts, [], 0, 1)) == []


def _failing(what: str) -> Recogniser:
    raise SettingsProblems([Problem("site.toml", None, what, "")])


@pytest.mark.parametrize("number", [1, 2])
def test_what_is_wrong_with_a_recogniser_is_raised_here(number: int) -> None:
    with pytest.raises(SettingsProblems) as raised:
        list(worked(partial(_failing, "It finds no names."), _counts, ["a"] * 40, MUCH, number))
    assert raised.value.problems == (Problem("site.toml", None, "It finds no names.", ""),)


def _dies(_: Recogniser, texts: Sequence[str]) -> list[int]:
    if "dies" in texts:
        os.kill(os.getpid(), signal.SIGTERM)
    return [len(text) for text in texts]


def test_a_process_that_dies_is_one_problem() -> None:
    texts = [*["short"] * 60, "dies", *["short"] * 60]
    with pytest.raises(ContentProblems) as raised:
        list(worked(FakeRecogniser, _dies, texts, MUCH, 2))
    assert raised.value.problems == (DIED,)

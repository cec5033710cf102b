"""Problems: how they read, and in which order they come."""

from __future__ import annotations

import pickle

import pytest

from builder.foundation.problems import (
    ContentProblems,
    DatelineError,
    Problem,
    SettingsProblems,
    in_order,
)


def test_problems_raised_in_another_process_arrive_whole() -> None:
    problems = [Problem("a.md", 4, "It is wrong.", "Mend it."), Problem("b.md", None, "So is this.", "")]
    arrived = pickle.loads(pickle.dumps(SettingsProblems(problems)))
    assert (arrived.problems, arrived.exit_code) == (tuple(problems), 2)


@pytest.mark.parametrize(
    ("problem", "expected"),
    [
        (Problem("a.md", 4, "It is wrong.", "Mend it."), "a.md:4: It is wrong. Mend it."),
        (Problem("a.md", None, "It is wrong.", "Mend it."), "a.md: It is wrong. Mend it."),
        (Problem("a.md", 1, "It is wrong.", ""), "a.md:1: It is wrong."),
    ],
)
def test_a_problem_reads_as_path_line_what_and_hint(problem: Problem, expected: str) -> None:
    assert str(problem) == expected


def test_problems_come_by_path_and_line_each_once() -> None:
    late, early = Problem("a.md", 10, "x.", ""), Problem("a.md", 9, "y.", "")
    whole, other = Problem("a.md", None, "z.", ""), Problem("b.md", 1, "x.", "")
    assert in_order([other, late, early, whole, late]) == (whole, early, late, other)


@pytest.mark.parametrize(("kind", "code"), [(DatelineError, 1), (ContentProblems, 1), (SettingsProblems, 2)])
def test_exceptions_carry_their_exit_code_and_all_problems(kind: type[DatelineError], code: int) -> None:
    error = kind([Problem("b", None, "Two.", ""), Problem("a", None, "One.", "")])
    assert error.exit_code == code
    assert str(error) == "a: One.\nb: Two."

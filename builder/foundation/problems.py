"""Problems as values: where, what is wrong, what to do.

    DatelineError              what the command line turns into an exit code
    +-- ContentProblems        exit code 1: content, a template or a link
    +-- SettingsProblems       exit code 2: site.toml or the command's own words

A stage returns the problems it met beside its result, so that one bad file never hides another.
The exceptions are raised only where nothing can go on; a bug raises anything else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing wrong in one file: `path:line: what hint`.

    `path` is relative to the site where it lies in it; `line` counts from 1 and is None where no line
    is at fault; `what` and `hint` are whole sentences, with their full stops.
    """

    path: str
    line: int | None
    what: str
    hint: str

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.what} {self.hint}".rstrip()


class DatelineError(Exception):
    """One or more problems that end a command."""

    exit_code = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type[DatelineError], tuple[tuple[Problem, ...]]]:
        """For pickling: it may be raised in a process that reads texts."""
        return type(self), (self.problems,)


class ContentProblems(DatelineError):
    """The content, a template or a link has problems."""


class SettingsProblems(DatelineError):
    """The settings, or the words of a command, have problems."""

    exit_code = 2


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The distinct problems, by path and line."""
    return tuple(sorted(set(problems), key=lambda p: (p.path, p.line or 0, p.what)))

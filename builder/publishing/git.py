"""Git as a program that is asked: what to run it with, and what its refusals mean."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.foundation.problems import ContentProblems, Problem, SettingsProblems

# Set where Dateline is run by a hook, these would lead git to another repository than the one named.
_LEADING_ASTRAY = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_PREFIX",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_QUARANTINE_PATH",
)


class GitFailed(Exception):
    """A git command ended with an error; the text is what it said, without passwords."""


@dataclass(frozen=True)
class Git:
    """Git in one folder. `extra` are environment variables for all of its commands."""

    folder: Path
    extra: Mapping[str, str] = field(default_factory=dict)

    def ask(self, *words: str, feed: bytes = b"") -> str:
        """Run a command and give what it printed, without white space around it.

        `feed` is its standard input. Raises GitFailed where it fails, SettingsProblems where there is no
        git at all.
        """
        kept = {name: value for name, value in os.environ.items() if name not in _LEADING_ASTRAY}
        # Git's words are read here and there, so they must be English.
        environment = {**kept, "LC_ALL": "C", "LANGUAGE": "", **self.extra}
        try:
            done = subprocess.run(
                ["git", *words],
                cwd=self.folder,
                env=environment,
                input=feed,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            raise SettingsProblems([_no_git(self.folder)]) from None
        if done.returncode:
            raise GitFailed(without_passwords(os.fsdecode(done.stderr)).strip())
        return os.fsdecode(done.stdout).strip()

    def ask_maybe(self, *words: str) -> str:
        """The same, with "" where the command fails."""
        try:
            return self.ask(*words)
        except GitFailed:
            return ""

    def agrees(self, *words: str) -> bool:
        """Whether the command succeeds, where that is all it says."""
        try:
            self.ask(*words)
        except GitFailed:
            return False
        return True


def without_passwords(text: str) -> str:
    """The text with user names and passwords taken out of its URLs.

    >>> without_passwords("fatal: unable to access 'https://me:secret@host/x.git/'")
    "fatal: unable to access 'https://host/x.git/'"
    """
    return re.sub(r"(\w+://)[^/@\s']+@", r"\1", text)


def gist(failed: GitFailed) -> str:
    """The one line of what git said that says most, as a sentence."""
    lines = [line.strip() for line in str(failed).splitlines() if line.strip()]
    telling = [line for line in lines if re.match(r"(fatal|error|remote|ERROR):|!", line)]
    line = (telling or lines or ["it does not say why"])[0]
    return line.removeprefix("fatal: ").removeprefix("error: ").rstrip(".") + "."


def content_problem(path: str, what: str, hint: str) -> ContentProblems:
    """One problem of the state that things are in."""
    return ContentProblems([Problem(path, None, what, hint)])


def settings_problem(path: str, what: str, hint: str) -> SettingsProblems:
    """One problem of what was asked for."""
    return SettingsProblems([Problem(path, None, what, hint)])


def _no_git(folder: Path) -> Problem:
    if not folder.is_dir():
        return Problem(str(folder), None, "There is no such folder.", "Name a site's folder with --site.")
    return Problem(
        "git", None, "Git is not installed.", "Install it, or publish into a folder with --folder."
    )

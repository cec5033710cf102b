"""A new site: its settings, its folders, a sample clipping, a workflow for GitHub Pages."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

from builder.foundation.problems import Problem, SettingsProblems

STARTER = "starter"
"""The folder of this package that a new site is a copy of."""

FOLDERS = (
    "content/inbox",
    "content/articles",
    "content/entities",
    "content/pages",
    "content/media",
    "templates",
)


def start(folder: Path) -> list[str]:
    """Make a site in a folder that is new or empty; the paths of the files written, from the folder.

    Raises SettingsProblems where something is there already: nothing is ever overwritten.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise SettingsProblems(
            [
                Problem(
                    str(folder),
                    None,
                    "There is something there already.",
                    "Name a folder that is new or empty.",
                )
            ]
        )
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    written = []
    starter = resources.files("builder.site").joinpath(STARTER)
    for path, text in _files(starter, ""):
        target = folder / _dotted(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
        written.append(target.relative_to(folder).as_posix())
    return sorted(written)


def _dotted(path: str) -> str:
    """The path with "." for the "dot-" before any of its parts: packaging tools drop dot files."""
    return "/".join(re.sub(r"^dot-", ".", part) for part in path.split("/"))


def _files(folder: resources.abc.Traversable, prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        path = f"{prefix}{entry.name}"
        found += _files(entry, f"{path}/") if entry.is_dir() else [(path, entry.read_text(encoding="utf-8"))]
    return found

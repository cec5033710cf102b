"""Which files of the built site are for others to see."""

from __future__ import annotations

from pathlib import Path

from builder.foundation.problems import ContentProblems, Problem
from builder.output.listing import files_of

NO_JEKYLL = ".nojekyll"
"""The file that tells GitHub Pages to serve the files as they are."""
_DOTTED = (NO_JEKYLL, ".well-known")


def published_files(output: Path) -> tuple[str, ...]:
    """The paths of the files to publish, in order, relative and with forward slashes.

    Those that the editor put there (CNAME, say) are among them; those with a dot in front are not, but for
    `.nojekyll` and `.well-known/`, nor are symbolic links that lead out of the folder. Raises
    ContentProblems where there is no built site.
    """
    made, foreign = files_of(output)
    chosen = tuple(sorted(path for path in made | foreign if is_public(path) and _is_inside(output, path)))
    if not chosen:
        raise ContentProblems(
            [Problem(output.name, None, "There is no built site.", 'Build it with "dateline build".')]
        )
    return chosen


def is_public(path: str) -> bool:
    """Whether a file of that path may be seen by others.

    >>> [path for path in ("a/b.html", ".dateline-files", "a/.x", ".well-known/y") if is_public(path)]
    ['a/b.html', '.well-known/y']
    """
    return all(not name.startswith(".") or name in _DOTTED for name in path.split("/"))


def _is_inside(output: Path, path: str) -> bool:
    try:
        real = (output / path).resolve(strict=True)
        return real.is_file() and real.is_relative_to(output.resolve())
    except (OSError, RuntimeError):  # a link to nothing, or in a circle
        return False

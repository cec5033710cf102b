"""Copies the built site into a folder that something else serves or carries away."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.foundation.problems import ContentProblems, Problem, SettingsProblems
from builder.output.files import write_atomically
from builder.output.listing import MANIFEST
from builder.publishing.choosing import published_files
from builder.settings.loading import FILE


@dataclass(frozen=True)
class Plan:
    """What a folder is to have, and which files of an earlier publish have to go, by relative path."""

    files: tuple[str, ...]
    stale: tuple[str, ...]

    @property
    def in_the_way(self) -> tuple[str, ...]:
        """Stale files where a folder must be, and stale files in folders where a file must be."""
        files = frozenset(self.files)
        folders = {above for path in files for above in _folders_above(path)}
        return tuple(p for p in self.stale if p in folders or not files.isdisjoint(_folders_above(p)))


def publish_folder(output: Path, target: Path) -> int:
    """Bring the folder `target` to the built site in `output`; the number of files written.

    Files that Dateline did not put there stay; those of an earlier publish that are no more are removed.
    Only what has changed is written, each file in one step. Raises SettingsProblems where the folder
    cannot be the target, ContentProblems where there is no built site or somebody else's file is in the
    way; then nothing has been changed.
    """
    check_target(output, target)
    files = published_files(output)
    before = manifest_of(target)
    plan = Plan(files, tuple(sorted(path for path in before - set(files) if _is_file(target / path))))
    changed = [path for path in files if not _same(output / path, target / path)]
    _refuse_overwriting(target, [path for path in changed if path not in before], plan)
    try:
        # Told before they are there, so that a publish broken off knows its files for its own next time.
        _write_manifest(target, before | set(files))
        in_the_way = plan.in_the_way
        _remove(target, in_the_way)
        for path in changed:
            write_atomically(target / path, (output / path).read_bytes())
        _remove(target, tuple(path for path in plan.stale if path not in in_the_way))
        _write_manifest(target, frozenset(files))
    except OSError as error:
        what = f"It cannot be written: {error.strerror}."
        raise ContentProblems(
            [Problem(str(error.filename or target), None, what, "See to it, then publish again.")]
        ) from None
    return len(changed)


def check_target(output: Path, target: Path) -> None:
    """Raises SettingsProblems where the folder holds the built site, lies in it, or has a site's sources."""
    here, there = output.resolve(), target.resolve()
    if here.is_relative_to(there) or there.is_relative_to(here):
        what = "This folder and the built site lie in each other."
    elif (target / FILE).exists():
        what = "This folder holds the sources of a site."
    elif target.exists() and not target.is_dir():
        what = "This is not a folder."
    else:
        return
    raise SettingsProblems([Problem(str(target), None, what, "Choose another with --folder.")])


def manifest_of(target: Path) -> frozenset[str]:
    """The files that an earlier publish put there, by its list of them; paths that lead out are none."""
    try:
        listed = (target / MANIFEST).read_text(encoding="utf-8", errors="surrogateescape").split("\n")
    except OSError:
        return frozenset()
    return frozenset(path for path in listed if path and _stays_inside(path))


def _stays_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return not path.startswith("/") and ".." not in parts and not any(mark in path for mark in "\\:\0")


def _write_manifest(target: Path, files: frozenset[str]) -> None:
    content = "".join(f"{path}\n" for path in sorted(files)).encode("utf-8", "surrogateescape")
    manifest = target / MANIFEST
    if not manifest.is_file() or manifest.read_bytes() != content:
        write_atomically(manifest, content)


def _refuse_overwriting(target: Path, new: list[str], plan: Plan) -> None:
    """Raises ContentProblems where something that Dateline did not put there is where a new file must go."""
    ours = frozenset(plan.stale)
    foreign = {found for path in new for found in (path, *_folders_above(path)) if found not in ours}
    files, leaving = frozenset(plan.files), plan.in_the_way
    in_the_way = sorted(path for path in foreign if _blocks(target / path, path in files, leaving, path))
    if in_the_way:
        raise ContentProblems(
            Problem(
                str(target / path),
                None,
                "Dateline did not put this here, and the site has to go there.",
                "Move it away, or choose another folder with --folder.",
            )
            for path in in_the_way
        )


def _blocks(there: Path, file_wanted: bool, leaving: tuple[str, ...], path: str) -> bool:
    if not there.is_dir():
        return there.is_symlink() or there.exists()
    # A folder is in the way of a file, unless all in it leaves.
    kept = {p.relative_to(there).as_posix() for p in there.rglob("*") if not p.is_dir()}
    return file_wanted and not (kept and all(f"{path}/{name}" in leaving for name in kept))


def _remove(target: Path, paths: tuple[str, ...]) -> None:
    for path in paths:
        (target / path).unlink(missing_ok=True)
        for folder in _folders_above(path):
            with contextlib.suppress(OSError):  # there is more in it
                (target / folder).rmdir()


def _folders_above(path: str) -> list[str]:
    """The folders that a file is in, the innermost first.

    >>> _folders_above("a/b/c.html")
    ['a/b', 'a']
    """
    return [above.as_posix() for above in PurePosixPath(path).parents][:-1]


def _is_file(path: Path) -> bool:
    return path.is_symlink() or path.is_file()


def _same(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_size == other.stat().st_size and one.read_bytes() == other.read_bytes()
    except OSError:
        return False

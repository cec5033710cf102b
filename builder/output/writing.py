"""Decides what must be rendered, renders it, and writes what has changed."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.foundation.digests import file_digest
from builder.foundation.problems import ContentProblems, Problem
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import Store
from builder.output.counts import Counts
from builder.output.printing import PrintRun, Rendering, print_pages
from builder.output.tree import Tree, files_of, prepared, recover
from builder.pages.model import CopiedFile, Planned
from builder.pages.rendering import Press, key_of

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Known:
    """What the cache knows of a file under public/: the key it was rendered for, and the file then."""

    key: str
    sha256: str
    size: int
    mtime_ns: int


@dataclass(frozen=True)
class Errand:
    """What a build is asked to do: where to, with which press, and whether to render all pages again.

    `jobs` is how many processes may render pages; None leaves it open.
    """

    output: Path
    press: Press
    rerender: bool = False
    jobs: int | None = None


def write_site(
    pages: Sequence[Planned], errand: Errand, store: Store, watch: Stopwatch, progress: Progress
) -> Counts:
    """Bring the folder `output` to those pages: render what is new, remove what is no page any more.

    A file that Dateline did not make stays. Raises ContentProblems where a template fails or such a file
    stands in a page's way; the folder is then as it was.
    """
    output = errand.output
    recover(output)
    made, foreign = files_of(output)
    _refuse_overwriting(pages, foreign, output)
    known = _known(store)
    with watch.timed("render"):
        keys = {page.path: _key(page, errand.press) for page in pages}
        trusted = {} if errand.rerender else known
        reasons = [_why(page.path, keys[page.path], trusted, output, made) for page in pages]
        todo = [(page, why) for page, why in zip(pages, reasons, strict=True) if why]
    wanted = frozenset(keys)
    removed = made - wanted
    rendering = Rendering({}, frozenset())
    with _maybe_prepared(output, needed=bool(todo or removed or not output.exists())) as tree:
        if tree:
            run = PrintRun(
                press=errand.press,
                jobs=errand.jobs,
                there=lambda path: _digest_of(output / path, known.get(path)),
                write=tree.write,
                store=store,
                wanted=wanted,
            )
            with watch.timed("render"):
                rendering = print_pages([page for page, _ in todo], run, progress)
            with watch.timed("write"):
                if rendering.written or removed or not output.exists():
                    tree.keep(sorted((wanted - rendering.written) | foreign))
                    tree.swap_in(wanted)
    _remember(store, keys, output, rendering.digests)
    rendered = sum(not isinstance(page, CopiedFile) for page, _ in todo)
    return Counts(
        total=len(pages),
        rendered=rendered,
        written=len(rendering.written),
        unchanged=len(pages) - len(rendering.written),
        removed=len(removed),
        foreign=tuple(sorted(foreign)),
        reasons=tuple((page.path, why) for page, why in todo),
    )


@contextlib.contextmanager
def _maybe_prepared(output: Path, *, needed: bool) -> Iterator[Tree | None]:
    if not needed:
        yield None
        return
    with prepared(output) as tree:
        yield tree


def _key(page: Planned, press: Press) -> str:
    if isinstance(page, CopiedFile):
        stat = page.source.stat()
        return f"{stat.st_size}:{stat.st_mtime_ns}"
    return key_of(page, press)


def _why(path: str, key: str, known: dict[str, Known], output: Path, made: frozenset[str]) -> str:
    """Why the page must be rendered; "" where it need not be."""
    before = known.get(path)
    if before is None:
        return "it is new, or nothing is known of it"
    if before.key != key:
        return "its template, its context or the settings changed"
    if path not in made or not _untouched(output / path, before):
        return "its file was changed or removed"
    return ""


def _untouched(file: Path, before: Known) -> bool:
    try:
        stat = file.stat()
        if (stat.st_size, stat.st_mtime_ns) == (before.size, before.mtime_ns):
            return True
        return stat.st_size == before.size and file_digest(file.read_bytes()) == before.sha256
    except OSError:
        return False


def _digest_of(file: Path, before: Known | None) -> str:
    """The SHA-256 of a file; "" where there is none. One that looks as it did `before` is not read."""
    try:
        stat = file.stat()
        if before and (stat.st_size, stat.st_mtime_ns) == (before.size, before.mtime_ns):
            return before.sha256
        return file_digest(file.read_bytes())
    except OSError:
        return ""


def _refuse_overwriting(pages: Sequence[Planned], foreign: frozenset[str], output: Path) -> None:
    if not foreign:
        return
    folders = {parent.as_posix() for path in foreign for parent in PurePosixPath(path).parents}
    in_the_way = sorted(
        page.path
        for page in pages
        if page.path in foreign
        or page.path in folders
        or any(parent.as_posix() in foreign for parent in PurePosixPath(page.path).parents)
    )
    if in_the_way:
        raise ContentProblems(
            Problem(
                f"{output.name}/{path}",
                None,
                "This file was not made by Dateline, and a page has to go there.",
                "Move it away, or build into another folder with --output.",
            )
            for path in in_the_way
        )


def _known(store: Store) -> dict[str, Known]:
    known: dict[str, Known] = {}
    for path, line in store.all("pages").items():
        with contextlib.suppress(ValueError, TypeError):  # in another form than today's: not known
            known[path] = Known(*json.loads(line))
    return known


def _remember(store: Store, keys: dict[str, str], output: Path, digests: Mapping[str, str]) -> None:
    rows = {}
    for path, digest in digests.items():
        stat = (output / path).stat()
        rows[path] = json.dumps([keys[path], digest, stat.st_size, stat.st_mtime_ns])
    store.put("pages", rows)
    store.drop("pages", [path for path in store.all("pages") if path not in keys])

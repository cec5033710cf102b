"""Brings a folder to the pages of a site: decides, renders, and puts what has changed in place."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from builder.foundation.digests import file_digest
from builder.foundation.problems import ContentProblems, Problem
from builder.foundation.stopwatch import Stopwatch
from builder.foundation.store import Store
from builder.output.counts import Counts
from builder.output.deciding import reasons
from builder.output.explaining import explained
from builder.output.listing import HERE, Listing, Looks, Sight, told_apart
from builder.output.opening import Open, opened
from builder.output.printing import PrintRun, print_pages
from builder.output.remembering import Known, Memory, Remembered, remember, remembered
from builder.output.tree import Tree, prepared
from builder.pages.chapters import SitePlan, in_order
from builder.pages.model import CopiedFile, Planned
from builder.pages.rendering import Press, key_of

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Errand:
    """What a build is asked to do: where to, with which press, and whether to render all pages again.

    `jobs` is how many processes may render pages; None leaves it open. `sight` gives what there is in the
    output folder and beside it.
    """

    output: Path
    press: Press
    rerender: bool = False
    jobs: int | None = None
    sight: Sight = HERE


class Present(NamedTuple):
    """What is in the folder before a build changes it: all files, and which of them Dateline made or not."""

    files: Listing
    made: frozenset[str]
    foreign: frozenset[str]


@dataclass(frozen=True)
class There:
    """The files of `output` as they look, and as they are known; processes that print are given it."""

    output: Path
    files: Looks
    known: Mapping[str, Known]

    def digest(self, path: str) -> str | None:
        """The SHA-256 of a file, nothing where there is none. One that looks as it is known is not read."""
        look, before = self.files.get(path), self.known.get(path)
        if look is None:
            return None
        if before and (look.size, look.mtime_ns) == (before.size, before.mtime_ns):
            return before.sha256
        try:
            return file_digest((self.output / path).read_bytes())
        except OSError:
            return None


def write_site(plan: SitePlan, errand: Errand, store: Store, watch: Stopwatch, progress: Progress) -> Counts:
    """Bring the folder `output` to the pages of the plan: render what is new, remove what is no page.

    A file that Dateline did not make stays. Raises ContentProblems where a template fails or such a file
    stands in a page's way; the folder is then as it was.
    """
    with watch.timed("write"):
        present = _present(errand)
        _refuse_overwriting(plan.paths, present.foreign, errand.output)
        memory = remembered(store)
    with watch.timed("render"):
        of_use = Memory({}) if errand.rerender else memory
        chapters = opened(plan, errand.press.keys, of_use, present.files)
        # What is known of closed chapters stays in the cache as it is.
        memory = memory.without(chapters.closed)
        known = memory.files()
        pages = in_order(list(chain.from_iterable(chapter.pages for chapter in chapters.open)))
        keys = {page.path: _key(page, errand.press) for page in pages}
        why = reasons(keys, known, errand.output, present.files, rerender=errand.rerender)
        why = explained(why, pages, errand.press, store)
    wanted = frozenset(plan.paths)
    with prepared(errand.output, errand.sight.places) as tree:
        todo = [page for page in pages if page.path in why]
        run = PrintRun(
            press=errand.press,
            jobs=errand.jobs,
            there=There(errand.output, present.files, known).digest,
            write=tree.aside.write,
            store=store,
            wanted=wanted,
        )
        with watch.timed("render"):
            rendering = print_pages(todo, run, progress)
        with watch.timed("write"):
            listing = _put_in_place(tree, present, wanted, rendering.written, errand.output)
    with watch.timed("write"):
        before = {path: file.sha256 for path, file in known.items()}
        digests = ChainMap(dict(rendering.digests), before)
        remember(store, memory, _as_they_are(chapters.open, keys, digests, listing), listing.looks)
    return Counts(
        total=len(wanted),
        rendered=sum(not isinstance(page, CopiedFile) for page in todo),
        written=len(rendering.written),
        unchanged=len(wanted) - len(rendering.written),
        removed=len(present.made - wanted),
        foreign=tuple(sorted(present.foreign)),
        reasons=tuple(why.items()),
        looks=listing.looks,
    )


def _as_they_are(
    chapters: Iterable[Open], keys: Mapping[str, str], digests: Mapping[str, str], listing: Looks
) -> dict[str, Remembered]:
    """What there is to remember of open chapters, whose files have these keys and SHA-256s."""

    def known(path: str) -> Known:
        look = listing[path]
        return Known(path, keys[path], digests.get(path, ""), look.size, look.mtime_ns)

    return {c.name: Remembered(c.mark, tuple(known(page.path) for page in c.pages)) for c in chapters}


def _present(errand: Errand) -> Present:
    """What there is; what a killed build left was put in order before the first look (`scouted`)."""
    files = errand.sight.files(errand.output)
    return Present(files, *told_apart(errand.output, files.keys()))


def _put_in_place(
    tree: Tree, present: Present, wanted: frozenset[str], written: frozenset[str], output: Path
) -> Listing:
    """Swap the tree in where it differs from the present one; the files that are there then."""
    if not written and present.made <= wanted and output.exists():
        return present.files
    kept = present.files.changed(present.made - wanted, {})
    return tree.swap_in(kept, written, wanted)


def _key(page: Planned, press: Press) -> str:
    if isinstance(page, CopiedFile):
        stat = page.source.stat()
        return f"{stat.st_size}:{stat.st_mtime_ns}"
    return key_of(page, press)


def _refuse_overwriting(paths: Iterable[str], foreign: frozenset[str], output: Path) -> None:
    if not foreign:
        return
    folders = {parent.as_posix() for path in foreign for parent in PurePosixPath(path).parents}
    in_the_way = sorted(
        path
        for path in paths
        if path in foreign
        or path in folders
        or any(parent.as_posix() in foreign for parent in PurePosixPath(path).parents)
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

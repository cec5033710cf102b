"""Pages rendered, in one process or in several, and those written whose bytes are new."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import NamedTuple

from builder.foundation.cores import worthwhile
from builder.foundation.digests import file_digest
from builder.foundation.problems import ContentProblems, Problem
from builder.foundation.store import Store
from builder.output.presses import WORTH_A_PROCESS, printed
from builder.output.sheets import Printed, Work
from builder.pages.body_html import names_on, outlived
from builder.pages.model import CopiedFile, Plan, Planned
from builder.pages.rendering import Press, Rendered

MOST_ON_A_SHEET = 30
"""Pages that are rendered in one go: a hundredth of a second, which is how long another process may wait."""

SHEETS_EACH = 8
"""Sheets for each process where there are pages enough, so that all have done at about the same time."""


@dataclass(frozen=True)
class PrintRun:
    """How pages are to be rendered, and where they go.

    `jobs` is how many processes there may be; None leaves it open. `there` gives the SHA-256 of the file at
    a path, nothing where there is none, and `write` puts one there: other processes do both too. `store`
    knows bodies; of the pages with paths in `wanted` it need not know any other.
    """

    press: Press
    jobs: int | None
    there: Callable[[str], str | None]
    write: Callable[[str, bytes], None]
    store: Store
    wanted: Container[str]


class Rendering(NamedTuple):
    """What came of rendering: the SHA-256 of each page by path, and which of them have new bytes."""

    digests: Mapping[str, str]
    written: frozenset[str]


def print_pages(pages: Sequence[Planned], run: PrintRun, progress: Callable[[int, int], None]) -> Rendering:
    """Render the pages, and write those whose bytes differ from what is there.

    Raises ContentProblems with all that is wrong with templates and with files to copy.
    """
    to_render = [page for page in pages if not isinstance(page, CopiedFile)]
    processes = worthwhile(len(to_render), WORTH_A_PROCESS, run.jobs)
    work = Work(run.press, _sheets(to_render, processes), run.there, run.write)
    copies = (_copied(page, run) for page in pages if isinstance(page, CopiedFile))
    digests: dict[str, str] = {}
    written: set[str] = set()
    problems: list[Problem] = []
    made: set[str] = set()
    with closing(printed(work, partial(_bodies_on, work.sheets, run), processes)) as prints:
        for done in chain(prints, copies):
            run.store.put_bytes("bodies", done.bodies)
            digests.update(done.digests)
            written.update(done.written)
            made.update(done.bodies)
            problems += done.problems
            progress(len(digests) + len(problems), len(pages))
    if problems:
        raise ContentProblems(problems)
    if made:
        _forget_bodies(run)
    return Rendering(digests, frozenset(written))


def _sheets(pages: Sequence[Rendered], processes: int) -> list[Sequence[Rendered]]:
    """The pages on sheets, those of one kind together, and of these those with the same articles.

    What they make of a card is then made by one process, and once: of a large site not all of it can be kept.
    """
    alike = sorted(pages, key=_near)
    size = max(1, min(MOST_ON_A_SHEET, len(pages) // (SHEETS_EACH * processes)))
    return [alike[at : at + size] for at in range(0, len(alike), size)]


def _near(page: Rendered) -> tuple[str, str]:
    return type(page).__name__, page.near if isinstance(page, Plan) else page.path


def _bodies_on(sheets: Sequence[Sequence[Rendered]], run: PrintRun, sheet: int) -> Mapping[str, bytes]:
    names = chain.from_iterable(names_on(page, run.press.settings) for page in sheets[sheet])
    return run.store.get_bytes("bodies", names)


def _copied(page: CopiedFile, run: PrintRun) -> Printed:
    try:
        content = page.source.read_bytes()
    except OSError as error:
        what = f"It cannot be copied: {error.strerror}."
        hint = "See to the permissions of the file behind it."
        return Printed({}, (), {}, (Problem(page.path, None, what, hint),))
    digest = file_digest(content)
    if digest == run.there(page.path):
        return Printed({page.path: digest}, (), {}, ())
    run.write(page.path, content)
    return Printed({page.path: digest}, (page.path,), {}, ())


def _forget_bodies(run: PrintRun) -> None:
    names = run.store.keys("bodies")
    run.store.drop("bodies", outlived(names, run.wanted, run.press.settings))

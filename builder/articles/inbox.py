"""The inbox: which clippings are new, and the articles made of them."""

from __future__ import annotations

import datetime as dt
import stat
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from builder.articles.intake import Desk, Intake, Source, Tray, changed
from builder.articles.model import Article
from builder.articles.reading import files_in
from builder.clippings.reading import LARGEST, read_clippings, too_large
from builder.foundation.digests import file_digest
from builder.foundation.problems import Problem

INBOX = "content/inbox"

_UNTOLD = ""  # an article names its clipping, and no SHA-256 that would tell whether it has changed


def take_in(root: Path, desk: Desk) -> Intake:
    """Convert every clipping under `root`/content/inbox that is not known. Writes nothing."""
    files = [(path.relative_to(root).as_posix(), path) for path in clippings_in(root / INBOX)]
    sources, problems = read_files_within(root, "the site", files)
    intake = convert(sources, desk)
    return replace(intake, problems=(*problems, *intake.problems))


def read_files_within(
    root: Path, called: str, files: Sequence[tuple[str, Path]]
) -> tuple[list[Source], list[Problem]]:
    """As `read_files`; a link that leads out of `root` is a problem, which calls it by that name."""
    whole = root.resolve()
    within = {path: file.resolve().is_relative_to(whole) for path, file in files}
    sources, problems = read_files((path, file) for path, file in files if within[path])
    strays = [_leads_out(path, called) for path, _ in files if not within[path]]
    return sources, [*strays, *problems]


def clippings_in(folder: Path) -> list[Path]:
    """The files of a folder that may be clippings: not the pictures and scripts of a saved page."""
    return [
        path
        for path in files_in(folder, ())
        if path.suffix.lower() not in _PARTS_OF_PAGES
        and not any(part.endswith("_files") for part in path.relative_to(folder).parts[:-1])
    ]


_SCRIPTS = (".css", ".js", ".map", ".woff", ".woff2", ".ttf")
_PICTURES = (".ico", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg")
_PARTS_OF_PAGES = frozenset((*_SCRIPTS, *_PICTURES))


def read_files(files: Iterable[tuple[str, Path]]) -> tuple[list[Source], list[Problem]]:
    """The bytes of files, given as the path to show and where they are; and a problem for each that fails."""
    sources: list[Source] = []
    problems: list[Problem] = []
    for path, file in files:
        try:
            told = file.stat()
            if not stat.S_ISREG(told.st_mode):  # a pipe, which may never end
                problems.append(Problem(path, None, "It is no file.", "Give a file, a folder or an address."))
                continue
            if told.st_size > LARGEST:
                problems.append(too_large(path, told.st_size))
                continue
            modified = dt.datetime.fromtimestamp(told.st_mtime, dt.UTC)
            sources.append(Source(path, file.read_bytes(), file.parent, modified))
        except OSError as error:
            problems.append(
                Problem(path, None, f"It cannot be read: {error.strerror}.", "See to its permissions.")
            )
    return sources, problems


def convert(sources: Iterable[Source], desk: Desk) -> Intake:
    """Convert the clippings that are not known. Writes nothing.

    A source with a problem is not taken for converted, so that it is tried again when it has been mended;
    other texts in it are converted all the same.
    """
    tray = Tray(desk)
    for source in sources:
        sha = file_digest(source.raw)
        known = desk.known.get(source.path)
        if sha in (known, tray.converted.get(source.path)) or known == _UNTOLD:
            continue
        if source.path in desk.living:
            tray.refuse(changed(source.path, desk.living[source.path], sha))
        else:
            tray.take(source, read_clippings(source.path, source.raw))
    return tray.intake()


def known_clippings(articles: Iterable[Article], ledger: Mapping[str, str]) -> dict[str, str]:
    """The clippings converted before, by the ledger and by articles that name them, with their SHA-256."""
    known = dict(ledger)
    for article in articles:
        matter = article.matter
        if matter.clipping:
            known[matter.clipping] = matter.clipping_sha256 or known.get(matter.clipping, _UNTOLD)
    return known


def living_clippings(articles: Iterable[Article]) -> dict[str, str]:
    """The clippings that have an article, each with the article's path."""
    return {article.matter.clipping: article.path for article in articles if article.matter.clipping}


def _leads_out(path: str, called: str) -> Problem:
    return Problem(path, None, f"It is a link to a file outside {called}.", "Put the file itself there.")

"""The inbox: which clippings are new, and the articles made of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Literal
from zoneinfo import ZoneInfo

from builder.articles.conversion import article_path, article_text, day_of, mint_id, pictures_left_out, unused
from builder.articles.model import Article
from builder.articles.pictures import with_pictures
from builder.articles.reading import files_in
from builder.clippings.model import Clipping
from builder.clippings.reading import LARGEST, read_clippings, too_large
from builder.foundation.digests import file_digest
from builder.foundation.problems import Problem

INBOX = "content/inbox"

_UNTOLD = ""  # an article names its clipping, and no SHA-256 that would tell whether it has changed


@dataclass(frozen=True)
class Source:
    """A clipping as it came: the path by which it is known, and its bytes.

    `folder` is where its file lies, with the pictures that came with it; `modified` is when the file was last
    changed. Both are None for what is no file.
    """

    path: str
    raw: bytes
    folder: Path | None = field(default=None, compare=False)
    modified: dt.datetime | None = field(default=None, compare=False)


@dataclass(frozen=True)
class NewArticle:
    """An article file to write, the clipping that it was made of, and what to check in it."""

    path: str
    text: str
    feed_id: str
    clipping: Clipping
    source: str
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True)
class Intake:
    """What the inbox gives: files to write, `converted` clippings (path to SHA-256), problems."""

    articles: tuple[NewArticle, ...]
    converted: Mapping[str, str]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Desk:
    """What conversion needs to know of the site: who mints ids, the zone of days, what is there already.

    `known` leads from the path of a clipping that was converted before to its SHA-256 then; of those,
    `living` still have an article. `taken` are the paths of all article files, `ids` all ids in use.
    `undated` says what becomes of a clipping without a date: the editor is asked, or it takes its file's.
    """

    authority: str
    zone: ZoneInfo
    known: Mapping[str, str]
    taken: frozenset[str]
    living: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    undated: Literal["ask", "mtime"] = "ask"


def take_in(root: Path, desk: Desk) -> Intake:
    """Convert every clipping under `root`/content/inbox that is not known. Writes nothing."""
    files = [(path.relative_to(root).as_posix(), path) for path in clippings_in(root / INBOX)]
    own = [(path, file) for path, file in files if file.resolve().is_relative_to(root.resolve())]
    sources, problems = read_files(own)
    intake = convert(sources, desk)
    strays = (_leads_out(path) for path, file in files if (path, file) not in own)
    return replace(intake, problems=(*strays, *problems, *intake.problems))


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
            if told.st_size > LARGEST:
                problems.append(too_large(path, told.st_size))
                continue
            changed = dt.datetime.fromtimestamp(told.st_mtime, dt.UTC)
            sources.append(Source(path, file.read_bytes(), file.parent, changed))
        except OSError as error:
            problems.append(
                Problem(path, None, f"It cannot be read: {error.strerror}.", "See to its permissions.")
            )
    return sources, problems


def convert(sources: Iterable[Source], desk: Desk) -> Intake:
    """Convert the clippings that are not known. Writes nothing.

    One with a problem gives no article at all, so that it is tried again when it has been mended.
    """
    articles: list[NewArticle] = []
    problems: list[Problem] = []
    converted: dict[str, str] = {}
    taken, ids = set(desk.taken), set(desk.ids)
    for source in sources:
        sha = file_digest(source.raw)
        known = desk.known.get(source.path)
        if sha in (known, converted.get(source.path)) or known == _UNTOLD:
            continue
        if source.path in desk.living:
            problems.append(_changed(source.path, sha))
            continue
        made, wrong = _articles_of(source, sha, desk, taken, ids)
        if wrong:
            problems.extend(wrong)
            taken.difference_update(article.path for article in made)
            ids.difference_update(article.feed_id for article in made)
            continue
        articles.extend(made)
        converted[source.path] = sha
    return Intake(tuple(articles), converted, tuple(problems))


def known_clippings(articles: Iterable[Article], ledger: Mapping[str, str]) -> dict[str, str]:
    """The clippings converted before, by the ledger and by articles that name them, with their SHA-256."""
    known = dict(ledger)
    for article in articles:
        matter = article.matter
        if matter.clipping:
            known[matter.clipping] = matter.clipping_sha256 or known.get(matter.clipping, _UNTOLD)
    return known


def _articles_of(
    source: Source, sha: str, desk: Desk, taken: set[str], ids: set[str]
) -> tuple[list[NewArticle], list[Problem]]:
    """The articles of a clipping, whose paths and ids are taken from then on."""
    clippings, problems = read_clippings(source.path, source.raw)
    made: list[NewArticle] = []
    wrong = list(problems)
    for read in clippings:
        clipping = _dated(with_pictures(read, source.path, source.folder), source, desk)
        if clipping.date is None:
            wrong.append(_undated(source.path, clipping))
            continue
        target = article_path(clipping, desk.zone, taken)
        slug = PurePosixPath(target).stem[len("2026-01-31-") :]
        wanted = mint_id(desk.authority, day_of(clipping.date, desk.zone), slug)
        feed_id = unused(wanted, ids)
        taken.add(target)
        ids.add(feed_id)
        text = article_text(clipping, (source.path, sha), feed_id)
        unsure = (*clipping.unsure, *pictures_left_out(clipping, source.path))
        made.append(NewArticle(target, text, feed_id, clipping, source.path, unsure))
    return made, wrong


def _leads_out(path: str) -> Problem:
    return Problem(path, None, "It is a link to a file outside the site.", "Put the file itself there.")


def _dated(clipping: Clipping, source: Source, desk: Desk) -> Clipping:
    """The clipping, with its file's day where it has no date and the site's settings say so."""
    if clipping.date or desk.undated != "mtime" or not source.modified:
        return clipping
    doubts = (d for d in clipping.unsure if not d.startswith("date: "))
    doubt = "date: it is the day on which the file was last changed."
    return replace(clipping, date=source.modified.astimezone(desk.zone).date(), unsure=(*doubts, doubt))


def _undated(path: str, clipping: Clipping) -> Problem:
    """The problem of a clipping without a date, with what there is instead: "31 February 2026", say."""
    told = next((d.removeprefix("date: ") for d in clipping.unsure if d.startswith("date: ")), "")
    what = "It does not say when it was published"
    reason = "" if told.endswith("does not say when it was published.") else told
    return Problem(
        path,
        None,
        f"{what}: {reason}" if reason else f"{what}.",
        'Add a line under its headline: "31 January 2026".',
    )


def _changed(path: str, sha: str) -> Problem:
    return Problem(
        path,
        None,
        "It has changed since its article was made, and the article is left as it is.",
        f'Change the article too, and write "clipping_sha256: {sha}" into it.',
    )

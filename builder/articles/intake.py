"""What becomes of clippings, one after the other: new articles, what is known already, and problems."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Literal
from zoneinfo import ZoneInfo

from builder.articles.conversion import article_path, article_text, day_of, mint_id, pictures_left_out, unused
from builder.articles.pictures import with_pictures
from builder.articles.stories import is_address, story_marks
from builder.clippings.model import Clipping
from builder.foundation.digests import file_digest
from builder.foundation.problems import Problem


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
class Repeated:
    """A clipping of which nothing was made, because the article at that path has its story already."""

    source: str
    article: str

    def __str__(self) -> str:
        return f"{self.source}: not clipped again: {self.article} has its story."


@dataclass(frozen=True)
class Intake:
    """What the inbox gives: files to write, `converted` clippings (name to SHA-256), problems.

    The name of a clipping is the path of its file; for one of several in a file, "PATH#KEY".
    """

    articles: tuple[NewArticle, ...]
    converted: Mapping[str, str]
    problems: tuple[Problem, ...]
    repeated: tuple[Repeated, ...] = ()


@dataclass(frozen=True)
class Desk:
    """What conversion needs to know of the site: who mints ids, the zone of days, what is there already.

    `known` leads from the name of a clipping that was converted before to its SHA-256 then; `living` from
    the name of one that still has an article to the article's path. `taken` are the paths of all article
    files, `ids` all ids in use. `stories` gives the marks of all stories that there are, each with the path
    of the article that tells it; it is asked only when there is something new. `undated` says what becomes of
    a clipping without a date: the editor is asked, or it takes its file's.
    """

    authority: str
    zone: ZoneInfo
    known: Mapping[str, str]
    taken: frozenset[str]
    living: Mapping[str, str] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    stories: Callable[[], Mapping[str, str]] = dict
    undated: Literal["ask", "mtime"] = "ask"


class Tray:
    """Takes one clipping after the other and gathers what comes of them.

    Paths, ids, parts and stories that one clipping took are taken for those behind it.
    """

    def __init__(self, desk: Desk) -> None:
        self.converted: dict[str, str] = {}
        self.problems: list[Problem] = []
        self._desk = desk
        self._articles: list[NewArticle] = []
        self._repeated: list[Repeated] = []
        self._taken, self._ids = set(desk.taken), set(desk.ids)
        self._parts = {_key(name): sha for name, sha in desk.known.items() if _key(name)}
        self._living = {_key(name): path for name, path in desk.living.items() if _key(name)}
        self._stories: dict[str, tuple[str, str]] | None = None

    def take(self, clipping: Clipping, source: Source) -> bool:
        """Make an article of a clipping from that source, where there is none yet.

        False where it has a problem, which is noted: it must be looked at again.
        """
        part, path = clipping.part, source.path
        name, digest = (f"{path}#{part.key}", part.sha256) if part else (path, file_digest(source.raw))
        if part and part.key in self._parts:
            return self._seen(name, part.key, digest)
        dated = _dated(with_pictures(clipping, path, source.folder), source, self._desk)
        if dated.date is None:
            self.problems.append(_undated(path, dated))
            return False
        if part:
            self._parts[part.key] = self.converted[name] = digest
        story = self._story(dated, path)
        if story:
            self._repeated.append(Repeated(name, story))
        else:
            self._add(dated, (name, digest), path)
        return True

    def intake(self) -> Intake:
        """What came of all of them."""
        return Intake(
            tuple(self._articles), dict(self.converted), tuple(self.problems), tuple(self._repeated)
        )

    def _seen(self, name: str, key: str, digest: str) -> bool:
        """A part that was met before: nothing to do, unless its article lives and it has changed since."""
        if key not in self._living or digest == self._parts[key]:
            return True
        self.problems.append(changed(name, self._living[key], digest))
        return False

    def _known_stories(self) -> dict[str, tuple[str, str]]:
        """The marks of all stories: the article that tells each, and the source it came from in this call."""
        if self._stories is None:
            self._stories = {mark: (article, "") for mark, article in self._desk.stories().items()}
        return self._stories

    def _story(self, clipping: Clipping, path: str) -> str:
        """The article that has the clipping's story already, or "".

        Texts of one source may lead to one address, as those of a live page do; they are stories apart.
        """
        for mark in story_marks(clipping.source_url, clipping.title, clipping.body):
            article, source = self._known_stories().get(mark, ("", ""))
            if article and not (is_address(mark) and source == path):
                return article
        return ""

    def _add(self, clipping: Clipping, source: tuple[str, str], path: str) -> None:
        target = article_path(clipping, self._desk.zone, self._taken)
        slug = PurePosixPath(target).stem[len("2026-01-31-") :]
        wanted = mint_id(self._desk.authority, day_of(clipping.date, self._desk.zone), slug)
        feed_id = unused(wanted, self._ids)
        self._taken.add(target)
        self._ids.add(feed_id)
        if clipping.part:
            self._living[clipping.part.key] = target
        for mark in story_marks(clipping.source_url, clipping.title, clipping.body):
            self._known_stories().setdefault(mark, (target, path))
        unsure = (*clipping.unsure, *pictures_left_out(clipping, path))
        text = article_text(clipping, source, feed_id)
        self._articles.append(NewArticle(target, text, feed_id, clipping, path, unsure))


def changed(name: str, article: str, sha: str) -> Problem:
    """The problem of a clipping that is not what it was when its article was made."""
    return Problem(
        name,
        None,
        f"It has changed since its article {article} was made, which is left as it is.",
        f'Change the article too, and write "clipping_sha256: {sha}" into it.',
    )


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
    who = f'"{clipping.title[:80]}"' if clipping.part else "It"
    reason = "" if told.endswith("does not say when it was published.") else told
    what = f"{who} does not say when it was published" + (f": {reason}" if reason else ".")
    if clipping.part:
        hint = "Paste it into a text file of its own, with a date under its headline."
    else:
        hint = 'Add a line under its headline: "31 January 2026".'
    return Problem(path, None, what, hint)


def _key(name: str) -> str:
    """The key of a part in the name of a clipping, "" where it is a whole file."""
    return name.rpartition("#")[2] if "#" in name else ""

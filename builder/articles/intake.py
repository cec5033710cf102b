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
from builder.articles.unmade import Gone, LeftOut, Repeated, Unmade
from builder.clippings.languages import with_language
from builder.clippings.model import Clipping
from builder.clippings.outcome import Outcome
from builder.foundation.digests import file_digest
from builder.foundation.problems import Problem


@dataclass(frozen=True)
class Source:
    """A clipping as it came: the path by which it is known, and its bytes.

    `folder` is where its file lies, with the pictures that came with it; `modified` is when the file was last
    changed. Both are None for what is no file. `address` is where it was fetched from, "" if it was not.
    """

    path: str
    raw: bytes
    folder: Path | None = field(default=None, compare=False)
    modified: dt.datetime | None = field(default=None, compare=False)
    address: str = field(default="", compare=False)


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
    """What the inbox gives: files to write, `converted` clippings (name to SHA-256), problems, notes.

    The name of a clipping is the path of its file; for one of several in a file, "PATH#KEY". `stories` leads
    from the marks of those of several that gave articles to their names.
    """

    articles: tuple[NewArticle, ...]
    converted: Mapping[str, str]
    problems: tuple[Problem, ...]
    unmade: tuple[Unmade, ...] = ()
    stories: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Desk:
    """What conversion needs to know of the site: who mints ids, the zone of days, what is there already.

    `known` leads from the name of a clipping that was converted before to its SHA-256 then; `living` from
    the name of one that still has an article to the article's path. `is_taken` says whether there is a file
    at the path of an article; `ids` are all ids in use. `stories` gives the marks of all stories that there
    are, each with the path of the article that tells it; it is asked only when there is something new.
    `clipped` leads from the marks that the parts of files had to their names. `undated` says what becomes of
    a clipping without a date: the editor is asked, or it takes its file's. `language` is that of articles
    that name none.
    """

    authority: str
    zone: ZoneInfo
    known: Mapping[str, str]
    is_taken: Callable[[str], bool]
    living: Mapping[str, str] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()
    stories: Callable[[], Mapping[str, str]] = dict
    clipped: Mapping[str, str] = field(default_factory=dict)
    undated: Literal["ask", "mtime"] = "ask"
    language: str = "en"


class Tray:
    """Takes one source after the other and gathers what comes of the clippings in it.

    Paths, ids, parts and stories that one clipping took are taken for those behind it.
    """

    def __init__(self, desk: Desk) -> None:
        self.converted: dict[str, str] = {}
        self._desk = desk
        self._problems: list[Problem] = []
        self._articles: list[NewArticle] = []
        self._unmade: list[Unmade] = []
        self._taken, self._ids = set[str](), set(desk.ids)
        self._parts = {_key(name): sha for name, sha in desk.known.items() if _key(name)}
        self._living = {_key(name): path for name, path in desk.living.items() if _key(name)}
        whole = sorted((name for name in desk.known if not _key(name)), key=lambda name: name in desk.living)
        self._files = {desk.known[name]: name for name in whole if desk.known[name]}
        self._stories: dict[str, tuple[str, str]] | None = None
        self._clipped: dict[str, str] = {}

    def refuse(self, problem: Problem) -> None:
        """Note a problem of a source that was not even read."""
        self._problems.append(problem)

    def take(self, source: Source, read: Outcome) -> None:
        """Make an article of each clipping `read` from a source, where there is none yet.

        What keeps one of several texts from being an article is told and is no problem, for nobody can mend
        a feed; what keeps all of them is one. A source with a problem is not taken for converted, so that it
        is looked at again.
        """
        clippings, wrong = read
        ends = [self._take(clipping, source) for clipping in clippings]
        lacking = [*wrong, *(end.lack for end in ends if isinstance(end, LeftOut))]
        others = [end for end in ends if not isinstance(end, LeftOut)]
        problems = [end for end in others if isinstance(end, Problem)] if others else lacking
        told = [LeftOut(lack) for lack in lacking] if others else []
        unmade = [*(end for end in others if isinstance(end, Repeated | Gone)), *told]
        self._problems += problems
        self._unmade += unmade
        # One whose name is known and whose words are new is told each time, so that a new name mends it.
        if not problems and not any(isinstance(end, Gone) and end.has_changed for end in unmade):
            self.converted[source.path] = file_digest(source.raw)

    def intake(self) -> Intake:
        """What came of all of them."""
        return Intake(
            tuple(self._articles),
            dict(self.converted),
            tuple(self._problems),
            tuple(self._unmade),
            dict(self._clipped),
        )

    def _take(self, clipping: Clipping, source: Source) -> Problem | Unmade | None:
        """Make an article of one clipping, or say why not; None where there is no more to say."""
        if clipping.part:
            name, digest = f"{source.path}#{clipping.part.key}", clipping.part.sha256
            if clipping.part.key in self._parts:
                return self._seen(name, clipping.part.key, digest)
            known = self._clipped_as(clipping)
        else:
            name, digest = source.path, file_digest(source.raw)
            known = name if name in self._desk.known else self._files.get(digest, "")
        article = self._desk.living.get(known) or self._story(clipping, source.path)
        if known and not article:
            return Gone(name, known)
        dated = _dated(with_pictures(clipping, source.path, source.folder), source, self._desk)
        if dated.date is None and not article:
            return LeftOut(_undated(source.path, dated))
        if clipping.part:
            self._parts[clipping.part.key] = self.converted[name] = digest
        if article:
            return Repeated(name, article)
        self._add(dated, (name, digest), source.path)
        return None

    def _seen(self, name: str, key: str, digest: str) -> Problem | None:
        """A part that was met before: nothing to do, unless its article lives and it has changed since."""
        if key not in self._living or digest == self._parts[key]:
            return None
        return changed(name, self._living[key], digest)

    def _clipped_as(self, clipping: Clipping) -> str:
        """The name under which the story of a part was clipped in an earlier call with another key, or "".

        Asked of parts alone: a file with the story of an article that was deleted is the editor's wish.
        """
        marks = story_marks(clipping.source_url, clipping.title, clipping.body)
        names = (self._desk.clipped.get(mark, "") for mark in marks)
        return next((name for name in names if name in self._desk.known), "")

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

    def _is_taken(self, path: str) -> bool:
        return path in self._taken or self._desk.is_taken(path)

    def _add(self, clipping: Clipping, source: tuple[str, str], path: str) -> None:
        clipping = with_language(clipping, self._desk.language)
        target = article_path(clipping, self._desk.zone, self._is_taken)
        slug = PurePosixPath(target).stem[len("2026-01-31-") :]
        wanted = mint_id(self._desk.authority, day_of(clipping.date, self._desk.zone), slug)
        feed_id = unused(wanted, self._ids)
        self._taken.add(target)
        self._ids.add(feed_id)
        if clipping.part:
            self._living[clipping.part.key] = target
        for mark in story_marks(clipping.source_url, clipping.title, clipping.body):
            self._known_stories().setdefault(mark, (target, path))
            if clipping.part:
                self._clipped.setdefault(mark, source[0])
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

"""The content folder read: articles and standing pages, with every problem in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from builder.articles.front_matter import parse
from builder.articles.kept import taken_up, written
from builder.articles.links import files_linked
from builder.articles.matter import ArticleMatter, StandingMatter
from builder.articles.model import Article, Standing
from builder.articles.stories import wording_of
from builder.articles.texts import FiledText, HeldText
from builder.foundation.digests import digest_of, file_digest
from builder.foundation.problems import Problem
from builder.foundation.snapshots import Snapshot
from builder.foundation.store import Store
from builder.foundation.versions import made_with


def read_articles(
    root: Path, store: Store, seen: Snapshot | None = None
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """All articles under `root`/content/articles by path, drafts among them, and the problems met.

    What the store has of a file that is the same is not parsed again; what is parsed is kept there. Files
    that were `seen` in this build, by their absolute paths, are not even opened for that.
    """
    shelf = _Shelf(root, store, seen or {})
    articles: list[Article] = []
    problems: list[Problem] = []
    for file in names_in(root / "content/articles"):
        article, wrong = shelf.article(file)
        problems.extend(wrong)
        if article:
            articles.append(article)
    shelf.put_back()
    return tuple(articles), tuple(problems)


class _Shelf:
    """The articles of the last build, and those that this one had to parse."""

    def __init__(self, root: Path, store: Store, seen: Snapshot) -> None:
        self._root, self._store, self._seen = str(root), store, seen
        self._known = store.all_bytes("articles")
        self._met: set[str] = set()
        self._fresh: dict[str, bytes] = {}

    def article(self, file: str) -> tuple[Article | None, tuple[Problem, ...]]:
        """The article in a file, or None and what is wrong."""
        path = path_in(self._root, file)
        seen = self._seen.get(file)
        try:
            raw = None if seen else Path(file).read_bytes()
            kept = self._kept(path, seen.sha256 if seen else file_digest(raw or b""))
            if kept:
                return kept, ()
            return self._parsed(path, Path(file).read_bytes() if raw is None else raw)
        except OSError as error:
            return None, (_unreadable(path, error),)

    def _kept(self, path: str, sha256: str) -> Article | None:
        raw = self._known.get(path)
        found = taken_up(raw, self._root, path, _mark(sha256)) if raw else None
        if found:
            self._met.add(path)
        return found

    def _parsed(self, path: str, raw: bytes) -> tuple[Article | None, tuple[Problem, ...]]:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            return None, (_not_utf8(path),)
        article, problems = parse_article(path, text)
        if article is None:
            return None, problems
        filed = FiledText(self._root, path, article.text.digest)
        article = replace(article, text=filed, digest=_mark(file_digest(raw)))
        row = written(article)
        if row is None:
            return article, problems
        self._fresh[path] = row
        self._met.add(path)
        # As the next build will have it: what parsing makes takes twice the memory.
        return taken_up(row, self._root, path, article.digest), problems

    def put_back(self) -> None:
        """Keep what was parsed in place of what is no more."""
        self._store.put_bytes("articles", self._fresh)
        self._store.drop("articles", self._known.keys() - self._met)


def _mark(sha256: str) -> str:
    """What a file is known by as this program reads it."""
    return f"{_program()}{sha256}"


@lru_cache(maxsize=1)
def _program() -> str:
    return digest_of(made_with())[:16]


def parse_article(path: str, text: str) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in that text, its body at hand; or None and what is wrong."""
    parsed, problems = parse(path, text, ArticleMatter)
    if parsed is None:
        return None, problems
    body, matter = parsed.body, parsed.matter
    wording = wording_of(matter.title, body)
    mark = _mark(file_digest(text.encode("utf-8", "surrogatepass")))
    return Article(path, matter, HeldText(body), parsed.line, files_linked(body), mark, wording), problems


def read_standing(root: Path) -> tuple[tuple[Standing, ...], tuple[Problem, ...]]:
    """All standing pages under `root`/content/pages by path, and the problems met."""
    pages: list[Standing] = []
    problems: list[Problem] = []
    for path, text in texts_in(root, "content/pages", problems):
        parsed, wrong = parse(path, text, StandingMatter)
        problems.extend(wrong)
        if parsed:
            pages.append(Standing(path, parsed.matter, parsed.body, parsed.line))
    return tuple(pages), tuple(problems)


def files_in(folder: Path, endings: Iterable[str] = (".md",)) -> list[Path]:
    """The files under a folder with those endings, sorted, without hidden ones and editors' left-overs."""
    return [Path(name) for name in names_in(folder, endings)]


def names_in(folder: Path, endings: Iterable[str] = (".md",)) -> list[str]:
    """The same files as text, which of many thousands is far cheaper than paths."""
    wanted = tuple(endings)
    return [file for file in _files_under(str(folder)) if not wanted or file.lower().endswith(wanted)]


def path_in(root: Path | str, file: str) -> str:
    """The path of a file from a folder that it lies in, with forward slashes."""
    return file[len(str(root)) :].replace(os.sep, "/").lstrip("/")


def _files_under(folder: str) -> Iterator[str]:
    """The files in the order in which paths sort, folder by folder."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        if entry.name.startswith((".", "~")) or entry.name.endswith("~"):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _files_under(entry.path)
        elif entry.is_file():
            yield entry.path


def texts_in(root: Path, folder: str, problems: list[Problem]) -> Iterator[tuple[str, str]]:
    """The path (from `root`) and text of every Markdown file in a folder; what fails goes to `problems`."""
    for file in files_in(root / folder):
        path = path_in(root, str(file))
        try:
            yield path, file.read_text(encoding="utf-8-sig")
        except UnicodeDecodeError:
            problems.append(_not_utf8(path))
        except OSError as error:
            problems.append(_unreadable(path, error))


def _not_utf8(path: str) -> Problem:
    return Problem(path, None, "It is not UTF-8.", "Save it as UTF-8.")


def _unreadable(path: str, error: OSError) -> Problem:
    return Problem(path, None, f"It cannot be read: {error.strerror}.", "See to its permissions.")

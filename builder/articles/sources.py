"""What `dateline clip` is given: files, folders, URLs, standard input."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path, PurePosixPath

from builder.articles.inbox import INBOX, clippings_in, read_files, read_files_within
from builder.articles.intake import Source
from builder.clippings.fetching import fetch
from builder.clippings.forms import ending_of
from builder.clippings.reading import LARGEST
from builder.clippings.saved.parsing import with_address
from builder.foundation.digests import file_digest
from builder.foundation.problems import ContentProblems, Problem
from builder.foundation.slugs import slug_of

STDIN = "-"


def read_sources(given: Iterable[str], stdin: Callable[[int], bytes]) -> tuple[list[Source], list[Problem]]:
    """The clippings that the words of the command mean, and a problem for each that cannot be had.

    A folder stands for all files in it. `stdin` is called for "-", with the bytes that it may give at most.
    Files keep their paths as given.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    for word in given:
        if not word.strip():
            problems.append(Problem('""', None, "It names nothing.", "Give a file, a folder or an address."))
        elif word == STDIN:
            raw = stdin(LARGEST + 1)
            sources.append(Source(f"pasted-{file_digest(raw)[:8]}.txt", raw))
        elif re.match(r"https?://", word):
            try:
                sources.append(_fetched(word))
            except ContentProblems as error:
                problems += error.problems
        elif re.match(r"\w{2,}://", word):
            problems.append(
                Problem(word, None, "It is no http or https address.", "Save it as a file first.")
            )
        else:
            found, wrong = _from_disk(Path(word))
            sources += found
            problems += wrong
    return sources, problems


def inbox_path(source: Source, root: Path, spoken_for: Mapping[str, str]) -> str:
    """Where in the inbox a clipping from elsewhere is kept; one that lies in the inbox stays where it is.

    The same bytes under the same name are one clipping; other bytes get a number behind the name.
    `spoken_for` are clippings that are still to be written, and those that were there once, as their
    SHA-256 by their paths.
    """
    inbox = (root / INBOX).resolve()
    lies_at = Path(source.path).resolve()
    if lies_at.is_relative_to(inbox):
        return f"{INBOX}/{lies_at.relative_to(inbox).as_posix()}"
    name = PurePosixPath(source.path.replace("\\", "/")).name
    stem, ending = slug_of(PurePosixPath(name).stem), PurePosixPath(name).suffix.lower()
    path, number = f"{INBOX}/{stem}{ending}", 1
    sha = file_digest(source.raw)
    while spoken_for.get(path, sha) != sha or _holds_other(root / path, source.raw):
        number += 1
        path = f"{INBOX}/{stem}-{number}{ending}"
    return path


def _holds_other(file: Path, raw: bytes) -> bool:
    return file.exists() and (file.is_dir() or file.read_bytes() != raw)


def _fetched(url: str) -> Source:
    final, raw = fetch(url)
    name = re.sub(r"^https?://(?:www\.)?", "", final).partition("?")[0].partition("#")[0]
    slug = slug_of(re.sub(r"[.](?:html?|xml|json|txt)$", "", name))
    ending = ending_of(raw)
    return Source(f"{slug}{ending}", _with_its_address(raw, final, ending), address=url)


def _with_its_address(raw: bytes, url: str, ending: str) -> bytes:
    """A page with the note that browsers make; a text with its address on its first line."""
    if ending == ".txt":
        return f"{url}\n\n".encode() + raw.removeprefix(codecs.BOM_UTF8)
    return with_address(raw, url) if ending == ".html" else raw


def _from_disk(path: Path) -> tuple[list[Source], list[Problem]]:
    if path.is_dir():
        return _from_folder(path)
    if not path.exists():
        return [], [Problem(path.as_posix(), None, "There is no such file or folder.", "Check the path.")]
    return read_files([(path.as_posix(), path)])


def _from_folder(folder: Path) -> tuple[list[Source], list[Problem]]:
    files = [(file.as_posix(), file) for file in clippings_in(folder)]
    if not files:
        return [], [Problem(folder.as_posix(), None, "There is no clipping in it.", "Check the path.")]
    return read_files_within(folder, "the folder", files)

"""Rendered files looked over: internal links that lead nowhere, feeds that no reader can read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

from builder.foundation.problems import Problem


def dead_links(files: Mapping[str, bytes], base_url: str, sources: Mapping[str, str]) -> list[Problem]:
    """A problem for each internal link to a file that is not there.

    `files` are all files of the site by path; `sources` leads from a page to the content file it is made
    of, which is what the editor can mend.
    """
    problems = []
    for path, content in files.items():
        if not path.endswith(".html"):
            continue
        page = urljoin(base_url, path.removesuffix("index.html"))
        for link in dict.fromkeys(_links(content.decode("utf-8"))):
            if not _leads_somewhere(link, page, base_url, files):
                where = sources.get(path, path)
                problems.append(
                    Problem(
                        where, None, f'It links to "{link}", which is no page of the site.', "Mend the link."
                    )
                )
    return problems


def feed_problems(files: Mapping[str, bytes]) -> list[Problem]:
    """A problem for each feed that is not well-formed or in which two entries have one id."""
    problems = []
    for path, content in files.items():
        if path.endswith(("feed.xml", "atom.xml")):
            problems += [Problem(path, None, what, "Please report it.") for what in _wrong_with_feed(content)]
    return problems


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value and tag != "base":
                self.found.append(value)
            elif name == "srcset" and value:
                self.found += [part.split()[0] for part in value.split(",") if part.strip()]


def _links(html: str) -> list[str]:
    parser = _Links()
    parser.feed(html)
    return parser.found


def _leads_somewhere(link: str, page: str, base_url: str, files: Collection[str]) -> bool:
    try:
        url = urljoin(page, link)
        names_host = bool(urlsplit(link).netloc)
    except ValueError:  # "http://[": nobody can go there
        return False
    if urlsplit(url).scheme not in ("http", "https") or urlsplit(url)[:2] != urlsplit(base_url)[:2]:
        return True
    base, path = urlsplit(base_url).path, urlsplit(url).path
    if not path.startswith(base):  # on the same host there may be other sites
        return names_host or path == base.rstrip("/")
    file = unquote(path[len(base) :])
    return (f"{file}index.html" if not file or file.endswith("/") else file) in files


def _wrong_with_feed(content: bytes) -> Iterator[str]:
    try:
        feed = ElementTree.fromstring(content)
    except ElementTree.ParseError as error:
        yield f"It is not well-formed XML: {error}."
        return
    ids = [e.text for e in feed.iter() if re.fullmatch(r"(?:\{.*\})?(?:guid)", e.tag)]
    ids += [
        e.text for e in feed.iterfind("{http://www.w3.org/2005/Atom}entry/{http://www.w3.org/2005/Atom}id")
    ]
    doubled = sorted({key or "" for key in ids if ids.count(key) > 1})
    if doubled:
        yield f"Two entries have the id {doubled[0]}."

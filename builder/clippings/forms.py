"""The forms that clippings come in, told by the file's ending and, where that says nothing, by its start."""

from __future__ import annotations

import re
from enum import Enum
from pathlib import PurePosixPath

from builder.clippings.decoding import decode


class Form(Enum):
    """What kind of file a clipping is."""

    PASTED = "pasted text"
    MARKDOWN = "Markdown"
    PAGE = "saved page"
    MAIL = "e-mail"
    FEED = "feed"
    JSON_FEED = "JSON Feed"
    WIRE = "wire in XML"
    NINJS = "ninjs"
    NOT_READ = "a form that is not read"


READ_FORMS = (
    "Dateline reads pasted text (.txt), Markdown (.md, .markdown), saved pages (.html, .htm, .mhtml, "
    ".webarchive), e-mails (.eml), feeds (.rss, .atom, .xml, .json) and wires (NITF, NewsML-G2, ninjs)."
)
"""For the hint of a problem."""

_BY_ENDING = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), Form.MARKDOWN),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive"), Form.PAGE),
    ".eml": Form.MAIL,
    **dict.fromkeys((".mbox", ".msg"), Form.NOT_READ),
    **dict.fromkeys((".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".zip", ".gz"), Form.NOT_READ),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp3", ".mp4"), Form.NOT_READ),
}

_OF_PAGES = frozenset((".html", ".htm", ".xhtml"))

_MACHINES = frozenset((".rss", ".atom", ".rdf", ".xml", ".nitf", ".newsml", ".g2"))
"""Endings of XML that programs write for programs; which form it has, only its content tells."""

_SNIFFED = 4000  # characters
_PROLOG = r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*"
_ROOT = re.compile(_PROLOG + r"<(?:[\w.-]+:)?(?P<name>[A-Za-z][\w.-]*)(?=[\s/>])", re.S)
_ROOTS = {
    **dict.fromkeys(("rss", "RDF", "feed"), Form.FEED),
    **dict.fromkeys(("nitf", "newsItem", "newsMessage", "packageItem", "conceptItem"), Form.WIRE),
    **dict.fromkeys(("knowledgeItem", "planningItem", "catalogItem"), Form.WIRE),
}
_JSON = re.compile(r"\s*[{\[]\s*[{\"\]}]")
_JSON_FEED = re.compile(r"jsonfeed\.org\\?/version")
_HEADERS = re.compile(r"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*){3,}", re.A)
_SENT = re.compile(r"(?im)^(?:received|return-path|delivered-to|to|message-id):")
_OF_MAIL = re.compile(r"(?im)^(?:mime-version|received|message-id|return-path|delivered-to):")
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|meta)\b", re.I | re.S
)
_ARCHIVE = re.compile(r"(?im)^content-type:\s*multipart/related\b.*(?:\n[ \t].*)*text/html")
_MARKDOWN = re.compile(r"\s*(?:---\n(?:[\w-]+:.*\n|[ -].*\n)+---\s*\n|# \S.*\n\s*\n)")


def form_of(path: str, raw: bytes) -> Form:
    """The form of a file by its path's ending; text, and what has no known ending, is looked into.

    Feeds and wires are told by their content alone, because they share their endings and are saved under
    those of pages. Text that starts as a page is a page, and text that starts with front matter or a
    headline of Markdown is Markdown, for these are pasted into .txt files too.
    """
    ending = PurePosixPath(path).suffix.lower()
    known = _BY_ENDING.get(ending)
    if known and ending not in _OF_PAGES:
        return known
    start = decode(raw[:_SNIFFED] if len(raw) > _SNIFFED else raw) or _loosely(raw[:_SNIFFED])
    start = start.replace("\r\n", "\n")
    if _is_archive(start):
        return Form.PAGE
    found = _of_machines(start)
    if known:
        return found if found in (Form.FEED, Form.WIRE) else known
    if found or ending in (".json", ".ninjs"):
        return found or Form.NINJS
    if _PAGE.match(start):
        return Form.PAGE
    if ending in _MACHINES:
        return Form.NOT_READ
    return Form.MARKDOWN if _MARKDOWN.match(start) else Form.PASTED


def ending_of(raw: bytes) -> str:
    """The ending for the name of a file that was fetched and has those bytes; what has tags is a page."""
    form = form_of("", raw)
    if form in (Form.FEED, Form.WIRE):
        return ".xml"
    if form in (Form.JSON_FEED, Form.NINJS):
        return ".json"
    return ".txt" if form is Form.PASTED and not _TAG.search(raw) else ".html"


_TAG = re.compile(rb"</?[a-zA-Z][^<>]{0,1000}>|\0")


def _is_archive(start: str) -> bool:
    """Whether a text has the headers of a web archive: of a mail with a page in it that was never sent."""
    headers = _HEADERS.match(start.lstrip())
    return headers is not None and _ARCHIVE.search(headers[0]) is not None and not _SENT.search(headers[0])


def _of_machines(start: str) -> Form | None:
    """The form of a text that a program wrote: by its root element, its braces, or its headers."""
    root = _ROOT.match(start.lstrip("\ufeff"))
    if root:
        return _ROOTS.get(root["name"])
    if _JSON.match(start):
        return Form.JSON_FEED if _JSON_FEED.search(start) else Form.NINJS
    headers = _HEADERS.match(start.lstrip())
    return Form.MAIL if headers and _OF_MAIL.search(headers[0]) else None


def _loosely(raw: bytes) -> str:
    """The start of a file that may have been cut inside a character."""
    return raw.decode("utf-8", "ignore")

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
    NOT_READ = "a form that is not read"


READ_FORMS = "It reads pasted text (.txt), Markdown (.md, .markdown) and saved pages (.html, .htm, .mhtml)."
"""For the hint of a problem."""

_BY_ENDING = {
    **dict.fromkeys((".md", ".markdown", ".mdown", ".mkd"), Form.MARKDOWN),
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mhtml", ".mht"), Form.PAGE),
    **dict.fromkeys((".eml", ".mbox", ".msg", ".webarchive"), Form.NOT_READ),
    **dict.fromkeys((".rss", ".atom", ".xml", ".nitf", ".newsml", ".json", ".ninjs"), Form.NOT_READ),
    **dict.fromkeys((".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".zip", ".gz"), Form.NOT_READ),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".mp3", ".mp4"), Form.NOT_READ),
}

_SNIFFED = 4000  # characters
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|meta)\b", re.I | re.S
)
_ARCHIVE = re.compile(r"(?im)^content-type:\s*multipart/related\b.*(?:\n[ \t].*)*text/html")
_MARKDOWN = re.compile(r"\s*(?:---\n(?:[\w-]+:.*\n|[ -].*\n)+---\s*\n|# \S.*\n\s*\n)")


def form_of(path: str, raw: bytes) -> Form:
    """The form of a file by its path's ending; text, and what has no known ending, is looked into.

    Text that starts as a page is a page, and text that starts with front matter or a headline of Markdown
    is Markdown, for these are pasted into .txt files too.
    """
    known = _BY_ENDING.get(PurePosixPath(path).suffix.lower())
    if known:
        return known
    start = decode(raw[:_SNIFFED] if len(raw) > _SNIFFED else raw) or _loosely(raw[:_SNIFFED])
    if _PAGE.match(start) or _ARCHIVE.search(start[:2000]):
        return Form.PAGE
    return Form.MARKDOWN if _MARKDOWN.match(start.replace("\r\n", "\n")) else Form.PASTED


def _loosely(raw: bytes) -> str:
    """The start of a file that may have been cut inside a character."""
    return raw.decode("utf-8", "ignore")

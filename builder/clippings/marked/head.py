"""The head of a Markdown text without front matter: `# Headline`, `*dek*`, a byline, a date."""

from __future__ import annotations

import re

from builder.clippings.addresses import without_tracking
from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signature import Signature
from builder.clippings.bylines.signing import read_signature
from builder.clippings.model import Clipping, Furniture
from builder.foundation.text import one_line

_HEADLINE = re.compile(r"\s*(?:# +(?P<atx>[^\n]+?)(?: +#+)?[ ]*|(?P<setext>[^\n]+)\n=+[ ]*)(?:\n|\Z)")
_PARAGRAPH = re.compile(r"\s*(?P<text>[^\n]+(?:\n(?!\s*\n)[^\n]+)*)(?:\n|\Z)")
_EMPHASIS = re.compile(r"(?<!\\)(?P<mark>\*{1,3}|_{1,3})(?P<text>(?:\\.|(?!(?P=mark))[^\\])+)(?P=mark)", re.S)
_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\([^()\s]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ADDRESS = re.compile(r"<?(?P<url>https?://[^\s<>]+)>?")
_LONGEST_HEAD = 6
"""Paragraphs between a headline and the text, and lines in one of them, at most."""


def read_head(text: str) -> Clipping:
    """The clipping of a Markdown text by its head; its title is empty where no headline opens it.

    Lines that the fields cannot hold word by word, such as a byline, are listed as furniture.
    """
    url, at = _address_on_top(text)
    headline = _HEADLINE.match(text, at)
    if not headline:
        return Clipping(body=text.strip())
    dek, signature = "", Signature()
    taken: list[Furniture] = []
    at = headline.end()
    for _ in range(_LONGEST_HEAD):
        paragraph = _PARAGRAPH.match(text, at)
        if not paragraph:
            break
        source = paragraph["text"].strip()
        signed = _signature(source)
        if signed:
            signature = _joined(signature, signed)
            taken.append(Furniture(source, "byline"))
        elif not dek and not signature.authors and not signature.date and _EMPHASIS.fullmatch(source):
            dek = bare(source)
        else:
            break
        at = paragraph.end()
    return Clipping(
        title=bare(headline["atx"] or headline["setext"]),
        dek=dek,
        authors=signature.authors,
        publisher=signature.publisher,
        date=signature.date or signature.updated,
        updated=signature.updated,
        source_url=url,
        body=text[at:].strip(),
        furniture=tuple(taken),
    )


def bare(markdown: str) -> str:
    """One line of Markdown as plain text: no emphasis, no links, no backslashes."""
    text = _LINK.sub(lambda m: m["text"], one_line(markdown))
    text = _EMPHASIS.sub(lambda m: m["text"], text)
    return _ESCAPED.sub(r"\1", text).strip()


def _address_on_top(text: str) -> tuple[str, int]:
    paragraph = _PARAGRAPH.match(text)
    found = _ADDRESS.fullmatch(paragraph["text"].strip()) if paragraph else None
    return (without_tracking(found["url"]), paragraph.end()) if found and paragraph else ("", 0)


def _signature(source: str) -> Signature | None:
    """What the lines of a paragraph say where each is a byline or a date; names alone are not enough."""
    joined = Signature()
    lines = source.split("\n")
    if len(lines) > _LONGEST_HEAD:
        return None
    for line in lines:
        text = bare(line)
        signed = read_date_line(text) or read_signature(text) if len(text) <= 240 else None
        if not signed or not (signed.cued or signed.date or signed.updated):
            return None
        joined = _joined(joined, signed)
    return joined


def _joined(first: Signature, second: Signature) -> Signature:
    return Signature(
        authors=(*first.authors, *second.authors),
        publisher=first.publisher or second.publisher,
        date=first.date or second.date,
        updated=first.updated or second.updated,
        cued=first.cued or second.cued,
    )

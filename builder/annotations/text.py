"""The text of an article as the recogniser reads it."""

from __future__ import annotations

import re

from builder.articles.model import Article
from builder.foundation.text import one_line

LEAD = 240
"""Characters of a lead on a card, at most."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*(?=\s+[\"'“‘(]?[A-Z0-9])")

_HEADING = re.compile(r"\s*(?:#{1,6}[^\n]+|[^\n]+\n[ ]{0,3}(?:=+|-+)[ \t]*)(?:\n|\Z)")

_CUT = " …"


def body_text(article: Article) -> str:
    """The plain text of the article's body."""
    from builder.markup.rendering import plain_text

    return plain_text(article.body)


def full_text(article: Article, body: str | None = None) -> str:
    """The article's words in one text: the body first, so that its offsets are the body's own.

    Headline, dek and captions follow, two line feeds apart: names are clearer in running text, and
    what it says of them helps with the rest. `body` is the body's plain text where that is known.
    """
    matter = article.matter
    captions = (image.caption for image in matter.images)
    parts = (body_text(article) if body is None else body, matter.title, matter.dek, *captions)
    return "\n\n".join(part for part in parts if part)


def source_of(article: Article) -> tuple[str, ...]:
    """All of an article that `full_text` depends on, for the key in the cache; the body by its digest."""
    matter = article.matter
    return (article.text.digest, matter.title, matter.dek, *(image.caption for image in matter.images))


def opening_of(markdown: str, text: str) -> str:
    """The plain text of a body without the headings that it begins with; all of it where it has no more."""
    headings, at = 0, 0
    while heading := _HEADING.match(markdown, at):
        headings, at = headings + 1, heading.end()
    return "\n\n".join(text.split("\n\n")[headings:]) or text


def lead_of(text: str) -> str:
    """The first paragraph, cut behind a whole sentence, or else a whole word, within 240 characters."""
    first = one_line(text.split("\n\n", 1)[0])
    if len(first) <= LEAD:
        return first
    ends = [match.end() for match in _SENTENCE_END.finditer(first, 0, LEAD)]
    if ends and ends[-1] > LEAD // 3:
        return first[: ends[-1]]
    return first[: LEAD - len(_CUT)].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + _CUT

"""The outline of an article's text: where its parts stand, and where it tells of its own sources.

What is read off here is kept with the facts of the text, so that salience needs no text to be rendered again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from builder.annotations.text import opening_of
from builder.articles.model import Article

Span = tuple[int, int]
"""Start and end in characters of the full text; the end is exclusive."""

OPENING = 600
"""Characters of an opening, at most: what is one long paragraph has its beginning too."""

_CAPITALISED = r"[A-Z][\w.&'’-]*"
_NAME = rf"(?P<name>{_CAPITALISED}(?:[ /](?:(?:of|for|de|des|the) )?{_CAPITALISED}){{0,5}})"
_TO_NAME = rf"(?:[a-z'’-]+ ){{0,4}}{_NAME}"
_MEDIA = "agency|agencies|newspaper|broadcaster|magazine|daily|website|channel|tabloid|outlet"
_NEWSMEN = "correspondent|reporter|journalist|photographer"

_CREDITS = re.compile(
    r"""^ [ \t]* [(\[*_—–-]* \s? (?:
          (?:(?:additional|further)\ )?
            (?:reporting|writing|editing|photograph(?:y|s)?|photos?|pictures?|video)
            (?:\ and\ \w+)? (?:\ by\b | :)
        | (?:edited|written|compiled|reported|translated|photographed)\ by\b
        | with\ (?:files|agencies|reporting|inputs?|material|contributions?)\ (?:from|by)\b
        | (?:source|sources|credit|image|via) :
        | ©
        | copyright\ (?:©|\(c\)|\d)
        | this\ (?:article|story)\ (?:was\ |is\ |has\ been\ )?
            (?:(?:originally|first|also)\ )?(?:appeared|published|produced|republished)\b
        | [^.\n]{0,120} \b contributed\ (?:to\ this\ (?:report|story|article)|(?:additional\ )?reporting)\b
      ) [^\n]* $""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
"""Lines that thank or name those who made the article."""

_ASIDES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:told|telling|tells) {_TO_NAME}",
        rf"\b(?:[Aa]ccording to|[Cc]iting|[Cc]ited by|[Qq]uoted by|[Ss]een by|[Oo]btained by) {_TO_NAME}",
        rf"\b(?:interview|spoke|speaking|statement) (?:with|to) {_TO_NAME}",
        rf"\b(?:{_MEDIA}) {_NAME}",
        rf"[\[(]{_NAME}[\])]",
        rf"{_NAME} (?:(?:has|had|also|first|earlier) )?(?:reports|reported|contributed|learned)\b",
        rf"{_NAME}(?:['’]s)? (?:{_NEWSMEN}|tally|count|interview)s?\b",
        rf"\b(?:{_NEWSMEN})s? (?:for|of|from|with|at) {_TO_NAME}",
    )
)
"""Where a name is that of a medium, if it is one at all: "told Reuters", "(AFP)", "the BBC reported"."""


class Outline(NamedTuple):
    """Where the parts of a full text stand, in its characters.

    The body ends at `body` and its opening, the first two paragraphs, at `opening`. `headline` and `dek`
    follow the body; what stands behind them is captions. `credits` are lines that name those who made the
    article; in `asides` a medium would be named as a source only.
    """

    opening: int = 0
    body: int = 0
    headline: Span = (0, 0)
    dek: Span = (0, 0)
    credits: tuple[Span, ...] = ()
    asides: tuple[Span, ...] = ()


def outline_of(article: Article, body: str, text: str) -> Outline:
    """The outline of an article with that plain body and that full text, headings at its top left out."""
    lead = opening_of(article.body, body)
    begin = len(body) - len(lead)
    opening = begin + min(OPENING, len("\n\n".join(lead.split("\n\n")[:2])))
    headline = _following(len(body), article.matter.title)
    dek = _following(headline[1], article.matter.dek)
    return Outline(opening, len(body), headline, dek, _credits(text), _asides(text))


def starts_in(spans: Iterable[Span], position: int) -> bool:
    """Whether a position lies in one of the spans."""
    return any(start <= position < end for start, end in spans)


def _following(end: int, part: str) -> Span:
    """The span of a part of the full text behind the one that ends there; an empty one where it has none."""
    start = end + 2 if end and part else end
    return start, start + len(part)


def _credits(text: str) -> tuple[Span, ...]:
    return tuple(match.span() for match in _CREDITS.finditer(text))


def _asides(text: str) -> tuple[Span, ...]:
    return tuple(sorted(set(_names_aside(text))))


def _names_aside(text: str) -> Iterator[Span]:
    for pattern in _ASIDES:
        for match in pattern.finditer(text):
            yield match.span("name")

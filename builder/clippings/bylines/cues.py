"""The words that announce who wrote a text: "By", "Ein Bericht von", "Staff writer:"."""

from __future__ import annotations

import re

from builder.clippings.bylines.by_words import BY
from builder.clippings.names.lists import split_names
from builder.clippings.names.people import is_personal_name
from builder.clippings.outlets import is_known_outlet

_WRITER = (
    r"(?:text[eo]?|testo|tekst|words|story|byline|from|writers?|reporter\w*|journalist\w*|aut(?:h?or|eur)\w*"
    r"|redakt\w+|redact\w+|rédact\w+|[ck]orrespond\w+|corresponsal|verslaggev\w+|giornalist\w+|periodist\w+)"
)
_OUR = r"(?:unser(?:em|en|er)?|our|notre|nos|nuestr[oa]s?|il nostro|onze)"
"""Whose the writer is that a byline names by office: "Von unserer Mitarbeiterin Ada Eze"."""

_CUE = re.compile(
    rf"(?i)(?:{BY}\s+{_WRITER}\s*:\s*"
    rf"|(?:{BY}|de) {_OUR} [^\W\d_]+ (?=(?-i:[A-Z]\S+ [A-Z]))|{BY}(?:\s*:\s*|\s+)(?=\S)"
    r"|(?-i:Aut(?:h?or|eur|orin)) (?=(?-i:[A-Z]\S+ [A-Z]))"
    rf"|(?-i:[Bb]y(?=[A-Z][a-z]))|(?:[^\W\d_]+ ){{0,2}}{_WRITER}\s*:\s*"
    r"|staff reports?(?: by| from)? (?=(?-i:[A-Z])))"
)
_AND = re.compile(r"(?:and|et|und|y) (?=[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ])")
"""How a byline goes on, on the next line, after the first of its names."""

_LED = re.compile(rf"(?i)(?:(?:an?|eine?|une?|una|een) )?(?:[^\W\d_]+ ){{1,2}}{BY}\s*:?\s+(?=(?-i:[^\W\d_]))")
_OF_OTHERS = re.compile(
    r"(?i)(?:photo|foto|picture|image|video|film|illustr|graphi|grafi|infogr|music|edit|édit|redigi|relu|bearbeit"
    r"|translat|tradu|übersetz|vertaal|produc|publi|post|veröff|updat|modif|issue|releas|provid|compiled"
    r"|directed)"
)
"""How a line begins that says who did something else, or when: "Photographs by", "Published by"."""


def cue_of(text: str) -> str:
    """The words at the start of a line that announce its author, up to the name; "" for none.

    Of other words than "By" two may stand before it, where a person or a known outlet follows: "Words by Jane
    Doe", "Ein Bericht von Jane Doe".
    """
    found = _CUE.match(text) or _AND.match(text)
    if found:
        return found[0]
    led = None if _OF_OTHERS.match(text) else _LED.match(text)
    names = split_names(re.split(r"\s*[|·•–—]|, (?=\d)| \d", text[led.end() :])[0]) if led else None
    sure = names is not None and all(map(_is_surely, names[0]))
    return led[0] if led and names and names[0] and sure else ""


def _is_surely(name: str) -> bool:
    """Whether a name is a person's or a known outlet's, and not an outlet's with more behind it."""
    return is_known_outlet(name) or (is_personal_name(name) and not is_known_outlet(name.split()[0]))

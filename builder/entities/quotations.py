"""Quoted words of a text and where it says who said them.

A first honest version: who speaks is read from the sentence around the quotation, by its verb of speech.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.entities.model import Quotation
from builder.entities.words import SPEECH_VERBS
from builder.foundation.text import count_words, one_line

Span = tuple[int, int]

_PARAGRAPH = re.compile(r"[^\n](?:.|\n(?!\s*\n))*")
_NEXT_PARAGRAPH = re.compile(r"\n\s*\n\s*[\"“«]?")
_MARK = re.compile(r"[\"“”„«»‘’]")
_MARKS = {'"': '"', "“": "”", "„": "“", "«": "»", "‘": "’"}
FEWEST_WORDS = 3
"""Words of a quotation that nobody is said to have spoken; what is shorter is a scare quote."""

_AFTERWORDS = 200
"""Characters after a quotation in which its speaker is looked for."""

_VERB = rf"(?:{'|'.join(sorted(SPEECH_VERBS))}|according to)"
_CALLING = r"(?:called|calls|dubbed|described|said|says|slammed|branded|labelled)"
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")
_SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St))(?<!Mrs)[.!?][\"”’)]?\s+(?=[A-Z\"“‘«])|\n\s*\n")

_VERB_AFTER = re.compile(
    rf"\s*(?P<subject>[^\"“”«»\n.!?]{{2,160}}?)[\s,]+(?:also\s|later\s|then\s|has\s|had\s)?\b(?P<verb>{_VERB})\b"
)
_VERB_FIRST = re.compile(rf"\s*(?:also\s)?\b{_VERB}\s+(?!that\b)(?P<subject>[^\"“”«»\n]{{2,120}})")
_VERB_BEFORE = re.compile(rf"(?<![\w-])(?:{_VERB}|{_CALLING})\b")
_DASH_AFTER = re.compile(r"\s*[—–-]{1,2}\s*(?P<subject>[A-Z][^\"“”\n]{2,60})(?=\n|$)")


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text, in order. An unclosed quotation mark opens none."""
    found = []
    for start, end in _quoted(text):
        quotation = _attributed(text, start, end)
        if quotation.subject_start >= 0 or _speaks_alone(text, start, end):
            found.append(quotation)
    return tuple(found)


def _quoted(text: str) -> Iterator[Span]:
    """Stretches between quotation marks, marks excluded.

    A paragraph that begins with a mark while the one before left its own open goes on with it, as
    newspapers set quotations of several paragraphs.
    """
    opened: tuple[int, str] | None = None
    for paragraph in _PARAGRAPH.finditer(text):
        spans, still_open = _quoted_in(text, *paragraph.span(), opened)
        yield from spans
        opened = still_open


def _quoted_in(
    text: str, start: int, end: int, opened: tuple[int, str] | None
) -> tuple[list[Span], tuple[int, str] | None]:
    spans: list[Span] = []
    if opened is not None:
        if text[start] not in _MARKS or _MARKS[text[start]] != opened[1]:
            opened = None  # it was never closed
        else:
            start += 1
    for found in _MARK.finditer(text, start, end):
        at, mark = found.start(), found.group()
        if opened is None:
            if mark in _MARKS and _opens(text, at):
                opened = (at + 1, _MARKS[mark])
        elif mark == opened[1] and _closes(text, at, mark):
            spans.append((opened[0], at))
            opened = None
    # Only a paragraph that begins with the mark can leave it open for the next one.
    return spans, opened


def _opens(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return (not before or not before.isalnum()) and bool(after) and not after.isspace()


def _closes(text: str, at: int, mark: str) -> bool:
    if mark != "’":
        return True
    return not text[at + 1 : at + 2].isalnum() and not text[at - 1 : at].isspace()  # not an apostrophe


def _speaks_alone(text: str, start: int, end: int) -> bool:
    """Whether this is speech though nobody is named: whole words that end as a sentence or clause does."""
    return count_words(text[start:end]) >= FEWEST_WORDS and text[end - 1] in ".,!?…"


def _attributed(text: str, start: int, end: int) -> Quotation:
    after = end + 1
    stop = min(len(text), after + _AFTERWORDS)
    said = _VERB_FIRST.match(text, after, stop) or _VERB_AFTER.match(text, after, stop)
    if said is not None and _ends_clause(text, end):
        return _quotation(text, start, end, *_clause(text, *said.span("subject")))
    signed = _DASH_AFTER.match(text, after, stop)
    if signed is not None:
        return _quotation(text, start, end, *signed.span("subject"))
    return _from_before(text, start, end)


def _ends_clause(text: str, end: int) -> bool:
    """Whether the sentence can go on after the quotation: "..., she said". A full stop ends it."""
    return text[end - 1] in ",!?…" or (text[end - 1] != "." and text[end + 1 : end + 2] in {",", " "})


def _clause(text: str, start: int, end: int) -> Span:
    """The subject up to the end of its sentence."""
    stop = _SENTENCE_END.search(text, start, end)
    return start, stop.start() if stop else end


def _from_before(text: str, start: int, end: int) -> Quotation:
    """The subject of a verb of speech before the quotation, in the same sentence."""
    sentence = _sentence_start(text, start - 1)
    verbs = list(_VERB_BEFORE.finditer(text, sentence, start - 1))
    named = text[start].isupper() and count_words(text[start:end]) < FEWEST_WORDS  # a title: the film "Ran"
    if not verbs or named:
        return Quotation(start, end, _words(text, start, end))
    return _quotation(text, start, end, sentence, verbs[-1].start())


def _sentence_start(text: str, at: int) -> int:
    begin = max(0, at - 400)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, begin, at)]
    return ends[-1] if ends else begin


def _words(text: str, start: int, end: int) -> str:
    """The quoted words in one line, without the marks that begin each further paragraph."""
    return one_line(_NEXT_PARAGRAPH.sub(" ", text[start:end]))


def _quotation(text: str, start: int, end: int, subject_start: int, subject_end: int) -> Quotation:
    subject = text[subject_start:subject_end]
    pronoun = _PRONOUN.search(subject) is not None and not re.search(
        r"\b(?!He\b|She\b|They\b)[A-Z]\w+", subject
    )
    return Quotation(start, end, _words(text, start, end), subject_start, subject_end, pronoun)

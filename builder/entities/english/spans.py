"""From a recogniser's span to the names in it: what to cut, and what is no name at all.

"the Kremlin" is "Kremlin", "Putin's" is "Putin"; "Thursday", "28" and "FGM-148" are nothing. What stands
before and after a name by way of office is cut in `offices`.
"""

from __future__ import annotations

import re

from builder.entities.english.offices import without_office, without_titles
from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import organisation_page
from builder.entities.facts.words import (
    ADDRESSES,
    CAPTION_WORDS,
    COMMON,
    DEMONYMS,
    GENERIC,
    HEADLINE_VERBS,
    OFFICES_HELD,
    PORTFOLIOS,
    QUESTION_VERBS,
    ROLES,
    TIMES,
    WEEKDAYS,
)
from builder.entities.names.tokens import CURRENCY, POSSESSIVE, Span, is_capitalised, spans_of, surface

_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
_BREAK = re.compile(r"\s*\n\s*\n\s*|\s*[()\[\]]\s*|:\s|\s[–—]\s|(?<=[A-Z]{2})\s-{1,2}\s")
_QUOTES = re.compile(r"\s*[\"“”]\s*")
_INNER_ARTICLE = re.compile(
    r"(?<=\w) the (?=[A-Z])(?<!\bof the )(?<!\bfor the )(?<!\band the )(?<!\bin the )(?<!\bto the )"
)
# "European Commission of President Ursula von der Leyen", "the Spain of General Franco".
_HOLDER = re.compile(
    rf" of (?:(?:Vice|Prime) )?(?:{'|'.join(sorted(word.title() for word in OFFICES_HELD))}) (?=[A-Z])"
)
_PEOPLE = frozenset({"PERSON", "PER"})
_NOT_OF_PERSONS = re.compile(r"\s(?:for|in|at|with|on|from|by|as|to)\s")
_MODEL = re.compile(r"[A-Z]{1,5}[-–]?\d[\w.–-]*|\d[\w.,-]*")
_EXCLAIMED = re.compile(r"!(?=[,;]|['’]s|\s[a-z])")  # "Yahoo! said"
_STANCE = re.compile(r"(?:pro|anti|non|ex|pan|mid|post|pre|un|sub|co)-", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NO_NAMES = TIMES | COMMON | GENERIC | PORTFOLIOS
_LONGEST = 12
"""Words in a name, at most; what is longer is a headline in capitals."""

# Clubs of states are called like machines.
_GROUPS = frozenset({"G7", "G8", "G20", "G77"})


def cleaned(text: str, start: int, end: int, label: str) -> list[Span]:
    """The names in one span of the recogniser's: usually one, none where it holds no name."""
    found = []
    for piece in _pieces(text, start, end, label):
        span = _without_edges(text, *piece)
        span = without_titles(text, *span, label)
        span = without_office(text, *span)
        span = _without_article(text, *span)
        if is_name(text[slice(*span)], label) and not _is_other_sign(text, *span):
            found.append(span)
    return found


def is_name(name: str, label: str) -> bool:
    """Whether what is left of a span can name a person, an organisation or a place."""
    words = surface(name).split()
    if organisation_page(surface(name)):  # "WHO", whatever its letters mean elsewhere
        return True
    if not words or len(words) > _LONGEST or len(surface(name)) < 2:
        return False
    lower = [word.lower().strip(".,") for word in words]
    if all(low in _NO_NAMES or not is_capitalised(word) for word, low in zip(words, lower, strict=True)):
        return False
    if len(words) == 1 and (
        lower[0] in DEMONYMS or (label not in {"", "ORG"} and lower[0] in ADDRESSES | ROLES)
    ):
        return False
    if label in _PEOPLE and _MODEL.fullmatch(words[0]) is not None:
        return False  # "FGM-148 Javelin"
    return not _is_model(words) and _STANCE.match(words[0]) is None


def _is_model(words: list[str]) -> bool:
    """Whether this names a thing by a number: "28", "FGM-148", "Boeing 737", "A380"."""
    last = words[-1]
    if last in _GROUPS or _MODEL.fullmatch(last) is None:
        return False
    return len(words) == 1 or len(last) > 1


def _is_other_sign(text: str, start: int, end: int) -> bool:
    """Whether the name is part of something else: "US$", "@POTUS"."""
    return CURRENCY.match(text, end) is not None or text[start - 1 : start] == "@"


def _pieces(text: str, start: int, end: int, label: str) -> list[Span]:
    """The span apart at paragraphs' ends, brackets, an article that begins another name, the office of a
    body's holder, and, of persons, at words that no name of theirs has: "Samantha Harvey for Orbital"."""
    pieces, at = [], start
    patterns = (_BREAK, _INNER_ARTICLE, _HOLDER)
    breaks = [match for pattern in patterns for match in pattern.finditer(text, start, end)]
    if len(_QUOTES.findall(text, start, end)) == 1:  # the recogniser began or ended within a nickname
        breaks += _QUOTES.finditer(text, start, end)
    breaks += _NOT_OF_PERSONS.finditer(text, start, end) if label in _PEOPLE else ()
    for match in sorted(breaks, key=lambda match: match.start()):
        pieces.append((at, max(at, match.start())))
        at = match.end()
    return [*pieces, (at, end)]


def _without_edges(text: str, start: int, end: int) -> Span:
    """Without what no name begins or ends with: punctuation, small words, a possessive."""
    words = [(start + a, start + b) for a, b in spans_of(text[start:end])]
    while words and not _may_begin(text[slice(*words[0])], alone=len(words) == 1):
        del words[0]
    while words and not _may_end(text[slice(*words[-1])], alone=len(words) == 1):
        del words[-1]
    if not words:
        return start, start
    while len(words) > 1 and text[slice(*words[-1])].lower() in WEEKDAYS:
        del words[-1]
    first, last = words[0][0], words[-1][1]
    if _EXCLAIMED.match(text, last):
        return first, last + 1
    if text[last : last + 1] == "." and _is_abbreviation(text[slice(*words[-1])]):
        return first, last + 1
    possessive = POSSESSIVE.search(text[first:last])
    if possessive is None or organisation_page(surface(text[first:last])):  # "Moody's"
        return first, last
    return first, first + possessive.start()


def _may_bound(word: str) -> bool:
    return is_capitalised(word) or _MODEL.fullmatch(word) is not None


def _may_begin(word: str, *, alone: bool) -> bool:
    is_other = _YEAR.fullmatch(word) or word.lower() in QUESTION_VERBS  # "In 2023 Francis", "Is Francis"
    return _may_bound(word) and (alone or not is_other)


def _may_end(word: str, *, alone: bool) -> bool:
    # "Jack Dorsey Is Hiring", "Jack Dorsey Announces", as a headline has it
    return _may_bound(word) and (
        alone or (word not in CAPTION_WORDS and word.lower() not in QUESTION_VERBS | HEADLINE_VERBS)
    )


def _is_abbreviation(word: str) -> bool:
    return (
        word in {"Inc", "Corp", "Co", "Ltd", "Jr", "Sr", "Bros"}
        or re.fullmatch(r"(?:\w\.)+\w", word) is not None
    )


def _without_article(text: str, start: int, end: int) -> Span:
    match = _ARTICLE.match(text, start, end)
    if match is None or place_named(text[start:end]) is not None:  # "The Hague"
        return start, end
    return match.end(), end

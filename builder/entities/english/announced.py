"""Names that their own words give away, whether or not the recogniser saw them or saw them whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from builder.entities.facts.words import (
    ADDRESSES,
    COMMON,
    CROWNS,
    GENERIC,
    HEADLINE_VERBS,
    OFFICES_HELD,
    ORG_BEGINNINGS,
    ORG_ENDINGS,
    PARTICLES,
    PLACE_ENDINGS,
    QUESTION_VERBS,
    ROLES,
    SITES,
    SITES_OF,
    TIMES,
    words,
)
from builder.entities.model import Run
from builder.entities.names.tokens import POSSESSIVE, Span, is_numeral, spans_of
from builder.foundation.given_names import is_given_name

_TITLES = ADDRESSES | ROLES
_NO_NAMES = TIMES | COMMON | GENERIC
_VERBS = QUESTION_VERBS | HEADLINE_VERBS

# Words that no name runs over: "According to the Saudi Interior Ministry".
_OUTSIDE = (COMMON | _VERBS | {"to", "the", "on", "in", "and"}) - words(
    "of for north south east west northern southern eastern western central"
)

# "Commanders of the Korean People's Army": the holders of an office are no part of a body's name.
_HOLDERS = words(
    "commanders officials members leaders ministers officers directors supporters employees soldiers"
)

_MOST_WORDS = 5
"""Words of a person's name, particles included: "Luiz Inácio Lula da Silva"."""

_INITIAL = re.compile(r"[A-Z]\.(?:[A-Z]\.)?")
_OF_HOLDER = re.compile(rf" of (?:{'|'.join(sorted(word.title() for word in OFFICES_HELD))}) ")
_FIELD = re.compile(r"(?: (?:of|for)(?: the)?(?: [A-Z][\w’'-]*[\w])+)+")


_SHRINE = re.compile(
    r"S(?:t\.?|aint) [A-Z][\w-]+(?:['’]s?)? (?:Abbey|Basilica|Bridge|Cathedral|Chapel|Church|College|Gate|"
    r"Hospital|Island|Monastery|Palace|Park|Square|Stadium|Station|Street)\b"
)


def announced_in(runs: Iterable[Run]) -> Iterator[Span]:
    """Stretches after a title, with an organisation's words, or after a given name.

    "Senator McCain", "Saudi Interior Ministry", "Regina Ip".
    """
    for run in runs:
        for start, end in _announced_in_run(run.text):
            yield run.start + start, run.start + end


def shrines_in(text: str) -> Iterator[Span]:
    """Where sites that are called after a saint stand: "St Peter's Square"."""
    return (match.span() for match in _SHRINE.finditer(text))


def whole_body(text: str, start: int, end: int) -> Span:
    """The span of a body's name with its field, which recognisers cut: "Foundation for the Visual Arts"."""
    last = text[start:end].rpartition(" ")[2].lower()
    field = _FIELD.match(text, end) if last in ORG_BEGINNINGS or last in SITES_OF else None
    if field is None or _OF_HOLDER.match(field.group()):
        return start, end
    return start, field.end()


def is_cut_body(text: str, body: Span, labelled: Sequence[Span]) -> bool:
    """Whether all that was recognised of a body's name is its beginning: the "US" of "US Treasury"."""
    if text[slice(*body)].rpartition(" ")[2].lower() not in ORG_ENDINGS:
        return False
    inside = [span for span in labelled if body[0] <= span[0] and span[1] <= body[1]]
    starts_it = len(inside) == 1 and inside[0][0] == body[0] and inside[0][1] < body[1]
    return starts_it and text[inside[0][1]] == " "  # "Ukraine's Defence Ministry" are two names


def is_cut_person(text: str, person: Span, labelled: Sequence[Span]) -> bool:
    """Whether a person's name with particles was recognised in pieces: "Ursula" and "Leyen"."""
    words = text[slice(*person)].split()
    if not any(word in PARTICLES for word in words[1:-1]) or not _is_full_name(words):
        return False
    inside = [span for span in labelled if span[0] < person[1] and person[0] < span[1]]
    return bool(inside) and all(person[0] <= start and end <= person[1] for start, end in inside)


@lru_cache(maxsize=65536)
def _announced_in_run(run: str) -> tuple[Span, ...]:
    found = []
    for places in _at_owners(run, _segments(run)):
        written = [run[slice(*place)] for place in places]
        first = _first_of_name(written, [word.lower().rstrip(".") for word in written])
        if first is not None:
            start, end = places[first][0], places[-1][1]
            owner = POSSESSIVE.search(run[start:end])
            found.append((start, start + owner.start()) if owner else (start, end))
    return tuple(found)


def _segments(run: str) -> Iterator[list[Span]]:
    """The words of a run, apart where no name goes on; "the" after "of" or "for" is inside one."""
    segment: list[Span] = []
    before = ""
    for start, end in spans_of(run):
        word = run[start:end].lower()
        if (word in _OUTSIDE or word in _HOLDERS) and not (word == "the" and before in {"of", "for"}):
            yield segment
            segment = []
        else:
            segment.append((start, end))
        before = word
    yield segment


def _at_owners(run: str, segments: Iterable[list[Span]]) -> Iterator[list[Span]]:
    """The segments, apart behind a person who owns the rest: "Regina Ip's New People Party"."""
    for segment in segments:
        words = [run[slice(*place)] for place in segment]
        at = next((at for at, word in enumerate(words, 1) if POSSESSIVE.search(word)), 0)
        owner = words[:at]
        if owner and _is_full_name([*owner[:-1], POSSESSIVE.sub("", owner[-1])]):
            yield segment[:at]
            yield segment[at:]
        else:
            yield segment


def _first_of_name(words: Sequence[str], lower: Sequence[str]) -> int | None:
    """Which word of a segment such a name begins with, None where there is none."""
    after_title = max((at + 1 for at, word in enumerate(lower[:-1]) if word in _TITLES), default=0)
    if after_title and lower[-1] not in _TITLES and all(word[0].isupper() for word in words[after_title:]):
        return after_title - 1 if _is_crowned(lower[after_title - 1 :]) else after_title
    if len(words) < 2:
        return None
    owned = max((at + 1 for at, word in enumerate(words[:-1]) if POSSESSIVE.search(word)), default=0)
    if _is_full_name(words[owned:]):  # "the New People Party's Regina Ip"
        return owned
    if lower[-1] in ORG_ENDINGS or lower[-1] in SITES or (lower[0] in ORG_BEGINNINGS and "of" in lower[:-1]):
        return 0
    return None


def _is_crowned(lower: Sequence[str]) -> bool:
    """Whether the words are a ruler's title and one name: "King Charles", "Pope Leo XIV"."""
    return lower[0] in CROWNS and is_given_name(lower[1].title()) and all(map(is_numeral, lower[2:]))


def _is_full_name(words: Sequence[str]) -> bool:
    """Whether words begin with a given name or its first letter: "Regina Ip", "R. Ip", "Ludwig van Os"."""
    counted = [word for word in words if word not in PARTICLES]
    return (
        2 <= len(counted) <= 3
        and len(words) <= _MOST_WORDS
        and words[-1] == counted[-1]
        and (is_given_name(words[0]) or _INITIAL.fullmatch(words[0]) is not None)
        and all(word[0].isupper() and word.lower() not in _NO_NAMES for word in counted)
        and words[-1].lower() not in ORG_ENDINGS | PLACE_ENDINGS
    )

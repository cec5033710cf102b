"""Reading one text: from the recogniser's mentions to names with their evidence.

Nothing here knows of other texts, so that a reading can be kept by the hash of its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from builder.entities.english.announced import (
    announced_in,
    is_cut_body,
    is_cut_person,
    shrines_in,
    whole_body,
)
from builder.entities.english.coordination import parted
from builder.entities.english.cues import begins_sentence, cues_around
from builder.entities.english.datelines import agencies_in, mentions_outside, places_in, runs_outside
from builder.entities.english.growing import Labelled, grown
from builder.entities.english.lists import with_list_cues
from builder.entities.english.results import teams_in
from builder.entities.english.shouted import borne_out, shouted_lines, titled_lines
from builder.entities.english.spans import cleaned, is_name
from builder.entities.english.unmarked import unmarked_in
from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import in_normal_case, organisation_page
from builder.entities.facts.words import BODY_NOUNS, ORG_ENDINGS, PLACE_ENDINGS
from builder.entities.model import Name, Reading, Run
from builder.entities.names.acronyms import declared_in, shortened_words_in
from builder.entities.names.genders import titles_of
from builder.entities.names.taken import Taken
from builder.entities.names.tokens import Span, is_acronym, runs_of, surface
from builder.entities.quotations.finding import quotations_in
from builder.foundation.given_names import is_given_name
from builder.recognition.model import Mention

# The recogniser's labels that say what a span is, and those that may hide a name; days, numbers and sums
# of money are left aside.
NAMING_LABELS = frozenset({"PERSON", "PER", "ORG", "GPE", "LOC", "FAC"})
WEAK_LABELS = frozenset({"NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "MISC"})

# What names of bodies and places end with, which are made of everyday words.
_HEADS = ORG_ENDINGS | PLACE_ENDINGS | BODY_NOUNS

# What English makes words with: "Countless games were lost", "Boarding is free".
_DERIVED = re.compile(r"[a-z]{2}(?:less|ness|ment|[ts]ion|ing|ful|ous|[ai]ble|ally|ated|i[sz]ed|wise)$")

_COMPOUND = re.compile(r"[-–][a-z]")
_PREFIXED = re.compile(r"\b[a-z]+[-–]$")
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")


def read_names(text: str, mentions: Sequence[Mention]) -> Reading:
    """The names in a text, each with its label and cues, and its quotations.

    `mentions` are the recogniser's on exactly this text, in any order.
    """
    agencies, declared = agencies_in(text), declared_in(text)
    small_words = frozenset(_SMALL_WORD.findall(text)) | shortened_words_in(text)
    shouted, titled = shouted_lines(text), titled_lines(text, small_words)
    runs = runs_outside(agencies, runs_of(text))
    whole = _Whole(
        text,
        small_words=small_words,
        sides=frozenset(teams_in(text)),
        datelines=frozenset(places_in(text)),
        agencies=frozenset(surface(text[slice(*span)]) for span in agencies),
    )
    sure = [*shrines_in(text), *(long for _, long, _ in declared)]
    likely = [*(short for _, _, short in declared), *whole.sides, *whole.datelines]
    of_names = borne_out(text, titled, mentions_outside((*agencies, *shouted), mentions))
    labelled = _labelled_spans(text, of_names)
    spans = _spans(
        whole, grown(text, labelled, whole.small_words), runs_outside((*shouted, *titled), runs), sure, likely
    )
    names = with_list_cues(text, [_name(whole, span, label) for span, label in _apart(spans)])
    quotations = quotations_in(text)
    return Reading(
        names=names,
        runs=runs,
        expansions=tuple(expansion for expansion, _, _ in declared),
        quotations=quotations,
        titles=titles_of(text, names) if quotations else (),
    )


@dataclass(frozen=True)
class _Whole:
    """What the whole text says of the names in it.

    `small_words` stand in small letters too, `sides` played a match, `datelines` are their places, and
    `agencies` their agencies.
    """

    text: str
    small_words: Set[str]
    sides: Set[Span]
    datelines: Set[Span]
    agencies: Set[str]


def _spans(
    whole: _Whole, labelled: list[Labelled], runs: Iterable[Run], sure: list[Span], likely: list[Span]
) -> list[Labelled]:
    """The spans of names: the recogniser's, made whole by sure ones, and beside them those of the rules."""
    text, runs = whole.text, tuple(runs)
    announced = list(announced_in(runs))
    marked = [span for span, _ in labelled]
    cut = (is_cut_body, is_cut_person)
    sure = [*sure, *(span for span in announced if any(is_cut(text, span, marked) for is_cut in cut))]
    spans = _with_sure(labelled, sure)
    taken = Taken(span for span, _ in spans)
    free = [span for span in (*likely, *announced) if not taken.touches(*span)]
    free += unmarked_in(text, runs, Taken((*(span for span, _ in spans), *free)), whole.small_words)
    return spans + [(span, "") for span in free if is_name(text[slice(*span)], "")]


def _with_sure(labelled: Iterable[Labelled], sure: Sequence[Span]) -> list[Labelled]:
    """The labelled spans and the sure ones: what is only a part of a sure span goes, as does the reverse."""
    spans = [(span, label) for span, label in labelled if not _is_within(span, sure)]
    known = [span for span, _ in spans]
    return spans + [(span, "") for span in sure if not _is_within(span, known)]


def _labelled_spans(text: str, mentions: Iterable[Mention]) -> list[Labelled]:
    """The recogniser's mentions, parted and cleaned."""
    wanted = [m for m in mentions if m.label in NAMING_LABELS or m.label in WEAK_LABELS]
    alone = {surface(text[m.start : m.end]).removeprefix("the ") for m in wanted}
    found = []
    for mention in wanted:
        for piece in parted(text, mention.start, mention.end, mention.label, alone.__contains__):
            found += [
                (whole_body(text, *span), mention.label) for span in cleaned(text, *piece, mention.label)
            ]
    # What is compounded with a small word is an adjective: "US-led", "pro-Beijing".
    return [(span, label) for span, label in found if not _is_compounded(text, *span)]


def _is_compounded(text: str, start: int, end: int) -> bool:
    return (
        _COMPOUND.match(text, end) is not None
        or _PREFIXED.search(text, max(0, start - 12), start) is not None
    )


def _is_within(span: Span, wholes: Iterable[Span]) -> bool:
    """Whether a span is a part of another."""
    return any(start <= span[0] and span[1] <= end and (start, end) != span for start, end in wholes)


def _apart(spans: Iterable[Labelled]) -> list[Labelled]:
    """In text order without overlaps; of two that overlap, the one that begins first, or is longer."""
    found: list[Labelled] = []
    for span, label in sorted(spans, key=lambda s: (s[0][0], -s[0][1], s[1])):
        if not found or found[-1][0][1] <= span[0]:
            found.append((span, label))
    return found


def _name(whole: _Whole, span: Span, label: str) -> Name:
    name = in_normal_case(surface(whole.text[slice(*span)]))
    if span in whole.datelines and name.isupper() and place_named(name.title()):
        name = name.title()  # a place, though elsewhere it may be a person: "MONTGOMERY, Ala. --"
    return Name(*span, name, label, (*cues_around(whole.text, *span), *_other_cues(whole, span, name, label)))


def _is_of_small_words(name: str, small_words: Set[str]) -> bool:
    """Whether a heading's words are all in small letters in the text: "Map Improvements", not "Tax Court"."""
    words = name.lower().split()
    return (
        len(words) > 1
        and words[-1] not in _HEADS
        and all(not small_words.isdisjoint((word, f"{word}s", word.removesuffix("s"))) for word in words)
    )


def _other_cues(whole: _Whole, span: Span, name: str, label: str) -> Iterator[str]:
    """The cues that the whole text gives, not the words around the name."""
    if label and begins_sentence(whole.text, *span):
        if label == "PERSON":
            yield from () if is_given_name(name) else ("begins a sentence",)
        elif _DERIVED.search(name) and not place_named(name) and not organisation_page(name):
            yield "a word that begins a sentence"
    if name in whole.small_words or (name.lower() in whole.small_words and not is_acronym(name)):
        yield "also a common word"
    is_named = whole.text.endswith((" the ", " The "), 0, span[0])  # as no heading is
    if not is_named and _is_of_small_words(name, whole.small_words):
        yield "of common words"
    if name in whole.agencies:
        yield "the dateline's agency"
    if span in whole.datelines:
        yield "in a dateline"
    if span in whole.sides:
        yield "in a result"

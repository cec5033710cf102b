"""Reading a French text: from the recogniser's mentions to names with their evidence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence, Set

from builder.entities.english.cues import begins_sentence
from builder.entities.english.datelines import agencies_in, mentions_outside, runs_outside
from builder.entities.facts.press import in_normal_case
from builder.entities.french.announced import ministries_in, persons_in
from builder.entities.french.cues import cues_around
from builder.entities.french.elision import without_elisions
from builder.entities.french.quotations import quotations_in
from builder.entities.french.spans import cleaned
from builder.entities.french.words import ADDRESSES, BODIES, FUNCTION_WORDS, ROLES, TIMES
from builder.entities.model import Expansion, Name, Reading, Run
from builder.entities.names.acronyms import declared_in
from builder.entities.names.exonyms import exonyms_of
from builder.entities.names.genders import titles_of
from builder.entities.names.tokens import Span, is_acronym, runs_of, spans_of, surface
from builder.entities.plain import with_known
from builder.recognition.model import Mention

_LABELS = frozenset({"PER", "PERSON", "ORG", "LOC", "GPE", "MISC"})
_SMALL_WORD = re.compile(r"\b[a-zà-ÿœ]{3,}\b")
_NO_PART = FUNCTION_WORDS | ADDRESSES | ROLES | TIMES


def read_french(text: str, mentions: Sequence[Mention]) -> Reading:
    """The names in a French text, each with its label and cues, and its quotations.

    `mentions` are the recogniser's on exactly this text, in any order.
    """
    agencies = agencies_in(text)
    known = exonyms_of(text, "fr")
    small_words = frozenset(_SMALL_WORD.findall(text))
    declared = _declared_in(text)
    labels = _labelled(text, mentions_outside(agencies, mentions))
    by_rule = [*persons_in(text), *ministries_in(text), *(span for _, *spans in declared for span in spans)]
    names = [_name(text, span, label, small_words) for span, label in _with_rules(labels, by_rule)]
    names = _with_acronyms(names, {short for *_, short in declared})
    names = list(with_known(names, known))
    return Reading(
        names=tuple(names),
        runs=runs_outside(agencies, tuple(_runs(text))),
        expansions=tuple(expansion for expansion, *_ in declared),
        quotations=quotations_in(text),
        exonyms=tuple(sorted({exonym for _, exonym in known})),
        titles=titles_of(text, names),
    )


def _labelled(text: str, mentions: Sequence[Mention]) -> dict[Span, str]:
    return {
        span: mention.label
        for mention in mentions
        if mention.label in _LABELS
        for span in cleaned(text, mention.start, mention.end, mention.label)
    }


def _with_rules(labels: dict[Span, str], by_rule: Sequence[Span]) -> list[tuple[Span, str]]:
    """The recogniser's spans with those by rule, which take the place of what they overlap in part or hold.

    What the recogniser takes for a work or a thing gives way to a rule too.
    """
    found = dict(labels)
    for span in by_rule:
        touched = [one for one in found if one[0] < span[1] and span[0] < one[1]]
        if any(one[0] <= span[0] and span[1] <= one[1] and found[one] != "MISC" for one in touched):
            continue
        for one in touched:
            del found[one]
        found[span] = ""
    return sorted(found.items())


def _declared_in(text: str) -> list[tuple[Expansion, Span, Span]]:
    """The acronyms that a text explains: "l'Agence internationale de l'énergie atomique (AIEA)"."""
    return [
        (Expansion(surface(text[slice(*long)]), expansion.short), long, short)
        for expansion, long, short in declared_in(without_elisions(text))
    ]


def _with_acronyms(names: Sequence[Name], acronyms: Set[Span]) -> list[Name]:
    """The names, those that the text explains as acronyms marked as a body's."""
    return [
        name._replace(cues=(*name.cues, "a body's words")) if (name.start, name.end) in acronyms else name
        for name in names
    ]


def _name(text: str, span: Span, label: str, small_words: Set[str]) -> Name:
    name = in_normal_case(surface(text[slice(*span)]))
    cues = cues_around(text, *span)
    if label in {"PER", "PERSON"} and not cues and begins_sentence(text, *span):
        cues = ("begins a sentence",)
    if name.lower() in small_words and not is_acronym(name):
        cues = (*cues, "also a common word")
    if name.partition(" ")[0] in BODIES:  # "ministère de la Défense" is also written with a capital
        name = name[:1].upper() + name[1:]
    return Name(*span, name, label, cues)


def _runs(text: str) -> Iterator[Run]:
    """The runs, and in each the stretches behind an elided word or one that is no part of a name."""
    for run in runs_of(text):
        yield run
        for at in sorted(_beginnings(run.text)):
            yield Run(run.start + at, run.text[at:])


def _beginnings(run: str) -> set[int]:
    """Where names may begin inside of a run: "l'|Ukraine", "Selon |Macron"."""
    flat = without_elisions(run)
    places = spans_of(flat)
    inside = {start for (start, _) in places if start and run[start - 1] in "'’"}
    behind = {
        after[0]
        for before, after in itertools.pairwise(places)
        if flat[slice(*before)].lower().rstrip(".") in _NO_PART
    }
    return inside | behind

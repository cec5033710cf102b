"""Reading one text: from the recogniser's mentions to names with their evidence.

Nothing here knows of other texts, so that a reading can be kept by the hash of its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from builder.entities.acronyms import declared_in
from builder.entities.announced import announced_in, is_cut_body, shrines_in, whole_body
from builder.entities.coordination import parted
from builder.entities.cues import begins_sentence, cues_around
from builder.entities.datelines import agencies_in, mentions_outside, runs_outside
from builder.entities.gazetteer import is_given_name
from builder.entities.growing import Labelled, grown
from builder.entities.model import Name, Reading
from builder.entities.press import in_normal_case
from builder.entities.quotations import quotations_in
from builder.entities.spans import cleaned, is_name
from builder.entities.tokens import Span, is_acronym, runs_of, surface
from builder.recognition.model import Mention, Recogniser

# The recogniser's labels that say what a span is, and those that may hide a name; days, numbers and sums
# of money are left aside.
NAMING_LABELS = frozenset({"PERSON", "PER", "ORG", "GPE", "LOC", "FAC"})
WEAK_LABELS = frozenset({"NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "MISC"})

_COMPOUND = re.compile(r"[-–][a-z]")
_PREFIXED = re.compile(r"\b[a-z]+[-–]$")
_SMALL_WORD = re.compile(r"\b[a-z]{3,}\b")


def read_texts(recogniser: Recogniser, texts: Sequence[str]) -> list[Reading]:
    """The reading of each text, in order."""
    return [read_names(text, found) for text, found in zip(texts, recogniser.read(texts), strict=True)]


def read_names(text: str, mentions: Sequence[Mention]) -> Reading:
    """The names in a text, each with its label and cues, and its quotations.

    `mentions` are the recogniser's on exactly this text, in any order.
    """
    agencies = agencies_in(text)
    runs = runs_outside(agencies, runs_of(text))
    declared = declared_in(text)
    small_words = frozenset(_SMALL_WORD.findall(text))
    labelled = grown(text, _labelled_spans(text, mentions_outside(agencies, mentions)), small_words)
    announced = list(announced_in(runs))
    marked = [span for span, _ in labelled]
    sure = [*shrines_in(text), *(long for _, long, _ in declared)]
    sure += [span for span in announced if is_cut_body(text, span, marked)]
    spans = _with_sure(labelled, sure)
    taken = [span for span, _ in spans]
    by_rule = [*(short for _, _, short in declared), *announced]
    spans += [(span, "") for span in by_rule if _is_free(span, taken) and is_name(text[slice(*span)], "")]
    return Reading(
        names=tuple(_name(text, span, label, small_words) for span, label in _apart(spans)),
        runs=runs,
        expansions=tuple(expansion for expansion, _, _ in declared),
        quotations=quotations_in(text),
    )


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


def _is_free(span: Span, taken: Iterable[Span]) -> bool:
    return all(span[1] <= start or end <= span[0] for start, end in taken)


def _apart(spans: Iterable[Labelled]) -> list[Labelled]:
    """In text order without overlaps; of two that overlap, the one that begins first, or is longer."""
    found: list[Labelled] = []
    for span, label in sorted(spans, key=lambda s: (s[0][0], -s[0][1], s[1])):
        if not found or found[-1][0][1] <= span[0]:
            found.append((span, label))
    return found


def _name(text: str, span: Span, label: str, small_words: Set[str]) -> Name:
    name = in_normal_case(surface(text[slice(*span)]))
    cues = cues_around(text, *span)
    if label == "PERSON" and begins_sentence(text, *span) and not is_given_name(name):
        cues = (*cues, "begins a sentence")
    if name.lower() in small_words and not is_acronym(name):
        cues = (*cues, "also a common word")
    return Name(*span, name, label, cues)

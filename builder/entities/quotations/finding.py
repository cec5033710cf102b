"""Quoted words of a text, and where it says who said them.

    text -> quoted (what stands between marks) -> attribution (whose it is said to be) -> Quotation

What nobody is said to have spoken is a quotation only where it reads as speech: scare quotes and titles are
none.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.entities.model import Quotation
from builder.entities.names.tokens import Span
from builder.entities.quotations.attribution import Attributed, Case, attributed
from builder.entities.quotations.narration import Narration
from builder.entities.quotations.officeholders import places_of_office
from builder.entities.quotations.quoted import Quoted, is_title, quoted_in
from builder.entities.quotations.speech import ENGLISH, Speech
from builder.entities.quotations.subjects import Subject
from builder.foundation.text import count_words

FEWEST_WORDS = 3
"""Words of a quotation that nobody is said to have spoken; what is shorter is a scare quote."""

_SENTENCES_BEFORE = 4
"""Sentences in which the one is looked for whom a pronoun means."""


def quotations_in(text: str, speech: Speech = ENGLISH) -> tuple[Quotation, ...]:
    """The quotations of a text, in order, none overlapping. An unclosed quotation mark opens none."""
    quoted = quoted_in(text)
    if not quoted:
        return ()
    narration = Narration.of(text, quoted, speech.verb)
    return tuple(_quotations(text, quoted, narration, speech))


def _quotations(
    text: str, quoted: tuple[Quoted, ...], narration: Narration, speech: Speech
) -> Iterator[Quotation]:
    before: Attributed | None = None
    free_from = 0
    for one in quoted:
        found = attributed(Case(narration, one, before, free_from, speech))
        if found is not None:
            places = tuple(_places(narration, found.subject, speech))
            yield Quotation(one.start, one.end, one.words(text), found.subject.manner, places)
            before = found
        elif _speaks_alone(text, one):
            yield Quotation(one.start, one.end, one.words(text))
            before = None
        free_from = one.end + 1


def _places(narration: Narration, subject: Subject, speech: Speech) -> Iterator[Span]:
    """Where the speaker may be named, for a subject that is a name, an office or a pronoun."""
    if subject.manner in {"name", "voice", "holder", "signed"}:
        yield from ((subject.start, subject.end), *subject.further)
    elif subject.manner == "office":
        yield from places_of_office(narration.text, subject.start, subject.end)
    elif subject.manner in {"he", "she"}:
        for start, end in narration.sentences_before(subject.start, _SENTENCES_BEFORE):
            if _is_of_somebody(narration.text[start:end], speech):
                return
            yield start, end


def _is_of_somebody(sentence: str, speech: Speech) -> bool:
    """Whether a sentence is about a person without a name, whom a pronoun may mean: "A woman waited."."""
    words = sentence[:60].lower().split()[:5]
    return words[:1] in (["a"], ["an"], ["one"], ["another"]) and any(
        word.strip(",.") in speech.persons for word in words
    )


def _speaks_alone(text: str, quoted: Quoted) -> bool:
    """Whether this is speech though nobody is named: a sentence of its own, or one that a comma ends."""
    words = text[quoted.start : quoted.end]
    begins = text[quoted.start].isupper() or not text[quoted.start].isalpha()
    if is_title(words):
        return False
    return begins and count_words(words) >= FEWEST_WORDS and words[-1] in ".!?…,"

"""Reading a text in a language that has no rules here: the recogniser's names, and those that lists know.

Without a recogniser too, resolving finds what stands in the text of the gazetteer, of the editor's files, and
of the names of several words that other texts of the library are sure of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from builder.entities.model import LABELS, Exonym, Name, Reading
from builder.entities.names.acronyms import declared_in
from builder.entities.names.exonyms import exonyms_of
from builder.entities.names.tokens import Span, is_capitalised, runs_of, spans_of, surface
from builder.recognition.model import Mention

_KNOWN = {"person": "known as a person", "org": "known as an organisation", "place": "known as a place"}


def read_plain(text: str, mentions: Sequence[Mention], language: str) -> Reading:
    """The names in a text in `language` ("sw"), without quotations."""
    marked = [(_trimmed(text, m.start, m.end), m.label) for m in mentions if m.label in LABELS]
    names = [
        Name(*span, surface(text[slice(*span)]), label)
        for span, label in marked
        if is_capitalised(text[slice(*span)])
    ]
    known = exonyms_of(text, language)
    return Reading(
        names=with_known(names, known),
        runs=runs_of(text),
        expansions=tuple(expansion for expansion, _, _ in declared_in(text)),
        exonyms=tuple(sorted({exonym for _, exonym in known})),
    )


def with_known(names: Iterable[Name], known: Sequence[tuple[Span, Exonym]]) -> tuple[Name, ...]:
    """The names and the known ones beside them, in text order; a longer name wins over its parts.

    A label that speaks for no name of ours ("MISC") says nothing of a known one.
    """
    found = {(name.start, name.end): name for name in names}
    labels = {span: name.label for span, name in found.items() if name.label in LABELS}
    for span, exonym in known:
        label = labels.get(span, "")
        found[span] = Name(*span, exonym.name, label, (_KNOWN[exonym.type],))
    return tuple(_apart(found.values()))


def _apart(names: Iterable[Name]) -> Iterator[Name]:
    end = 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if name.start >= end:
            yield name
            end = name.end


def _trimmed(text: str, start: int, end: int) -> Span:
    """The span without signs at its edges."""
    words = spans_of(text[start:end])
    return (start + words[0][0], start + words[-1][1]) if words else (start, start)

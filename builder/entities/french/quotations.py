"""Quoted words of a French text and where it says who said them.

`« Nous ne céderons pas », a déclaré le ministre`; `selon Mme Diallo, « ... »`; `« ... », a-t-elle ajouté`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.entities.french.words import SAID, SAYS
from builder.entities.model import Manner, Quotation
from builder.entities.names.tokens import CAPITALS, Span
from builder.entities.quotations.finding import FEWEST_WORDS
from builder.foundation.text import count_words, one_line

# Within a paragraph; a mark that is not closed in it opens nothing.
_QUOTED = re.compile(
    r"«\s*(?P<angled>[^«»\n]*[^«»\s])\s*»|“(?P<curly>[^“”\n]+)”|(?<!\w)\"(?P<straight>[^\"\n]+)\"(?!\w)"
)

_SAID = rf"(?:(?:{'|'.join(sorted(SAID))})\b)"
_SAYS = rf"(?:(?:{'|'.join(sorted(SAYS))})\b)"
_ADVERB = r"(?:\w+ment\s|aussi\s|également\s|encore\s|notamment\s)?"
_VERB = rf"(?:\b(?:a|ont|avait|avaient|aurait|aura)\s{_ADVERB}{_SAID}|\b{_SAYS})"

_HE_AFTER = re.compile(
    rf"\s*[,.]?\s*(?:(?:a|avait|aurait)-t-(?P<said>ils?|elles?)\s{_ADVERB}{_SAID}"
    rf"|{_SAYS[:-3]})-(?:t-)?(?P<says>ils?|elles?)\b)"
)
_VERB_AFTER = re.compile(rf"\s*[,.]?\s*{_VERB}(?P<subject>[^«»“”\"\n]{{2,200}})")
_ACCORDING_AFTER = re.compile(r"\s*,\s*(?:selon|d['’]après)\s(?P<subject>[^«»“”\"\n]{2,160})")
_ACCORDING = re.compile(r"\b(?:[Ss]elon|[Dd]['’]après|[Pp]our)\s")
_VERB_BEFORE = re.compile(_VERB)
_PRONOUN = re.compile(r"\b(?P<pronoun>[Ii]ls?|[Ee]lles?)\s*$")
_MANNERS: dict[str, Manner] = {"il": "he", "elle": "she"}
_SENTENCES_BEFORE = 4
"""Sentences in which the one is looked for whom a pronoun means."""
_SENTENCE_END = re.compile(rf"(?<![A-Z])(?<!\bDr)[.!?…]\s*(?:»\s*)?(?=[{CAPITALS}«])|\n\s*\n")
_ANNOUNCED = re.compile(r":\s*[«“\"]\s*\Z")
_NEAR = 6
"""Characters before quoted words in which a colon and the mark stand."""
_OUTLET = re.compile(rf"\s(?:sur|dans)\s(?=[{CAPITALS}])")
_APPOSITION = re.compile(rf",\s(?:l['’]|(?:le|la|son|sa|un|une)\s)?(?:[\w-]+\s)?(?=[{CAPITALS}])")
_FAR = 400
"""Characters before a quotation in which its sentence begins, at most."""


def quotations_in(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text, in order."""
    found = []
    for span in _quoted(text):
        quotation = _attributed(text, *span)
        if quotation.manner != "nobody" or _speaks_alone(text, *span):
            found.append(quotation)
    return tuple(found)


def _quoted(text: str) -> Iterator[Span]:
    for match in _QUOTED.finditer(text):
        yield match.span(match.lastgroup or 0)


def _speaks_alone(text: str, start: int, end: int) -> bool:
    return count_words(text[start:end]) >= FEWEST_WORDS and text[end - 1] in ".!?…"


def _attributed(text: str, start: int, end: int) -> Quotation:
    if _ANNOUNCED.search(text, max(0, start - _NEAR), start):
        announced = _from_before(text, start, end)
        if announced.manner != "nobody":
            return announced
    after = _behind_mark(text, end)
    he = _HE_AFTER.match(text, after)
    if he is not None:
        return _by_pronoun(text, (start, end), he["said"] or he["says"], he.start())
    said = _VERB_AFTER.match(text, after) or _ACCORDING_AFTER.match(text, after)
    if said is not None:
        return _quotation(text, (start, end), _clause(text, *said.span("subject")))
    return _from_before(text, start, end)


def _behind_mark(text: str, end: int) -> int:
    """The position behind the mark that closes a quotation."""
    while text[end].isspace():
        end += 1
    return end + 1


def _clause(text: str, start: int, end: int) -> Span:
    """The subject up to the end of its sentence, or where it is said what the speaker did meanwhile.

    "un porte-parole de la police|, interrogé sur", but "la maire, Anne Durand|, devant la presse".
    """
    stop = _SENTENCE_END.search(text, start, end)
    end = stop.start() if stop else end
    outlet = _OUTLET.search(text, start, end)
    end = outlet.start() if outlet else end
    comma = text.find(",", start, end)
    while comma >= 0:
        apposition = _APPOSITION.match(text, comma, end)
        if apposition is None:
            return start, comma
        comma = text.find(",", apposition.end(), end)
    return start, end


def _from_before(text: str, start: int, end: int) -> Quotation:
    """The subject of a verb of speech before the quotation in its sentence, or whom "selon" names."""
    sentence = _sentence_start(text, start)
    verbs = list(_VERB_BEFORE.finditer(text, sentence, start))
    if verbs:
        subject = sentence, verbs[-1].start()
        pronoun = _PRONOUN.search(text, *subject)
        if pronoun is not None:
            return _by_pronoun(text, (start, end), pronoun["pronoun"], pronoun.start())
        return _quotation(text, (start, end), subject)
    according = _ACCORDING.search(text, sentence, start)
    if according is not None:
        return _quotation(text, (start, end), (according.end(), start))
    return Quotation(start, end, one_line(text[start:end]))


def _sentence_start(text: str, at: int) -> int:
    begin = max(0, at - _FAR)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, begin, max(begin, at - 1))]
    return ends[-1] if ends else begin


def _quotation(text: str, span: Span, subject: Span) -> Quotation:
    return Quotation(*span, one_line(text[slice(*span)]), "within", (subject,))


def _by_pronoun(text: str, span: Span, pronoun: str, at: int) -> Quotation:
    """A quotation of whom a pronoun at that place means: somebody in one of the sentences before."""
    manner = _MANNERS.get(pronoun.lower(), "nobody")
    return Quotation(
        *span, one_line(text[slice(*span)]), manner, tuple(_sentences_before(text, min(at, span[0])))
    )


def _sentences_before(text: str, end: int) -> Iterator[Span]:
    """The last few sentences before a place, the nearest first."""
    for _ in range(_SENTENCES_BEFORE):
        start = _sentence_start(text, end)
        if start >= end:
            return
        yield start, end
        end = start

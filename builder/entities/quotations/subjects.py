"""Who a sentence says to be speaking: the noun phrase before or after a verb, cut to the name in it.

Nothing is known of names here but their capitals. A phrase whose end is not a name gives nobody: "an aide to
Bo Day" does not name the aide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.entities.model import Manner
from builder.entities.names.tokens import POSSESSIVE, Span
from builder.entities.quotations.speech import Speech


class Subject(NamedTuple):
    """Where a speaker is named, and how; "nobody" is a subject without a name.

    `further` are names that may be meant instead where this one turns out to be a place's: "Ann Lee, of
    Bern, Kentucky, said".
    """

    manner: Manner
    start: int
    end: int
    further: tuple[Span, ...] = ()


class _Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower().rstrip(".")


_LONGEST_PHRASE = 14
"""Words of a noun phrase with its name, at most."""

_MOST_PIECES = 6
"""Stretches between commas in which the name is looked for: "Filatov, mayor of Dnipro, said"."""

_WORD = re.compile(r"[^\W_][\w’'&/-]*(?:\.(?=\w)[\w’'&/-]+)*\.?")
_COMMA = re.compile(r"\s?[,;:()\[\]—–]\s?|\s-{1,2}\s")


def subject_before(text: str, start: int, end: int, speech: Speech) -> Subject | None:
    """The subject whose phrase ends where its verb begins, at `end`; None where there is no subject.

    `text[start:end]` is the clause up to the verb, or more of it.
    """
    pieces = [_words(text, *piece) for piece in _pieces(text, start, end)[-_MOST_PIECES:]]
    last = _without_adverbs(pieces.pop(), speech)
    if last and last[-1].low in speech.without_subject:
        return None
    if last:
        return _head(last, speech)
    return _before_apposition(pieces, speech)


def subject_after(text: str, start: int, end: int, speech: Speech) -> Subject | None:
    """The subject whose phrase begins behind its verb, at `start`, and ends before `end`."""
    first, *further = (_words(text, *piece) for piece in _pieces(text, start, end)[:2])
    if not first:
        return None
    if first[0].low in speech.pronouns:
        return Subject(speech.pronouns[first[0].low], first[0].start, first[0].end)
    found = _phrase(first, speech)
    is_office = found.manner in {"nobody", "office"} and first[0].low in speech.determiners
    if is_office and further and _is_all_name(further[0], speech):  # "said the mayor of Bern, Ann Lee"
        return _named(further[0], speech)
    return found


def clause_subject(text: str, start: int, end: int, speech: Speech) -> Subject | None:
    """The subject that a clause begins with: "Ann Lee came and (said)", "She smiled, (saying)"."""
    for piece in _pieces(text, start, end)[:_MOST_PIECES]:
        words = _words(text, *piece)
        while words and (words[0].low in speech.openers or speech.verb.fullmatch(words[0].text)):
            words = words[1:]
        if not words or words[0].low in speech.breaks:
            continue
        if words[0].low in speech.pronouns:
            return Subject(speech.pronouns[words[0].low], words[0].start, words[0].end)
        return _named(_first_name(words, speech), speech)
    return None


def _pieces(text: str, start: int, end: int) -> list[Span]:
    """A stretch, apart at commas, dashes and brackets."""
    pieces, at = [], start
    for comma in _COMMA.finditer(text, start, end):
        pieces.append((at, comma.start()))
        at = comma.end()
    return [*pieces, (at, end)]


def _words(text: str, start: int, end: int) -> list[_Word]:
    return [_Word(match.group(), *match.span()) for match in _WORD.finditer(text, start, end)]


def _without_adverbs(words: Sequence[_Word], speech: Speech) -> list[_Word]:
    """The words without what stands between a subject and its verb: "also", "on Monday", "has"."""
    kept = list(words)
    while kept and (kept[-1].low in speech.fillers or kept[-1].low.endswith("ly")):
        if kept[-1].text[0].isupper() and kept[-1].low not in speech.times:
            break
        del kept[-1]
        if kept and kept[-1].low in {"on", "in", "of"} and len(kept) < len(words):
            del kept[-1]
    return kept


def _before_apposition(pieces: Sequence[Sequence[_Word]], speech: Speech) -> Subject | None:
    """The name before an apposition that a comma ends: "Lee, mayor of Bern, (said)"."""
    heads = []
    for words in reversed(pieces):
        if not words:
            continue
        first = words[0].low
        if first in speech.joints:
            break
        is_aside = first in speech.breaks or first.endswith("ing")
        if not is_aside or len(pieces) == 1:
            heads.append(_head(words, speech))
    named = [head for head in heads if head.manner == "name"]
    if named:
        return named[0]._replace(further=tuple((head.start, head.end) for head in named[1:]))
    clear = [head for head in heads if head.manner != "nobody"]
    words_met = [word for words in pieces for word in words]
    return clear[0] if clear else _nobody(words_met) if words_met else None


def _head(words: Sequence[_Word], speech: Speech) -> Subject:
    """The name that a phrase is about: its last words, or those before its first preposition."""
    if words[-1].low in speech.pronouns:
        return Subject(speech.pronouns[words[-1].low], words[-1].start, words[-1].end)
    first = 0
    while first < len(words) - 1 and words[first].low in speech.before_subject:
        first += 1
    if first and words[0].low not in speech.openers and words[first - 1].low not in speech.times:
        # "In a statement Ann Lee": the name is behind a preposition's own noun.
        phrase = _up_to_break(words[first:], speech)
        name = _first_of_last_name(phrase, speech)
        return _named(phrase[name:], speech) if name else _nobody(words)
    return _phrase(words[first:], speech)


def _phrase(words: Sequence[_Word], speech: Speech) -> Subject:
    """The subject of a noun phrase that begins with the first of the words."""
    phrase = _up_to_break(words, speech)
    rest = words[len(phrase) :]
    if phrase and phrase[-1].low in speech.voices and len(rest) > 1 and rest[0].low == "for":
        return _voice(rest[1:], speech)
    found = _named(phrase, speech)
    if found.manner in {"nobody", "office"} and rest and rest[0].low in {"of", "for"}:
        return _holder(phrase, rest[1:], speech)
    if len(rest) < 2 or rest[0].low not in speech.joints:
        return found
    other = _named(_up_to_break(rest[1:], speech), speech)
    if found.manner == "name" and other.manner == "name":  # two speakers, or one name: "Food and Drug Agency"
        return Subject("name", found.start, other.end)
    is_second_title = rest[1].low in speech.titles and phrase[0].low not in speech.determiners
    return other if found.manner == "nobody" and is_second_title else found


def _up_to_break(words: Sequence[_Word], speech: Speech) -> Sequence[_Word]:
    """The words before the first preposition, conjunction, relative or time of day."""
    for at, word in enumerate(words):
        if at and (
            word.text in speech.breaks or (word.low in speech.times and _is_name(words[at - 1], speech))
        ):
            return words[:at]
    return words


def _named(phrase: Sequence[_Word], speech: Speech) -> Subject:
    """The name at the end of a phrase, the office that the phrase is, or nobody."""
    if not phrase or len(phrase) > _LONGEST_PHRASE:
        return _nobody(phrase)
    last = phrase[-1]
    first = _first_of_last_name(phrase, speech)
    if (
        first < len(phrase)
        and last.low not in speech.titles
        and POSSESSIVE.search(last.text) is None
        and not last.text.endswith(("s'", "s’"))
    ):
        return Subject("name", phrase[first].start, last.end)
    if last.low in speech.voices and len(phrase) > 1 and _is_capital(phrase[-2].text):
        return _voice(phrase[:-1], speech)
    if last.low in speech.offices and phrase[0].low in speech.definite:
        return Subject("office", phrase[0].start, last.end)
    return _nobody(phrase)


def _holder(office: Sequence[_Word], words: Sequence[_Word], speech: Speech) -> Subject:
    """The holder of an office, named behind that of which it is: "Minister of Education Ann Lee"."""
    phrase = _up_to_break(words, speech)
    first = _first_of_last_name(phrase, speech)
    while any(word.low in speech.titles for word in phrase[first:]):
        first += 1
    if not office or office[-1].low not in speech.titles or len(phrase) - first < 3:
        return _nobody(office)
    return Subject("holder", phrase[first].start, phrase[-1].end)


def _voice(words: Sequence[_Word], speech: Speech) -> Subject:
    """The organisation for which a spokesman speaks: "a spokesman for Boeing", "a Boeing spokesman"."""
    phrase = [word for word in _up_to_break(words, speech) if word.low not in speech.determiners]
    first = _first_of_last_name(phrase, speech)
    if first == len(phrase):
        return _nobody(words)
    return Subject("voice", phrase[first].start, phrase[-1].end)


def _first_of_last_name(phrase: Sequence[_Word], speech: Speech) -> int:
    """Which word the name at the end of a phrase begins with; the number of words where none ends it."""
    first = len(phrase)
    while first and (
        _is_name(phrase[first - 1], speech)
        or (first < len(phrase) and _is_particle(phrase, first - 1, speech))
    ):
        first -= 1
    while first < len(phrase) and not _is_capital(phrase[first].text):
        first += 1
    return first


def _first_name(words: Sequence[_Word], speech: Speech) -> Sequence[_Word]:
    """The words up to the end of the first name, when nothing but titles stands before it."""
    last = 0
    while last < len(words) and (
        words[last].low in speech.titles | speech.definite or _is_name(words[last], speech)
    ):
        last += 1
    if last < len(words) and words[last].low in speech.joints:
        after = words[last + 1 : last + 2]
        return [] if after and _is_capital(after[0].text) else words[:last]
    return words[:last]


def _is_all_name(words: Sequence[_Word], speech: Speech) -> bool:
    return len(words) > 1 and _first_of_last_name(words, speech) == 0


def _is_particle(phrase: Sequence[_Word], at: int, speech: Speech) -> bool:
    """Whether a small word is inside of a name: "Ursula von der Leyen"."""
    return phrase[at].low in speech.particles and at > 0 and phrase[at].text.islower()


def _is_name(word: _Word, speech: Speech) -> bool:
    return _is_capital(word.text) and word.low not in speech.breaks


def _is_capital(text: str) -> bool:
    return text[0].isupper() or any(map(str.isupper, text))


def _nobody(words: Sequence[_Word]) -> Subject:
    return Subject("nobody", words[0].start, words[-1].end) if words else Subject("nobody", -1, -1)

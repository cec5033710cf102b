"""Whom a text says to be speaking, for one stretch of quoted words: an ordered list of sieves.

Each sieve knows one way in which newspapers say so and answers or passes; the first answer stands. The surest
come first, as in Muzny et al. 2017 ("A two-stage sieve approach for quote attribution"); the ways themselves
are those that Pareti 2015 (PARC 3.0) and O'Keefe et al. 2012 count in news.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from builder.entities.names.tokens import CAPITALS, Span
from builder.entities.quotations.narration import Narration, Verb
from builder.entities.quotations.quoted import Quoted, is_title
from builder.entities.quotations.speech import Speech
from builder.entities.quotations.subjects import Subject, clause_subject, subject_after, subject_before

_AFTERWORDS = 220
"""Characters after quoted words in which their verb of speech is looked for."""

_MOST_VERBS = 3
"""Verbs of a clause that are tried for one whose subject speaks."""

_MOST_BETWEEN = 300
"""Characters over which a speaker goes on without being named again."""

_SHORT_LABEL = 60
"""Characters of a name before a colon: "Ann Lee: ..."."""


@dataclass(frozen=True)
class Attributed:
    """Quoted words and their subject; `until` is where the words that name it end."""

    quoted: Quoted
    subject: Subject
    until: int


@dataclass(frozen=True)
class Case:
    """Quoted words in their text. `before` are the quoted words before them, if those were attributed.

    `free_from` is where the quoted words before them end, attributed or not.
    """

    narration: Narration
    quoted: Quoted
    before: Attributed | None
    free_from: int
    speech: Speech

    @property
    def text(self) -> str:
        """The narrative."""
        return self.narration.text

    @cached_property
    def mark(self) -> int:
        """Where the opening mark stands."""
        at = self.quoted.start - 1
        while at > 0 and self.text[at].isspace():  # as French sets it
            at -= 1
        return at

    @cached_property
    def after(self) -> int:
        """Behind the closing mark."""
        at = self.quoted.end
        while self.text[at].isspace():
            at += 1
        return at + 1

    @cached_property
    def clause(self) -> Span:
        """The narrative of the same sentence before the opening mark."""
        return max(self.narration.start_of(self.mark), min(self.free_from, self.mark)), self.mark

    @property
    def last(self) -> str:
        """The last quoted character."""
        return self.text[self.quoted.end - 1]

    @property
    def before_nearby(self) -> Attributed | None:
        """The quoted words before them, unless they are too far off for their speaker to go on."""
        far = _AFTERWORDS + _MOST_BETWEEN
        is_near = self.before is not None and self.quoted.start - self.before.quoted.end <= far
        return self.before if is_near else None


Sieve = Callable[[Case], Attributed | None]


def attributed(case: Case) -> Attributed | None:
    """The first sieve's answer, None where nobody is said to speak."""
    for sieve in SIEVES:
        found = sieve(case)
        if found is not None:
            return found
    return None


def led_in(case: Case) -> Attributed | None:
    """`Lee said: "..."`, `Lee told reporters, "..."`, `According to Lee, "..."`: right before the marks."""
    start, end = case.clause
    lead = case.text[start:end].rstrip()
    if not lead:
        return _led_in_by_paragraph(case)
    if lead[-1] not in ",:" and not _ends_with_verb(case, start, start + len(lead)):
        return None
    return _answer(case, _subject_in(case, start, start + len(lead)), case.quoted.end)


def _led_in_by_paragraph(case: Case) -> Attributed | None:
    """A sentence that ends in a colon or a comma before the quoted words' own paragraph."""
    for start, end in case.narration.sentences_before(case.clause[0], 1):
        lead = case.text[start:end].rstrip()
        if lead.endswith((":", ",")):
            return _answer(case, _subject_in(case, start, start + len(lead)), case.quoted.end)
    return None


def followed_by_verb(case: Case) -> Attributed | None:
    """`"...," said Lee`, `"...", asked Lee, mayor of Bern`; a full stop before the verb is a slip."""
    if not _goes_on(case) and case.last != ".":
        return None
    verb = case.speech.verb_first.match(case.text, case.after)
    if verb is None:
        return None
    end = _end_after(case)
    return _answer(case, subject_after(case.text, verb.end(), end, case.speech), end)


def followed_by_subject(case: Case) -> Attributed | None:
    """`"...," Lee said`, `"...," the mayor, Ann Lee, told reporters`."""
    if not _goes_on(case):
        return None
    end = _end_after(case)
    start = case.after + 1 if case.text[case.after : case.after + 1] == "," else case.after
    for verb in case.narration.verbs_in(start, end)[:_MOST_VERBS]:
        if verb.names:
            return None
        subject = subject_before(case.text, start, verb.start, case.speech)
        if subject is not None:
            return _answer(case, subject, end)
    return None


def followed_by_source(case: Case) -> Attributed | None:
    """`"...", according to Lee`."""
    end = _end_after(case)
    source = case.speech.source.search(case.text, case.after, min(end, case.after + 60))
    if source is None or re.search(r"[^\W\d_]", case.text[case.after : source.start()]):
        return None
    return _answer(case, subject_after(case.text, source.end(), end, case.speech), end)


_SIGNED = re.compile(rf"\s*(?:[—–:]|-{{1,2}})\s*(?=[{CAPITALS}])")
_SIGNATURE_END = re.compile(r"\s*[,(\n.]|\s*$")


def signed(case: Case) -> Attributed | None:
    """`"..." — Ann Lee`, alone in its paragraph; `'...': Lee` in a headline."""
    dash = _SIGNED.match(case.text, case.after)
    if dash is None or not _begins_paragraph(case):
        return None
    stop = _SIGNATURE_END.search(case.text, dash.end(), dash.end() + _SHORT_LABEL)
    if stop is None:
        return None
    end = _end_after(case)
    return _answer(case, Subject("signed", dash.end(), stop.start()), end)


def within_speech(case: Case) -> Attributed | None:
    """`Lee said the plan was "dead" and ...`, `Lee called it "dead"`: a part of what is reported."""
    start, end = case.narration.start_of(case.mark), case.mark
    if (
        is_title(case.narration.original[case.quoted.start : case.quoted.end])
        or not case.text[start:end].strip()
    ):
        return None
    return _answer(case, _subject_in(case, start, end), case.quoted.end)


def goes_on(case: Case) -> Attributed | None:
    """`"...," Lee said. "..."`: the speaker before, where no other name has come between."""
    before = case.before_nearby
    if before is None or not case.narration.same_paragraph(before.quoted.end, case.quoted.start):
        return None
    lead = case.text[slice(*case.clause)].rstrip()
    begins = not lead or (lead[-1] in ",:;." and before.until >= case.mark)
    return _same_speaker(case, before) if _is_sentence(case) and begins else None


def after_reported_speech(case: Case) -> Attributed | None:
    """`Lee said that all was over. "..."`: the sentence before tells what somebody said."""
    start, end = case.clause
    if case.text[start:end].strip() or not _is_sentence(case):
        return None
    for first, last in case.narration.sentences_before(start, 1):
        if case.free_from > first or not case.narration.same_paragraph(first, case.quoted.start):
            return None
        for verb in case.narration.verbs_in(first, last)[:_MOST_VERBS]:
            subject = subject_before(case.text, first, verb.start, case.speech)
            if subject is not None and not verb.names:
                return _answer(case, subject, case.quoted.end)
    return None


def continues(case: Case) -> Attributed | None:
    """A paragraph that is nothing but quoted words, after one that ended with its speaker's."""
    before = case.before_nearby
    if before is None or not _is_sentence(case) or not _is_paragraph(case):
        return None
    if case.text[before.quoted.end - 1] == "?":  # a question: somebody else answers
        return None
    gaps = case.text[before.quoted.end : case.quoted.start].count("\n\n")
    return _same_speaker(case, before) if gaps == 1 else None


SIEVES: tuple[Sieve, ...] = (
    led_in,
    followed_by_verb,
    followed_by_subject,
    followed_by_source,
    signed,
    within_speech,
    goes_on,
    after_reported_speech,
    continues,
)
"""The surest first: see each one's example."""


def _answer(case: Case, subject: Subject | None, until: int) -> Attributed | None:
    return None if subject is None else Attributed(case.quoted, subject, until)


def _same_speaker(case: Case, before: Attributed) -> Attributed | None:
    """The speaker before, unless what comes between names somebody else or is long."""
    between = case.text[before.until : case.quoted.start]
    if len(between) > _MOST_BETWEEN or _OTHER_NAME.search(between):
        return None
    return _answer(case, Subject("before", -1, -1), case.quoted.end)


_OTHER_NAME = re.compile(rf"(?<!\w)(?!(?:He|She|His|Her|It|But|And|Then)\b)[{CAPITALS}]")


def _subject_in(case: Case, start: int, end: int) -> Subject | None:
    """The subject of a clause's last verb of speech; else who stands before its colon or after its source."""
    sentence = case.narration.start_of(start)
    for verb in case.narration.verbs_in(start, end)[: -_MOST_VERBS - 1 : -1]:
        subject = _subject_of(case, sentence, start, verb)
        if subject is not None:
            return subject
    source = case.speech.source.search(case.text, start, end)
    if source is not None:
        return subject_after(case.text, source.end(), end, case.speech)
    if case.text[end - 1 : end] == ":" and end - start < _SHORT_LABEL and _begins_paragraph(case, start):
        return subject_before(case.text, start, end - 1, case.speech)
    return None


def _subject_of(case: Case, sentence: int, start: int, verb: Verb) -> Subject | None:
    """A verb's subject: right before it, or at the beginning of its sentence for "and added", ", adding"."""
    if verb.text in case.speech.participles:
        return _subject_of_participle(case, sentence, verb)
    subject = subject_before(case.text, start, verb.start, case.speech)
    if subject is None and _AND.search(case.text, start, verb.start):
        return clause_subject(case.text, sentence, verb.start, case.speech)
    return subject


_AND = re.compile(r"\b(?:and|but|then)\s(?:\w+ly\s|also\s|later\s)?$")
_QUOTED_AS = re.compile(r"\bquoted (?P<whom>(?!by )(?:[^\s,]+ ){1,6})as $")


def _subject_of_participle(case: Case, sentence: int, verb: Verb) -> Subject | None:
    """The subject of "..., adding": its sentence's, unless it is given another ("with Lee adding")."""
    quoted = _QUOTED_AS.search(case.text, max(sentence, verb.start - _SHORT_LABEL), verb.start)
    if quoted is not None:
        return subject_before(case.text, *quoted.span("whom"), case.speech)
    last = case.text.rfind(",", sentence, verb.start) + 1 or sentence
    own = re.match(r"\s*(\w+)\s", case.text[last : verb.start])
    if own is not None and own[1].lower() in case.speech.absolutes:
        return subject_before(case.text, last + own.end(), verb.start, case.speech)
    return clause_subject(case.text, sentence, verb.start, case.speech)


def _ends_with_verb(case: Case, start: int, end: int) -> bool:
    """Whether quoted words follow right on their verb: `he said "..."`, `she said that "..."`."""
    verbs = case.narration.verbs_in(start, end)
    return bool(verbs) and not verbs[-1].names and case.text[verbs[-1].end : end].strip() in {"", "that"}


def _goes_on(case: Case) -> bool:
    """Whether the sentence can go on after the quoted words: "..., she said". A full stop ends it."""
    if case.last in ",!?…":
        return True
    if case.last == "." or case.text[case.after : case.after + 1] not in {",", " "}:
        return False
    return case.text[case.after : case.after + 1] == "," or not case.text[slice(*case.clause)].strip()


def _end_after(case: Case) -> int:
    """Where the sentence after the closing mark ends, at most `_AFTERWORDS` characters on; a mark ends it."""
    # After "...?" the sentence goes on, though the next word may have a capital.
    end = min(case.narration.end_of(case.after + 1), case.after + _AFTERWORDS, len(case.text))
    mark = re.search(r"[\"“„«‘]", case.text[case.after : end])
    return case.after + mark.start() if mark else end


def _is_sentence(case: Case) -> bool:
    """Whether the quoted words end as a sentence does, so that nothing behind them can name their speaker."""
    return case.last in ".!?…" or case.text[case.after : case.after + 1] in {".", "!", "?"}


def _begins_paragraph(case: Case, at: int | None = None) -> bool:
    before = case.text[max(0, (case.mark if at is None else at) - 40) : case.mark + 1 if at is None else at]
    return not before.rstrip("\"“„«»‘'‹›").rpartition("\n")[2].strip()


def _is_paragraph(case: Case) -> bool:
    """Whether nothing stands before or after the quoted words in their paragraph."""
    after = case.text[case.after : case.after + 40].partition("\n")[0]
    return _begins_paragraph(case) and not after.strip(" .")

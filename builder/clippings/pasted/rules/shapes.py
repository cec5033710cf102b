"""What several rules ask of a text: does it read as a sentence, is it short, is it a line of the head?"""

from __future__ import annotations

import re
from functools import lru_cache

from builder.clippings.bylines.date_lines import read_date_line
from builder.clippings.bylines.signature import Signature
from builder.clippings.bylines.signing import read_signature
from builder.clippings.credits.lines import is_caption_line, is_source_line
from builder.clippings.credits.splitting import split_credit
from builder.clippings.datelines import read_dateline
from builder.clippings.names.people import own_words
from builder.clippings.outlets import is_known_outlet
from builder.clippings.pasted.rules.phrases import is_phrase
from builder.foundation.text import words_in

_SENTENCE_END = re.compile(r"[.!?…。](?: ?[\"”“’'»«›‹)\]])*$")
"""The stop at a sentence's end, before or behind quotation marks: "« Jamais. »", »Nie.«"""
_OUTLET = 5
"""Words in a title that ends as an outlet's name does, at least."""

_LONG_NAME, _SMALL_WORD = 8, 3
"""Words in a name, and letters in a small word of one, at most."""

_CLOCK = re.compile(
    r"(?i)(?:at |à |um )?(?:\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?| uhr)?"
    r"|\d{1,2} ?[ap]\.?m\.?)(?: \(?[a-z]{2,5}\)?)?"
)
_MARKED = re.compile(
    r"(?:(?:GRAND )?(?:RÉCIT|REPORTAGE|ENQUÊTE|DÉCRYPTAGE|ANALYSE|ENTRETIEN|INTERVIEW|PORTRAIT"
    r"|CHRONIQUE|TRIBUNE"
    r"|INFOGRAPHIE|VIDÉO|EXCLUSIF|DOCUMENT|CRITIQUE|FOCUS)S?) ?[-–—.:|] "
)
"""How a standfirst says in French outlets what kind of a text it is above: "RÉCIT - ..."."""

_BROKEN_OFF = 15
"""Words in a paragraph with a dateline that ends without a stop, at least."""

_CREDIT = 12
"""Words in a line that is all credit, at most."""

_INNER_END = re.compile(
    r"(?<![A-Z.])(?<!\b[A-Z][a-z])(?<!\b[a-z]\.[a-z])[.!?](?: ?[\"”’'»«)])* +(?=[\"“„«»'‘(]? ?[A-ZÀ-Þ])"
)


def ends_like_a_sentence(text: str) -> bool:
    """Whether the text ends in a full stop, question or exclamation mark, quotation marks set aside."""
    return _SENTENCE_END.search(text) is not None


def sentences(text: str) -> int:
    """Roughly how many sentences the text has; at least one."""
    return len(_INNER_END.findall(text)) + 1


def is_name(text: str) -> bool:
    """Whether a few words are written as a name is: capitals, and small words such as "of" and "the"."""
    words = text.split()
    return (
        len(words) <= _LONG_NAME
        and sum(word[0].isupper() for word in words) >= min(2, len(words))
        and text[0].isupper()
        and all(word[0].isupper() or len(word) <= _SMALL_WORD for word in words)
    )


def is_clock(text: str) -> bool:
    """Whether a line is a time of day and nothing else: "13:22", "5 a.m. EDT"."""
    return _CLOCK.fullmatch(text) is not None


@lru_cache(maxsize=2048)
def is_prose(text: str) -> bool:
    """Whether the text reads as a paragraph: whole sentences of some length, or a dateline."""
    words = words_in(text)
    if (words >= 8 and ends_like_a_sentence(text)) or words >= 40 or (words >= 15 and text.endswith(":")):
        return True
    return opens_report(text) and signature_of(text) is None


def opens_report(text: str) -> bool:
    """Whether a text has a dateline and goes on as a paragraph; "BAG SALE – all must go!" does not."""
    dateline = read_dateline(text)
    if dateline is None:
        return False
    told = dateline.agency or dateline.day or words_in(text) >= _BROKEN_OFF
    return bool(told) or text.rstrip("\"”’'»«").endswith((".", ":"))


@lru_cache(maxsize=2048)
def signature_of(text: str) -> Signature | None:
    """`read_signature`, remembered. "Order Reprints" is made like a name, and is a button's."""
    signature = read_signature(text) if len(text) <= 240 else None
    return None if signature and not signature.cued and is_phrase(text) else signature


@lru_cache(maxsize=2048)
def dates_of(text: str) -> Signature | None:
    """`read_date_line`, remembered."""
    return read_date_line(text) if len(text) <= 160 else None


def _could_be_title(signature: Signature) -> bool:
    """Whether a line that reads as one long name says no more: "Harbour Ferry Strikes North Quay"."""
    if signature.cued or signature.date or signature.updated or len(signature.authors) != 1:
        return False
    name = signature.authors[0]
    if signature.publisher:  # "Villagers Learned of Licence From Radio"
        return signature.publisher == name and words_in(name) >= _OUTLET and not is_known_outlet(name)
    return len(own_words(name)) >= 4


@lru_cache(maxsize=2048)
def is_head_matter(text: str) -> bool:
    """Whether the text is a line that stands between a headline and its text: byline, date, caption."""
    if dates_of(text) or is_source_line(text) or is_caption_line(text):
        return True
    if words_in(text) <= 60 and split_credit(text) is not None:
        return True
    signature = None if is_prose(text) else signature_of(text)
    return signature is not None and not _could_be_title(signature)


def is_marked_standfirst(text: str) -> bool:
    """Whether a text says what kind of a text it stands above, as French standfirsts do: "RÉCIT - ..."."""
    return _MARKED.match(text) is not None


def is_all_credit(text: str) -> bool:
    """Whether a line is a credit and nothing else."""
    found = split_credit(text)
    return found is not None and not found.caption and words_in(text) <= _CREDIT


def captions_with_credit(text: str) -> bool:
    """Whether a line is a caption that ends in its credit."""
    found = split_credit(text)
    return found is not None and found.caption != ""


def is_cued(text: str) -> bool:
    """Whether the text is a byline that says so: "By Jane Doe"."""
    signature = signature_of(text)
    return signature is not None and signature.cued

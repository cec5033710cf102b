"""Rules for what stands above a headline: search chips, addresses, section names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.clippings.dates.ago import is_ago
from builder.clippings.dates.slashes import slash_readings
from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, is_cued, signature_of
from builder.clippings.sections import SECTIONS
from builder.foundation.text import fold, words_in

_CHIP = re.compile(r"(?i)(?:[\w ]{2,20}[: ]\s*)?\S.{0,60}?\s*[×✕✖⨯]")
_FIELD_CHIP = re.compile(
    r"(?i)(?:date|from|to|after|before|source|topic|tag|author|category|lang)\b[: ] ?.{1,50} x"
)
_URL = re.compile(r"(?i)(?:(?:url|link|source|quelle|adresse)\s*:\s*)?<?(?:https?://|www\.)\S+>?")

_MAIL = re.compile(
    r"(?i)(?:from|to|cc|subject|sent|date|reply-to|von|an|betreff|gesendet|datum|de|à|objet): \S"
)
_SUBJECT = ("subject: ", "betreff: ", "objet: ")
_MAIL_LINES = 8
"""Lines above a letter, at most."""

_HEADLINE = 4
"""Words in a headline, at least, where a path ends in it."""

_FAR = 10
"""Blocks from such a path to its headline, at most: buttons and adverts stand between."""

_TO_BYLINE = 9
"""Blocks from a letter's subject to the byline of the text in it, at most."""

_PATH_TO = re.compile(r"\S\s*[|/>›»·•]\s*$")
_PARTS = re.compile(r"\s*[|>›»/·•]\s*")


_ARROW = re.compile(r"\S\s+[>›»→]\s+\S")
_STEPS = re.compile(r"\s+[/>›»→|]\s+|\s*[›»→]\s*")
_STEP_WORDS = 4
"""Words in a step of a path, at most."""

_NEWS_OF = re.compile(
    r"(?i)(?:[a-z]{4,8}(?:ish|[ei]an|ese)|israel|irish|world|local|us|u\.s\.|uk|india|africa|asia"
    r"|china|europe|business|sports?|tech|health|science|crime|city|state|national|politic(?:s|al)"
    r"|breaking|top|latest|video"
    r"|travel) news"
)
"""Sections that are called so, and are no outlets."""


def chip(view: View) -> Iterator[Evidence]:
    """A filter of a search page with its cross: "date 2026-01-08 ×"."""
    if (_CHIP.fullmatch(view.text) and view.block.words <= 10) or _FIELD_CHIP.fullmatch(view.text):
        yield Evidence(Kind.CHIP, 5, "search chip")
        yield Evidence(Kind.HEADLINE, -4, "search chip")


def address(view: View) -> Iterator[Evidence]:
    """A web address alone on its line."""
    if _URL.fullmatch(view.text):
        yield Evidence(Kind.URL, 5, "web address")
        yield Evidence(Kind.HEADLINE, -4, "web address")


def mail(view: View) -> Iterator[Evidence]:
    """The lines above a letter that was pasted from a mail program: "Subject: ...", "To: ..."."""
    if view.at >= _MAIL_LINES or not _is_mail(view):
        return
    if view.text.casefold().startswith(_SUBJECT) and not _is_headed_below(view):
        yield Evidence(Kind.HEADLINE, 9, "subject of a letter")
    elif _MAIL.match(view.text) and not (dates_of(view.text) or signature_of(view.text)):
        yield Evidence(Kind.FURNITURE, 4.5, "line above a letter")
        yield Evidence(Kind.HEADLINE, -6, "line above a letter")


def _is_headed_below(view: View) -> bool:
    """Whether a letter holds a text with a headline of its own: a line that makes none of the letter's, and
    a byline right below it."""
    for line, below in pairwise(view.blocks[view.at + 1 : view.at + _TO_BYLINE]):
        title = line.words >= _HEADLINE and not _MAIL.match(line.text) and not dates_of(line.text)
        if title and is_cued(below.text) and not _MAIL.match(below.text):
            return True
    return False


def _is_mail(view: View) -> bool:
    top = [block.text for block in view.blocks[:_MAIL_LINES]]
    return sum(_MAIL.match(text) is not None for text in top) > 1


def kicker(view: View) -> Iterator[Evidence]:
    """The section's name above a headline: "World", "News|Conflict", "Home > World > Europe"."""
    if is_kicker(view.text) and not dates_of(view.text):
        yield Evidence(Kind.KICKER, 4, "section name")
        yield Evidence(Kind.HEADLINE, -2, "section name")
        if view.at > view.course.first:
            yield Evidence(Kind.FURNITURE, 3, "section name amid the text")


def is_kicker(text: str) -> bool:
    """Whether a line is the name of a section, or a path to one."""
    parts = [fold(p).replace(".", "") for p in re.split(r"\s*[|>›»/·•&]\s*| and ", text) if p]
    if len(parts) > 5 or words_in(text) > 8 or not parts:
        return False
    if _NEWS_OF.fullmatch(text):
        return True
    known = sum(p in SECTIONS for p in parts)
    return known == len(parts) or (known > 0 and len(parts) > 1)


def navigation(view: View) -> Iterator[Evidence]:
    """The sections of a site in a row: "News | Sport | Business"."""
    if is_navigation(view.text) and not dates_of(view.text):
        yield Evidence(Kind.FURNITURE, 4.5, "navigation")
        yield Evidence(Kind.HEADLINE, -4, "navigation")


def path(view: View) -> Iterator[Evidence]:
    """The way to a story, which ends in the headline on the line below: "News / Cities / Pier stays"."""
    below = [b.text for b in view.blocks[view.at + 1 : view.at + _FAR] if b.words >= _HEADLINE]
    if any(_PATH_TO.search(view.text.removesuffix(text)) for text in below if view.text.endswith(text)):
        yield Evidence(Kind.FURNITURE, 6, "path to the story")
        yield Evidence(Kind.HEADLINE, -6, "path to the story")


def is_above_headline(text: str) -> bool:
    """Whether a line is one that stands above a headline: a chip, an address, a section, navigation."""
    return (
        _CHIP.fullmatch(text) is not None
        or _FIELD_CHIP.fullmatch(text) is not None
        or _URL.fullmatch(text) is not None
        or is_kicker(text)
        or is_navigation(text)
        or is_ago(text)
    )


def trail(view: View) -> Iterator[Evidence]:
    """A path to the page: "You are here: Home / News / 2026", "Home » Blog » Planning", "Home > Local"."""
    if is_trail(view.text) and not is_kicker(view.text):
        yield Evidence(Kind.FURNITURE, 3, "path to the page")
        yield Evidence(Kind.HEADLINE, -6, "path to the page")


def is_trail(text: str) -> bool:
    """Whether a line is short steps behind each other: three between signs, or two with an arrow."""
    steps = _STEPS.split(text)
    fewest = 2 if _ARROW.search(text) else 3
    if len(steps) < fewest or any(words_in(step) > _STEP_WORDS for step in steps):
        return False
    return not slash_readings(text) and not dates_of(text)


def is_navigation(text: str) -> bool:
    """Whether a line is three or more short names between bars or dots, one of them that of a section.

    Between commas two of them must be: "Africa, Climate Change, Food and Agriculture, Headlines".
    """
    named = [fold(p) for p in text.split(", ")]
    if len(named) >= 3 and sum(p in SECTIONS for p in named) > 1 and all(words_in(p) <= 4 for p in named):
        return True
    parts = [fold(p) for p in _PARTS.split(text) if p]
    return len(parts) >= 3 and all(words_in(p) <= 3 for p in parts) and any(p in SECTIONS for p in parts)


def stray(view: View) -> Iterator[Evidence]:
    """A few words without a verb's company above the text, that no other rule knows."""
    if view.block.words <= 5 and not ends_like_a_sentence(view.text):
        yield Evidence(Kind.STRAY, 1, "stray line above the text")
    elif dates_of(view.text) or signature_of(view.text):
        yield Evidence(Kind.STRAY, 0.5, "stray line above the text")


RULES: tuple[Rule, ...] = (chip, address, mail, kicker, navigation, path, trail, stray)

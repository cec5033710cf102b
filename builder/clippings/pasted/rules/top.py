"""Rules for what stands above a headline: search chips, addresses, section names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.clippings.pasted.kinds import Evidence, Kind, Rule, View
from builder.clippings.pasted.rules.shapes import dates_of, ends_like_a_sentence, signature_of
from builder.foundation.text import fold

_CHIP = re.compile(r"(?i)(?:[\w ]{2,20}[: ]\s*)?\S.{0,60}?\s*[×✕✖⨯]")
_FIELD_CHIP = re.compile(
    r"(?i)(?:date|from|to|after|before|source|topic|tag|author|category|lang)\b[: ] ?.{1,50} x"
)
_URL = re.compile(r"(?i)(?:(?:url|link|source|quelle|adresse)\s*:\s*)?<?(?:https?://|www\.)\S+>?")

_SECTIONS = """
    world | politics | business | economy | markets | technology | tech | science | health | environment
    | climate | sport | sports | culture | arts | opinion | analysis | explainer | exclusive | breaking
    | breaking news | news | local | national | international | europe | africa | asia | americas |
    middle east | uk | uk news | us | us news | australia | energy | education | media | travel | money
    | finance | trade | society | law | crime | war | conflict | feature | features | interview |
    comment | editorial | live | press release | monde | politique | economie | societe | sciences |
    sante | planete | culture | debats | tribune | reportage | enquete | a la une | politik | wirtschaft
    | panorama | wissen | gesundheit | kultur | ausland | inland | meinung | kommentar | gesellschaft |
    netzwelt | mundo | economia | politica | sociedad | ciencia | salud | deportes | internacional |
    espana
"""
SECTIONS = frozenset(name.strip() for name in _SECTIONS.split("|"))
"""Names of sections, folded."""

_PARTS = re.compile(r"\s*[|>›»/·•]\s*")


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


def kicker(view: View) -> Iterator[Evidence]:
    """The section's name above a headline: "World", "News|Conflict", "Home > World > Europe"."""
    parts = [fold(p) for p in _PARTS.split(view.text) if p]
    if len(parts) > 5 or view.block.words > 8 or not parts:
        return
    known = sum(p in SECTIONS for p in parts)
    if known == len(parts) or (known and len(parts) > 1):
        yield Evidence(Kind.KICKER, 4, "section name")
        yield Evidence(Kind.HEADLINE, -2, "section name")


def stray(view: View) -> Iterator[Evidence]:
    """A few words without a verb's company above the text, that no other rule knows."""
    if view.block.words <= 5 and not ends_like_a_sentence(view.text):
        yield Evidence(Kind.STRAY, 1, "stray line above the text")
    elif dates_of(view.text) or signature_of(view.text):
        yield Evidence(Kind.STRAY, 0.5, "stray line above the text")


RULES: tuple[Rule, ...] = (chip, address, kicker, stray)

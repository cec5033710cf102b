"""Who says what: the speaker of each quotation among the entities that its document mentions.

Where the text leaves a choice nobody is given: a wrong speaker is worse than none.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from operator import attrgetter

from builder.entities.model import EntityMention, Manner, Quotation, Quote, Reading
from builder.entities.names.genders import pronoun_of_name
from builder.entities.names.tokens import Span
from builder.entities.quotations.finding import FEWEST_WORDS
from builder.foundation.text import count_words

_START, _END = attrgetter("start"), attrgetter("end")


def quotes_of(reading: Reading, mentions: Sequence[EntityMention]) -> tuple[Quote, ...]:
    """The quotations of a document with their speakers, who are among its mentions, given in order."""
    if not reading.quotations:
        return ()
    cast = _Cast(reading, mentions)
    speaker: EntityMention | None = None
    quotes = []
    for quotation in reading.quotations:
        speaker = cast.speaker(quotation, speaker)
        if speaker is not None or count_words(quotation.text) >= FEWEST_WORDS:
            quotes.append(_quote(quotation, speaker))
    return tuple(quotes)


def _quote(quotation: Quotation, speaker: EntityMention | None) -> Quote:
    name, entity_id = (speaker.name, speaker.entity_id) if speaker else ("", None)
    return Quote(quotation.start, quotation.end, quotation.text, name, entity_id)


class _Cast:
    """Those who may speak in a document: its mentions outside of quotations, and their pronouns."""

    def __init__(self, reading: Reading, mentions: Sequence[EntityMention]) -> None:
        self._mentions = _outside(mentions, reading.quotations)
        self._whole = reading, mentions

    @cached_property
    def _pronouns(self) -> Mapping[str, Manner]:
        return _pronouns(*self._whole)

    def speaker(self, quotation: Quotation, before: EntityMention | None) -> EntityMention | None:
        """The speaker of a quotation; `before` is that of the one before it."""
        match quotation.manner:
            case "before":
                return before
            case "it":
                return before if before and before.type == "org" else None
            case "he" | "she":
                return self._by_pronoun(quotation, before)
            case "office":
                return _only(self._at_end(place) for place in quotation.places)
            case "name":
                return self._named(quotation.places)
            case "within":
                return self._last_named(quotation.places[0])
            case "voice":
                found = self._at_end(quotation.places[0])
                return found if found and found.type == "org" else None
            case "holder" | "signed":
                found = self._at_end(quotation.places[0])
                is_apart = found is not None and (
                    quotation.manner == "signed" or found.start > quotation.places[0][0]
                )
                return found if found and found.type == "person" and is_apart else None
            case "nobody":
                return None

    def _named(self, places: Sequence[Span]) -> EntityMention | None:
        """Who is named at the end of the first place whose name is not a place's."""
        for place in places:
            found = self._at_end(place)
            if found is None or found.type != "place":
                return found
        return None

    def _last_named(self, place: Span) -> EntityMention | None:
        """The last person who is named in a place, else the last organisation."""
        named = self._in(place)
        people = [mention for mention in named if mention.type == "person"]
        bodies = [mention for mention in named if mention.type == "org"]
        return next(reversed(people or bodies), None)

    def _at_end(self, place: Span) -> EntityMention | None:
        """What is named at a place's end, by a name that may go on: the "Bank" of "Bank of England".

        Where two of a kind are named together, that is nobody.
        """
        named = self._in(place)
        if not named or named[-1].end < place[1] - len("."):
            return None
        return named[-1] if [mention.type for mention in named].count(named[-1].type) == 1 else None

    def _by_pronoun(self, quotation: Quotation, before: EntityMention | None) -> EntityMention | None:
        """The person whom a pronoun means: the only one whom it fits in the nearest sentence that has one.

        Of several it means the one who spoke just before. One whom it may or may not fit does not do where
        it surely fits another one further off.
        """
        fitting = [found for place in quotation.places if (found := self._fitting(place, quotation.manner))]
        if not fitting:
            return None
        nearest = fitting[0]
        if before is not None and before.entity_id in nearest:
            return before
        sure = {key for found in fitting for key in found if key in self._pronouns}
        if len(nearest) > 1 or (sure and not nearest.keys() & sure):
            return None
        return next(iter(nearest.values()))

    def _fitting(self, place: Span, pronoun: Manner) -> dict[str, EntityMention]:
        """The persons named at a place, by entity, but those who go by another pronoun."""
        return {
            one.entity_id: one
            for one in self._in(place)
            if one.type == "person" and self._pronouns.get(one.entity_id, pronoun) == pronoun
        }

    def _in(self, place: Span) -> Sequence[EntityMention]:
        first = bisect_left(self._mentions, place[0], key=_START)
        return self._mentions[first : bisect_left(self._mentions, place[1], key=_START)]


def _only(found: Iterator[EntityMention | None]) -> EntityMention | None:
    """The one person who is meant at all places, None where they are several."""
    people = {mention.entity_id: mention for mention in found if mention and mention.type == "person"}
    return next(iter(people.values())) if len(people) == 1 else None


def _outside(mentions: Sequence[EntityMention], quotations: Sequence[Quotation]) -> list[EntityMention]:
    """The mentions that no quotation holds: who is named in quoted words does not speak them."""
    outside: list[EntityMention] = []
    after = 0
    for quotation in quotations:
        outside += mentions[after : bisect_right(mentions, quotation.start, key=_END)]
        after = bisect_left(mentions, quotation.end, key=_START)
    return [*outside, *mentions[after:]]


def _pronouns(reading: Reading, mentions: Sequence[EntityMention]) -> Mapping[str, Manner]:
    """He or she, by entity: as a title in the document tells, else as the given name does."""
    told = dict(reading.titles)
    pronouns: dict[str, Manner] = {}
    for mention in mentions:
        if mention.type == "person":
            pronoun = told.get(mention.start) or pronoun_of_name(mention.name)
            if pronoun is not None and (mention.start in told or mention.entity_id not in pronouns):
                pronouns[mention.entity_id] = pronoun
    return pronouns

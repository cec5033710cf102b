"""The names of each document that are accepted, each with its type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache

from builder.entities.facts.gazetteer import is_given_name, place_named
from builder.entities.facts.press import organisation_page
from builder.entities.facts.words import COMMON, LEGAL_ENDINGS, PARTICLES
from builder.entities.knowledge import Knowledge
from builder.entities.model import NOTHING, TYPES, EntityType, Points, Reading
from builder.entities.names.acronyms import stands_for
from builder.entities.names.bodies import is_bare_body, longer_bodies
from builder.entities.names.forms import is_thing
from builder.entities.names.tokens import folded_words, is_acronym, is_numeral, words_of
from builder.entities.resolving.evidence import Tally, Votes, counted, verdict

_SURNAME_HERE: Points = (3.5, 0.0, 0.0)
_GIVEN_NAME_HERE: Points = (3.0, 0.0, 0.0)
_DOUBTFUL_GIVEN_NAME_HERE: Points = (1.0, 0.0, 0.0)
_SURNAME_ELSEWHERE: Points = (1.6, 0.0, 0.0)
_UNEXPLAINED: Points = (-0.4, 0.0, 0.0)
_FIRM_HERE: Points = (-0.5, 2.5, -0.5)
_SHORT_FORM_HERE: Points = (0.0, 1.0, 0.0)
_THING_HERE: Points = (-3.0, -2.0, -3.0)
_ACRONYM_HERE = 2.5

_Seen = tuple[str, tuple[str, ...]]
"""One mention's label and cues."""


def kinds_of(readings: Mapping[str, Reading], knowledge: Knowledge) -> dict[str, dict[str, EntityType]]:
    """The accepted names of every document with their types.

    Names of several words come first, and are of one type in the library: they tell what the short ones
    beside them are.
    """
    judge = _Judge(_library_tallies(readings), knowledge)
    seen = {doc: _seen_in(reading) for doc, reading in readings.items()}
    kinds = {doc: _long_names(seen[doc], judge) for doc in readings}
    _settle(kinds.values(), judge)
    surnames = {surname for found in kinds.values() for surname in _surnames(found)}
    for doc, found in kinds.items():
        _add_short_names(seen[doc], judge, found, surnames)
        for name in _bare_bodies(found, knowledge):
            del found[name]
    return kinds


def _settle(documents: Collection[dict[str, EntityType]], judge: _Judge) -> None:
    """Give names that documents disagree on one type: that of the library's evidence as a whole."""
    types: dict[str, set[EntityType]] = {}
    for found in documents:
        for name, kind in found.items():
            types.setdefault(name, set()).add(kind)
    settled = {name: judge.kind_in_library(name) for name, kinds in types.items() if len(kinds) > 1}
    for found in documents:
        for name in settled.keys() & found.keys():
            _accept(name, settled[name], found)


def _bare_bodies(found: Mapping[str, EntityType], knowledge: Knowledge) -> list[str]:
    """Bodies' nouns that no longer name of the document explains: "the Commission" beside two or none."""
    bare = [name for name in found if is_bare_body(name) and knowledge.owner_of(name) is None]
    orgs = [name for name, kind in found.items() if kind == "org"] if bare else []
    return [name for name in bare if len(longer_bodies(name, orgs)) != 1]


def _library_tallies(readings: Mapping[str, Reading]) -> dict[str, Tally]:
    alike = Counter(name[2:] for reading in readings.values() for name in reading.names)
    votes: dict[str, Votes] = {}
    for (text, label, cues), times in alike.items():
        votes.setdefault(text, Votes()).add(label, cues, times)
    return {text: counted(said) for text, said in votes.items()}


@dataclass
class _Judge:
    """Gives verdicts. The same few pieces of evidence come back in document after document: it remembers."""

    library: Mapping[str, Tally]
    knowledge: Knowledge
    verdicts: dict[tuple[object, ...], EntityType | None] = field(default_factory=dict)
    tallies: dict[tuple[_Seen, ...], Tally] = field(default_factory=dict)

    def kind(self, name: str, seen: Sequence[_Seen], context: Points) -> EntityType | None:
        """The type of a name in a document where it was `seen` so."""
        said = tuple(seen) if len(seen) == 1 else tuple(sorted(seen))
        key = (name, context, said)
        if key not in self.verdicts:
            self.verdicts[key] = self._judged(name, said, context)
        return self.verdicts[key]

    def kind_in_library(self, name: str) -> EntityType | None:
        """The type of a name for all documents at once."""
        return verdict(name, self.library[name], self.library[name])

    def _judged(self, name: str, said: tuple[_Seen, ...], context: Points) -> EntityType | None:
        file = self.knowledge.owner_of(name)
        if file is not None and file.type is not None:
            return file.type
        return verdict(name, self._tally(said), self.library[name], context)

    def _tally(self, said: tuple[_Seen, ...]) -> Tally:
        """What a document says of a name, whichever name it is."""
        if said not in self.tallies:
            votes = Votes()
            for label, cues in said:
                votes.add(label, cues)
            self.tallies[said] = counted(votes)
        return self.tallies[said]


def _seen_in(reading: Reading) -> dict[str, list[_Seen]]:
    seen: dict[str, list[_Seen]] = {}
    for mention in reading.names:
        seen.setdefault(mention.text, []).append((mention.label, mention.cues))
    return seen


def _long_names(seen: Mapping[str, list[_Seen]], judge: _Judge) -> dict[str, EntityType]:
    """The accepted names of several words."""
    found: dict[str, EntityType] = {}
    for name in sorted(filter(_is_long, seen)):
        _accept(name, judge.kind(name, seen[name], NOTHING), found)
    return found


@lru_cache(maxsize=65536)
def _is_long(name: str) -> bool:
    """Whether a name is more than one word with its particles: not "Le Pen"."""
    *before, _ = folded_words(name) or ("",)
    return any(word not in PARTICLES for word in before)


def _surnames(kinds: Mapping[str, EntityType]) -> set[str]:
    return {folded_words(name)[-1] for name, kind in kinds.items() if kind == "person"}


def _add_short_names(
    seen: Mapping[str, list[_Seen]], judge: _Judge, found: dict[str, EntityType], surnames: Set[str]
) -> None:
    context = _Context(found, seen, surnames)
    for name in seen:
        if not _is_long(name):
            _accept(name, judge.kind(name, seen[name], context.points(name)), found)
    # Marked wherever they stand, though the recogniser overlooked them.
    found |= {name: "person" for name in context.written_surnames if name not in seen}
    found |= {name: "org" for name in context.written_firms if name not in seen}


def _accept(name: str, kind: EntityType | None, found: dict[str, EntityType]) -> None:
    if kind is not None:
        found[name] = kind
    else:
        found.pop(name, None)


class _Context:
    """What the longer names of a document say of the shorter ones."""

    def __init__(self, kinds: Mapping[str, EntityType], seen: Iterable[str], surnames: Set[str]) -> None:
        self._kinds = kinds
        self._surnames_elsewhere = surnames
        people = [name for name, kind in kinds.items() if kind == "person"]
        self._surnames = _surnames(kinds)
        self._given = {folded_words(name)[0] for name in people}
        self._heads = {folded_words(name)[0] for name, kind in kinds.items() if kind == "org"}
        self._things = {folded_words(name)[-1] for name in seen if is_thing(name)}
        # The family's name may come first, and some go by their first name: "Xi", "Prabowo".
        firsts = (words_of(name)[0] for name in people if not is_given_name(words_of(name)[0]))
        lasts = (words_of(name)[-1] for name in people)
        self.written_surnames = set(filter(_may_stand_alone, (*lasts, *firsts)))
        self.written_firms = {
            firm for name, kind in kinds.items() if kind == "org" and (firm := _without_ending(name))
        }

    def points(self, name: str) -> Points:
        """Points for a name of one word."""
        words = folded_words(name)
        if not words:
            return NOTHING
        if is_acronym(name):
            return self._acronym(name)
        if words[-1] in self._surnames:
            return _SURNAME_HERE
        if name in self.written_firms:
            return _FIRM_HERE
        if words[-1] in self._things:
            return _THING_HERE
        if words[0] in self._given:
            known = place_named(name) or organisation_page(name)
            return _DOUBTFUL_GIVEN_NAME_HERE if known else _GIVEN_NAME_HERE
        if words[0] in self._heads:
            return _SHORT_FORM_HERE
        is_known = place_named(name) is not None or organisation_page(name) is not None
        if words[-1] in self._surnames_elsewhere and not is_known:
            return _SURNAME_ELSEWHERE
        return NOTHING if is_given_name(name) else _UNEXPLAINED

    def _acronym(self, name: str) -> Points:
        """Points for the type of the longer name that the acronym stands for."""
        long = {
            kind for name_, kind in self._kinds.items() if name_[0] == name[0] and stands_for(name, name_)
        }
        if len(long) != 1:
            return NOTHING
        person, org, place = (_ACRONYM_HERE if kind in long else 0.0 for kind in TYPES)
        return person, org, place


@lru_cache(maxsize=65536)
def _without_ending(name: str) -> str:
    """A firm's name without its ending, as later mentions have it: "Tesla" for "Tesla Inc."."""
    words = words_of(name)
    kept = list(words)
    while len(kept) > 1 and kept[-1].lower() in LEGAL_ENDINGS:
        del kept[-1]
    short = " ".join(kept)
    return (
        short if len(kept) < len(words) and place_named(short) is None and short.lower() not in COMMON else ""
    )


@lru_cache(maxsize=65536)
def _may_stand_alone(surname: str) -> bool:
    return (
        len(surname) > 2
        and surname.lower() not in COMMON
        and place_named(surname) is None
        and not is_numeral(surname)
    )

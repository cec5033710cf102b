"""The names of each document that are accepted, each with its type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

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

_Said = tuple[tuple[str, tuple[str, ...]], ...]
"""What one document says of a name: the label and the cues of each mention, sorted."""


def kinds_of(readings: Mapping[str, Reading], knowledge: Knowledge) -> dict[str, dict[str, EntityType]]:
    """The accepted names of every document with their types.

    Names of several words come first, and are of one type in the library: they tell what the short ones
    beside them are.
    """
    judge = _Judge(_library_tallies(readings), knowledge)
    seen = {doc: _seen_in(reading) for doc, reading in readings.items()}
    kinds = {doc: _long_names(of, judge) for doc, of in seen.items()}
    _settle(kinds.values(), judge)
    surnames = {judge.about[name].last for name in _names_of_persons(kinds)}
    alone = {name: _points_alone(name, about, surnames) for name, about in judge.about.items()}
    for doc, found in kinds.items():
        _add_short_names(seen[doc], judge, found, alone)
    bare = {name for name in _names_in(kinds) if is_bare_body(name) and knowledge.owner_of(name) is None}
    for found in kinds.values():
        for name in _unexplained(bare & found.keys(), found):
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


def _names_in(kinds: Mapping[str, Mapping[str, EntityType]]) -> set[str]:
    return set(chain.from_iterable(kinds.values()))


def _names_of_persons(kinds: Mapping[str, Mapping[str, EntityType]]) -> set[str]:
    return {name for found in kinds.values() for name, kind in found.items() if kind == "person"}


def _unexplained(bare: Collection[str], found: Mapping[str, EntityType]) -> list[str]:
    """Bodies' nouns that no longer name of the document explains: "the Commission" beside two or none."""
    orgs = [name for name, kind in found.items() if kind == "org"] if bare else []
    return [name for name in bare if len(longer_bodies(name, orgs)) != 1]


def _seen_in(reading: Reading) -> dict[str, _Said]:
    """What a document says of each name that was marked in it."""
    seen: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for _, _, text, label, cues in reading.names:
        seen.setdefault(text, []).append((label, cues))
    return {text: tuple(sorted(said)) if len(said) > 1 else (said[0],) for text, said in seen.items()}


def _library_tallies(readings: Mapping[str, Reading]) -> dict[str, Tally]:
    alike = Counter(name[2:] for reading in readings.values() for name in reading.names)
    votes: dict[str, Votes] = {}
    for (text, label, cues), times in alike.items():
        votes.setdefault(text, Votes()).add(label, cues, times)
    return {text: counted(said) for text, said in votes.items()}


class _About(NamedTuple):
    """What a name's words tell of it and of shorter names. `first` and `last` are folded, "" where
    it has none.

    `alone` are the words by which a person of that name may be called alone, `firm` is what a firm is called
    without its ending, "" where it has none.
    """

    first: str
    last: str
    alone: tuple[str, ...]
    firm: str
    is_long: bool
    is_acronym: bool


def _about(name: str) -> _About:
    folded, written = folded_words(name) or ("",), words_of(name) or ("",)
    return _About(
        folded[0],
        folded[-1],
        _alone(written),
        _without_ending(name),
        any(word not in PARTICLES for word in folded[:-1]),  # not "Le Pen"
        is_acronym(name),
    )


def _alone(written: Sequence[str]) -> tuple[str, ...]:
    """The surname; a first word that is no given name too: the family's may come first ("Xi", "Prabowo")."""
    words = (written[-1],) if is_given_name(written[0]) else (written[-1], written[0])
    return tuple(word for word in words if _may_stand_alone(word))


class _Judge:
    """Gives verdicts. The same few pieces of evidence come back in document after document: it remembers.

    `about` tells of every name of the library what follows from the name alone.
    """

    def __init__(self, library: Mapping[str, Tally], knowledge: Knowledge) -> None:
        self.library = library
        self.about = {name: _about(name) for name in library}
        self.things = frozenset(filter(is_thing, library))
        self._knowledge = knowledge
        self._tally = cache(_tally)
        self.kind: Callable[[str, _Said, Points], EntityType | None] = cache(self._kind)

    def kind_in_library(self, name: str) -> EntityType | None:
        """The type of a name for all documents at once."""
        return verdict(name, self.library[name], self.library[name])

    def _kind(self, name: str, said: _Said, context: Points) -> EntityType | None:
        """The type of a name in a document that says so much of it."""
        file = self._knowledge.owner_of(name)
        if file is not None and file.type is not None:
            return file.type
        return verdict(name, self._tally(said), self.library[name], context)


def _tally(said: _Said) -> Tally:
    """What a document says of a name, whichever name it is."""
    votes = Votes()
    for label, cues in said:
        votes.add(label, cues)
    return counted(votes)


def _long_names(seen: Mapping[str, _Said], judge: _Judge) -> dict[str, EntityType]:
    """The accepted names of several words."""
    found: dict[str, EntityType] = {}
    for name in sorted([name for name in seen if judge.about[name].is_long]):
        _accept(name, judge.kind(name, seen[name], NOTHING), found)
    return found


def _add_short_names(
    seen: Mapping[str, _Said], judge: _Judge, found: dict[str, EntityType], alone: Mapping[str, Points]
) -> None:
    context = _Context(found, seen, judge, alone)
    for name, said in seen.items():
        about = judge.about[name]
        if not about.is_long:
            _accept(name, judge.kind(name, said, context.points(name, about)), found)
    # Marked wherever they stand, though the recogniser overlooked them.
    found |= {name: "person" for name in context.written_alone if name not in seen}
    found |= {name: "org" for name in context.written_firms if name not in seen}


def _points_alone(name: str, about: _About, surnames: Set[str]) -> Points:
    """Points for a name that no longer one of its document explains. `surnames` are the library's."""
    is_known = place_named(name) is not None or organisation_page(name) is not None
    if about.last in surnames and not is_known:
        return _SURNAME_ELSEWHERE
    return NOTHING if is_given_name(name) else _UNEXPLAINED


def _accept(name: str, kind: EntityType | None, found: dict[str, EntityType]) -> None:
    if kind is not None:
        found[name] = kind
    else:
        found.pop(name, None)


class _Context:
    """What the longer names of a document say of the shorter ones."""

    def __init__(
        self, kinds: Mapping[str, EntityType], seen: Iterable[str], judge: _Judge, alone: Mapping[str, Points]
    ) -> None:
        self._kinds = kinds
        self._alone = alone
        people = [judge.about[name] for name, kind in kinds.items() if kind == "person"]
        orgs = [judge.about[name] for name, kind in kinds.items() if kind == "org"]
        self._surnames = {one.last for one in people}
        self._given = {one.first for one in people}
        self._heads = {one.first for one in orgs}
        self._things = {judge.about[name].last for name in seen if name in judge.things}
        self.written_alone = {word for one in people for word in one.alone}
        self.written_firms = {one.firm for one in orgs if one.firm}

    def points(self, name: str, about: _About) -> Points:
        """Points for a name of one word."""
        if not about.last:
            return NOTHING
        if about.is_acronym:
            return self._acronym(name)
        if about.last in self._surnames:
            return _SURNAME_HERE
        if name in self.written_firms:
            return _FIRM_HERE
        if about.last in self._things:
            return _THING_HERE
        if about.first in self._given:
            known = place_named(name) or organisation_page(name)
            return _DOUBTFUL_GIVEN_NAME_HERE if known else _GIVEN_NAME_HERE
        if about.first in self._heads:
            return _SHORT_FORM_HERE
        return self._alone[name]

    def _acronym(self, name: str) -> Points:
        """Points for the type of the longer name that the acronym stands for."""
        long = {
            kind for name_, kind in self._kinds.items() if name_[0] == name[0] and stands_for(name, name_)
        }
        if len(long) != 1:
            return NOTHING
        person, org, place = (_ACRONYM_HERE if kind in long else 0.0 for kind in TYPES)
        return person, org, place


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

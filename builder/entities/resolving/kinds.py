"""The names of each document that are accepted, each with its type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial
from sys import intern
from typing import NamedTuple

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import is_known_by_one_name, organisation_page
from builder.entities.facts.words import COMMON, LEGAL_ENDINGS, PARTICLES
from builder.entities.knowledge import Knowledge
from builder.entities.model import NOTHING, TYPES, EntityType, Name, Points
from builder.entities.names.acronyms import stands_for
from builder.entities.names.bodies import is_bare_body, longer_bodies
from builder.entities.names.forms import is_thing
from builder.entities.names.tokens import folded_words, is_acronym, is_capitalised, is_numeral, words_of
from builder.entities.resolving.evidence import Tally, Votes, counted, verdict
from builder.foundation.given_names import is_given_name

_SURNAME_HERE: Points = (4.0, 0.0, 0.0)
_GIVEN_NAME_HERE: Points = (3.0, 0.0, 0.0)
_DOUBTFUL_GIVEN_NAME_HERE: Points = (1.0, 0.0, 0.0)
_SURNAME_ELSEWHERE: Points = (1.6, 0.0, 0.0)
_UNEXPLAINED: Points = (-1.5, 0.0, 0.0)
_FIRM_HERE: Points = (-0.5, 2.5, -0.5)
_SHORT_FORM_HERE: Points = (0.0, 1.0, 0.0)
_THING_HERE: Points = (-3.0, -2.0, -3.0)
_ACRONYM_HERE = 2.5

Said = tuple[tuple[str, tuple[str, ...]], ...]
"""What one document says of a name: the label and the cues of each mention, sorted."""


def said_in(names: Iterable[Name]) -> dict[str, Said]:
    """What a document says of each name that was marked in it.

    What several documents say is one object: they say the same few things of the same few names.
    """
    seen: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for _, _, text, label, cues in names:
        found = seen.get(text)
        if found is None:
            seen[text] = [(label, cues)]
        else:
            found.append((label, cues))
    return {
        intern(text): _shared(tuple(sorted(said) if len(said) > 1 else said)) for text, said in seen.items()
    }


@lru_cache(maxsize=65536)
def _shared(said: Said) -> Said:
    return said


class Judge:
    """Gives verdicts. The same few pieces of evidence come back in document after document: it remembers.

    `votes` tells how often the library's documents say what of a name.
    """

    def __init__(
        self, votes: Callable[[str], Mapping[tuple[str, tuple[str, ...]], int]], knowledge: Knowledge
    ) -> None:
        self._knowledge = knowledge
        self._library: Callable[[str], Tally] = cache(lambda name: _tally(votes(name)))
        # Not a method of the judge: the two would hold each other in the memory.
        self.kind = cache(partial(_kind, knowledge, self._library, cache(_tally_of)))

    def kind_in_library(self, name: str) -> EntityType | None:
        """The type of a name for all documents at once."""
        tally = self._library(name)
        return verdict(name, tally, tally)

    def is_claimed(self, name: str) -> bool:
        """Whether a file of the editor's has the name."""
        return self._knowledge.owner_of(name) is not None


def _kind(
    knowledge: Knowledge,
    library: Callable[[str], Tally],
    document: Callable[[Said], Tally],
    name: str,
    said: Said,
    context: Points,
) -> EntityType | None:
    """The type of a name in a document that says so much of it."""
    file = knowledge.owner_of(name)
    if file is not None and file.type is not None:
        return file.type
    return verdict(name, document(said), library(name), context)


def long_kinds(seen: Mapping[str, Said], judge: Judge) -> dict[str, EntityType]:
    """The names of several words that a document accepts."""
    found = {name: judge.kind(name, said, NOTHING) for name, said in seen.items() if about(name).is_long}
    return {name: kind for name, kind in found.items() if kind is not None}


class Judged(NamedTuple):
    """The accepted names of a document with their types, and what its names of one word were given for it."""

    kinds: Mapping[str, EntityType] = {}
    contexts: Mapping[str, Points] = {}


def all_kinds(
    seen: Mapping[str, Said], long: Mapping[str, EntityType], judge: Judge, surnames: Container[str]
) -> Judged:
    """The accepted names of a document, of which the `long` ones are known.

    These tell what the short ones beside them are, and so do the `surnames` of the library's persons.
    """
    found = dict(long)
    told = {name: about(name) for name in seen}
    context = _Context(long, told, surnames)
    contexts: dict[str, Points] = {}
    for name, of_name in told.items():
        if not of_name.is_long:
            contexts[name] = points = context.points(name, of_name)
            kind = judge.kind(name, seen[name], points)
            if kind is not None:
                found[name] = kind
    # Marked wherever they stand, though the recogniser overlooked them.
    found |= {name: "person" for name in context.written_alone if name not in seen}
    found |= {name: "org" for name in context.written_firms if name not in seen}
    for name in _unexplained(found, judge):
        del found[name]
    return Judged(found, contexts)


def _unexplained(found: Mapping[str, EntityType], judge: Judge) -> list[str]:
    """Bodies' nouns that no longer name of the document explains: "the Commission" beside two or none."""
    bare = [name for name in found if is_bare_body(name) and not judge.is_claimed(name)]
    orgs = [name for name, kind in found.items() if kind == "org"] if bare else []
    return [name for name in bare if len(longer_bodies(name, orgs)) != 1]


class About(NamedTuple):
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
    is_thing: bool


@lru_cache(maxsize=65536)
def about(name: str) -> About:
    """What follows from a name alone."""
    folded, written = folded_words(name) or ("",), words_of(name) or ("",)
    return About(
        folded[0],
        folded[-1],
        _alone(written),
        _without_ending(name),
        any(word not in PARTICLES for word in folded[:-1]),  # not "Le Pen"
        is_acronym(name),
        is_thing(name),
    )


def _alone(written: Sequence[str]) -> tuple[str, ...]:
    """The surname; a first word that is no given name too: the family's may come first ("Xi", "Prabowo")."""
    words = (written[-1],) if is_given_name(written[0]) else (written[-1], written[0])
    return tuple(word for word in words if _may_stand_alone(word))


def _tally_of(said: Said) -> Tally:
    return _tally(Counter(said))


def _tally(votes: Mapping[tuple[str, tuple[str, ...]], int]) -> Tally:
    """The tally of labels and cues, given with how often each pair stands."""
    counts = Votes()
    for (label, cues), times in votes.items():
        counts.add(label, cues, times)
    return counted(counts)


@lru_cache(maxsize=65536)
def points_alone(name: str, *, is_surname: bool) -> Points:
    """Points for a name that no longer one of its document explains; `is_surname`: in the library.

    News calls nobody by one name who was not introduced by two, but for those whom everybody knows.
    """
    is_bearer = is_surname or is_known_by_one_name(name)
    if is_bearer and place_named(name) is None and organisation_page(name) is None:
        return _SURNAME_ELSEWHERE
    # What is written without capitals may be a whole name in one word: Chinese, Japanese.
    return NOTHING if is_given_name(name) or not is_capitalised(name) else _UNEXPLAINED


class _Context:
    """What the longer names of a document say of the shorter ones."""

    def __init__(
        self, kinds: Mapping[str, EntityType], told: Mapping[str, About], surnames: Container[str]
    ) -> None:
        self._kinds = kinds
        self._library = surnames
        people = [told[name] for name, kind in kinds.items() if kind == "person"]
        orgs = [told[name] for name, kind in kinds.items() if kind == "org"]
        self._surnames = {one.last for one in people}
        self._given = {one.first for one in people}
        self._heads = {one.first for one in orgs}
        self._things = {one.last for one in told.values() if one.is_thing}
        self.written_alone = {word for one in people for word in one.alone}
        self.written_firms = {one.firm for one in orgs if one.firm}

    def points(self, name: str, told: About) -> Points:
        """Points for a name of one word, of which so much is told by itself."""
        first, last, _, _, _, is_acronym, _ = told
        if not last:
            return NOTHING
        if is_acronym:
            return self._acronym(name)
        if last in self._surnames:
            return _SURNAME_HERE
        if name in self.written_firms:
            return _FIRM_HERE
        if last in self._things:
            return _THING_HERE
        if first in self._given:
            known = place_named(name) or organisation_page(name)
            return _DOUBTFUL_GIVEN_NAME_HERE if known else _GIVEN_NAME_HERE
        if first in self._heads:
            return _SHORT_FORM_HERE
        return points_alone(name, is_surname=last in self._library)

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

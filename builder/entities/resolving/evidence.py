"""What kind of thing a name names: the evidence, its weight, and the verdict.

Points are added up for each type and the highest total wins. The order of evidence, strongest first:

    1. the editor's files             (`knowledge`: above all points)
    2. a form of address              "Mr Putin"
    3. the name's own words           "Ministry of ...", "... Inc", "Lake ..."
    4. the gazetteer                  "Ukraine", "Kyiv"
    5. the rest of the document       "Filatov" beside "Borys Filatov"
    6. the recogniser's labels        over the document, then over the library
    7. local grammar                  "in X", "X said", "mayor of X"
    8. given names                    "Borys ..."
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from builder.entities.facts.gazetteer import place_named
from builder.entities.facts.press import is_sure_organisation, organisation_page
from builder.entities.model import LABELS, NOTHING, TYPES, EntityType, Points
from builder.entities.names.forms import form
from builder.entities.names.tokens import is_acronym

ENOUGH = 1.0
"""Points that a name needs to be taken for a name at all."""

DOCUMENT_LABELS = 1.6
LIBRARY_LABELS = 1.2

_TEAM: Points = (0.0, 4.0, -3.0)
_TOWNS = frozenset({"city", "region", "capital"})

CUES: dict[str, Points] = {
    "after a form of address": (5.0, -1.0, -2.5),
    "after a title": (3.2, -0.3, -0.8),
    "after a title and a comma": (1.0, 0.0, -0.3),
    "after a work's noun": (-2.0, -2.0, -2.0),
    "after an office of": (-0.5, 0.0, 1.5),
    "after a stay in": (-0.8, -0.8, 2.2),
    "after In, before a comma": (-0.8, -0.8, 2.0),
    "after in": (-0.5, 0.0, 0.8),
    "after to": (0.0, 0.0, 0.2),
    "after the": (-3.0, 0.9, 0.0),
    "after an employer's noun": (-0.8, 1.8, -0.8),
    "after a trader's noun": (0.0, 1.8, -0.8),
    "after an owner": (0.9, 0.3, 0.2),
    "after with": (0.1, 0.1, -0.2),
    "after a verb of speech": (0.9, 0.3, -0.5),
    "before a verb of speech": (0.6, 0.3, -0.4),
    "before a verb of speech, then he or she": (2.2, -0.5, -0.8),
    "before a scorer's verb": (1.2, 0.4, -0.8),
    "before an age": (2.5, -0.5, -0.5),
    "before an office": (2.7, -0.3, -0.8),
    "before who": (2.8, -0.5, -1.5),
    "before a kind of place": (-0.5, -0.3, 1.2),
    "before -based": (-1.0, -0.5, 1.0),
    "before of a country": (1.5, 0.0, -0.3),
    "before a larger place": (0.0, 0.0, 0.2),
    "before a relative": (2.8, -0.8, -1.5),
    "before a firm's nouns": (-0.5, 1.1, -0.2),
    "before what a body is": (-1.2, 1.3, -0.4),
    "before a state's nouns": (-0.3, 0.0, 0.6),
    "also a common word": (-2.5, -2.5, -2.5),
    "of common words": (-2.5, -1.5, -1.5),
    "a word that begins a sentence": (-1.2, -1.2, -1.2),
    "begins a sentence": (-1.2, 0.0, 0.0),
    "before a player's noun": (-0.5, 0.8, -0.3),
    "beside a score": (0.0, 0.5, -0.3),
    "alone in quotation marks": (-1.5, -1.5, -1.5),
    "in a dateline": (-2.0, -2.0, 3.0),
    "the dateline's agency": (-2.0, 2.5, -2.0),
    "in a list of persons": (1.3, -0.3, -0.5),
    "in a list of orgs": (-0.5, 1.3, -0.5),
    "in a list of places": (-0.5, -0.3, 1.3),
    "in a result": (-0.8, 2.0, -0.5),
    "before an acronym": (-1.5, 1.0, 0.0),
    # Of texts in other languages than English: what `form` and the lists know of English names.
    "known as a person": (3.5, -2.0, -2.0),
    "known as an organisation": (-2.0, 3.5, -2.0),
    "known as a place": (-1.5, -2.5, 3.0),
    "a body's words": (-2.0, 2.5, 0.0),
    "a site's words": (-0.5, 0.0, 1.8),
    "a thing's words": (-3.5, -3.0, -3.5),
}


@dataclass
class Votes:
    """What was said of one name: the recogniser's labels and the cues, each with how often.

    `telling` counts the mentions of which anything was said.
    """

    labels: dict[str, int] = field(default_factory=dict)
    cues: dict[str, int] = field(default_factory=dict)
    telling: int = 0

    def add(self, label: str, cues: Collection[str], times: int = 1) -> None:
        """Count one mention, or several that are alike."""
        self.labels[label] = self.labels.get(label, 0) + times
        self.telling += times if label or cues else 0
        for cue in cues:
            self.cues[cue] = self.cues.get(cue, 0) + times


class Tally(NamedTuple):
    """Votes counted: the points of the labels and of the cues.

    The labels are worth other points as a document's (`here`) than as the library's (`anywhere`), and so are
    those for no name of ours (`other_here`, `other_anywhere`).
    `plays` tells whether the name is one side of a match, `worded` whether it is a word in small letters too,
    or the acronym of such.
    """

    here: Points
    anywhere: Points
    other_here: float
    other_anywhere: float
    cues: Points
    plays: bool
    worded: bool


def counted(votes: Votes) -> Tally:
    """The tally of all votes on one name."""
    total = sum(count for label, count in votes.labels.items() if label)
    shares, others = _label_shares(votes, total), _share_of_others(votes, total)
    # From 0 to 1 with the number of labels: one says little, ten say much.
    confidence = total / (total + 2)
    return Tally(
        _weighted(shares, DOCUMENT_LABELS),
        _weighted(shares, LIBRARY_LABELS * confidence),
        DOCUMENT_LABELS * others,
        LIBRARY_LABELS * confidence * others,
        _mean_cues(votes),
        plays=not _PLAYING.isdisjoint(votes.cues),
        worded=_WORD in votes.cues,
    )


def verdict(name: str, document: Tally, library: Tally, context: Points = NOTHING) -> EntityType | None:
    """The type of a name in one document, None where it is no name or the evidence is too thin.

    `document` and `library` are the votes there (the library's include the document's); `context` is
    what the other names of the document say: see `kinds`.
    """
    evidence = [*_alone(name), context, document.here, library.anywhere, document.cues]
    if document.plays:
        evidence.append(team(name))
    # What an acronym of small words is in one document it is in all: "artificial intelligence (AI)".
    if library.worded and _is_unknown_acronym(name):
        evidence.append(_ACRONYM_OF_WORDS)
    persons, orgs, places = zip(*evidence, strict=True)
    totals = sum(persons), sum(orgs), sum(places)
    most = max(totals)
    if most < ENOUGH or most <= document.other_here + library.other_anywhere:
        return None
    return TYPES[totals.index(most)]


@lru_cache(maxsize=65536)
def _alone(name: str) -> tuple[Points, ...]:
    """What speaks for each type in a name itself and in the lists."""
    return tuple(points for points in (form(name), gazetteer(name), press(name)) if points != NOTHING)


def gazetteer(name: str) -> Points:
    """Points for being a known place."""
    place = place_named(name)
    if place is None:
        return NOTHING
    if place.doubtful:
        return (0.0, 0.0, 0.6)
    if place.kind in {"country", "continent", "water"}:
        return (-1.5, -2.5, 3.0)
    if place.kind == "capital" or place.thousands >= 1000:
        return (-1.0, -1.5, 2.5)
    if place.kind == "region" and " " in name:  # no given name, as "Virginia" is
        return (-1.0, -0.5, 2.0)
    return (-0.6, -0.2, 2.0) if place.kind == "city" else (0.0, 0.0, 1.0)


def team(name: str) -> Points:
    """Points for a name that plays a match: a city or a region is its team; a country stays a place."""
    place = place_named(name)
    return _TEAM if place is not None and place.kind in _TOWNS else NOTHING


def press(name: str) -> Points:
    """Points for being an organisation that the press takes for known."""
    if is_sure_organisation(name):
        return (-2.0, 3.5, -2.0)
    return (0.0, 1.0, 0.0) if organisation_page(name) else NOTHING


def _is_unknown_acronym(name: str) -> bool:
    return is_acronym(name) and organisation_page(name) is None


def _label_shares(votes: Votes, total: int) -> Points:
    """How large a part of all labels speaks for each type; unlabelled mentions say nothing."""
    shares = dict.fromkeys(TYPES, 0.0)
    for label, count in sorted(votes.labels.items()):  # sums of fractions depend on the order
        if label in LABELS:
            shares[LABELS[label]] += count / total
    return shares["person"], shares["org"], shares["place"]


def _share_of_others(votes: Votes, total: int) -> float:
    """The part of all labels that speaks for no name of ours: works, products, peoples."""
    others = sum(count for label, count in votes.labels.items() if label and label not in LABELS)
    return others / total if total else 0.0


def _mean_cues(votes: Votes) -> Points:
    """The cues' points a mention, so that a name seen often is judged as one seen once."""
    if not votes.cues:
        return NOTHING
    sums = [0.0, 0.0, 0.0]
    for cue, count in sorted(votes.cues.items()):
        # A form of address proves a person wherever it stands once; the rest is averaged.
        weight = 1.0 if cue in _PROOFS else count / votes.telling
        for at, points in enumerate(CUES[cue]):
            sums[at] += weight * points
    return sums[0], sums[1], sums[2]


_ACRONYM_OF_WORDS: Points = (-5.0, -5.0, -5.0)
_WORD = "also a common word"
_PROOFS = frozenset(
    {"after a form of address", "before an age", _WORD, "after an employer's noun", "after a trader's noun"}
)


# With any of these a city is the team that bears its name.
_PLAYING = frozenset({"before a player's noun", "beside a score", "in a result"})


def _weighted(points: Points, weight: float) -> Points:
    return points[0] * weight, points[1] * weight, points[2] * weight

"""The figures of an evaluation, all of them shares between 0 and 1 but for counts and fragmentation."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Score:
    """Precision, recall, and their harmonic mean; each is 0 where there is nothing to divide by."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """2PR / (P + R)."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @classmethod
    def of(cls, gold: Set[Any], predicted: Set[Any]) -> Score:
        """The score of one set against the other."""
        right = len(gold & predicted)
        return cls(share(right, len(predicted)), share(right, len(gold)))


def share(part: float, whole: int) -> float:
    """A part of a whole; 0 of nothing is 0."""
    return part / whole if whole else 0.0


@dataclass(frozen=True)
class PageFigures:
    """How well mentions are gathered on pages, one page an entity.

    `bcubed`: B-cubed over the mentions whose entity the gold tells and whose span was found.
    `coverage`: the share of mentions with a told entity whose span was found.
    `multi`: over the entities that occur in several documents, the mean F1 of the documents of the page that
    fits best. `fragmentation`: over the entities of which two or more mentions were found, the mean number of
    pages; 1 is perfect.
    """

    bcubed: Score
    coverage: float
    multi: float
    fragmentation: float


@dataclass(frozen=True)
class Figures:
    """What a program got right in one corpus. `gold` and `predicted` count distinct typed stretches.

    `strict`: start, end and type are the gold's. `norm`: the same but for a leading "the" and a possessive;
    `person`, `org` and `place`: the share that each type has in it. `docent`: the distinct names of each
    document, with their types. `pages` is None where the gold tells of no mention who is meant.
    """

    documents: int
    gold: int
    predicted: int
    strict: Score
    norm: Score
    person: Score
    org: Score
    place: Score
    docent: Score
    pages: PageFigures | None

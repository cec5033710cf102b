"""Where the accepted names of a document stand: every occurrence, not only those that were recognised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from builder.entities.gazetteer import is_sure_place
from builder.entities.model import EntityType, Reading
from builder.entities.press import in_normal_case, is_sure_organisation
from builder.entities.shouted import is_capitals
from builder.entities.tokens import POSSESSIVE, is_capitalised, spans_of, surface
from builder.entities.words import ADDRESSES, COMMON, DEMONYMS, ROLES, TIMES

_LONGEST = 8
"""Words in a name that is looked for, at most."""

# A name may stand beside these in a run of capitalised words without being part of a longer name.
_NO_PART = ADDRESSES | ROLES | DEMONYMS | COMMON | TIMES
_JOINTS = frozenset({"of", "the", "for", "de", "la", "le", "du", "des", "del", "al", "&"})


class Occurrence(NamedTuple):
    """A name at its place in a document."""

    start: int
    end: int
    name: str
    type: EntityType


class Finder:
    """Finds names in runs of capitalised words. What can be found in a run is worked out once a run's text.

    `known` are the names accepted in any document; `everywhere` those that are marked in every document.
    """

    def __init__(self, known: Set[str], everywhere: Mapping[str, EntityType]) -> None:
        self._known = known
        self._everywhere = everywhere
        self._seen: dict[str, tuple[tuple[int, int, str], ...]] = {}

    def occurrences(self, reading: Reading, kinds: Mapping[str, EntityType]) -> tuple[Occurrence, ...]:
        """All occurrences in a document, in order, none overlapping: the longer wins, then the earlier."""
        found = {
            (name.start, name.end): Occurrence(name.start, name.end, name.text, kinds[name.text])
            for name in reading.names
            if name.text in kinds
        }
        in_capitals = {name.upper(): name for name in kinds} if any(map(is_capitals, reading.runs)) else {}
        for run in reading.runs:
            parts = (
                _parts_in_capitals(run.text, in_capitals) if is_capitals(run) else self._candidates(run.text)
            )
            for start, end, name in parts:
                span = run.start + start, run.start + end
                if span in found:
                    continue
                kind = kinds.get(name) or self._everywhere.get(name) or _known_to_all(name)
                if kind is not None:
                    found[span] = Occurrence(*span, name, kind)
        return _apart(found)

    def _candidates(self, run: str) -> tuple[tuple[int, int, str], ...]:
        parts = self._seen.get(run)
        if parts is None:
            parts = self._seen[run] = tuple(part for part in _parts(run) if self._is_known(part[2]))
        return parts

    def _is_known(self, name: str) -> bool:
        return name in self._known or _known_to_all(name) is not None


@lru_cache(maxsize=65536)
def _known_to_all(name: str) -> EntityType | None:
    """The type of a name that needs no evidence but itself: "Ukraine", "NATO"."""
    if is_sure_place(name):
        return "place"
    return "org" if is_sure_organisation(name) else None


def _parts_in_capitals(run: str, known: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """The names in a run of words in capitals: those `known` by their capitals, and those known to all."""
    places = spans_of(run)
    found: list[tuple[int, int, str]] = []
    first = 0
    while first < len(places):
        longest = _longest_in_capitals(run, places[first : first + _LONGEST], known)
        if longest is not None:
            found.append(longest)
        end = longest[1] if longest else places[first][1]
        first = next((at for at, place in enumerate(places) if place[0] >= end), len(places))
    return found


def _longest_in_capitals(
    run: str, places: Sequence[tuple[int, int]], known: Mapping[str, str]
) -> tuple[int, int, str] | None:
    """The longest name that begins with the first of the words, if any."""
    start = places[0][0]
    for _, end in reversed(places):
        owner = POSSESSIVE.search(run[start:end])
        end -= len(owner.group()) if owner else 0
        written = surface(run[start:end])
        name = known.get(written, in_normal_case(written))
        if written in known or (_known_to_all(name) and name.lower() not in COMMON):
            return start, end, name
    return None


def _parts(run: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of a run that can be whole names: no other name-like word touches them."""
    places = spans_of(run)
    words = [run[slice(*place)] for place in places]
    for first in range(len(words)):
        if not is_capitalised(words[first]) or not _is_free_before(words[:first]):
            continue
        for last in range(first, min(len(words), first + _LONGEST)):
            owner = POSSESSIVE.search(words[last])
            if not is_capitalised(words[last]) or not (owner or _is_free_after(words[last + 1 :])):
                continue
            start, end = places[first][0], places[last][1]
            yield start, end, in_normal_case(surface(run[start:end]))  # "McDonald's" is a name as it stands
            if owner:
                end -= len(owner.group())
                yield start, end, surface(run[start:end])


def _is_free_before(words: list[str]) -> bool:
    """Whether the words before a stretch leave it a name of its own: "Ukraine's", "President", "In"."""
    return not words or POSSESSIVE.search(words[-1]) is not None or _is_free_after(words[::-1])


def _is_free_after(words: Iterable[str]) -> bool:
    """Whether the words beside a stretch, the nearest first, leave it a name of its own."""
    for word in words:
        if word.lower().rstrip(".") in _NO_PART and word not in _JOINTS:
            return True
        if word not in _JOINTS:  # "Bank of England": what stands beyond the joint decides
            return not is_capitalised(word)
    return True


def _apart(found: Mapping[tuple[int, int], Occurrence]) -> tuple[Occurrence, ...]:
    kept: list[Occurrence] = []
    for span in sorted(found):
        one = found[span]
        if not kept or kept[-1].end <= one.start:
            kept.append(one)
        elif one.end - one.start > kept[-1].end - kept[-1].start:
            kept[-1] = one
    return tuple(kept)

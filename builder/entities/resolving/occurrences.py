"""Where the accepted names of a document stand: every occurrence, not only those that were recognised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache, lru_cache, partial
from typing import NamedTuple

import msgspec

from builder.entities.english.shouted import is_capitals
from builder.entities.facts.gazetteer import is_sure_place
from builder.entities.facts.press import in_normal_case, is_sure_organisation
from builder.entities.facts.words import ADDRESSES, COMMON, DEMONYMS, ROLES, TIMES
from builder.entities.model import EntityType, Reading
from builder.entities.names.tokens import POSSESSIVE, Span, is_capitalised, is_plain, spans_of, surface

_LONGEST = 8
"""Words in a name that is looked for, at most."""

# A name may stand beside these in a run of capitalised words without being part of a longer name.
_NO_PART = ADDRESSES | ROLES | DEMONYMS | COMMON | TIMES
_JOINTS = frozenset({"of", "the", "for", "de", "la", "le", "du", "des", "del", "al", "&"})


class Named(NamedTuple):
    """A name with what it is."""

    name: str
    type: EntityType


class Occurrences(NamedTuple):
    """The accepted names of a document in the order of its text, none overlapping, and where they stand.

    `spans` are packed: a library has so many that they would be most of what resolving holds.
    """

    named: tuple[Named, ...] = ()
    spans: bytes = b""

    def placed(self) -> Iterator[Span]:
        """Where each name stands."""
        return iter(_SPANS.decode(self.spans) if self.spans else ())


_SPANS = msgspec.msgpack.Decoder(tuple[Span, ...])


_Stretch = tuple[int, Named]
"""Where the longest of the names that begin at a place ends, and what it is."""


class _Part(NamedTuple):
    """A stretch of a run that is a known name. `elsewhere` is what it is where its document does not say."""

    start: int
    end: int
    name: str
    elsewhere: Named | None


class Finder:
    """Finds names in runs of capitalised words. What can be found in a run is worked out once a run's text.

    `known` are the names accepted in any document, and the editor's; `everywhere` tells the type of one that
    is marked in every document, None of others.
    """

    def __init__(self, known: Set[str], everywhere: Callable[[str], EntityType | None]) -> None:
        # Not a method of the finder: the two would hold each other in the memory.
        self._named = cache(Named)
        self._found = cache(partial(_found_in, known, cache(partial(_elsewhere, everywhere))))

    def occurrences(self, reading: Reading, kinds: Mapping[str, EntityType]) -> Occurrences:
        """All occurrences in a document: of two that overlap the longer wins, then the earlier."""
        here = {name: self._named(name, kind) for name, kind in kinds.items()}
        found: dict[int, _Stretch] = {}
        for start, end, text, _, _ in reading.names:
            if text in here and (start not in found or end > found[start][0]):
                found[start] = end, here[text]
        in_capitals: Mapping[str, str] | None = None
        for at, run in reading.runs:
            parts: Iterable[_Part] | None = self._found(run)
            if parts is None:
                in_capitals = in_capitals or {name.upper(): name for name in sorted(kinds)}
                parts = _parts_in_capitals(run, in_capitals)
            for start, end, name, elsewhere in parts:
                named = here.get(name, elsewhere)
                if named is not None:
                    start += at
                    end += at
                    if start not in found or end > found[start][0]:
                        found[start] = end, named
        return _apart(found)


def _found_in(
    known: Set[str], elsewhere: Callable[[str], Named | None], run: str
) -> tuple[_Part, ...] | None:
    """The known names in a run; None for one in capitals, where its document's own stand in capitals."""
    if is_capitals(run):
        return None
    return tuple(
        [
            _Part(start, end, name, elsewhere(name))
            for start, end, name in _parts(run)
            if name in known or _known_to_all(name) is not None
        ]
    )


def _elsewhere(everywhere: Callable[[str], EntityType | None], name: str) -> Named | None:
    """What a name is where its document does not say; None of one that is then not marked."""
    kind = everywhere(name) or _known_to_all(name)
    return Named(name, kind) if kind is not None else None


def looked_for(runs: Iterable[str]) -> set[str]:
    """All that may be names in runs, where any document says so."""
    return {name for run in runs for _, _, name in _parts(run)}


def _known_to_all(name: str) -> EntityType | None:
    """The type of a name that needs no evidence but itself: "Ukraine", "NATO"."""
    if is_sure_place(name):
        return "place"
    return "org" if is_sure_organisation(name) else None


def _parts_in_capitals(run: str, known: Mapping[str, str]) -> Iterator[_Part]:
    """The names in a run of words in capitals: those `known` by their capitals, and those known to all."""
    places = spans_of(run)
    end = 0
    for first, (start, _) in enumerate(places):
        part = _longest_in_capitals(run, places[first : first + _LONGEST], known) if start >= end else None
        if part is not None:
            yield part
            end = part.end


def _longest_in_capitals(
    run: str, places: Sequence[tuple[int, int]], known: Mapping[str, str]
) -> _Part | None:
    """The longest name that begins with the first of the words, if any."""
    start = places[0][0]
    for _, end in reversed(places):
        owner = POSSESSIVE.search(run[start:end])
        end -= len(owner.group()) if owner else 0
        written = surface(run[start:end])
        name = known.get(written, in_normal_case(written))
        elsewhere = _known_to_all(name) if name.lower() not in COMMON else None
        if written in known or elsewhere is not None:
            return _Part(start, end, name, Named(name, elsewhere) if elsewhere is not None else None)
    return None


@lru_cache(maxsize=65536)
def _parts(run: str) -> tuple[tuple[int, int, str], ...]:
    """The stretches of a run that can be whole names: no other name-like word touches them.

    In one in capitals there are none that a stranger to its document could tell.
    """
    if is_capitals(run):
        return ()
    is_spaced = is_plain(run) and "  " not in run
    written = str if is_spaced else surface
    places = spans_of(run)
    words = list(map(_word, run.split(" ") if is_spaced else [run[start:end] for start, end in places]))
    lasts = _lasts(words)
    parts: list[tuple[int, int, str]] = []
    for first in _firsts(words):
        start = places[first][0]
        for last in lasts:
            if first <= last < first + _LONGEST:
                end = places[last][1]
                # "McDonald's" is a name as it stands.
                parts.append((start, end, in_normal_case(written(run[start:end]))))
                if owner := words[last][1]:
                    end -= owner
                    parts.append((start, end, written(run[start:end])))
    return tuple(parts)


_Word = tuple[bool, int, bool | None]
"""Of a word of a run: whether it is capitalised; how many characters its possessive ending has; and whether a
name may end beside it, None where what stands beyond decides: "Bank of England".

Plain tuples: a library has so many runs.
"""


@lru_cache(maxsize=65536)
def _word(written: str) -> _Word:
    owner = POSSESSIVE.search(written)
    capitalised = is_capitalised(written)
    frees: bool | None = None
    if written not in _JOINTS:
        frees = written.lower().rstrip(".") in _NO_PART or not capitalised
    return capitalised, len(owner.group()) if owner else 0, frees


def _firsts(words: Iterable[_Word]) -> list[int]:
    """The words with which a name of its own may begin: behind "Ukraine's", "President", "In"."""
    firsts: list[int] = []
    free, owned = True, 0
    for at, (capitalised, owner, frees) in enumerate(words):
        if capitalised and (free or owned):
            firsts.append(at)
        if frees is not None:
            free = frees
        owned = owner
    return firsts


def _lasts(words: Sequence[_Word]) -> list[int]:
    """The words with which a name of its own may end, by what follows or their own ending."""
    lasts: list[int] = []
    free, at = True, len(words)
    for capitalised, owner, frees in reversed(words):
        at -= 1
        if capitalised and (free or owner):
            lasts.append(at)
        if frees is not None:
            free = frees
    lasts.reverse()
    return lasts


def _apart(found: Mapping[int, _Stretch]) -> Occurrences:
    """What is left of stretches, by their starts, when of two that overlap one is gone."""
    kept: list[Span] = []
    last = 0
    for start in sorted(found):
        end = found[start][0]
        if start >= last:
            kept.append((start, end))
            last = end
        elif end - start > last - kept[-1][0]:
            kept[-1] = start, end
            last = end
    if not kept:
        return Occurrences()
    return Occurrences(tuple([found[start][1] for start, _ in kept]), msgspec.msgpack.encode(kept))

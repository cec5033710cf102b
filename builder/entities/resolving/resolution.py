"""Resolving: from the readings of a library to its entities.

    readings -> kinds (which names, what type) -> occurrences (where) -> joining (whose) -> naming (entities)

What a step gives for one document depends on what the step before gave for it, and on what the library as a
whole says of the names in it. So a step is worked out again only for the documents of which either is no
longer what it was at the last build:

    read         its reading is new
    long         + the library's evidence has turned the verdict on one of its names
    judged       + a name of several words is now of another type in the library; a surname came or went
    found        + a name that may stand in its text is now one that is marked everywhere, or no longer
    joins        + one of its names is now another person's or body's
    mentions     + one of its entities has another name, type or id

What a library says is counted (`Census`): a document's part is taken out as it was and put in as it is. Which
documents ask for a name is counted too, so that those that a change concerns are found without looking at the
others. A document that is gone is one that says nothing. The first time every document is new, and the same
code works out everything: what comes out never depends on what was kept, nor on the order of documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

import msgspec

from builder.entities.knowledge import Knowledge
from builder.entities.model import EntityMention, EntityType, Reading, Resolution
from builder.entities.names.bodies import is_bare_body
from builder.entities.names.tokens import words_of
from builder.entities.resolving.census import bodies_in, counts_of, persons_in, recount
from builder.entities.resolving.counted import Counted, K
from builder.entities.resolving.joining import Joined, Joiner, linked
from builder.entities.resolving.kinds import Judge, about, all_kinds, long_kinds
from builder.entities.resolving.naming import Owners, Page, entity_of, members_of, owners_in, with_own_ids
from builder.entities.resolving.occurrences import Finder
from builder.entities.resolving.sides import ALONE, Side, by_sides, share_of, sides_for
from builder.entities.resolving.speakers import quotes_of
from builder.entities.resolving.state import State, View
from builder.entities.resolving.traces import NO_TRACE, Told, Trace, read_of, told_digest
from builder.foundation.collecting import uncollected
from builder.foundation.comparing import differing


@dataclass(frozen=True)
class Library:
    """What is resolved: readings by document, and `keys` that tell what each depends on.

    Where a key is the last build's, so is the reading, which is then asked for only where something else
    concerns the document. Pages are named in `language` where the lists know that name: "Allemagne" for
    Germany in "fr".

    A library of which nothing is known is worked out by `jobs` processes at most, as many as are worth it
    where that is None; `held` gives the readings of some documents in the memory, for another process.
    """

    readings: Mapping[str, Reading]
    keys: Mapping[str, str]
    knowledge: Knowledge
    language: str = "en"
    jobs: int | None = None
    held: Callable[[Iterable[str]], Mapping[str, Reading]] | None = None

    @property
    def in_order(self) -> list[str]:
        """The documents in the order of their keys, in which the cache has their readings side by side."""
        return sorted(self.keys, key=self.keys.__getitem__)

    def beside(self, sides: int) -> Library:
        """The library as all but the first of so many sides need it: with their readings in the memory."""
        documents = self.in_order
        if self.held is None:
            return self
        return replace(self, readings=self.held(documents[len(share_of(documents, 0, sides)) :]), held=None)


def resolve(
    readings: Mapping[str, Reading], knowledge: Knowledge, language: str = "en", jobs: int | None = None
) -> Resolution:
    """The entities of a library and where its documents mention them: see `Library`.

    It is worked out by `jobs` processes at most, as many as are worth it where that is None.
    """
    # Every step takes the documents in the order of their keys. With one key for all of them it would jump to
    # and fro in the memory, where the step before has put side by side what comes one after the other.
    library = Library(readings, {doc: doc for doc in readings}, knowledge, language)
    resolved = partial(_resolved, library)
    state = by_sides(sides_for(len(readings), jobs), resolved, lambda: resolved)
    return resolution_of(state, lambda doc: told_digest(state.told[doc]))


def _resolved(library: Library, side: Side) -> State:
    """The state of a library of which nothing was known; that of the first side has all that is told."""
    told: dict[str, Told] = {}
    state = State(told=told)
    with uncollected():
        bring_up_to_date(state, library, side)
        side.give([msgspec.msgpack.encode(told)])
        for others in side.given():
            told |= msgspec.msgpack.decode(others, type=dict[str, Told])
    return state


def bring_up_to_date(state: State, library: Library, side: Side = ALONE) -> None:
    """Make of what the last build left what this one leaves.

    Of several sides each has what is told of its share of the documents, and only the first has the pages.
    There are several only where the last build left nothing.
    """
    with uncollected():
        _Round(state, library, side).run()


def resolution_of(state: State, digest_of: Callable[[str], str]) -> Resolution:
    """What a state tells; `digest_of` gives that of what it tells of a document."""
    docs, told = dict.fromkeys(sorted(state.keys)), state.told
    return Resolution(
        entities=tuple(sorted((page.entity for page in state.pages.values()), key=lambda one: one.id)),
        mentions=View(docs, lambda doc: told[doc].mentions),
        quotes=View(docs, lambda doc: told[doc].quotes),
        digests=View(docs, digest_of),
    )


class _Round:
    """One run through the steps, from what the last build left to what this one leaves."""

    def __init__(self, state: State, library: Library, side: Side) -> None:
        self._state, self._library, self._side = state, library, side
        self._census, self._traces = state.census, state.traces
        self._gone = state.keys.keys() - library.keys.keys()
        self._new = self._gone | {doc for doc, key in library.keys.items() if state.keys.get(doc) != key}
        state.number(self._new)
        if side.sides > 1:
            self._new = set(side.share(library.in_order))
        self._paths = {number: doc for doc, number in state.numbers.items()}

    def run(self) -> None:
        """All steps, in order."""
        state, library = self._state, self._library
        self._redo("read", self._new, lambda doc, _: read_of(self._reading(doc)))
        judged = self._judge()
        found = self._find(judged)
        joined_otherwise = self._join(found)
        self._tell(found | joined_otherwise)
        state.knowledge, state.keys = library.knowledge, dict(library.keys)

    def _reading(self, doc: str) -> Reading:
        return _SILENT if doc in self._gone else self._library.readings[doc]

    def _in_order(self, docs: Iterable[str]) -> list[str]:
        """The documents in the order of their keys, in which the cache has their readings side by side."""
        return sorted(docs, key=lambda doc: self._library.keys.get(doc, ""))

    def _asking(self, counts: Counted[K, int], keys: Iterable[K]) -> set[str]:
        """The documents that ask for any of the keys; none where all are new and worked out anyway."""
        if not self._state.keys:
            return set()
        return set(map(self._paths.__getitem__, counts.values_of(keys)))

    def _redo(self, step: str, docs: Iterable[str], work: Callable[[str, Trace], Any]) -> set[str]:
        """Work a step out again for some documents: those for which it now gives something else."""
        changed = set()
        for doc in self._in_order(docs):
            trace = self._traces[doc]
            given = work(doc, trace)
            if given != getattr(trace, step):
                trace = self._traces[doc] = trace.with_step(step, given)
                changed.add(doc)
            if doc in changed or doc in self._new:
                before = self._traces.before(doc) if doc in self._state.keys else NO_TRACE
                recount(self._census, step, self._state.numbers[doc], before, trace)
        for others in self._side.shared(lambda: counts_of(self._census, step)):
            self._census.merge(others)
        return changed

    def _judge(self) -> set[str]:
        """The names that each document accepts, of several words and then of one."""
        census = self._census
        judge = Judge(census.said.now, self._library.knowledge)
        before = Judge(census.said.before, self._state.knowledge)
        docs = self._new | self._asking(self._state.askers.kinds, self._turned(judge, before))
        self._redo("long", docs, lambda _, trace: long_kinds(trace.read.said, judge))
        settled, was = _settled(judge, census.long.now), _settled(before, census.long.before)
        names = {name for name in census.long.touched | census.said.touched if settled(name) != was(name)}
        census.surnames.subtract((about(name).last, name) for name in names if was(name) == "person")
        census.surnames.add((about(name).last, name) for name in names if settled(name) == "person")
        surnames = {f" {last}" for last in census.surnames.come_or_gone()}
        docs |= self._asking(self._state.askers.kinds, names | surnames)
        return self._redo(
            "judged", docs, lambda _, t: all_kinds(t.read.said, _long(t, settled), judge, census.surnames)
        )

    def _turned(self, judge: Judge, before: Judge) -> set[str]:
        """The names of which a verdict is another than at the last build, in any document."""
        census = self._census
        claimed = self._library.knowledge.claimed_otherwise(
            self._state.knowledge, {*census.said, *census.kinds}
        )
        return {name for name in claimed if is_bare_body(name)} | {
            name
            for name in census.said.touched | claimed
            if name in census.said
            and any(
                judge.kind(name, *one) != before.kind(name, *one)
                for one in self._state.askers.variants.now(name)
            )
        }

    def _find(self, judged: Set[str]) -> set[str]:
        """Where the accepted names of each document stand."""
        kinds = self._census.kinds
        everywhere = _everywhere(kinds.now, self._library.knowledge.types)
        before = _everywhere(kinds.before, self._state.knowledge.types)
        names = kinds.touched | self._library.knowledge.types.keys() | self._state.knowledge.types.keys()
        changed = {name for name in names if everywhere(name) != before(name)}
        docs = self._new | judged | self._asking(self._state.askers.runs, changed)
        finder = Finder({*kinds, *self._library.knowledge.types}, everywhere)
        return self._redo(
            "found", docs, lambda doc, trace: finder.occurrences(self._reading(doc), trace.judged.kinds)
        )

    def _join(self, found: Set[str]) -> set[str]:
        """To whom each name belongs."""
        state, census = self._state, self._census
        persons, bodies = persons_in(census, state.persons), bodies_in(census, state.bodies)
        docs = self._new | found
        docs |= self._asking(census.people, differing(state.persons.signs, persons.signs))
        docs |= self._asking(state.askers.singles, differing(state.persons.only, persons.only))
        for then, now in zip(state.bodies[:3], bodies[:3], strict=True):
            docs |= self._asking(census.bodies, differing(then, now))
        state.persons, state.bodies = persons, bodies
        joiner = Joiner(persons, bodies)
        return self._redo("joins", docs, lambda _, t: joiner.joined(t.found.named, t.read.exonyms))

    def _tell(self, docs: Set[str]) -> None:
        """The entities, and what each document says of them."""
        state, joins = self._state, self._census.joins
        name = partial(self._name, bool(self._new or docs))
        owners, named_otherwise = self._side.of_the_first(name)
        for doc in self._in_order(self._new | docs | self._asking(joins, named_otherwise)):
            trace = self._traces[doc]
            mentions = tuple(
                EntityMention(start, end, *owners[one])
                for (start, end), one in zip(trace.found.placed(), trace.joins, strict=True)
            )
            state.told[doc] = Told(mentions, quotes_of(self._reading(doc), mentions))

    def _name(self, to_tell: bool) -> tuple[Owners, set[Joined]]:
        """Whose each joined name is, and which are another's than at the last build.

        Where there are none of these, and nothing else `to_tell`, nobody asks for the former.
        """
        state = self._state
        before, state.pages = state.pages, self._pages()
        changed = differing(before, state.pages)
        named_otherwise = differing(
            owners_in(before[key] for key in changed & before.keys()),
            owners_in(state.pages[key] for key in changed & state.pages.keys()),
        )
        return owners_in(state.pages.values()) if to_tell or named_otherwise else {}, named_otherwise

    def _pages(self) -> Mapping[str, Page]:
        """The entity of every cluster: that of the last build where it is made of the same.

        All of them are, where the documents have the same names as often, and the editor says the same.
        """
        joins, known = self._census.joins, self._state.pages
        recounted = joins.recounted()
        if not recounted and self._library.knowledge.files == self._state.knowledge.files:
            return known
        pages: dict[str, Page] = {}
        for key, members in members_of(
            linked(joins, self._library.knowledge), self._library.knowledge
        ).items():
            page = known.get(key)
            if page is None or page.members != members or any(one in recounted for _, one in members.links):
                entity = entity_of(members, joins.now, self._paths, self._library.language)
                page = Page(members, entity.id, entity)
            pages[key] = page
        return with_own_ids(pages)


_SILENT = Reading()


def _settled(
    judge: Judge, types_of: Callable[[str], Mapping[EntityType, int]]
) -> Callable[[str], EntityType | None]:
    """The type of names of several words: where documents disagree, that of the library's evidence."""

    def settled(name: str) -> EntityType | None:
        types = types_of(name)
        return judge.kind_in_library(name) if len(types) > 1 else next(iter(types), None)

    return cache(settled)


def _long(trace: Trace, settled: Callable[[str], EntityType | None]) -> dict[str, EntityType]:
    """The names of several words that a document accepts, with the types that the library settled on."""
    return {name: kind for name in trace.long if (kind := settled(name)) is not None}


def _everywhere(
    types_of: Callable[[str], Mapping[EntityType, int]], claimed: Mapping[str, EntityType]
) -> Callable[[str], EntityType | None]:
    """The type of names that are marked in every document, None of others.

    These are the editor's, and those of several words that are of one type in all documents.
    """

    def everywhere(name: str) -> EntityType | None:
        if name in claimed:
            return claimed[name]
        types = types_of(name)
        return next(iter(types)) if len(types) == 1 and len(words_of(name)) > 1 else None

    return cache(everywhere)

"""Sheets printed in this process, and in others beside it, each with a press of its own.

The cards of articles are on many pages. They are not sent along with each sheet: they lie in a file, and
each process reads each of them at most once.
"""

from __future__ import annotations

import copyreg
import io
import multiprocessing
import pickle
import tempfile
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO, TypeVar

from builder.foundation.problems import ContentProblems, Problem
from builder.library.cards import ArticleCard
from builder.output.sheets import Printed, Sheet, print_sheet
from builder.pages.rendering import Press

Share = TypeVar("Share")

WORTH_A_PROCESS = 5_000
"""Pages that each process should have to render: two seconds of work, and half of one to get ready for it."""

AHEAD = 8
"""Sheets under way for each other process, so that none waits and results do not pile up."""

MOST_CARDS = 20_000
"""Cards that a process keeps at a time, some six thousand bytes each."""

DIED = Problem(
    "dateline build",
    None,
    "A process that rendered pages ended before it was done.",
    "Perhaps there was too little memory: build with --jobs 1.",
)


def printed(
    shares: Sequence[Share], sheet_of: Callable[[Share], Sheet], press: Press, processes: int
) -> Iterator[Printed]:
    """What came of each share of the pages, of which `sheet_of` makes sheets, as it is done.

    This process prints from the front, and the others from the back, until they meet: what lies together is
    then mostly printed by one of them, and nothing need be sent for what is printed here.

    Raises ContentProblems where one of them dies.
    """
    if processes > 1:
        yield from _side_by_side(deque(shares), sheet_of, press, processes - 1)
    else:
        for share in shares:
            yield print_sheet(sheet_of(share), press)


def _side_by_side(
    waiting: deque[Share], sheet_of: Callable[[Share], Sheet], press: Press, others: int
) -> Iterator[Printed]:
    with _other_presses(press, others) as send:
        under_way: deque[Future[Printed]] = deque()
        try:
            while waiting or under_way:
                while waiting and len(under_way) < AHEAD * others:
                    under_way.append(send(sheet_of(waiting.pop())))
                # The others come first: their results are taken, and they get new sheets, before one is
                # printed here, which may take as long as several of theirs.
                if under_way and (under_way[0].done() or not waiting):
                    yield under_way.popleft().result()
                else:
                    yield print_sheet(sheet_of(waiting.popleft()), press)
        except BrokenProcessPool as error:
            raise ContentProblems([DIED]) from error
        finally:
            for unneeded in under_way:
                unneeded.cancel()


@contextmanager
def _other_presses(press: Press, processes: int) -> Iterator[Callable[[Sheet], Future[Printed]]]:
    """Processes with a press each; what is given sends them a sheet."""
    # Spawned, not forked: the same on every system, and safe beside threads.
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        cards = Path(folder, "cards")
        given = _unused(press), str(cards)
        with cards.open("wb") as file, ProcessPoolExecutor(processes, context, _start, given) as pool:
            parcels = _Parcels(file)
            yield lambda sheet: pool.submit(_print, parcels.packed(sheet))


def _unused(press: Press) -> Press:
    """The press without what it has made for itself, which no other process could be sent."""
    return replace(press, templates=replace(press.templates))


@dataclass(frozen=True)
class _Parcels:
    """Packs sheets for other processes, with the places of cards in a file instead of cards."""

    cards: BinaryIO
    _places: dict[str, int] = field(default_factory=dict)

    def packed(self, sheet: Sheet) -> bytes:
        """The sheet as bytes, and its cards in the file."""
        parcel = io.BytesIO()
        pickler = pickle.Pickler(parcel, pickle.HIGHEST_PROTOCOL)
        pickler.dispatch_table = {**copyreg.dispatch_table, ArticleCard: self._reference}  # type: ignore[dict-item]
        pickler.dump(sheet)
        self.cards.flush()
        return parcel.getvalue()

    def _reference(self, card: ArticleCard) -> tuple[object, ...]:
        if card.permalink not in self._places:  # of which no two articles have the same
            self._places[card.permalink] = self.cards.tell()
            pickle.dump(card, self.cards, pickle.HIGHEST_PROTOCOL)
        return card_at, (self._places[card.permalink],)


@dataclass(frozen=True)
class _Worker:
    """What a process that prints has: its press, and the cards as far as it has read them."""

    press: Press
    cards: BinaryIO
    known: dict[int, ArticleCard] = field(default_factory=dict)


_worker: _Worker


def _start(press: Press, cards: str) -> None:
    global _worker
    _worker = _Worker(press, Path(cards).open("rb"))  # noqa: SIM115 - as long as the process lives


def card_at(place: int) -> ArticleCard:
    """The card at that place of the file of cards: what stands in a sheet instead of it."""
    known = _worker.known.get(place)
    if known is None:
        _worker.cards.seek(place)
        known = _worker.known[place] = pickle.load(_worker.cards)
    return known


def _print(parcel: bytes) -> Printed:
    if len(_worker.known) > MOST_CARDS:
        _worker.known.clear()
    return print_sheet(pickle.loads(parcel), _worker.press)

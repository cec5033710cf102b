"""Tuples that are made when somebody looks at them."""

from __future__ import annotations

import pickle

from builder.foundation.deferred import Deferred


def test_it_is_made_once_and_not_before_it_is_needed() -> None:
    made: list[int] = []

    def make() -> tuple[int, ...]:
        made.append(1)
        return (3, 4)

    deferred = Deferred(make)
    assert made == []
    assert (len(deferred), deferred[1], deferred[:1], list(deferred)) == (2, 4, (3,), [3, 4])
    assert made == [1]


def test_it_is_known_by_what_is_in_it() -> None:
    one, other = Deferred(lambda: (1, 2)), Deferred(lambda: (1, 2))
    assert one == other == (1, 2) == one
    assert one != Deferred(lambda: (1,))
    assert one != (2, 1)
    assert one != [1, 2]
    assert (hash(one), repr(one)) == (hash((1, 2)), "(1, 2)")


def test_another_process_is_sent_the_tuple() -> None:
    assert type(pickle.loads(pickle.dumps(Deferred(lambda: (1, 2))))) is tuple

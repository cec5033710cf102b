"""Python's search for cycles among objects, put off while millions of objects are made that hold none."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def collect_new() -> None:
    """Free what was made lately and holds itself in cycles; what is older is not looked at."""
    gc.collect(0)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles meanwhile: each would look at all that is there, and find nothing to free.

    What was made counts as old afterwards, else the next search would look at all of it. Freezing and
    unfreezing does no more than that: https://docs.python.org/3/library/gc.html#gc.freeze
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()
            gc.enable()

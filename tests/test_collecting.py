"""The search for cycles is put off, and goes on as it was."""

from __future__ import annotations

import gc

import pytest

from builder.foundation.collecting import uncollected


@pytest.mark.parametrize("was_on", [True, False])
def test_cycles_are_looked_for_again_afterwards_as_they_were_before(*, was_on: bool) -> None:
    (gc.enable if was_on else gc.disable)()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert gc.isenabled() is was_on
    finally:
        gc.enable()

"""How many processes can work at once on this machine."""

from __future__ import annotations

import os

MOST_BY_DEFAULT = 4
"""Processes where nobody says how many: each takes its share of memory."""


def worthwhile(work: int, worth_a_process: int, jobs: int | None) -> int:
    """How many processes to start for so much work, each with so much of it at least.

    `jobs` at most, else one a core up to four.
    """
    most = jobs or min(_cores(), MOST_BY_DEFAULT)
    return max(1, min(most, work // worth_a_process))


def _cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

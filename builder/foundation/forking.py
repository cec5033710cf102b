"""Whether this process can be forked: another one then has at once all that this one has in its memory."""

from __future__ import annotations

import multiprocessing
from pathlib import Path


def may_fork() -> bool:
    """Whether a forked process would work: on Linux, where this process has no other thread.

    Of threads only the one that forks goes on in it, and what others held locked stays so. A process that
    ends with whoever started it may start none.
    """
    try:
        is_alone = len(list(Path("/proc/self/task").iterdir())) == 1
    except OSError:  # another system
        return False
    return is_alone and not multiprocessing.current_process().daemon

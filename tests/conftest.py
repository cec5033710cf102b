"""Hypothesis tries the same examples every time, so that a change is not failed for another's bug.

To look for new ones: DATELINE_EXPLORE=1 pytest
"""

from __future__ import annotations

import os

from hypothesis import settings

# No example has a deadline: machines are shared, and timings belong in benchmarks.
settings.register_profile("exploring", deadline=None)
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("exploring" if os.environ.get("DATELINE_EXPLORE") else "repeatable")

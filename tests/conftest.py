"""Hypothesis tries the same examples every time, so that a change is not failed for another's bug.

To look for new ones: DATELINE_EXPLORE=1 pytest
"""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("repeatable", derandomize=True)
if not os.environ.get("DATELINE_EXPLORE"):
    settings.load_profile("repeatable")

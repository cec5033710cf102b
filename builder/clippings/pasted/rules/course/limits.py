"""How long the parts of a text are that several modules here look at."""

from __future__ import annotations

TOP = 10
"""Blocks of a text's head, at most; with buttons and pictures, twice as many."""

LONGEST = 40
"""Words in a block that closes a text, or is a caption, at most."""

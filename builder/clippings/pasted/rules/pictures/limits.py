"""How long a caption is, and a page's head."""

from __future__ import annotations

HEAD = 20
"""Blocks in which a byline stands, at most."""

LONGEST = 90
"""Words in a caption, at most."""

SENTENCE = 5
"""Words in a caption that is a sentence, at least."""

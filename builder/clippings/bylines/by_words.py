"""The word that stands before an author's name, in the languages known."""

from __future__ import annotations

_BY_TEXT = "by par von por di door av af przez"

BY_WORDS = frozenset(_BY_TEXT.split())
"""Such words, in small letters."""

BY = rf"(?:{'|'.join(_BY_TEXT.split())})"
"""The same as a group of a pattern."""

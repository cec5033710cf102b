"""Elided words: "l'Ukraine", "d'Emmanuel Macron", "qu'Olaf Scholz"."""

from __future__ import annotations

import re

# In capitals only what a sentence may begin with: "N'Djamena" and "M'Bappé" are names.
_ELIDED = re.compile(r"(?<![\w'’-])(?:[LlDdJjCc]|[nsmt]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu|quoiqu)['’](?=\w)")


def without_elisions(text: str) -> str:
    """The text with elided words blanked out, as long as before, so that all positions hold."""
    return _ELIDED.sub(lambda match: " " * len(match.group()), text)

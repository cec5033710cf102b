"""Bodies by their head noun alone: "the Commission" where a text names one Commission only."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from builder.entities.facts.words import BODY_NOUNS
from builder.entities.names.tokens import folded_words


@lru_cache(maxsize=65536)
def is_bare_body(name: str) -> bool:
    """Whether a name is nothing but a body's noun: "Commission", "Council"."""
    return name.lower() in BODY_NOUNS


def longer_bodies(noun: str, names: Iterable[str]) -> list[str]:
    """The names whose head the noun is: "European Commission", "Council of the European Union".

    The longest of those that contain each other stands for all of them.
    """
    bare = noun.lower()
    found = [name for name in names if _has_head(folded_words(name), bare)]
    return sorted(name for name in found if not any(name != other and name in other for other in found))


def _has_head(words: tuple[str, ...], noun: str) -> bool:
    return len(words) > 1 and (words[-1] == noun or (words[0] == noun and words[1] in {"of", "for", "on"}))

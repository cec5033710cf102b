"""Whether a person is a he or a she, where a title or a given name tells. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from builder.entities.facts.words import words
from builder.entities.model import Manner, Name, Title
from builder.entities.names.tokens import words_of
from builder.foundation.given_names import gender_of_given_name

_HE = words(
    """
    mr sir lord monsieur herr señor senor spokesman congressman businessman king prince
    pope emperor duke sultan emir baron father brother imam rabbi ayatollah sheikh sheik cardinal archbishop
    """
)
_SHE = words(
    """
    mrs ms miss dame lady madam madame frau señora senora mademoiselle spokeswoman chairwoman congresswoman
    businesswoman councilwoman mme actress queen princess empress duchess baroness sister
    """
)
_PRONOUNS: dict[str, Manner] = {"m": "he", "f": "she"}
_WORD_BEFORE = re.compile(r"(\w+)\.?\s$")


def titles_of(text: str, names: Iterable[Name]) -> tuple[Title, ...]:
    """The names that stand behind a title that tells: "Mr Putin", "spokeswoman Zakharova"."""
    found = []
    for name in names:
        before = _WORD_BEFORE.search(text, max(0, name.start - 16), name.start)
        pronoun = _of_title(before[1]) if before else None
        if pronoun is not None:
            found.append(Title(name.start, pronoun))
    return tuple(found)


def pronoun_of_name(name: str) -> Manner | None:
    """He or she by a full name: "Queen Elizabeth", "Borys Filatov"; None where it does not tell."""
    parts = words_of(name)
    if len(parts) < 2:
        return None
    return _of_title(parts[0]) or _PRONOUNS.get(gender_of_given_name(parts[0]))


def _of_title(word: str) -> Manner | None:
    low = word.lower()
    if low in _HE:
        return "he"
    return "she" if low in _SHE else None

"""Local grammar of French: what the words around a name, and its own, say of its kind."""

from __future__ import annotations

import re

from builder.entities.french.elision import without_elisions
from builder.entities.french.spans import is_demonym
from builder.entities.french.words import (
    ADDRESSES,
    ARTICLES,
    BODIES,
    EMPLOYERS,
    IN,
    OFFICES_OF,
    ROLES,
    SAID,
    SAYS,
    SITES,
    THINGS,
    WORKS,
)

_BEFORE = 50
"""Characters before a name in which its last words are looked for."""

_SAID = "|".join(sorted(SAID))
_SAYS = "|".join(sorted(SAYS))
_ROLES = "|".join(sorted(map(re.escape, ROLES)))

_OF = frozenset({"de", "du", "des"})
_SAID_BEFORE = re.compile(
    rf"(?:(?:\ba|\bont|\bavait|\baurait)\s(?:\w+ment\s|aussi\s|également\s)?(?:{_SAID})|\b(?:{_SAYS})"
    r"|(?:[Ss]elon|[Dd]['’]après))\s(?:(?:le|la|l['’]|M\.|Mme)\s?)?$"
)
_AFTER = {
    "before a verb of speech": re.compile(
        rf"\s(?:(?:a|ont|avait|aurait)\s(?:\w+ment\s|aussi\s|également\s|lui-même\s)?(?:{_SAID})|(?:{_SAYS}))\b"
    ),
    "before an age": re.compile(r",\s(?:âgée?\sde\s)?\d{1,2}\sans\b"),
    "before an office": re.compile(
        rf",\s(?:(?:le|la|un|une|son|sa|leur|ancien|ancienne)\s)*(?:[\w-]+\s)?(?:{_ROLES})\b"
    ),
    "before an acronym": re.compile(r"\s\([A-Z][A-Za-z.-]{1,9}\)"),
}


def cues_around(text: str, start: int, end: int) -> tuple[str, ...]:
    """The cues (keys of `evidence.CUES`) of `text[start:end]` and what surrounds it, in a fixed order."""
    begin = max(0, start - _BEFORE)
    before = text[begin:start]
    spoken = ["before a verb of speech"] if _SAID_BEFORE.search(before) else []
    after = [cue for cue, pattern in _AFTER.items() if pattern.match(text, end)]
    flat = without_elisions(text[begin:end])[: start - begin]
    found = [*_before(flat), *spoken, *after, *_own(text[start:end])]
    return tuple(dict.fromkeys(found))


def _before(text: str) -> list[str]:
    """Cues of the words right before a name; `text` ends where the name begins."""
    if not text or not text[-1].isspace() or text.endswith("\n"):
        return []
    last = [word.lower() for word in text.split()[-4:]]
    word = last.pop() if last else ""
    if word.rstrip(".") in ADDRESSES:
        return ["after a form of address"]
    if is_demonym(word) and last:  # "le président français Emmanuel Macron"
        word = last.pop()
    if word in ROLES:
        return ["after a title"]
    if word.rstrip(",") in EMPLOYERS:
        return ["after an employer's noun"]
    if word in WORKS:
        return ["after a work's noun"]
    while word in ARTICLES - _OF and last:
        word = last.pop()
    if word in _OF and last and last[-1] in OFFICES_OF:
        return ["after an office of"]
    return ["after in"] if word in IN else []


def _own(name: str) -> list[str]:
    """Cues of a name's own words."""
    words = name.split()
    first = words[0].lower()
    if len(words) < 2:
        return ["a body's words"] if first.startswith("haut-commissariat") else []
    for cue, nouns in (("a body's words", BODIES), ("a thing's words", THINGS), ("a site's words", SITES)):
        if first in nouns:
            return [cue]
    return []

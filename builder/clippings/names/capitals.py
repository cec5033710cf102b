"""How a name that came in capitals is written."""

from __future__ import annotations

import re
from itertools import groupby

from builder.clippings.names.people import PARTICLES
from builder.clippings.outlets import AGENCIES, is_agency

_AFTER = re.compile(r"\b(?:Mc|O['’]|D['’]|[-'’])([a-z])|\bMc([a-z])")

_SUFFIXES = frozenset({"II", "III", "IV"})


def restore_capitals(name: str) -> str:
    """A name in capitals as names are written: TOMAS McADAM-O'NEIL -> Tomas McAdam-O'Neil.

    So is a surname alone, as France and its agencies write it: Maël LE GOFF -> Maël Le Goff. Initials,
    and names of agencies, stay as they are.
    """
    if is_agency(name):
        return name
    tokens = name.split()
    partly = any(map(_has_small, tokens))
    restored: list[str] = []
    for small, run in groupby(tokens, key=_has_small):
        words = list(run)
        if not small and (not partly or any(map(_is_surname, words))):
            before = [*(restored[-1:] or [""]), *words]
            words = [_restored(word, left) for word, left in zip(words, before, strict=False)]
        restored += words
    return " ".join(restored)


def _is_surname(token: str) -> bool:
    """Whether capitals beside small letters are a surname: no initials (JD, R.J.), no agency, no "III"."""
    return len(token) > 2 and "." not in token and token not in _SUFFIXES and token not in AGENCIES


def _has_small(token: str) -> bool:
    rest = token[2:] if token.startswith(("Mc", "O'", "O’")) else token
    return any(c.islower() for c in rest)


def _restored(token: str, before: str) -> str:
    """A token in capitals as names are written; `before` is the one before it, "" where it is the first."""
    if token in _SUFFIXES or re.fullmatch(r"(?:[^\W\d_]\.)+", token):
        return token
    article = token in ("LE", "LA") and before.casefold() != "de"  # Maël Le Goff, but Ana de la Cruz
    if before and token.casefold() in PARTICLES and not article:
        return token.casefold()
    small = token[:1] + token[1:].casefold()
    return _AFTER.sub(lambda m: m[0][:-1] + m[0][-1].upper(), small)

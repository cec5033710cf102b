"""The headline of a page, agreed on by the places that give one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from builder.foundation.text import fold, letters_of

_TAIL = re.compile(
    r"\s+[|·•–—-]\s+(?=[^|·•–—]*$)|\s*\|\s*(?=[^|]*$)|\s+::\s+(?=[^:]*$)|\s+[«»]\s+(?=[^«»]*$)"
)
_BARS = re.compile(r"\s+[|·•–—-]\s+|\s*\|\s*")
_PARTS = re.compile(r"\s+[|·•–—-]\s+|\s*\|\s*|\s+::\s+|\s+[«»]\s+|: ")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_HEAD = re.compile(r"^[^|]{2,30}\|\s*")


def without_outlet(title: str, outlets: Iterable[str]) -> str:
    """A title without the outlet's name behind (or before) a bar or a dash: "Headline | The Courier".

    A tail is taken off where it names one of the outlets; a part of the headline itself is kept.
    """
    names = {core_of(name) for name in outlets if name}
    changed = True
    while changed:
        changed = False
        tails = list(_TAIL.finditer(title))
        if tails and _names_outlet(title[tails[-1].end() :], names):
            title, changed = title[: tails[-1].start()].strip(), True
        elif (head := _HEAD.match(title)) and _names_outlet(head[0].rstrip("| "), names):
            title, changed = title[head.end() :].strip(), True
    return title


_BESIDE = re.compile(r"\s*[|·•–—«»]\s*|\s+-\s+|\s*::\s*|:\s+")
_LONGEST_OUTLET = 40
"""Characters."""


def beside_headline(title: str, headline: str) -> tuple[str, ...]:
    """What a page's <title> has behind the headline, or before it, parted by bars and dashes.

    That which is farthest from the headline comes first: outlets stand behind the section.
    """
    before, found, behind = title.partition(headline) if headline else (title, "", "")
    if not found or (before.strip() and not _BESIDE.search(before[-3:])):
        return ()
    if behind.strip() and not _BESIDE.match(behind):
        return ()
    parts = [p.strip() for p in (*_BESIDE.split(before), *reversed(_BESIDE.split(behind)))]
    return tuple(p for p in parts if 1 < len(p) <= _LONGEST_OUTLET)


def agreed_title(headings: Sequence[str], claimed: Sequence[str]) -> str:
    """The page's headline: the <h1> that what the page says of itself (`claimed`, best first) bears out.

    Readers see the <h1>; metadata is often cut or written for search engines. Where several stand there
    the one closest to a claim is taken; where none shares most of its words with one, the only one that
    shares some, else the first claim.
    """
    claims = [c for c in claimed if c]
    if not claims:
        return headings[0] if headings else ""
    if not headings:
        return claims[0]
    best = max(
        headings,
        key=lambda h: (
            max(_likeness(h, c) for c in claims),
            core_of(h) == core_of(claims[0]),
        ),
    )
    if max(_likeness(best, c) for c in claims) >= 0.5:
        return next(
            (c for c in claims if core_of(c) == core_of(best) and _better_set(c, best)),
            best,
        )
    own = [h for h in headings if len(h.split()) >= 4]
    alike = [h for h in own if max(_likeness(h, c) for c in claims) >= _KIN]
    if len(alike) == 1 or (len(headings) == 1 and own):
        return (alike or own)[0]
    return claims[0]


_KIN = 0.3
"""The share of words of a heading and a claim that are of one article, if no other heading shares as many."""


def _better_set(claim: str, heading: str) -> bool:
    """Whether a claim writes a heading's words better: in small letters, or with the kicker's colon."""
    return (heading.isupper() and not claim.isupper()) or (": " in claim and ":" not in heading)


def is_logo(heading: str, claimed: Iterable[str]) -> bool:
    """Whether a heading is what titles have last, behind a bar and something longer: the outlet's name."""
    own = core_of(heading)
    return any(
        len(parts) > 1 and core_of(parts[-1]) == own and len(own) < len(core_of(" ".join(parts[:-1])))
        for parts in (_BARS.split(claim) for claim in claimed)
    )


def shown_title(lines: Sequence[str], claimed: Sequence[str]) -> str:
    """The part of a claimed title, between bars and dashes, that the page shows as a line of its own; or "".

    For pages without a <h1>: "Weekly - Headline" where "Headline" is a line.
    """
    parts = {core_of(part) for claim in claimed for part in _PARTS.split(claim) if len(part.split()) >= 3}
    return max((line for line in lines if core_of(line) in parts), key=len, default="")


def _likeness(one: str, other: str) -> float:
    """The share of words that two titles have in common (Jaccard's index); a cut one counts as whole.

    Of Chinese and Japanese, which set no spaces, it is the share of characters.
    """
    if core_of(one) and core_of(other).rstrip(".…") and core_of(one).startswith(core_of(other)[:60]):
        return 1.0
    first, second = set(_WORD.findall(fold(one))), set(_WORD.findall(fold(other)))
    return len(first & second) / max(1, len(first | second))


def _names_outlet(tail: str, names: set[str]) -> bool:
    letters = core_of(tail)
    return any(
        letters == name
        or (len(name) >= 3 and letters.startswith(name))
        or (len(letters) >= 3 and letters in name and len(letters) * 2 > len(name))
        for name in names
    )


def core_of(text: str) -> str:
    """The letters and digits of a text for comparing, without a "The" that it begins with."""
    return letters_of(fold(text).removeprefix("the "))

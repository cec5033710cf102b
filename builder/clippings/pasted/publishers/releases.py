"""Who issues a press release."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.clippings.datelines import read_dateline
from builder.clippings.outlets import is_known_outlet
from builder.clippings.pasted.kinds import Kind, Reading
from builder.foundation.text import words_in

_RELEASE_WIRES = frozenset(
    {
        "PRNEWSWIRE",
        "PR NEWSWIRE",
        "BUSINESS WIRE",
        "GLOBE NEWSWIRE",
        "GLOBENEWSWIRE",
        "ACCESSWIRE",
        "NEWSFILE",
    }
)

_ABOUT = re.compile(r"About (?:the )?(?P<name>[A-ZÀ-Þ].{2,60})")

_DID = re.compile(
    r"(?:The )?(?P<name>[A-ZÀ-Þ][\w&.'’-]*(?: (?:(?:of|and|for|the|de|&) ){0,2}[A-ZÀ-Þ][\w&.'’-]*){0,6})"
    r"(?: \([^()]{2,40}\))?(?:, [^,]{3,120},)?(?: on [A-Z][a-z]+day)? (?:today |(?:has|have) (?:today )?)?"
    r"(?:announce[sd]?|open(?:s|ed)|launche[sd]|adopt(?:s|ed)|approve[sd]|publishe[sd]|appoint(?:s|ed)"
    r"|report(?:s|ed)"
    r"|sign(?:s|ed)|welcome[sd]|complete[sd]|unveil(?:s|ed)|decided|called|urge[sd]|said)\b"
)

_OFFICE = re.compile(
    r"(?i)\b(?:organi[sz]ation|commission|agency|authority|ministry|council|university|company|watch"
    r"|international"
    r"|foundation|bank|group|institute|office|department|union|association|programme|fund|parliament"
    r"|court|inc|ltd"
    r"|plc|gmbh|corporation|holdings|committee|society|trust|hospital|museum|service|federation|board|reserve)\b"
    r"|^[A-Z]{2,6}$"
)
"""Words that tell a body from a person."""

_LABEL = 15
"""Words in a line that calls a text a press release, at most."""

_SAID_TODAY = re.compile(
    r", (?:the )?(?P<name>[A-ZÀ-Þ][\w&.'’-]*(?: (?:(?:of|and|for|the|&) )?[A-ZÀ-Þ][\w&.'’-]*){0,6})"
    r"(?: \([^()]{2,40}\))? (?:said|announced|warned) "
    r"(?:today|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)

_EXPLAINED = re.compile(
    r"(?P<name>(?!The )[A-ZÀ-Þ][\w'’-]+(?: (?:(?:of|and|for|the"
    r"|on) )*[A-ZÀ-Þ][\w'’-]+){1,7}) \((?P<short>[A-Z]{2,8})\)"
)

_RELEASED = re.compile(
    r"(?i)for (?:immediate )?release\b|(?:press|news|media) (?:release|statement)|communiqué de presse"
    r"|pressemitteilung|briefing notes?|nota de prensa|embargo(?:ed)? (?:until|till|:)"
)

_TEXT = frozenset({Kind.PARAGRAPH, Kind.SUBHEAD, Kind.LISTED, Kind.HEADLINE, Kind.DEK})


def issuer_in_lead(readings: Sequence[Reading]) -> str:
    """Who opens a press release by what they did: "The Harbour Authority has opened a second quay".

    "..., Human Rights Watch said today" names the issuer too.
    """
    if not is_released(readings):
        return ""
    first = next((r.text for r in readings if r.kind is Kind.PARAGRAPH), "")
    dateline = read_dateline(first)
    explained = _explained(first)
    if explained:
        return explained
    opened = _DID.match(first[dateline.end :] if dateline else first) or _SAID_TODAY.search(first)
    name = opened["name"] if opened else ""
    return name if is_known_outlet(name) or _OFFICE.search(name) else ""


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _explained(lead: str) -> str:
    """Who a lead names in full with the short name behind: "Teams from Médecins Sans Frontières (MSF)"."""
    for found in _EXPLAINED.finditer(lead):
        words = found["name"].split()
        # From later words on too: "The Governing Council of the European Central Bank (ECB)".
        for n, word in enumerate(words):
            if word[0].isupper() and found["short"] == _initials(words[n:]):
                return " ".join(words[n:])
    return ""


def issuer(readings: Sequence[Reading]) -> str:
    """Who speaks in a press release, or a text on a wire for such: "About Northmere Robotics"."""
    if not is_released(readings) and agency(readings).upper() not in _RELEASE_WIRES:
        return ""
    about = (_ABOUT.fullmatch(r.text) for r in readings if r.kind is Kind.FURNITURE)
    return next((found["name"] for found in about if found), "")


def is_released(readings: Sequence[Reading]) -> bool:
    """Whether a line of the page calls the text a press release."""
    lines = (r.text for r in readings if r.kind not in _TEXT and words_in(r.text) <= _LABEL)
    return any(_RELEASED.search(line) for line in lines)


def agency(readings: Sequence[Reading]) -> str:
    """The agency in the dateline of the first paragraph, or ""."""
    first = next((r for r in readings if r.kind is Kind.PARAGRAPH), None)
    dateline = read_dateline(first.text) if first else None
    return dateline.agency if dateline else ""

"""The offices of people who write: "political editor", "Highlands correspondent"."""

from __future__ import annotations

import re

from builder.clippings.names.beside import without_place
from builder.clippings.names.capitals import restore_capitals
from builder.clippings.names.offices import OFFICE
from builder.clippings.names.outlets import bare_outlet
from builder.clippings.names.people import is_personal_name
from builder.clippings.outlets import is_known_outlet, looks_like_outlet
from builder.clippings.sections import SECTIONS
from builder.foundation.text import fold

_BEATS_TEXT = """
    affairs senior chief deputy assistant associate consumer political social royal legal industry
    defence defense security foreign diplomatic general digital special staff night economic home
    community
"""

_BEATS = frozenset(_BEATS_TEXT.split())
"""Words of offices, beside the names of sections, and of nobody's name."""

_SCHOOL = re.compile(r"\b(?:University|College|Institute|School)\b")

_ENDS_IN_OFFICE = re.compile(
    r"(?i)\w (?:editor|correspondent|reporter|columnist|writer|producer|analyst"
    r"|spokes(?:person|man|woman))$"
)

_DEPARTMENT = re.compile(
    r"^(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,3}), [A-Z][\w ]{0,30}\b"
    r"(?:Department|Division|Office|Bureau|Faculty|Section|Service) of [A-Z][\w, ]{2,60}$"
)
"""Whom an author works for, with a long name: "Jane Doe, IAEA Department of Nuclear Sciences"."""

_SENT = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+),? (?i:envoyée?s? (?:spécia(?:le?s?|ux)|permanente?s?)"
    r"|correspondante?s?"
    r"|inviat[oaie] specia[li]+|enviad[oa]s? especial(?:es)?)\b.*$"
)
"""What reporters who were sent are called behind their names: "Jane Doe envoyée spéciale à Toulouse"."""

_OFFICE_IN_CAPITALS = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+(?: (?:Mc)?[A-ZÀ-Þ][\w'’-]+))(?: [A-ZÀ-Þ][\w'’&-]+){0,4}"
    r" (?:Reporter|Editor|Correspondent|Columnist|Writer|Journalist)"
)
"""Names of two words with an office in capitals behind: "Jane Doe Local Democracy Reporter"."""

# "Jane Doe North of England editor", "Jane Doe political correspondent"
_OFFICE_BEHIND = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+(?: (?!Senior|Deputy|Chief|Associate)"
    r"[A-ZÀ-Þ][\w'’-]+(?= (?!of |and |for |editor|correspondent|reporter|columnist|writer)[a-z]))?)"
    r"(?: [\w'’&-]+){0,4} (?:editor|correspondent|reporter|columnist|writer)"
)


_OFFICE_BEFORE = re.compile(
    rf"(?:[^\W\d_][\w-]* ){{0,3}}?(?:{OFFICE.pattern.removeprefix('(?i)')} )+"
    r"(?:(?:à|in|aus|en|a) [A-ZÀ-Þ][\w'’-]+,? )?(?P<name>.+)",
    re.IGNORECASE,
)
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{2})(?<!Mac)(?<!Fitz)(?=[A-ZÀ-Þ][a-z]+ \w[^,]*$)")
_AT_OUTLET = re.compile(
    r"(?i)(?:,| (?:for|at|of|with|pour|für|para|d[eo]|da|del|della|du|der|vom|von))"
    r" (?P<outlet>(?:(?:the|el|le|la|die|der) )?(?-i:[A-ZÀ-Þ]).+)$"
)
"""Whom somebody with an office writes for: "Jane Doe, senior reporter for The Courier"."""


def is_role(text: str) -> bool:
    """Whether a line is somebody's office and nothing else: "Highlands correspondent"."""
    # "Senior Lecturer in Freshwater Ecology, University of Otago"
    longest = 10 if _SCHOOL.search(text) else 6
    return (
        len(text.split()) <= longest
        and OFFICE.search(text) is not None
        and not any(c in text for c in '.!?"“”')
    )


def employer_in(text: str) -> str:
    """The outlet in an office, "senior reporter for The Courier", "Editor, The Courier"; "" for none."""
    at = _AT_OUTLET.search(text) if OFFICE.search(text) else None
    outlet = restore_capitals(at["outlet"]) if at else ""
    return outlet if looks_like_outlet(outlet) else ""


def without_role(text: str) -> str:
    """Names without the office that follows one: "Jane Doe, political editor" -> "Jane Doe"."""
    text = _SENT.sub(r"\g<name>", _DEPARTMENT.sub(r"\g<name>", text))
    glued = _GLUED.search(text)
    if glued and is_role(text[glued.start() :]) and is_personal_name(text[: glued.start()]):
        return text[: glued.start()]  # "Gareth PughNews Reporter"
    office = _OFFICE_BEHIND.fullmatch(text) or _OFFICE_IN_CAPITALS.fullmatch(text)
    if office and not looks_like_outlet(office["name"]) and not _is_beat(office["name"]):
        return office["name"]
    ahead = _OFFICE_BEFORE.fullmatch(text)
    if ahead and is_personal_name(ahead["name"]):
        return ahead["name"]
    parts = re.split(r"(?<=\w),\s+", text)
    kept = [parts[0]]
    for part in parts[1:]:
        if employer := employer_in(part):
            kept.append(employer)
            continue
        outlet = bare_outlet(part)
        if is_known_outlet(outlet) or (OFFICE.search(part) and looks_like_outlet(outlet)):
            kept.append(outlet)  # "Nikkei staff writer"
            continue
        if _ENDS_IN_OFFICE.search(part) or (
            OFFICE.search(part) and not is_personal_name(without_place(part))
        ):
            continue
        kept.append(part)
    return ", ".join(kept)


def _is_beat(text: str) -> bool:
    """Whether two words are what an office is for, and nobody's name: "Rural Affairs Correspondent"."""
    words = fold(text).split()
    return any(word in _BEATS or word in SECTIONS for word in words)

"""Names of people in bylines: what can be one, and how one is written when it came in capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from builder.clippings.outlets import AGENCIES, SMALL_NAMES, is_agency, is_known_outlet, looks_like_outlet
from builder.clippings.sections import SECTIONS
from builder.foundation.text import fold

_PARTICLES_TEXT = """
    da das de del della den der des di do dos du el la le lo ten ter van vom von y zu zum zur bin bint
    ibn al
"""
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
_TOKEN = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]+(?:['’\-.][^\W\d_]+)*\.?")
_NO_NAMES_TEXT = """
    Should Must Could Would Is Are Was Were Has Have Not After Over Before Amid Against With Into From
    Publication Newsletter Reporters Release Report Ministry Ministère Department Office Info Accueil Actus
    Edition Language Lecturer Their Its How Why What When Where Who This These That
"""
_NO_NAMES = frozenset(_NO_NAMES_TEXT.split())
"""Words that stand in headlines and in no name."""

_BUTTONS_TEXT = """
    Add Read Get Save Short Zen Listen Follow Share Log Sign View Show Print Copy Topic Title Close Open
    More Most Latest Related Click Watch Subscribe
"""
_BUTTONS = frozenset(_BUTTONS_TEXT.split())
"""Words with which a button's or a box's words begin, and no name."""

_OFFICES = frozenset(
    ["Correspondent", "Correspondents", "Editor", "Reporter", "Columnist", "Journalist", "Producer"]
)
"""Words with which an office ends, and no name."""

_PLACES_TEXT = """
    A La Las Los Le Les San Santa Santo São Saint New North South East West Port Fort
"""
_PLACES = frozenset(_PLACES_TEXT.split())
"""Words with which a place's name of two words begins, and no person's."""

_AFTER = re.compile(r"\b(?:Mc|O['’]|D['’]|[-'’])([a-z])|\bMc([a-z])")
_SUFFIXES = frozenset({"II", "III", "IV"})

_BEATS_TEXT = """
    affairs senior chief deputy assistant associate consumer political social royal legal industry
    defence defense security foreign diplomatic general digital special staff night economic home
    community
"""
_BEATS = frozenset(_BEATS_TEXT.split())
"""Words of offices, beside the names of sections, and of nobody's name."""

_ROLE = re.compile(
    r"(?i)\b(?:correspondent|editor|reporter|writer|analyst|columnist|producer|contributor|journalist|chief"
    r"|photographer|specialist|presenter|lecturer|professor|fellow|researcher|spokes(?:person|man"
    r"|woman)|head of|korrespondent\w*"
    r"|redakteur\w*|reporterin|envoyée?s?"
    r"|journaliste|redactora?|corresponsal|(?:report|writ|edit)[eo]rs|correspondents|staff|unit|team)\b"
)

_SCHOOL = re.compile(r"\b(?:University|College|Institute|School)\b")
_AGENCY_BEHIND = re.compile(
    r"(?P<name>.+?),? (?P<agency>(?i:(?:the )?(?:associated|canadian) press|agence france-presse"
    r"|bloomberg news|kyodo news)|AP|AFP|Reuters|F(?:ox|OX) ?News(?: Digital)?|CNN)"
)
_ENDS_IN_OFFICE = re.compile(
    r"(?i)\w (?:editor|correspondent|reporter|columnist|writer|producer|analyst"
    r"|spokes(?:person|man|woman))$"
)

_DEPARTMENT = re.compile(
    r"^(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,3}), [A-Z][\w ]{0,30}\b"
    r"(?:Department|Division|Office|Bureau|Faculty|Section|Service) of [A-Z][\w, ]{2,60}$"
)
"""Whom an author works for, with a long name: "Jane Doe, IAEA Department of Nuclear Sciences"."""

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
_SEPARATOR = re.compile(
    r"(?i)\s*(?:[,;]\s+(?:and|et|und|y|e|en|&)\s+|[;,]\s+|\s+(?:and|et|und|y|&|with|avec|mit|con)\s+)"
)
_AGENCY = "|".join(sorted(AGENCIES, key=len, reverse=True))
_WITH_AGENCY = re.compile(rf"(?<=\w)(?i: (?:with|avec|mit|con) (?:(?:{_AGENCY})\b(?:, | and | et )?)+)$")
_GLUED_ROLE = re.compile(r"(?<=[a-zà-ÿ]),(?=[A-ZÀ-Þ])")  # "Owen Hale,Transport reporter"
_GLUED_AND = re.compile(r"(?P<first>\S+ .*[a-zà-ÿ])and(?P<second>[A-ZÀ-Þ]\S* .+)")
"""Two names whose "and" lost its spaces: "Fiona KwokandJeffie Lam"."""

_GLUED_PLACE = re.compile(
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+ (?!Mc[A-Z]|Mac[A-Z])[A-ZÀ-Þ][\w'’-]*?[a-zà-ÿ]{2})"
    r"(?P<place>(?:North|South|East|West|Mid|Central|Greater|Isle|County|Yorkshire|Wales|Scotland|England)\b"
    r"(?:[ -](?:of|and|the|in|&|[A-ZÀ-Þ][\w'’-]+)){0,5})"
)
"""A name and the region that its owner reports from, as the BBC has it: "Jane DoeWest of England"."""

_AND_AT_END = re.compile(r"\s+(?:and|et|und|y|&)\s*$")  # the other name is on the next line
_HANDLE = re.compile(r"\s*[|•·]?\s+(?:<?[\w.+-]+@[\w.-]+\.\w+>?|@\w{2,30})(?=\s|$|,)")
"""An address or a name on a network behind an author's: "Jane Doe @janedoe jane.doe@courier.example"."""

_BUTTON_BEHIND = re.compile(r"(?<=\w) (?:Suivre|Follow|Seguir|Folgen|Segui|View (?:bio|profile)|Bio)$")
"""What a page puts behind an author's name for readers to press."""

_IN_PARENTHESES = re.compile(r"\s*\([^()]*\)")
_PLACE = re.compile(
    r"(?:,? (?:in|à|au|en|aus|from|at|für|depuis)) [A-ZÀ-Þ][\w.'’-]*"
    r"(?:,? (?:[A-ZÀ-Þ][\w.'’-]*|of|and|the|de|la))*$"
)


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


def is_personal_name(text: str) -> bool:
    """Whether a text has the form of a person's name: two to five words with capitals, no digits."""
    tokens = text.split()
    if not 2 <= len(tokens) <= 6 or tokens[0] == "The" or not all(_TOKEN.fullmatch(t) for t in tokens):
        return False
    if (
        tokens[0] in _BUTTONS
        or tokens[-1] in _OFFICES
        or not _NO_NAMES.isdisjoint(tokens)
        or (len(tokens) == 2 and tokens[0] in _PLACES)
    ):
        return False
    own = [t for t in tokens if t.casefold() not in _PARTICLES]
    return 1 <= len(own) <= 5 and all(t[0].isupper() for t in own) and len(own[-1].strip(".")) > 1


def has_address(text: str) -> bool:
    """Whether a name has an address or a name on a network behind it: "Jane Doe jane@courier.example"."""
    return _HANDLE.search(text) is not None


def without_place(text: str) -> str:
    """A byline's names without the place they write from: "Ines Okafor in Rome" -> "Ines Okafor"."""
    return _PLACE.sub("", text)


def is_role(text: str) -> bool:
    """Whether a line is somebody's office and nothing else: "Highlands correspondent"."""
    # "Senior Lecturer in Freshwater Ecology, University of Otago"
    longest = 10 if _SCHOOL.search(text) else 6
    return (
        len(text.split()) <= longest
        and _ROLE.search(text) is not None
        and not any(c in text for c in '.!?"“”')
    )


def without_agency(text: str) -> str:
    """A byline without the agencies that helped: "Le Monde avec AFP" -> "Le Monde"."""
    return _WITH_AGENCY.sub("", text)


def without_role(text: str) -> str:
    """Names without the office that follows one: "Jane Doe, political editor" -> "Jane Doe"."""
    text = _DEPARTMENT.sub(r"\g<name>", text)
    office = _OFFICE_BEHIND.fullmatch(text) or _OFFICE_IN_CAPITALS.fullmatch(text)
    if office and not looks_like_outlet(office["name"]) and not _is_beat(office["name"]):
        return office["name"]
    parts = re.split(r"(?<=\w),\s+", text)
    kept = [parts[0]]
    for part in parts[1:]:
        if is_known_outlet(_bare_outlet(part)):
            kept.append(_bare_outlet(part))  # "Nikkei staff writer"
            continue
        if _ENDS_IN_OFFICE.search(part) or (_ROLE.search(part) and not is_personal_name(without_place(part))):
            continue
        kept.append(part)
    return ", ".join(kept)


def _is_beat(text: str) -> bool:
    """Whether two words are what an office is for, and nobody's name: "Rural Affairs Correspondent"."""
    words = fold(text).split()
    return any(word in _BEATS or word in SECTIONS for word in words)


def split_names(text: str) -> tuple[tuple[str, ...], str] | None:
    """The authors and the outlet in a list of names; None where some part of it is neither.

    "Ines Okafor in Rome and TOMAS ACHEBE, The Sample Courier" gives both names and the outlet. An agency
    or a newsroom that signs alone is its own author.
    """
    plain = _BUTTON_BEHIND.sub("", _HANDLE.sub("", text))
    spaced = _GLUED_ROLE.sub(", ", _AND_AT_END.sub("", _IN_PARENTHESES.sub("", plain)))
    bare = without_role(without_agency(spaced.strip(" .,")))
    apart = (name for p in _SEPARATOR.split(bare) for name in _apart(without_place(p.strip(" .,"))))
    parts = [_once(p) for p in apart if p]
    if len(parts) > 1 and re.fullmatch(r"[A-ZÀ-Þ][\w'’-]+", parts[-1]) and not looks_like_outlet(parts[-1]):
        parts.pop()  # "Anna Müller, Berlin"
    authors = [restore_capitals(p) for p in parts if is_personal_name(p) and not looks_like_outlet(p)]
    others = [p for p in parts if not (is_personal_name(p) and not looks_like_outlet(p))]
    if not parts or any(not _is_signature(p) for p in others) or _is_office_alone(parts):
        return None
    outlet = next((o for o in others if not is_agency(o)), others[0] if others else "")
    named = [o for o in others if _bare_outlet(o)]
    alone = [_bare_outlet(o) if _bare_outlet(o) in SMALL_NAMES else o for o in named or others]
    return tuple(authors or alone), _bare_outlet(outlet)


def _is_office_alone(parts: Sequence[str]) -> bool:
    """Whether a line is somebody's office and no outlet's name: "Local Democracy Reporter"."""
    words = parts[0].split()
    office = len(parts) == 1 and words[-1] in _OFFICES and words[0] not in ("The", "Staff")
    return office and not is_known_outlet(_bare_outlet(parts[0]))


def _apart(text: str) -> tuple[str, ...]:
    """Two names that a page kept apart and pasting did not: "Corinne HaleDaniel Osei", "TOMAS ACHEBE AP"."""
    words = text.split()
    for n in range(1, min(4, len(words) - 1)):  # "Ouest-France Maël LE GOFF"
        outlet, name = " ".join(words[:n]), " ".join(words[n:])
        if is_known_outlet(outlet) and is_personal_name(name) and not looks_like_outlet(name):
            return outlet, name
    signed = _AGENCY_BEHIND.fullmatch(text)
    if signed and is_personal_name(signed["name"]):
        return signed["name"], signed["agency"]
    placed = _GLUED_PLACE.fullmatch(text)
    if placed and is_personal_name(placed["name"]) and not looks_like_outlet(placed["place"]):
        return (placed["name"],)
    and_glued = _GLUED_AND.fullmatch(text)
    if and_glued:
        return and_glued["first"], and_glued["second"]
    glued = re.search(r"(?<=[a-zà-ÿ]{2})(?<!Mac)(?<!Fitz)(?=[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ])", text)
    return (
        (text[: glued.start()], text[glued.start() :]) if glued and " " in text[: glued.start()] else (text,)
    )


def _once(name: str) -> str:
    """A name that was pasted with its logo's: "KYODO NEWS KYODO NEWS"."""
    words = name.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half and words[:half] == words[half:] else name


def _is_signature(text: str) -> bool:
    """Whether an outlet, agency or newsroom may sign with this: no sentence, no small first letter."""
    return _bare_outlet(text) in SMALL_NAMES or (
        looks_like_outlet(text)
        and text[:1].isupper()
        and all(
            w[:1].isupper() or len(w) <= 3 or w in ("staff", "agencies", "correspondent")
            for w in text.split()
        )
    )


def _bare_outlet(text: str) -> str:
    """ "Reuters Staff" is written at Reuters; "Staff writers" is written nowhere in particular."""
    bare = re.sub(
        r"(?i)\s*\b(?:staff|writers?|reporters?|correspondents?|newsroom|and agencies|agencies"
        r"|redacción|redazione"
        r"|rédaction|redaktion)\b",
        "",
        text,
    )
    return bare.strip(" ,&") if bare.strip(" ,&").casefold() not in ("", "our", "news", "and", "with") else ""


def _has_small(token: str) -> bool:
    rest = token[2:] if token.startswith(("Mc", "O'", "O’")) else token
    return any(c.islower() for c in rest)


def _restored(token: str, before: str) -> str:
    """A token in capitals as names are written; `before` is the one before it, "" where it is the first."""
    if token in _SUFFIXES or re.fullmatch(r"(?:[^\W\d_]\.)+", token):
        return token
    article = token in ("LE", "LA") and before.casefold() != "de"  # Maël Le Goff, but Ana de la Cruz
    if before and token.casefold() in _PARTICLES and not article:
        return token.casefold()
    small = token[:1] + token[1:].casefold()
    return _AFTER.sub(lambda m: m[0][:-1] + m[0][-1].upper(), small)

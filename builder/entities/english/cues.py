"""Local grammar: what the words around a name say of its kind."""

from __future__ import annotations

import re

from builder.entities.facts.gazetteer import country_names, place_named
from builder.entities.facts.words import (
    ADDRESSES,
    BODIES_BEHIND,
    EMPLOYERS,
    OFFICES_OF,
    PLAYERS,
    REGION_NOUNS,
    RELATIVES,
    ROLES,
    SPEECH_VERBS,
    SPORT_VERBS,
    STAYS,
    TRADERS,
    WORKS,
    words,
)

_BEFORE = 40
"""Characters before a name in which its last three words are looked for."""

_IN = words("in across throughout near outside inside within around")
_TO = words("at from to into toward towards via between")
_WITH = words("by with against told interviewed interviews")

# What stands before the verb that names who spoke: `"All is well," said Lee`.
_AFTER_SPEECH = (",", '"', "”", "'", "’")

_OF_WORKS = words("the a his her its their whose new")

_VERBS = "|".join(sorted(SPEECH_VERBS))
_NOUNS = "|".join(sorted(REGION_NOUNS))
_COUNTRIES = "|".join(
    re.escape(name) for name in sorted(country_names(), key=lambda name: (-len(name), name))
)
# Without those that are everyday words too, or what firms and states are called.
_OFFICES = "|".join(
    map(
        re.escape,
        sorted(
            ROLES
            - words(
                """
                general head chief player pilot king leader owner champion host producer investor rival
                acting former interim senior prime foreign deputy vice
                """
            )
        ),
    )
)
_LEADERS = r"(?:opposition|party|union|rebel|spiritual|religious|protest|militia|community)\sleader"
_PLAYERS = "|".join(sorted(PLAYERS))
_WINS = "|".join(sorted(SPORT_VERBS))
_SCORE = r"\d{1,3}\s?[-–]\s?\d{1,3}\b(?![-–/])"

# Each cue with the pattern that begins right after the name; the first character decides which are tried.
_AFTER_SPACE = {
    "before a verb of speech": re.compile(rf"\s(?:(?:also|has|had|have|later)\s)?(?:{_VERBS})\b"),
    "before a verb of speech, then he or she": re.compile(rf"\s(?:{_VERBS})\s(?:that\s)?s?he\b"),
    "before a scorer's verb": re.compile(r"\s(?:scored|netted|volleyed|equali[sz]ed)\b"),
    "before who": re.compile(r"\s(?:who|himself|herself)\b"),
    "before a kind of place": re.compile(rf"\s(?:{_NOUNS})s?\b"),
    "before -based": re.compile(r"[-\s](?:based|born|controlled|occupied)\b"),
    "before a firm's nouns": re.compile(
        r"\s(?:shares|stock|CEO|chief executive|spokesman|spokeswoman|spokesperson|executives|"
        r"employees|headquarters|members|subsidiary|board|customers|shareholders|chairman|chairwoman|"
        r"chairperson|reporter|correspondent|lawmakers?|officials?|analysts?|economists?|staff|workers|"
        r"gunmen|fighters|militants|rebels|plant|factory|unit|users|fans|director general)\b"
    ),
    "before what a body is": re.compile(rf"\s(?:{'|'.join(sorted(BODIES_BEHIND))})s?\b"),
    "before a state's nouns": re.compile(
        r"\s(?:government|authorities|parliament|president|prime minister|foreign minister|"
        r"economy|troops|forces)\b"
    ),
    "before of a country": re.compile(rf"\sof\s(?:the\s)?(?:{_COUNTRIES})\b"),
    "before a player's noun": re.compile(rf"\s(?:{_PLAYERS})s?\b"),
    "beside a score": re.compile(rf"\s{_SCORE}|\s(?:{_WINS})\b[^.\n]{{0,60}}?\b{_SCORE}"),
    "before an acronym": re.compile(r"\s\([A-Z][A-Za-z&.-]{1,9}\)"),
}
_AFTER_COMMA = {
    "before an age": re.compile(r",\s(?:aged\s)?\d{1,2}\b,?(?!\s?\d)"),
    "before an office": re.compile(
        rf",\s(?:(?:a|an|the|who|whose|his|her)\s)?(?:[\w-]+(?:'s|’s)?\s){{0,4}}(?:{_OFFICES}|{_LEADERS})\b"
    ),
    "before who": re.compile(r",\s(?:who|himself|herself)\b"),
    "before a larger place": re.compile(r",\s(?=[A-Z])"),
}
_AFTER_POSSESSIVE = {
    "before a relative": re.compile(rf"\s(?:[a-z]+\s)?(?:{'|'.join(sorted(RELATIVES))})\b"),
    **{cue: pattern for cue, pattern in _AFTER_SPACE.items() if cue.endswith(("nouns", "place"))},
}
_BEGINS_WITH_IN = re.compile(r"(?:\A|[.!?\n\"”]\s{0,2})In\s\Z")
_OWNER = re.compile(r"[A-Z][\w.&-]+(?:['’]s|s['’]) \Z")
_QUOTED = {"“": re.compile(r"[,.!?]?”"), '"': re.compile(r'[,.!?]?"')}
# `A person called “Stormy Daniels”`, `under the name of "Xobo Group"`.
_CALLED = re.compile(
    r"\b(?:(?:person|man|woman|boy|girl|group) (?:called|named)|name of|known as|alias|nicknamed|the) [“\"]\Z"
)
_GOES_ON = re.compile(r"\s[a-z]")
_SENTENCE_ENDS = frozenset(".!?\n")
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")


def cues_around(text: str, start: int, end: int) -> tuple[str, ...]:
    """The cues (keys of `evidence.CUES`) that surround `text[start:end]`, in a fixed order."""
    before = _before(text[max(0, start - _BEFORE) : start])
    if (
        before == ["after in"]
        and text[end : end + 1] == ","
        and _BEGINS_WITH_IN.search(text[max(0, start - 6) : start])
    ):
        before = ["after In, before a comma"]
    if before == ["after a form of address"] and _is_beauty_queen(text, start, end):
        before = []
    quoted = ("alone in quotation marks",) if _fills_quotation(text, start, end) else ()
    return (*before, *_after(text, end), *quoted)


def _is_beauty_queen(text: str, start: int, end: int) -> bool:
    """Whether a place has a title before it, which is a person's there: "Miss Idaho"."""
    return text.endswith("Miss ", 0, start) and place_named(text[start:end]) is not None


def _fills_quotation(text: str, start: int, end: int) -> bool:
    """Whether quotation marks hold the name and nothing else, as works are written: “Parasite,” but not what
    someone is called."""
    closing = _QUOTED.get(text[start - 1 : start])
    return (
        closing is not None
        and closing.match(text, end) is not None
        and _CALLED.search(text, max(0, start - _BEFORE), start) is None
    )


def begins_sentence(text: str, start: int, end: int) -> bool:
    """Whether a single word is a sentence's first, so that its capital says nothing: "Turnout was high"."""
    return (
        " " not in text[start:end]
        and _GOES_ON.match(text, end) is not None
        and (start == 0 or text[max(0, start - 4) : start].rstrip(' "“')[-1:] in _SENTENCE_ENDS)
    )


def _before(text: str) -> list[str]:
    """Cues of the words right before a name; `text` ends where the name begins."""
    if not text or not text[-1].isspace() or text.endswith("\n"):
        return []
    last = [word.lower() for word in text.split()[-3:]]
    word = last.pop() if last else ""
    found = []
    if word == "the":
        found.append("after the")
        word = last.pop() if last else ""
    elif word.rstrip(".") in ADDRESSES:
        return ["after a form of address"]
    elif word in ROLES:
        return ["after a title"]
    elif word.rstrip(",") in EMPLOYERS:
        return ["after an employer's noun"]
    elif word in TRADERS:
        return ["after a trader's noun"]
    elif word.endswith(",") and word[:-1] in ROLES:
        return ["after a title and a comma"]
    elif word in SPEECH_VERBS and last and last[-1].endswith(_AFTER_SPEECH):
        return ["after a verb of speech"]
    elif word in WORKS and (last or [""])[-1] in _OF_WORKS:
        return ["after a work's noun"]
    if _OWNER.search(text):
        found.append("after an owner")
    if word == "of" and last and last[-1] in OFFICES_OF:
        found.append("after an office of")
    elif word in _IN:
        found.append("after a stay in" if last and last[-1] in STAYS else "after in")
    elif word in _TO and not found:
        found.append("after to")
    elif word in _WITH and not found:
        found.append("after with")
    return found


def _after(text: str, end: int) -> list[str]:
    """Cues of the words right after a name that ends at `end`."""
    sign = text[end : end + 1]
    if sign in " -\n":
        patterns, at = _AFTER_SPACE, end
    elif sign == ",":
        patterns, at = _AFTER_COMMA, end
    else:
        owner = _POSSESSIVE.match(text, end)
        if owner is None:
            return []
        patterns, at = _AFTER_POSSESSIVE, owner.end()
    return [cue for cue, pattern in patterns.items() if pattern.match(text, at)]
